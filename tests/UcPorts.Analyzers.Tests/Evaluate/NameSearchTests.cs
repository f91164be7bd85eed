using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Analyzers.Evaluate.Symbols;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>A search by text finds what a walk over all syntax finds, and nothing else.</summary>
public class NameSearchTests
{
    private static readonly WordTable Creating = new(FileWords.Creating);
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    [Theory]
    [InlineData("class A { int @port; void M() { port++; @port--; this.@port = Port; A.port(); } }")]
    [InlineData(@"class A { void M() { L\u0069sten(); \u004Cisten(); Listen(); var text = ""\u004Cisten""; var c = '\u0041'; } } // \u004Cisten")]
    [InlineData("class A { void M() { Lis\u00ADten(); Listen(); Listen\u200D(); var text = \"Lis\u00ADten\"; } }")]
    [InlineData("class A { void M() { new\u00A0Listener(1); L\u00A0l\u00A0=\u00A0new\u00A0(1); x\u3000=\u3000y; } }")]
    [InlineData("class A { void Größe(int größe) { Größe(größe); Grösse(größe); ñ = Größe + ñandu; } }")]
    [InlineData("class A { string M(int p) => $\"{Port}:{p,3:X} {Name(\"Port\")} {{Port}}\" + $@\"{Port}\" + $\"\"\"{Port} {{p}}\"\"\" + $$\"\"\"{{Port}} {p}\"\"\"; }")]
    [InlineData("#define Port\n#if Port\nclass A { int Port; void M() { Port = 1; } }\n#else\nclass B { void M() { Port = 2; } }\n#endif\n#region Port\n#endregion Port")]
    [InlineData("/// <see cref=\"Port\"/> <c>Port</c>\nclass A { /* Port */ int M() => Port /* Port */ + Port; // Port\n }")]
    [InlineData("using P = global::N.Port<int>; class A : N.Port<P>, I<global::Port> { object M(Port<Port<P>> p) => nameof(Port) + typeof(Port<>).Name + p?.Port!.Port; }")]
    [InlineData("class A : B { A() : base(1) { } A(int x) : this () { } A(B b): base\n(b) { } L l = new(1), m = new (2) { Port = 3 }; object n = new /* ( */ (4), o = new // (\n(5); object p = new\n#if !X\n(6);\n#endif\n}")]
    [InlineData("class A { int[] a = new[] { 1 }; object b = new { Port = 1 }; object c = new Port(1); object d = new (int, int)[1]; dynamic e = base.M(this); int f = this[1]; }")]
    [InlineData("record A(int Port) : B(Port); partial class C(L l = new(1)) : I { C() : base() { } }")]
    [InlineData("class A { void M( { Port( ; new( ; base( : base( new } Port Port ) $\"{Port")]
    [InlineData("\uFEFFclass A { A a; \uFEFFA b; }\uFEFF")]
    [InlineData("")]
    public void Finds_each_way_to_write_a_name(string code) => Check(code);

    [Fact]
    public void Finds_all_names_of_this_repository() =>
        Assert.All(Directory.GetFiles(RepositoryFolder.PathOf("analyzers"), "*.cs", SearchOption.AllDirectories).Where(IsSource), file => Check(File.ReadAllText(file)));

    [Fact]
    public void Finds_the_names_of_a_part()
    {
        SyntaxTree tree = Parse("class A { int Port; void M() { Port = 1; new(2); } } class Port { Port p = new(3); }");
        TypeDeclarationSyntax type = tree.GetRoot(TestContext.Current.CancellationToken).ChildNodes().OfType<TypeDeclarationSyntax>().Last();
        NameSearch search = new([(new FileText(tree, Creating, (_, _, _) => true), type.Span)]);
        Assert.Equal(Walked(type, "Port"), search.Of("Port", TestContext.Current.CancellationToken));
        Assert.Single(search.NamelessCreations(_ => true));
    }

    [Fact]
    public void Passes_over_what_holds_no_listed_word()
    {
        // Half a line of blanks between them: what is near counts, too.
        string[] lines = ["class A { void M() {", "Connect(1);", "Listening(2);", "Listen(3);", "Close(4);", "listen(5);", "} } // Listen"];
        SyntaxTree tree = Parse(string.Join(new string(' ', 40), lines));
        FileText file = new(tree, new WordTable(["Listen", .. FileWords.Creating]), (_, _, _) => true);
        InvocationExpressionSyntax[] calls = [.. tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>()];
        Assert.Equal(["Listen(3)"], calls.Where(call => file.MayHoldListed(call.Span)).Select(call => call.ToString()));
        Assert.True(file.MayHoldListed(new TextSpan(0, tree.Length)));
        Assert.True(file.MayHoldListed(new TextSpan(tree.Length, 0)));
        Assert.False(file.MayHoldListed(new TextSpan(0, 0)));
    }

    [Fact]
    public void Finds_a_listed_word_in_a_long_text()
    {
        string[] words = [.. Enumerable.Range(0, 1000).Select(number => $"Word{number}")];
        string code = string.Join(", ", words);
        SyntaxTree tree = Parse(code);
        foreach (string word in words)
        {
            FileText file = new(tree, new WordTable([word]), (text, start, end) => text[start..end] == word);
            int start = code.IndexOf(word, System.StringComparison.Ordinal);
            Assert.True(file.MayHoldListed(new TextSpan(start, word.Length)));
            Assert.True(file.MayHoldListed(new TextSpan(0, tree.Length)));
        }
    }

    private static void Check(string code)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        SyntaxTree tree = Parse(code);
        SyntaxNode root = tree.GetRoot(cancellation);
        NameSearch search = new([(new FileText(tree, Creating, (_, _, _) => true), new TextSpan(0, tree.Length))]);
        string[] names = [.. root.DescendantTokens(descendIntoTrivia: true).Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).Append("Elsewhere").Distinct()];
        foreach (string name in names)
        {
            Assert.Equal(Walked(root, name), search.Of(name, cancellation));
        }

        // Half of the names are listed.
        HashSet<string> listed = [.. names.Where(name => name.Length > 0 && name.Length % 2 == 0)];
        FileText file = new(tree, new WordTable(listed.Concat(FileWords.Creating)), (_, _, _) => true);
        Assert.All(root.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => listed.Contains(name.Identifier.ValueText)), name => Assert.True(file.MayHoldListed(name.Span)));

        Assert.Equal(
            root.DescendantNodes().Where(node => node is ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax),
            search.NamelessCreations(_ => true));
    }

    private static IEnumerable<SimpleNameSyntax> Walked(SyntaxNode root, string name) =>
        root.DescendantNodes().OfType<SimpleNameSyntax>().Where(node => node.Identifier.ValueText == name && name.Length > 0);

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, Options, cancellationToken: TestContext.Current.CancellationToken);

    private static bool IsSource(string file) => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", System.StringComparison.Ordinal);
}

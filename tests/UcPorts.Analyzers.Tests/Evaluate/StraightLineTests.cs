using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UcPorts.Analyzers.Evaluate.Flow;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>What is told to be carried out without a flow graph: never too much.</summary>
public class StraightLineTests
{
    [Theory]
    [InlineData("Here();")]
    [InlineData("var a = 1; Log(a); int Local() => 2; Here();")]
    [InlineData("var server = new Server(Here()) { Port = Here() };")]
    [InlineData("x.Port = (int)Here();")]
    [InlineData("await Here();")]
    [InlineData("return Here();")]
    [InlineData("{ Here(); }")]
    [InlineData("try { Log(1); Here(); } catch { }")]
    [InlineData("using (var server = Here()) { Here(); }")]
    public void Says_so_where_nothing_branches(string body) => Assert.All(AnswersFor(body), Assert.True);

    [Theory]
    [InlineData("return; Here();")]
    [InlineData("throw null; Here();")]
    [InlineData("if (a) return; Here();")]
    [InlineData("if (false) Here();")]
    [InlineData("while (true) { } Here();")]
    [InlineData("for (;;) { } Here();")]
    [InlineData("{ return; } Here();")]
    [InlineData("goto end; Here(); end: ;")]
    [InlineData("switch (1) { case 2: Here(); break; }")]
    [InlineData("while (false) { Here(); }")]
    [InlineData("try { } catch { Here(); } finally { Here(); }")]
    [InlineData("return; { Here(); }")]
    [InlineData("var a = false ? Here() : 0;")]
    [InlineData("var a = false && Here();")]
    [InlineData("var a = b ?? Here(); a ??= Here(); a?.Listen(Here());")]
    [InlineData("var a = b switch { 1 => Here(), _ => 0 };")]
    [InlineData("Run(() => Here()); Run(() => { Here(); }); Run(delegate { Here(); });")]
    [InlineData("int Local() => Here(); void Other() { Here(); }")]
    [InlineData("lock (a) { Here(); } checked { Here(); } foreach (var x in y) { Here(); }")]
    [InlineData("var q = from x in y where Here() select x;")]
    public void Leaves_the_rest_to_the_flow(string body) => Assert.All(AnswersFor(body), Assert.False);

    [Theory]
    [InlineData("class C { int a = Here(), b; int P { get; } = Here(); int Q => Here(); int R { get { return Here(); } set => Here(); } C() : base(Here()) => Here(); }", true)]
    [InlineData("Log(1); int a = Here(); class C { }", true)]
    [InlineData("return; Here();", false)]
    [InlineData("while (true) { } Here();", false)]
    [InlineData("[A(Here())] class C { } record D(int Port) : E(Here());", false)]
    public void Knows_members_and_the_statements_of_a_program(string code, bool expected) => Assert.All(Answers(code), answer => Assert.Equal(expected, answer));

    [Fact]
    public void Ends_where_many_statements_stand_before() =>
        Assert.All(AnswersFor(string.Concat(Enumerable.Repeat("Log(1); ", 1000)) + "Here();"), Assert.False);

    private static bool[] AnswersFor(string body) => Answers($"class C {{ async Task M() {{ {body} }} }}");

    private static bool[] Answers(string code)
    {
        bool[] answers = [.. CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Where(invocation => invocation.Expression.ToString() == "Here")
            .Select(StraightLine.Reaches)];
        Assert.NotEmpty(answers);
        return answers;
    }
}

using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using UcPorts.Testing.Tests.Subjects;
using BadNameTest = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerTest<
    UcPorts.Testing.Tests.Subjects.BadNameAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace UcPorts.Testing.Tests;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("class [|BadA|]; class [|BadB|] { class C; }")]
    [InlineData("class {|UCT0001:BadA|}; class {|UCT0001:BadB|};")]
    [InlineData("class {|UCT0001:{|#0:BadA|}|};")]
    [InlineData("class {|#7:{|UCT0001:BadA|}|} { bool Or(bool a, bool b) => a || b; }")]
    public Task Markup_expects_each_diagnostic_it_names(string code)
        => new BadNameTest { TestCode = code }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task Markup_over_another_span_fails()
    {
        string failure = await Failure.OfAsync(new BadNameTest { TestCode = "[|class BadA|];" });

        Assert.Contains("location 0 expected /0/Test0.cs(1,1)-(1,11), reported /0/Test0.cs(1,7)-(1,11)", failure);
    }

    [Fact]
    public async Task Markup_where_nothing_is_reported_fails()
    {
        string failure = await Failure.OfAsync(new BadNameTest { TestCode = "class [|Good|];" });

        Assert.Contains("Missing:\n  /0/Test0.cs(1,7)-(1,11): any severity UCT0001: any message", failure);
    }

    [Fact]
    public async Task Numbered_markup_locates_an_expected_diagnostic()
    {
        var test = new BadNameTest
        {
            TestState =
            {
                Sources = { "class {|#0:BadA|};", "class {|#1:BadB|};" },
                ExpectedDiagnostics =
                {
                    new DiagnosticResult(BadNameAnalyzer.Rule).WithLocation(1).WithArguments("BadB"),
                    new DiagnosticResult(BadNameAnalyzer.Rule).WithLocation(0).WithArguments("BadA"),
                },
            },
        };

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_number_that_no_markup_has_fails()
    {
        var test = new BadNameTest
        {
            TestCode = "class {|#0:BadA|};",
            ExpectedDiagnostics = { new DiagnosticResult(BadNameAnalyzer.Rule).WithLocation(1).WithArguments("BadA") },
        };

        Assert.Contains("no file has {|#1:…|}", await Failure.OfAsync(test));
    }

    [Theory]
    [InlineData("class {|#0:BadA|}; class {|#0:B|};", "'{|#0:' is there twice")]
    [InlineData("class {|#x:BadA|};", "no number after '#'")]
    [InlineData("class [|BadA;", "'[|' is not closed")]
    [InlineData("class {|UCT0001:BadA|];", "does not close")]
    public async Task Wrong_markup_fails(string code, string reason)
        => Assert.Contains(reason, await Failure.OfAsync(new BadNameTest { TestCode = code }));

    [Fact]
    public async Task Markup_without_id_fails_where_the_analyzer_has_two_rules()
    {
        var test = new CSharpAnalyzerTest<TwoRulesAnalyzer, DefaultVerifier> { TestCode = "class [|C|];" };
        Assert.Contains("names no diagnostic", await Failure.OfAsync(test));

        test.MarkupOptions = MarkupOptions.UseFirstDescriptor;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Markup_of_an_unknown_id_is_the_compilers()
    {
        await new BadNameTest { TestCode = "class C : {|CS0246:Missing|};" }.RunAsync(TestContext.Current.CancellationToken);

        string failure = await Failure.OfAsync(new BadNameTest { TestCode = "class C : {|CS0103:Missing|};" });
        Assert.Contains("error CS0246", failure);
    }

    [Fact]
    public async Task Markup_in_an_additional_file_is_matched_by_path_and_span()
    {
        var test = new CSharpAnalyzerTest<BadWordAnalyzer, DefaultVerifier>
        {
            TestState =
            {
                Sources = { "class C;" },
                AdditionalFiles = { ("/0/a.txt", "good\n{|UCT0002:bad|} [|bad|]"), ("/0/b.txt", "good {|#0:bad|}") },
                ExpectedDiagnostics = { new DiagnosticResult("UCT0002", DiagnosticSeverity.Error).WithLocation(0) },
            },
        };

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("/0/b.txt", 2, 1, 2, 4)]
    [InlineData("/0/a.txt", 2, 1, 2, 5)]
    [InlineData("/0/a.txt", 1, 1, 1, 4)]
    public async Task A_diagnostic_elsewhere_in_additional_files_fails(string path, int line, int column, int endLine, int endColumn)
    {
        var test = new CSharpAnalyzerTest<BadWordAnalyzer, DefaultVerifier>
        {
            TestState =
            {
                Sources = { "class C;" },
                AdditionalFiles = { ("/0/a.txt", "good\nbad"), ("/0/b.txt", "good\ngood") },
                ExpectedDiagnostics = { DiagnosticResult.CompilerError("UCT0002").WithSpan(path, line, column, endLine, endColumn) },
            },
        };

        Assert.Contains("Unexpected:\n  /0/a.txt(2,1)-(2,4): error UCT0002: The file has a bad word", await Failure.OfAsync(test));
    }

    [Fact]
    public async Task Markup_is_text_where_a_state_has_none()
    {
        var test = new CSharpAnalyzerTest<BadWordAnalyzer, DefaultVerifier>
        {
            TestState =
            {
                MarkupHandling = MarkupMode.None,
                Sources = { "class C;" },
                AdditionalFiles = { ("/0/a.txt", "[|bad|]") },
                ExpectedDiagnostics = { DiagnosticResult.CompilerError("UCT0002").WithSpan("/0/a.txt", 1, 3, 1, 6) },
            },
        };

        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}

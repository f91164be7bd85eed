using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using UcPorts.Testing.Tests.Subjects;
using BadNameTest = Microsoft.CodeAnalysis.CSharp.Testing.CSharpAnalyzerTest<
    UcPorts.Testing.Tests.Subjects.BadNameAnalyzer, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace UcPorts.Testing.Tests;

public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("#pragma warning disable UCT0001\nclass BadA;")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Tests\", \"UCT0001\")]\nclass BadA;")]
    public async Task A_suppressed_diagnostic_is_absent(string code)
    {
        await new BadNameTest { TestCode = code }.RunAsync(TestContext.Current.CancellationToken);

        var expecting = new BadNameTest { TestCode = code.Replace("BadA", "[|BadA|]", System.StringComparison.Ordinal) };
        string failure = await Failure.OfAsync(expecting);
        Assert.Contains("1 are missing; 0 are unexpected", failure);
        Assert.Contains("(suppressed)", failure);
    }

    [Fact]
    public async Task A_suppressed_diagnostic_may_be_expected_as_such()
    {
        var test = new BadNameTest
        {
            TestCode = "#pragma warning disable UCT0001\nclass {|#0:BadA|};",
            ExpectedDiagnostics = { new DiagnosticResult(BadNameAnalyzer.Rule).WithArguments("BadA").WithLocation(0).WithIsSuppressed(true) },
        };

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_diagnostic_that_a_pragma_does_not_suppress_fails()
    {
        var test = new CSharpAnalyzerTest<UnsuppressibleAnalyzer, DefaultVerifier> { TestCode = "class [|BadA|];" };
        string failure = await Failure.OfAsync(test);
        Assert.Contains("Context: With '#pragma warning disable UCT0001' before each source", failure);
        Assert.Contains("Unexpected:\n  /0/Test0.cs(2,7)-(2,11)", failure);

        test.TestBehaviors = TestBehaviors.SkipSuppressionCheck;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_diagnostic_that_cannot_be_configured_need_not_be_suppressible()
        => new CSharpAnalyzerTest<NotConfigurableAnalyzer, DefaultVerifier> { TestCode = "class [|C|];" }
            .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("/0/.editorconfig", "[*.cs]\n")]
    [InlineData("/0/.globalconfig", "is_global = true\n")]
    public async Task A_config_file_sets_the_severity(string path, string head)
    {
        await WithConfig("class {|#0:BadA|};", path, $"{head}dotnet_diagnostic.UCT0001.severity = error\n", DiagnosticSeverity.Error)
            .RunAsync(TestContext.Current.CancellationToken);
        await WithConfig("class BadA;", path, $"{head}dotnet_diagnostic.UCT0001.severity = none\n", null)
            .RunAsync(TestContext.Current.CancellationToken);

        string failure = await Failure.OfAsync(
            WithConfig("class {|#0:BadA|};", path, $"{head}dotnet_diagnostic.UCT0001.severity = error\n", DiagnosticSeverity.Warning));
        Assert.Contains("severity expected 'Warning', reported 'Error'", failure);
    }

    [Fact]
    public Task A_config_file_holds_for_its_own_section_only()
    {
        var test = new BadNameTest
        {
            TestState =
            {
                Sources = { ("/0/a/A.cs", "class BadA;"), ("/0/b/B.cs", "class [|BadB|];") },
                AnalyzerConfigFiles = { ("/0/a/.editorconfig", "[*.cs]\ndotnet_diagnostic.UCT0001.severity = none\n") },
            },
        };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_config_file_marks_code_as_generated()
    {
        var test = new BadNameTest
        {
            TestState =
            {
                Sources = { ("/0/a/A.cs", "class BadA;"), ("/0/b/B.cs", "class [|BadB|];") },
                AnalyzerConfigFiles = { ("/0/a/.editorconfig", "[*.cs]\ngenerated_code = true\n") },
            },
        };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_config_file_sets_the_severity_in_additional_files()
    {
        var test = new CSharpAnalyzerTest<BadWordAnalyzer, DefaultVerifier>
        {
            TestState =
            {
                Sources = { "class C;" },
                AdditionalFiles = { ("/0/a.txt", "bad") },
            },
        };
        Assert.Contains("error UCT0002", await Failure.OfAsync(test));

        test.TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", "is_global = true\ndotnet_diagnostic.UCT0002.severity = none\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Options_reach_the_project_its_sources_and_its_additional_files()
    {
        var test = new CSharpAnalyzerTest<OptionAnalyzer, DefaultVerifier>
        {
            TestState =
            {
                Sources = { "class C;" },
                AdditionalFiles = { ("/0/a.json", "{}"), ("/0/b.json", "{}") },
                AnalyzerConfigFiles =
                {
                    ("/0/.editorconfig", "[*.cs]\nucports.roles = mediation\n"),
                    ("/0/.globalconfig", "is_global = true\nbuild_property.Roles = all\n[/0/a.json]\nbuild_metadata.AdditionalFiles.Kind = spec\n"),
                },
                ExpectedDiagnostics = { Option("the project", "all"), Option("/0/Test0.cs", "mediation"), Option("/0/a.json", "spec") },
            },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);

        test.TestState.AnalyzerConfigFiles.Clear();
        Assert.Contains("Expected 3 diagnostics, of which 3 are missing", await Failure.OfAsync(test));
    }

    [Fact]
    public async Task A_rule_that_is_off_by_default_is_on_in_tests()
    {
        await new CSharpAnalyzerTest<TwoRulesAnalyzer, DefaultVerifier> { TestCode = "class {|UCT0010:C|};" }
            .RunAsync(TestContext.Current.CancellationToken);

        var off = new CSharpAnalyzerTest<TwoRulesAnalyzer, DefaultVerifier> { TestCode = "class C;", DisabledDiagnostics = { "UCT0010" } };
        await off.RunAsync(TestContext.Current.CancellationToken);
    }

    private static DiagnosticResult Option(string what, string value) => new DiagnosticResult(OptionAnalyzer.Rule).WithArguments(what, value);

    private static BadNameTest WithConfig(string code, string path, string config, DiagnosticSeverity? severity)
    {
        var test = new BadNameTest { TestState = { Sources = { code }, AnalyzerConfigFiles = { (path, config) } } };
        if (severity is { } expected)
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult(BadNameAnalyzer.Rule).WithArguments("BadA").WithLocation(0).WithSeverity(expected));
        }

        return test;
    }
}

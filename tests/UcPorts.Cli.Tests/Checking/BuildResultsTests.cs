using System;
using UcPorts.Cli.Checking.Building;

namespace UcPorts.Cli.Tests.Checking;

/// <summary>No finding may only be said of a project that the analyzers looked at.</summary>
public sealed class BuildResultsTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_project_with_the_rules_is_checked()
    {
        Note("App", "C#", Sarif("5.9.0.0", "UCP1001"));

        BuildResults results = BuildResults.Read(_folder.Path);

        Assert.Equal(1, results.Projects);
        Assert.Empty(results.Failures);
        Assert.Empty(results.Remarks);
    }

    [Fact]
    public void A_project_of_another_language_is_a_remark()
    {
        Note("Tools", "F#", null);

        BuildResults results = BuildResults.Read(_folder.Path);

        Assert.Equal(0, results.Projects);
        Assert.Equal("'Tools.csproj' was not looked at: it is no C#.", Assert.Single(results.Remarks));
        Assert.Empty(results.Failures);
    }

    [Theory]
    [InlineData(null, "'App.csproj' was not checked: the compiler wrote no findings.")]
    [InlineData("5.9.0.0", "'App.csproj' was not checked: its compiler did not run the analyzers.")]
    [InlineData("4.12.0.0", "'App.csproj' was not checked: its SDK has the compiler 4.12, and the analyzers need 4.14: use the .NET SDK 9.0.300 or later (see its global.json).")]
    public void A_project_without_the_rules_is_a_failure(string? compiler, string expected)
    {
        Note("App", "C#", compiler is null ? null : Sarif(compiler, "CS0168"));

        Assert.Equal(expected, Assert.Single(BuildResults.Read(_folder.Path).Failures).ToString());
    }

    [Fact]
    public void A_file_that_breaks_off_costs_its_project_and_no_other()
    {
        Note("App", "C#", Sarif("5.9.0.0", "UCP1001")[..40]);
        Note("Other", "C#", Sarif("5.9.0.0", "UCP1001", """{"ruleId": "UCP1001", "message": {"text": "m"}}"""));

        BuildResults results = BuildResults.Read(_folder.Path);

        Assert.StartsWith("'App.csproj' was not checked: the compiler's findings cannot be read: ", Assert.Single(results.Failures).ToString(), StringComparison.Ordinal);
        Assert.Single(results.Findings);
    }

    [Fact]
    public void A_finding_of_two_target_frameworks_is_one()
    {
        string sarif = Sarif("5.9.0.0", "UCP1001", """{"ruleId": "UCP1001", "message": {"text": "m"}}""");
        Note("App.net8.0", "C#", sarif);
        Note("App.net10.0", "C#", sarif);

        Assert.Single(BuildResults.Read(_folder.Path).Findings);
    }

    [Fact]
    public void An_analyzer_that_failed_is_a_failure()
    {
        Note("App", "C#", Sarif("5.9.0.0", "UCP1001", """{"ruleId": "AD0001", "message": {"text": "Analyzer 'UcPorts.Analyzers.X' threw"}}"""));

        Assert.Equal("'App.csproj' was not checked: an analyzer failed: Analyzer 'UcPorts.Analyzers.X' threw", Assert.Single(BuildResults.Read(_folder.Path).Failures).ToString());
    }

    private static string Sarif(string compiler, string rule, string result = "") =>
        $$$"""{"runs": [{"results": [{{{result}}}], "tool": {"driver": {"dottedQuadFileVersion": "{{{compiler}}}", "rules": [{"id": "{{{rule}}}"}] } } }]}""";

    private void Note(string name, string language, string? sarif)
    {
        _folder.Write($"{name}.net10.0.project", $"{_folder.PathOf(name.Split('.')[0] + ".csproj")}\n{language}\nnet10.0\n");
        if (sarif is not null)
        {
            _folder.Write($"{name}.net10.0.sarif", sarif);
        }
    }
}

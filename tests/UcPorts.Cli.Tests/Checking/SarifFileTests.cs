using System;
using System.Linq;
using UcPorts.Cli.Checking;
using UcPorts.Cli.Checking.Building;

namespace UcPorts.Cli.Tests.Checking;

public sealed class SarifFileTests : IDisposable
{
    private const string Rules = """[{"id": "CS0168"}, {"id": "UCP1001", "helpUri": "https://example.org/UCP1001"}, {"id": "UCP1008"}]""";

    private const string Finding = """
        {"ruleId": "UCP1001", "level": "warning", "message": {"text": "Port 5099"},
         "locations": [{"physicalLocation": {"artifactLocation": {"uri": "file:///src/Se%C3%B1al%20y/P.cs"}, "region": {"startLine": 4, "startColumn": 39, "endLine": 4, "endColumn": 43}}}],
         "properties": {"warningLevel": 1, "customProperties": {"ports": "5099", "transport": "tcp"}}}
        """;

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<int> Cuts => [.. Enumerable.Range(0, Sarif(Finding).Length / 20).Select(i => i * 20)];

    [Fact]
    public void A_finding_has_its_place_its_properties_and_its_page()
    {
        CodeFinding finding = Assert.Single(Read(Sarif(Finding)).Findings);

        Assert.Equal("UCP1001", finding.RuleId);
        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.Equal("Port 5099", finding.Message);
        Assert.Equal("https://example.org/UCP1001", finding.HelpAddress);
        Assert.Equal(4, finding.Place.Line);
        Assert.Equal(39, finding.Place.Column);
        Assert.Equal(43, finding.Place.EndColumn);
        Assert.EndsWith("P.cs", finding.Place.File, StringComparison.Ordinal);
        Assert.Contains("Señal y", finding.Place.File, StringComparison.Ordinal);
        Assert.Equal("5099", finding.Property("ports"));
        Assert.Equal("", finding.Property("rule"));
    }

    [Theory]
    [InlineData("error", nameof(FindingLevel.Error))]
    [InlineData("warning", nameof(FindingLevel.Warning))]
    [InlineData("note", nameof(FindingLevel.Note))]
    [InlineData("none", nameof(FindingLevel.Note))]
    public void Levels_are_read(string level, string expected) =>
        Assert.Equal(expected, Assert.Single(Read(Sarif(Finding.Replace("\"warning\"", $"\"{level}\"", StringComparison.Ordinal))).Findings).Level.ToString());

    [Fact]
    public void A_finding_without_a_level_is_a_warning() =>
        Assert.Equal(FindingLevel.Warning, Assert.Single(Read(Sarif("""{"ruleId": "UCP1001", "message": {"text": "m"}}""")).Findings).Level);

    [Fact]
    public void A_finding_without_a_place_is_about_the_project() =>
        Assert.Equal(new CodePlace("", 0, 0, 0, 0), Assert.Single(Read(Sarif("""{"ruleId": "UCP0005", "message": {"text": "m"}, "locations": []}""")).Findings).Place);

    [Theory]
    [InlineData("""{"ruleId": "CS0168", "message": {"text": "m"}}""")]
    [InlineData("""{"ruleId": "UCP1001", "message": {"text": "m"}, "suppressions": [{"kind": "inSource"}]}""")]
    public void Other_rules_and_what_the_code_suppresses_are_passed_over(string result) => Assert.Empty(Read(Sarif(result)).Findings);

    [Fact]
    public void A_compiler_that_ran_the_analyzers_knows_their_rules()
    {
        Assert.True(Read(Sarif()).HasRules);
        Assert.False(Read(Sarif().Replace("UCP", "XYZ", StringComparison.Ordinal)).HasRules);
        Assert.Equal(new Version(5, 9, 0, 0), Read(Sarif()).CompilerVersion);
        Assert.Null(Read(Sarif().Replace("5.9.0.0", "?", StringComparison.Ordinal)).CompilerVersion);
    }

    [Theory]
    [InlineData("Analyzer 'UcPorts.Analyzers.PortOpeningAnalyzer' threw an exception", true)]
    [InlineData("Analyzer 'Contoso.Analyzer' threw an exception", false)]
    public void An_analyzer_that_failed_is_known(string message, bool isOurs) =>
        Assert.Equal(isOurs ? message : "", Read(Sarif($$$"""{"ruleId": "AD0001", "message": {"text": "{{{message}}}"}}""")).AnalyzerFailure);

    [Theory]
    [MemberData(nameof(Cuts))]
    public void A_file_that_breaks_off_is_refused(int length) => Assert.Throws<UsageException>(() => Read(Sarif(Finding)[..length]));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"runs": 1}""")]
    [InlineData("""{"runs": [{"tool": {"driver": {}}}]}""")]
    [InlineData("""{"runs": [{"tool": {"driver": {"rules": [1]}}, "results": []}]}""")]
    [InlineData("""{"runs": [{"tool": {"driver": {}}, "results": [{"ruleId": 7, "message": {"text": "m"}}]}]}""")]
    [InlineData("""{"runs": [{"tool": {"driver": {}}, "results": [{"ruleId": "UCP1001", "message": {"text": "m"}, "locations": {}}]}]}""")]
    [InlineData("""{"runs": [{"tool": {"driver": {}}, "results": [{"ruleId": "UCP1001", "message": {"text": "m"}, "properties": {"customProperties": {"ports": 5060}}}]}]}""")]
    [InlineData("""{"runs": [{"tool": {"driver": {}}, "results": [{"ruleId": "UCP1001", "message": {"text": "m"}, "locations": [{"physicalLocation": {"artifactLocation": {}, "region": {"startLine": 1.5}}}]}]}]}""")]
    [InlineData("""{"runs": [{"tool": {"driver": {}}, "results": [{"ruleId": "UCP1001", "message": {"text": "m"}, "locations": [{"physicalLocation": {"artifactLocation": {}, "region": {"startLine": 99999999999}}}]}]}]}""")]
    public void Another_shape_is_refused(string json) => Assert.Throws<UsageException>(() => Read(json));

    private static string Sarif(params string[] results) =>
        $$$"""{"version": "2.1.0", "runs": [{"results": [{{{string.Join(',', results)}}}], "tool": {"driver": {"name": "C#", "dottedQuadFileVersion": "5.9.0.0", "rules": {{{Rules}}} } } }]}""";

    private SarifFile Read(string json) => SarifFile.Read(_folder.Write("x.sarif", json));
}

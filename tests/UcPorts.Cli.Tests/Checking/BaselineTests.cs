using System;
using System.Linq;
using UcPorts.Cli.Checking;

namespace UcPorts.Cli.Tests.Checking;

public sealed class BaselineTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Code => _folder.PathOf("P.cs");

    private string File => _folder.PathOf("ports.baseline.json");

    [Fact]
    public void A_known_finding_does_not_fail_wherever_its_line_has_moved()
    {
        _folder.Write("P.cs", "open(5099);\n");
        Baseline.Write(File, _folder.Path, [Found.At(Code, 1)]);
        _folder.Write("P.cs", "\n\n\t  open(5099);\n");

        CheckReport report = Apply(Found.At(Code, 3));

        Assert.False(report.HasFailed);
        Assert.Empty(report.Findings);
        Assert.Equal(1, report.Known);
        Assert.Empty(report.Vanished);
    }

    [Fact]
    public void A_new_finding_fails_and_a_vanished_one_is_named()
    {
        _folder.Write("P.cs", "open(5099);\nopen(5098);\n");
        Baseline.Write(File, _folder.Path, [Found.At(Code, 1)]);

        CheckReport report = Apply(Found.At(Code, 2, ports: "5098"));

        Assert.True(report.HasFailed);
        Assert.Equal("5098", Assert.Single(report.Findings).Property("ports"));
        Assert.Equal(new KnownFinding("UCP1001", "P.cs", "5099", "open(5099);"), Assert.Single(report.Vanished));
        Assert.Equal(0, report.Known);
    }

    [Fact]
    public void Of_two_equal_lines_one_entry_knows_one()
    {
        _folder.Write("P.cs", "open(5099);\nopen(5099);\n");
        Baseline.Write(File, _folder.Path, [Found.At(Code, 1)]);

        Assert.Single(Apply(Found.At(Code, 1), Found.At(Code, 2)).Findings);

        Baseline.Write(File, _folder.Path, [Found.At(Code, 1), Found.At(Code, 2)]);
        Assert.Empty(Apply(Found.At(Code, 1), Found.At(Code, 2)).Findings);
    }

    [Theory]
    [InlineData("UCP1002", "5099")]
    [InlineData("UCP1001", "5098")]
    public void Another_rule_or_other_ports_on_the_line_are_new(string rule, string ports)
    {
        _folder.Write("P.cs", "open(5099);\n");
        Baseline.Write(File, _folder.Path, [Found.At(Code, 1)]);

        Assert.True(Apply(Found.At(Code, 1, rule: rule, ports: ports)).HasFailed);
    }

    [Fact]
    public void Notes_are_in_no_baseline_and_fail_nothing()
    {
        CodeFinding note = Found.At(Code, 1, rule: "UCP1008", level: FindingLevel.Note, ports: "0");
        Baseline.Write(File, _folder.Path, [note]);

        CheckReport report = Apply(note);

        Assert.Equal([note], report.Findings);
        Assert.False(report.HasFailed);
        Assert.Equal(0, report.Known);
    }

    [Fact]
    public void A_finding_about_the_project_is_known_too()
    {
        CodeFinding project = Found.At("", 0, rule: "UCP1007", ports: "");
        Baseline.Write(File, _folder.Path, [project]);

        Assert.Equal(1, Apply(project).Known);
    }

    [Theory]
    [InlineData("", "is no baseline")]
    [InlineData("{}", "is no baseline")]
    [InlineData("[]", "is no baseline")]
    [InlineData("""{"baselineVersion": "1", "findings": []}""", "is no baseline")]
    [InlineData("""{"baselineVersion": 1.5, "findings": []}""", "is no baseline")]
    [InlineData("""{"baselineVersion": 1}""", "is no baseline")]
    [InlineData("""{"baselineVersion": 1, "findings": {}}""", "is no baseline")]
    [InlineData("""{"baselineVersion": 1, "findings": [1]}""", "is no baseline")]
    [InlineData("""{"baselineVersion": 1, "findings": [{"id": "UCP1001"}]}""", "is no baseline")]
    [InlineData("""{"baselineVersion": 1, "findings": [{"id": 1, "file": "", "ports": "", "line": ""}]}""", "is no baseline")]
    [InlineData("""{"baselineVersion": 2, "findings": []}""", "has another version of the format than 1")]
    public void Another_file_is_refused(string json, string message)
    {
        _folder.Write("ports.baseline.json", json);

        Assert.Contains(message, Assert.Throws<UsageException>(() => Baseline.Read(File)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_that_is_cut_off_is_refused()
    {
        _folder.Write("P.cs", "open(5099);\n");
        Baseline.Write(File, _folder.Path, [Found.At(Code, 1)]);
        string whole = System.IO.File.ReadAllText(File);

        Assert.All(Enumerable.Range(0, whole.TrimEnd().Length), length =>
        {
            _folder.Write("ports.baseline.json", whole[..length]);
            Assert.Throws<UsageException>(() => Baseline.Read(File));
        });
    }

    private CheckReport Apply(params CodeFinding[] findings) => Baseline.Read(File).Apply(findings, _folder.Path);
}

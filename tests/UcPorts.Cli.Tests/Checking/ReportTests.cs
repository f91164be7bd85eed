using System;
using System.IO;
using System.Linq;
using UcPorts.Cli.Checking;
using UcPorts.Cli.Checking.Reports;

namespace UcPorts.Cli.Tests.Checking;

public sealed class ReportTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("human", "check-human.txt")]
    [InlineData("json", "check.json")]
    [InlineData("sarif", "check.sarif")]
    [InlineData("github", "check-github.txt")]
    [InlineData("azure", "check-azure.txt")]
    public void Every_format_says_all_there_is(string format, string golden) => GoldenFile.Verify(golden, Written(format, Report()));

    [Theory]
    [InlineData("human", "No finding.\n")]
    [InlineData("github", "")]
    [InlineData("azure", "")]
    public void Nothing_found_is_short(string format, string expected) => Assert.Equal(expected, Written(format, new CheckReport(_folder.Path, [], 0, [])));

    [Theory]
    [InlineData("100% of\r\nit; [x], a:b", "::warning file=P.cs,line=1,endLine=1,col=5,endColumn=9,title=UCP1001::100%25 of%0D%0Ait; [x], a:b\n")]
    public void Text_is_escaped_for_GitHub(string message, string expected) =>
        Assert.Equal(expected, Written("github", Of(Found.At(_folder.PathOf("P.cs"), 1, message: message))));

    [Theory]
    [InlineData("100% of\r\nit; [x], a:b", "##vso[task.logissue type=warning;sourcepath=P.cs;linenumber=1;columnnumber=5;code=UCP1001;]100%AZP25 of%0D%0Ait; [x], a:b\n")]
    public void Text_is_escaped_for_Azure(string message, string expected) =>
        Assert.Equal(expected, Written("azure", Of(Found.At(_folder.PathOf("P.cs"), 1, message: message))));

    [Fact]
    public void Paths_are_escaped()
    {
        CheckReport report = Of(Found.At(_folder.PathOf("a,b;c]%d ñ#.cs"), 1));

        Assert.Contains("file=a%2Cb;c]%25d ñ#.cs,line", Written("github", report), StringComparison.Ordinal);
        Assert.Contains("sourcepath=a,b%3Bc%5D%AZP25d ñ#.cs;line", Written("azure", report), StringComparison.Ordinal);
        Assert.Contains("\"uri\": \"a%2Cb%3Bc%5D%25d%20%C3%B1%23.cs\"", Written("sarif", report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\topen(5099);", 7, 11, "      open(5099);\n           ^^^^\n")]
    [InlineData("x();\topen(5099);", 11, 15, "      x();    open(5099);\n                   ^^^^\n")]
    [InlineData("señal(5099);", 7, 11, "      señal(5099);\n            ^^^^\n")]
    [InlineData("/*\u001b[0m*/open(5099);", 14, 18, "      /* [0m*/open(5099);\n                   ^^^^\n")]
    [InlineData("open(5099);", 99, 104, "      open(5099);\n                 ^\n")]
    public void The_mark_stands_under_the_value(string line, int column, int endColumn, string expected)
    {
        _folder.Write("P.cs", line + "\n");

        Assert.Contains(expected, Written("human", Of(Found.At(_folder.PathOf("P.cs"), 1, column, endColumn))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line_is_cut_around_the_value()
    {
        string line = $"{{{new string('a', 5000)}: 5099{new string('b', 5000)}}}";
        _folder.Write("P.cs", line);

        string[] lines = Written("human", Of(Found.At(_folder.PathOf("P.cs"), 1, 5004, 5008))).Split('\n');

        Assert.True(lines[2].Length < 200, lines[2]);
        Assert.Equal("5099", lines[2].Substring(lines[3].IndexOf('^', StringComparison.Ordinal), lines[3].Count(character => character == '^')));
    }

    [Fact]
    public void The_row_of_the_document_is_shown()
    {
        CodeFinding finding = Found.At("", 0);
        finding = finding with { Properties = finding.Properties.Append(new("rule", "skype-for-business-server/all-servers/sql-browser")).ToDictionary() };

        Assert.Contains("      Row: 1434 SQL Browser on All Servers", Written("human", Of(finding)), StringComparison.Ordinal);
    }

    private CheckReport Of(CodeFinding finding) => new(_folder.Path, [finding], 0, []);

    private CheckReport Report()
    {
        Directory.CreateDirectory(_folder.PathOf("App"));
        string code = _folder.Write("App/Program.cs", "using System.Net;\n    open(5099);\n    open(0);\n");
        string settings = _folder.Write("App/señal 1.json", "{ \"Urls\": \"http://*:5098\" }\n");
        return new CheckReport(
            _folder.Path,
            [
                Found.At("", 0, rule: "UCP1007", level: FindingLevel.Error, ports: "5060-5061", message: "Two roles of one host need the same port"),
                Found.At(code, 2, 10, 14),
                Found.At(code, 3, 10, 11, "UCP1008", FindingLevel.Note, "0", "Port 0 lets the system pick a port"),
                Found.At(settings, 1, 12, 25, ports: "5098", message: "TCP port 5098 is documented for no role in scope"),
            ],
            2,
            [new KnownFinding("UCP1001", "App/Old.cs", "5097", "open(5097);")]);
    }

    // The folder's name is new in every run, the version in every release.
    private string Written(string format, CheckReport report)
    {
        using StringWriter text = new() { NewLine = "\n" };
        ReportFormat.All.Single(known => known.Name == format).Write(report, BuiltInCatalogs.All(), text);
        return text.ToString().Replace(new Uri(_folder.Path).AbsoluteUri, "file:///src/voice", StringComparison.Ordinal)
            .Replace($"\"version\": \"{VersionAction.Version}\"", "\"version\": \"1.2.3\"", StringComparison.Ordinal);
    }
}

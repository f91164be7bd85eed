using System.IO;
using System.Linq;

namespace UcPorts.Repository.Tests.Readme;

/// <summary>What docs/check.md shows is what the command's own tests see it print.</summary>
public sealed class CheckPageTests
{
    public static TheoryData<string> Shown => [.. MarkdownPage.Read("docs/check.md").Blocks("text").Select(block => block.Text)];

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_shown_output_is_a_tested_one(string shown) =>
        Assert.Contains(shown, Directory.GetFiles(Repository.PathOf("tests/UcPorts.Cli.Tests/Golden")).Select(File.ReadAllText));
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace UcPorts.Repository.Tests.Rules;

/// <summary>The page of a rule under docs/rules.</summary>
internal sealed class RulePage
{
    private const string Folder = "docs/rules";

    private readonly MarkdownPage _page;

    public RulePage(string id)
    {
        Id = id;
        _page = MarkdownPage.Read($"{Folder}/{id}.md");
    }

    /// <summary>The ids that have a page.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. Directory.GetFiles(Repository.PathOf(Folder), "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public string Id { get; }

    public string Text => _page.Text;

    public IReadOnlyList<string> Headings => _page.Headings;

    /// <summary>The example that the rule reports.</summary>
    public ExampleProject Violation => new(Block("Violation", "csharp") ?? "")
    {
        Config = Block("Violation", "ini") ?? "",
        SpecFile = Block("Violation", "json") ?? "",
        Libraries = Repository.ReadEmbedded("Libraries.txt"),
    };

    /// <summary>The example put right: what the section does not show again stays as it was.</summary>
    public ExampleProject Fixed => Violation with
    {
        Code = Block("How to fix it", "csharp") ?? Violation.Code,
        Config = Block("How to fix it", "ini") ?? Violation.Config,
        SpecFile = Block("How to fix it", "json") ?? Violation.SpecFile,
    };

    private string? Block(string heading, string language) =>
        _page.Blocks(language).FirstOrDefault(block => block.Heading == heading)?.Text;
}

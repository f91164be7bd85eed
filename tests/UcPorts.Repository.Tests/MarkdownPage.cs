using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace UcPorts.Repository.Tests;

/// <summary>A Markdown page: its headings, links and fenced blocks.</summary>
internal sealed partial class MarkdownPage
{
    private readonly List<FencedBlock> _blocks = [];

    private MarkdownPage(string path, string text)
    {
        Path = path;
        Text = text;
        string heading = "";
        FencedBlock? open = null;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (open is not null)
            {
                if (line.TrimEnd() == "```")
                {
                    _blocks.Add(open);
                    open = null;
                }
                else
                {
                    open.Lines.Add(line);
                }
            }
            else if (Fence().Match(line) is { Success: true } fence)
            {
                open = new FencedBlock(heading, fence.Groups["language"].Value, []);
            }
            else
            {
                Links.AddRange(Link().Matches(line).Select(link => link.Groups["target"].Value));
                if (line.StartsWith('#'))
                {
                    heading = line.TrimStart('#').Trim();
                    Headings.Add(heading);
                }
            }
        }

        Assert.True(open is null, $"A fenced block of {path} has no end.");
    }

    /// <summary>The page's path from the top of the repository.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>The headings of every level, in their order.</summary>
    public List<string> Headings { get; } = [];

    public static MarkdownPage Read(string path) => new(path, Repository.Read(path));

    /// <summary>The fenced blocks of a language, in their order.</summary>
    public IEnumerable<FencedBlock> Blocks(string language) => _blocks.Where(block => block.Language == language);

    /// <summary>Where the links outside of fenced blocks lead.</summary>
    public List<string> Links { get; } = [];

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```(?<language>[a-z]+)\\s*$")]
    private static partial Regex Fence();
}

/// <summary>A fenced block: the heading it stands under, its language, its lines.</summary>
internal sealed record FencedBlock(string Heading, string Language, List<string> Lines)
{
    public string Text => string.Join('\n', Lines) + "\n";
}

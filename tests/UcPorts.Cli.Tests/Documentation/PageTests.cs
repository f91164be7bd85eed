using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using UcPorts.Cli.Tests.Tools;

namespace UcPorts.Cli.Tests.Documentation;

/// <summary>What the pages of docs/ show is what the command prints. With UCPORTS_WRITE_GOLDEN=1 a test run writes what it got into the pages.</summary>
public sealed partial class PageTests
{
    private const string Prompt = "$ ucports ";

    [Theory]
    [InlineData("ucports.md")]
    [InlineData("deployments.md")]
    public void Every_command_prints_what_the_page_shows(string name)
    {
        string path = PathOf(name);
        string page = File.ReadAllText(path).ReplaceLineEndings("\n");
        using ScratchFolder folder = new();
        foreach (Match file in FileBlock().Matches(page))
        {
            folder.Write(file.Groups["name"].Value, file.Groups["text"].Value);
        }

        string printed = ConsoleBlock().Replace(page, block => $"```console\n{Printed(block.Groups["text"].Value, folder)}```\n");
        if (Environment.GetEnvironmentVariable("UCPORTS_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(path, printed);
            return;
        }

        Assert.Equal(printed, page);
    }

    [Fact]
    public void Every_command_has_its_place_on_the_page()
    {
        string page = File.ReadAllText(PathOf("ucports.md"));

        string[] commands = [.. CommandName().Matches(Ran.Piped("--help").Output.Split("Commands:\n")[1].Split("\n\n")[0]).Select(match => match.Groups["name"].Value)];

        Assert.InRange(commands.Length, 10, 20);
        Assert.All(commands, command => Assert.Contains($"`{command}`", page, StringComparison.Ordinal));
    }

    private static string PathOf(string page) => Path.Combine(Tool.Top, "docs", page);

    private static string Printed(string block, ScratchFolder folder)
    {
        StringBuilder text = new();
        foreach (string line in block.Split('\n').Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)))
        {
            string[] args = [.. Word().Matches(line[Prompt.Length..]).Select(word => word.Value.Trim('"')).Select(word => File.Exists(folder.PathOf(word)) ? folder.PathOf(word) : word)];
            Ran ran = Ran.Piped(args);
            Assert.True(ran.ExitCode is CommandLineApp.Success or CommandLineApp.Findings, ran.Error);
            text.Append(text.Length == 0 ? "" : "\n").Append(line).Append('\n').Append((ran.Output + ran.Error).ReplaceLineEndings("\n").Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        }

        return text.ToString();
    }

    [GeneratedRegex("^`(?<name>[a-z.-]+)`:\n\n```[a-z]+\n(?<text>.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FileBlock();

    [GeneratedRegex("^```console\n(?<text>.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ConsoleBlock();

    [GeneratedRegex("^  (?<name>[a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex CommandName();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}

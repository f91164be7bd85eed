using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using UcPorts.Package.Tests.Packing;
using UcPorts.Repository.Tests.Builds;
using Source = UcPorts.Repository.Tests.Repository;

namespace UcPorts.Package.Tests.Docs;

/// <summary>Goes through <c>docs/getting-started.md</c> line by line, in an empty folder.</summary>
public sealed partial class GettingStartedTests(PackedPackages packages)
{
    private const string PackCommand = "dotnet pack ucports/src/UcPorts --output packages";

    [Fact]
    public async Task Each_step_gives_what_the_page_shows()
    {
        await packages.Ready;
        string folder = packages.NewFolder("getting-started");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Directory.Build.props"),
            $"<Project><PropertyGroup><RestorePackagesPath>{packages.Cache}-started</RestorePackagesPath></PropertyGroup></Project>",
            TestContext.Current.CancellationToken);
        string printed = "";
        string file = "";
        int steps = 0;
        foreach (string part in Parts().Split(await File.ReadAllTextAsync(Source.PathOf("docs/getting-started.md"), TestContext.Current.CancellationToken)))
        {
            Match block = Block().Match(part);
            if (!block.Success)
            {
                file = FileName().Match(part) is { Success: true } name ? name.Groups[1].Value : "";
                continue;
            }

            steps++;
            string text = block.Groups["text"].Value;
            switch (block.Groups["language"].Value)
            {
                case "console":
                    printed = await RunAll(text, folder);
                    break;
                case "text":
                    Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line, printed, StringComparison.Ordinal));
                    break;
                case "xml":
                    string project = await File.ReadAllTextAsync(Path.Combine(folder, file), TestContext.Current.CancellationToken);
                    await File.WriteAllTextAsync(Path.Combine(folder, file), project.Replace("<PropertyGroup>", "<PropertyGroup>\n" + text, StringComparison.Ordinal), TestContext.Current.CancellationToken);
                    break;
                default:
                    await File.WriteAllTextAsync(Path.Combine(folder, file), text, TestContext.Current.CancellationToken);
                    break;
            }
        }

        Assert.True(steps > 10, "The page has lost its steps.");

        // The last build of the page has nothing to say.
        Assert.DoesNotContain("UCP", printed, StringComparison.Ordinal);
    }

    private async Task<string> RunAll(string commands, string folder)
    {
        List<string> printed = [];
        foreach (string command in commands.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (command == PackCommand)
            {
                // Packing is what the fixture has done.
                CopyFeed(Path.Combine(folder, "packages"));
                continue;
            }

            string[] words = command.Split(' ');
            Assert.Equal("dotnet", words[0]);
            ProgramRun run = await DotNet.Run(folder, words[1..], CancellationToken.None);
            Assert.True(run.ExitCode == 0, $"{command}\n{run}");
            printed.Add(run.Output);
        }

        return string.Concat(printed).Replace(Path.Combine(folder, "Gateway") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    private void CopyFeed(string target)
    {
        Directory.CreateDirectory(target);
        foreach (string package in Directory.GetFiles(packages.Feed))
        {
            File.Copy(package, Path.Combine(target, Path.GetFileName(package)));
        }
    }

    // Text and fenced blocks, in turns.
    [GeneratedRegex("(?=^```[a-z]+$)|(?<=^```\n)", RegexOptions.Multiline)]
    private static partial Regex Parts();

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("`(Gateway/[^`]+)`(?:, inside `<PropertyGroup>`)?(?: once more)?:\\s*$")]
    private static partial Regex FileName();
}

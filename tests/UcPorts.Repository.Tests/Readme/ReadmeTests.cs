using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using UcPorts.Cli;

namespace UcPorts.Repository.Tests.Readme;

/// <summary>What the README shows, tried out. The build of the sample is tried by <see cref="Builds.SampleTests"/>.</summary>
public sealed class ReadmeTests
{
    private const string FromSource = "dotnet run --project src/UcPorts.Cli -- ";
    private const string Installed = "ucports ";

    private static readonly MarkdownPage Readme = MarkdownPage.Read("README.md");

    public static TheoryData<string> CSharpBlocks => [.. Readme.Blocks("csharp").Select(block => block.Text)];

    public static TheoryData<string, string> Commands => [.. Readme.Blocks("console").SelectMany(CommandsOf)];

    public static TheoryData<string> Pages =>
    [
        "README.md",
        "spec/README.md",
        "tests/UcPorts.Testing/README.md",
        .. Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path)),
    ];

    [Theory]
    [InlineData("dotnet build samples/VoiceGateway")]
    [InlineData("dotnet test Sdk.sln")]
    public void The_two_commands_stand_alone_in_their_blocks(string command) =>
        Assert.Contains(Readme.Blocks("console"), block => block.Text == command + "\n");

    [Fact]
    public void CI_calls_the_test_command() => Assert.Contains("\ndotnet test Sdk.sln ", Repository.Read(".ci/run"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(CSharpBlocks))]
    public async Task Code_compiles_and_no_rule_warns_of_it(string code)
    {
        IReadOnlyList<Diagnostic> reported = await new ExampleProject(code).Report(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(reported, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_prints_what_is_shown(string command, string shown)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        string[] parts = command.Split(" | tail -");
        DirectoryInfo written = Directory.CreateTempSubdirectory("ucports");
        try
        {
            string[] args = Array.ConvertAll(parts[0].Split(' '), word => Path.Exists(Repository.PathOf(word)) ? Repository.PathOf(word) : word);
            int file = Array.IndexOf(args, "--output") + 1;
            if (file > 0)
            {
                args[file] = Path.Combine(written.FullName, args[file]);
            }

            int exitCode = new CommandLineApp(BuiltInCatalogs.All).Run(args, new CommandLineConsole(output, error));

            Assert.True(exitCode is CommandLineApp.Success or CommandLineApp.Findings, error.ToString());
            Assert.NotEmpty(file > 0 ? File.ReadAllText(args[file]) : output.ToString());
        }
        finally
        {
            written.Delete(recursive: true);
        }

        if (shown.Length > 0)
        {
            string[] lines = output.ToString().Split('\n');
            string end = parts.Length == 1 ? output.ToString() : string.Join('\n', lines.TakeLast(int.Parse(parts[1], CultureInfo.InvariantCulture) + 1));
            Assert.Equal(shown, (end + error).Replace(Repository.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_command_is_shown()
    {
        using StringWriter help = new() { NewLine = "\n" };
        new CommandLineApp(BuiltInCatalogs.All).Run(["--help"], new CommandLineConsole(help, TextWriter.Null) { Width = int.MaxValue });
        IEnumerable<string> commands = help.ToString().Split("Commands:\n")[1].Split("\n\n")[0].Split('\n').Select(line => line.Trim().Split(' ')[0]);

        Assert.Empty(commands.Except([.. Commands.Select(shown => shown.Data.Item1.Split(' ')[0]), "completion"]));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_to_files(string path)
    {
        string folder = Path.GetDirectoryName(Repository.PathOf(path))!;
        IEnumerable<string> links = MarkdownPage.Read(path).Links.Where(link => !link.Contains("://", StringComparison.Ordinal));

        Assert.DoesNotContain(links, link => !Path.Exists(Path.Combine(folder, link.Split('#')[0])));
    }

    // The commands of ucports with the lines that follow them; a prompt is left out.
    private static IEnumerable<(string Command, string Shown)> CommandsOf(FencedBlock block)
    {
        (string Command, List<string> Shown)? command = null;
        foreach (string line in block.Lines)
        {
            string text = line.StartsWith("$ ", StringComparison.Ordinal) ? line[2..] : line;
            string? start = new[] { FromSource, Installed }.FirstOrDefault(prefix => text.StartsWith(prefix, StringComparison.Ordinal));
            if (start is null)
            {
                command?.Shown.Add(line);
                continue;
            }

            if (command is { } complete)
            {
                yield return (complete.Command, Joined(complete.Shown));
            }

            command = (text[start.Length..], []);
        }

        if (command is { } last)
        {
            yield return (last.Command, Joined(last.Shown));
        }
    }

    private static string Joined(List<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}

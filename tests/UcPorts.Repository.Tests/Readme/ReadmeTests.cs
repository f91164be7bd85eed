using System;
using System.Collections.Generic;
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

        int exitCode = new CommandLineApp(BuiltInCatalogs.All).Run(command.Split(' '), new CommandLineConsole(output, error));

        Assert.True(exitCode is CommandLineApp.Success or CommandLineApp.Findings, error.ToString());
        Assert.NotEmpty(output.ToString());
        if (shown.Length > 0)
        {
            Assert.Equal(shown, output.ToString() + error);
        }
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

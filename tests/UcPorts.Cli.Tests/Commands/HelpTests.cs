using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace UcPorts.Cli.Tests.Commands;

public sealed partial class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("list", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("conflicts", "--help")]
    [InlineData("export", "--help")]
    [InlineData("diff", "--help")]
    [InlineData("import", "--help")]
    [InlineData("audit", "--help")]
    [InlineData("completion", "--help")]
    [InlineData("check", "--help")]
    [InlineData("inventory", "--help")]
    [InlineData("list", "--help", "--role", "nobody")]
    public void Help_goes_to_standard_output_and_has_examples(params string[] args)
    {
        Ran ran = Ran.Piped(args);

        Assert.Contains("\nExamples:\n  ucports ", ran.Output, StringComparison.Ordinal);
        Assert.Empty(ran.Error);
        Assert.Equal(0, ran.ExitCode);
    }

    [Fact]
    public void Without_arguments_the_help_is_shown() => Assert.Equal(Ran.Piped("--help"), Ran.Piped());

    [Fact]
    public void Help_may_be_a_command_too()
    {
        Assert.Equal(Ran.Piped("--help"), Ran.Piped("help"));
        Assert.Equal(Ran.Piped("explain", "--help"), Ran.Piped("help", "explain"));
    }

    [Fact]
    public void Every_example_of_the_help_works()
    {
        // Those that build projects have tests of their own, with projects.
        string[] examples =
        [
            .. Example().Matches(Ran.Piped("--help").Output)
                .Select(match => match.Groups[1].Value)
                .Where(example => example.Split(' ')[0] is not ("check" or "inventory")),
        ];

        Assert.NotEmpty(examples);
        Assert.All(examples, example =>
        {
            using ScratchFolder folder = ExampleFiles.Make();
            string[] args = Array.ConvertAll(example.Split(' '), word => word.Contains('.', StringComparison.Ordinal) && !word.Contains('=', StringComparison.Ordinal) ? folder.PathOf(word) : word);
            int output = Array.IndexOf(args, "--output");
            Ran ran = Ran.Piped(args);

            Assert.True(ran.ExitCode is CommandLineApp.Success or CommandLineApp.Findings, ran.Error);
            string written = output < 0 ? ran.Output : File.ReadAllText(args[output + 1]);
            Assert.True(written.Count(character => character == '\n') > 1, example);
        });
    }

    [Fact]
    public void The_version_is_a_version()
    {
        Ran ran = Ran.Piped("--version");

        Assert.Matches(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?\n$", ran.Output);
        Assert.Equal(0, ran.ExitCode);
    }

    [GeneratedRegex(@"^  ucports (\S.*?)  ", RegexOptions.Multiline)]
    private static partial Regex Example();
}

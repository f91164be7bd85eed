using System;
using System.Text.RegularExpressions;

namespace UcPorts.Cli.Tests.Output;

public sealed partial class TerminalOutputTests
{
    [Fact]
    public void A_terminal_gets_a_table_with_lines() =>
        GoldenFile.Verify("list-terminal.txt", Ran.InTerminal(100, useColour: false, "list", "--role", "mediation-server").Output);

    [Theory]
    [InlineData(80, "list", "--table", "server-ports")]
    [InlineData(120, "list")]
    [InlineData(80, "explain", "5061")]
    [InlineData(60, "explain", "900")]
    public void No_line_is_wider_than_the_terminal(int width, params string[] args)
    {
        string output = Escapes().Replace(Ran.InTerminal(width, useColour: true, args).Output, "");

        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Theory]
    [InlineData("list", "--role", "director")]
    [InlineData("explain", "5061")]
    public void Colour_is_for_terminals_that_want_it(params string[] args)
    {
        Assert.Contains('\u001b', Ran.InTerminal(100, useColour: true, args).Output);
        Assert.DoesNotContain('\u001b', Ran.InTerminal(100, useColour: false, args).Output);
    }

    [Theory]
    [InlineData(true, null, "xterm-256color", true)]
    [InlineData(true, "", "xterm-256color", true)]
    [InlineData(true, "1", "xterm-256color", false)]
    [InlineData(true, null, "dumb", false)]
    [InlineData(false, null, "xterm-256color", false)]
    public void Colour_is_wanted_in_a_terminal_without_no_color(bool isTerminal, string? noColor, string term, bool expected) =>
        Assert.Equal(expected, CommandLineConsole.WantsColour(isTerminal, variable => variable == "NO_COLOR" ? noColor : term));

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("md")]
    public void Formats_for_programs_are_the_same_in_a_terminal(string format) =>
        Assert.Equal(
            Ran.Piped("list", "--format", format).Output,
            Ran.InTerminal(80, useColour: true, "list", "--format", format).Output);

    [Fact]
    public void An_explanation_says_the_same_in_a_terminal_as_in_a_pipe() =>
        Assert.Equal(
            Words(Ran.Piped("explain", "5061").Output),
            Words(Ran.InTerminal(80, useColour: false, "explain", "5061").Output));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Escapes();
}

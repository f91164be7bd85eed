using System;
using System.IO;
using System.Text;
using UcPorts.Cli.Commands;
using UcPorts.Cli.Output;
using UcPorts.Cli.Rows;
using UcPorts.Cli.Tests.Tools;

namespace UcPorts.Cli.Tests.Output;

/// <summary>The page that is written without a library is the library's.</summary>
public sealed class WrappedPageTests
{
    private static readonly string[] Scraps =
        ["a", "to", "port", "escuchas", "Über", "–", "…", " ", "  ", ", ", "(", "Microsoft-Exchange", "\u4f60\u597d", "e\u0301", "\u00ad", "\u00a0", "\t", "\n", "\ud83d\ude00", "[bold]"];

    [Theory]
    [InlineData(40, true)]
    [InlineData(80, true)]
    [InlineData(80, false)]
    [InlineData(120, true)]
    [InlineData(120, false)]
    public void An_explanation_is_the_librarys_to_the_byte(int width, bool useColour)
    {
        PortTables tables = PortTables.AsDocumented(BuiltInCatalogs.All());
        foreach (string port in new[] { "5061", "5061/udp", "443", "900", "1434/udp", "5081", "50002/tcp", "0" })
        {
            PortQuery query = PortQuery.Parse(port);
            Explanation explanation = Explanation.Of(query.Port, query.Transport, tables);

            AssertSame(width, useColour, page => new ExplanationText(tables, page).Write(explanation, port));
        }
    }

    [Fact]
    public void Any_text_is_the_librarys_to_the_byte()
    {
        Random random = new(5061);
        for (int i = 0; i < 1500; i++)
        {
            string first = TextOf(random);
            string second = TextOf(random);
            AssertSame(random.Next(6, 60), random.Next(2) == 0, page =>
            {
                page.Heading(first);
                page.Entry(first, second);
                page.Line(second);
                page.Item(second, first);
                page.Heading(second);
            });
        }
    }

    [Fact]
    public void Every_character_takes_the_room_that_the_library_gives_it()
    {
        for (char c = '\u0001'; c < '\u2100'; c++)
        {
            string text = $"a{c}{c}{c} bc";
            AssertSame(10, useColour: true, page => page.Line(text));
        }
    }

    // Nothing but the page: a console that makes itself ready for reading keys would write before it.
    [Theory]
    [InlineData("stty cols 80; TERM=xterm-256color NO_COLOR=", 80, true)]
    [InlineData("stty cols 120; TERM=xterm-256color NO_COLOR=", 120, true)]
    [InlineData("stty cols 120; TERM=xterm-256color NO_COLOR=1", 120, false)]
    [InlineData("stty cols 80; TERM=dumb NO_COLOR=", 80, false)]
    [InlineData("stty cols 80; TERM=xterm-256color NO_COLOR= COLUMNS=100", 80, true)]
    [InlineData("stty cols 0; TERM=xterm-256color NO_COLOR= COLUMNS=100", 100, true)]
    [InlineData("stty cols 20; TERM=xterm-256color NO_COLOR=", 40, true)]
    public void A_terminal_gets_the_page_at_its_width_and_nothing_else(string surroundings, int width, bool useColour)
    {
        Tool.Need("script", "bsdutils");
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string command = $"{surroundings} '{dotnet}' exec '{Path.Combine(AppContext.BaseDirectory, "UcPorts.Cli.dll")}' explain 5061";

        (int exitCode, string output) = Tool.Run("script", "-qec", command, "/dev/null");

        Assert.Equal(Ran.InTerminal(width, useColour, "explain", "5061").Output, output.Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Equal(0, exitCode);
    }

    private static void AssertSame(int width, bool useColour, Action<IPage> write) =>
        Assert.Equal(Written(width, useColour, console => new TerminalPage(console), write), Written(width, useColour, console => new WrappedPage(console), write));

    private static string Written(int width, bool useColour, Func<CommandLineConsole, IPage> pageOn, Action<IPage> write)
    {
        using StringWriter output = new() { NewLine = "\n" };
        write(pageOn(new CommandLineConsole(output, TextWriter.Null) { IsTerminal = true, Width = width, UseColour = useColour }));
        return output.ToString();
    }

    private static string TextOf(Random random)
    {
        StringBuilder text = new();
        // Half of the texts keep to the scraps that need no library.
        int kinds = random.Next(2) == 0 ? 12 : Scraps.Length;
        for (int left = random.Next(0, 30); left > 0; left--)
        {
            text.Append(Scraps[random.Next(kinds)]).Append(random.Next(2) == 0 ? " " : "");
        }

        return text.ToString();
    }
}

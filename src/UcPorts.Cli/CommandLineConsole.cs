using System;
using System.IO;
using UcPorts.Cli.Output;

namespace UcPorts.Cli;

/// <summary>Where a command writes to, and what reads it.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error: one line a message.</param>
internal sealed record CommandLineConsole(TextWriter Output, TextWriter Error)
{
    /// <summary>Whether a person reads the output in a terminal; otherwise it goes to a file or another program.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>The terminal's width in characters; not used where the output is piped.</summary>
    public int Width { get; init; } = 80;

    /// <summary>Whether the terminal shows colour and bold type.</summary>
    public bool UseColour { get; init; }

    /// <summary>Whether to use colour: in a terminal that can show it, unless the user has set NO_COLOR to anything.</summary>
    /// <param name="isTerminal">Whether the output goes to a terminal.</param>
    /// <param name="variable">Reads an environment variable.</param>
    public static bool WantsColour(bool isTerminal, Func<string, string?> variable) =>
        isTerminal && string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") != "dumb";

    /// <summary>A page of text as the console shows it.</summary>
    public IPage NewPage()
    {
        if (!IsTerminal)
        {
            return new PlainPage(Output);
        }

        // Windows shows colours only to who has switched escape sequences on.
        return OperatingSystem.IsWindows() ? new TerminalPage(this) : new WrappedPage(this);
    }

    /// <summary>Writes a message to standard error, on one line.</summary>
    /// <param name="message">The message.</param>
    public void Tell(string message) => Error.WriteLine("ucports: " + ShownText.Of(message.ReplaceLineEndings(" ")));
}

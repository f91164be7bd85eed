using System;
using Spectre.Console;

namespace UcPorts.Cli.Output;

/// <summary>A terminal as Spectre.Console sees it.</summary>
internal static class Terminal
{
    /// <summary>Opens the terminal with what is known about it.</summary>
    /// <param name="console">Where to write.</param>
    public static IAnsiConsole Open(CommandLineConsole console)
    {
        // On Windows detecting also switches escape sequences on.
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(console.Output),
            Ansi = !console.UseColour ? AnsiSupport.No : OperatingSystem.IsWindows() ? AnsiSupport.Detect : AnsiSupport.Yes,
            ColorSystem = console.UseColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        terminal.Profile.Width = console.Width;
        terminal.Profile.Capabilities.Unicode = true;
        return terminal;
    }
}

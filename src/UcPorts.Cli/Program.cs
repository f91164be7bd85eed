using System;
using System.Text;
using UcPorts.Cli.Commands;

namespace UcPorts.Cli;

/// <summary>The command <c>ucports</c>.</summary>
internal static class Program
{
    private const int NarrowestWidth = 40;

    private static int Main(string[] args)
    {
        bool isTerminal = StandardStream.IsOutputTerminal;
        if (OperatingSystem.IsWindows() && isTerminal)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        if (PortAnswer.IsAskedFor(args))
        {
            // Nothing in the answer depends on a culture, and their library takes time to load.
            AppContext.SetSwitch("System.Globalization.Invariant", true);
        }

        CommandLineConsole console = new(new Utf8Writer(StandardStream.OpenOutput()), new Utf8Writer(StandardStream.OpenError()))
        {
            IsTerminal = isTerminal,
            Width = isTerminal ? Math.Max(NarrowestWidth, StandardStream.OutputWidth) : int.MaxValue,
            UseColour = CommandLineConsole.WantsColour(isTerminal, Environment.GetEnvironmentVariable),
        };
        return new CommandLineApp(BuiltInCatalogs.All).Run(args, console);
    }
}

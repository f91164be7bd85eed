using System;
using System.IO;
using System.Text;

namespace UcPorts.Cli;

/// <summary>The command <c>ucports</c>.</summary>
internal static class Program
{
    private const int NarrowestWidth = 40;

    private static int Main(string[] args)
    {
        bool isTerminal = !Console.IsOutputRedirected;
        if (OperatingSystem.IsWindows() && isTerminal)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        CommandLineConsole console = new(Utf8(Console.OpenStandardOutput()), Utf8(Console.OpenStandardError()))
        {
            IsTerminal = isTerminal,
            Width = isTerminal ? Math.Max(NarrowestWidth, Console.WindowWidth) : int.MaxValue,
            UseColour = CommandLineConsole.WantsColour(isTerminal, Environment.GetEnvironmentVariable),
        };
        return new CommandLineApp(BuiltInCatalogs.All).Run(args, console);
    }

    // The console's own writers flush at every call and take the system's encoding.
    private static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}

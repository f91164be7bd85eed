using System;
using System.IO;
using System.Text.Json;

namespace UcPorts.Cli.Tests;

/// <summary>What a command line did, run inside the test's process.</summary>
internal sealed record Ran(int ExitCode, string Output, string Error)
{
    public JsonElement Json => ExitCode == CommandLineApp.CouldNotRun ? throw new InvalidOperationException(Error) : JsonDocument.Parse(Output).RootElement;

    public static Ran Piped(params string[] args) => With(BuiltInCatalogs.All, console => console, args);

    public static Ran Over(PortCatalog catalog, params string[] args) => With(() => catalog, console => console, args);

    public static Ran InTerminal(int width, bool useColour, params string[] args) =>
        With(BuiltInCatalogs.All, console => console with { IsTerminal = true, Width = width, UseColour = useColour }, args);

    private static Ran With(Func<PortCatalog> catalog, Func<CommandLineConsole, CommandLineConsole> surroundings, string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        CommandLineConsole console = surroundings(new CommandLineConsole(output, error));
        int exitCode = new CommandLineApp(catalog).Run(args, console);
        return new Ran(exitCode, output.ToString(), error.ToString());
    }
}

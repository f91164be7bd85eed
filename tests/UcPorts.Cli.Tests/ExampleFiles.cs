namespace UcPorts.Cli.Tests;

/// <summary>The files that the examples of the help speak of.</summary>
internal static class ExampleFiles
{
    /// <summary>A folder with the files that examples read.</summary>
    public static ScratchFolder Make() => new();
}

using System.Collections.Generic;

namespace UcPorts.Cli.Rows;

/// <summary>The tables of what meets a port beside the rows: those of <c>spec/neighbours</c>, compiled in.</summary>
internal static partial class NeighbourTable
{
    /// <summary>Who else uses a port by default, in the tables' order.</summary>
    /// <param name="port">The port.</param>
    /// <param name="transport">TCP, UDP or both.</param>
    public static IReadOnlyList<OtherUse> UsesOf(Port port, Transports transport)
    {
        List<OtherUse> found = [];
        AddUses(port.Number, transport, found);
        return found;
    }

    /// <summary>What the registry calls a port that these servers use for something else.</summary>
    /// <param name="port">The port.</param>
    /// <returns><see langword="null"/> where the registry has no name for the port, or one that fits.</returns>
    public static string? RegistryNameOf(Port port) => RegistryNameOf(port.Number);

    private static partial void AddUses(int port, Transports transport, List<OtherUse> found);

    private static partial string? RegistryNameOf(int port);
}

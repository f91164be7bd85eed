namespace UcPorts.Analyzers.Find;

/// <summary>What is known about an opening apart from its ports.</summary>
/// <param name="transport">The transports; none where they are not known.</param>
/// <param name="direction">The direction.</param>
internal sealed class Circumstances(Transports transport, PortDirection direction)
{
    /// <summary>The transports; none where they are not known.</summary>
    public Transports Transport { get; set; } = transport;

    /// <summary>The direction.</summary>
    public PortDirection Direction { get; set; } = direction;

    /// <summary>Whether the code certainly opens something.</summary>
    public bool IsCertain { get; set; } = true;
}

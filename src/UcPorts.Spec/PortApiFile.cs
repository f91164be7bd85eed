namespace UcPorts.Spec;

/// <summary>What an API table says: every row that could be read, and an error for everything that could not.</summary>
/// <param name="Path">The file.</param>
/// <param name="Apis">The members that open ports, in the order of the text; a broken row is left out.</param>
/// <param name="Errors">What is wrong, in the order of the text.</param>
public sealed record PortApiFile(string Path, EquatableArray<PortApi> Apis, EquatableArray<SpecError> Errors)
{
    /// <summary>The members whose values carry ports to those that open them.</summary>
    public EquatableArray<PortValueApi> Carriers { get; init; }

    /// <summary>The members that are like openings and are none.</summary>
    public EquatableArray<SilentApi> Silent { get; init; }

    /// <summary>The keys under which ports are set.</summary>
    public EquatableArray<SettingKey> Settings { get; init; }
}

namespace UcPorts.Spec;

/// <summary>A key of configuration, of the environment or of a management object under which a port is set.</summary>
/// <param name="Key">The key, compared without regard to case; <c>*</c> stands for one segment of any name, as in <c>Kestrel:Endpoints:*:Url</c>.</param>
/// <param name="Scope">What settings the key belongs to.</param>
/// <param name="Carrier">What carries the port in the value.</param>
public sealed record SettingKey(string Key, SettingScope Scope, PortCarrier Carrier)
{
    /// <summary>How a text is read; <see cref="PortTextFormat.None"/> for every carrier but <see cref="PortCarrier.Text"/>.</summary>
    public PortTextFormat Format { get; init; }

    /// <summary>The key of the last port, for <see cref="PortCarrier.Range"/>; otherwise empty.</summary>
    public string LastKey { get; init; } = "";

    /// <summary>The transports; <see cref="Transports.None"/> where they are not known.</summary>
    public Transports Transport { get; init; }

    /// <summary>The security where <see cref="SecurityFrom"/> tells nothing else.</summary>
    public SecurityModes Security { get; init; }

    /// <summary>Where the security is to be learnt from: the row or the scheme of the URL.</summary>
    public SecurityOrigin SecurityFrom { get; init; }

    /// <summary>Whether the ports are for media (RTP).</summary>
    public bool IsMedia { get; init; }

    /// <summary>The documentation-comment ids of fields that hold the key and are no constants, such as <c>WebHostDefaults.ServerUrlsKey</c>.</summary>
    public EquatableArray<string> Fields { get; init; }

    /// <summary>The library that reads the key; empty where the row does not say.</summary>
    public string Library { get; init; } = "";

    /// <summary>Where the key comes from.</summary>
    public ApiEvidence Evidence { get; init; }
}

/// <summary>What settings a key belongs to.</summary>
public enum SettingScope
{
    /// <summary>None: the member takes no settings.</summary>
    None,

    /// <summary>The configuration of .NET, whose keys have segments with colons between them.</summary>
    Configuration,

    /// <summary>The environment variables of a process.</summary>
    Environment,

    /// <summary>The properties of objects of Windows Management Instrumentation.</summary>
    Wmi,
}

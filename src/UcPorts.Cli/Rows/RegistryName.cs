namespace UcPorts.Cli.Rows;

/// <summary>What the IANA registry calls ports that these servers use for something else.</summary>
internal static class RegistryName
{
    /// <summary>The registered name that misleads.</summary>
    /// <param name="port">The port.</param>
    /// <returns><see langword="null"/> where the registry has no name for the port, or one that fits.</returns>
    public static string? MisleadingFor(Port port) => port.Number switch
    {
        444 => "snpp",
        448 => "ddm-ssl",
        3479 => "twrpc",
        3480 => "plethora",
        3481 => "cleanerliverc",
        4443 => "pharos",
        5062 => "na-localise",
        5063 => "csrpc",
        5064 => "ca-1",
        5065 => "ca-2",
        5066 => "stanag-5066",
        5067 => "authentx",
        5068 => "bitforestsrv",
        5070 => "vtsas",
        5071 => "powerschool",
        5072 => "ayiya",
        5073 => "tag-pm",
        5075 => "pvaccess",
        5080 => "onscreen",
        5081 => "sdl-ets",
        5082 => "qcp",
        5086 => "aprigo-cs",
        5087 => "biotic",
        8057 => "senomix06",
        8058 => "senomix07",
        8061 => "nikatron-dev",
        8404 => "svcloud",
        23456 => "aequus",
        _ => null,
    };
}

using System.Linq;

namespace UcPorts.Analyzers.Configuration.Yaml;

/// <summary>Names of ports that say that they carry RTP.</summary>
internal static class MediaPortName
{
    private static readonly char[] Separators = ['-', '_', '.', '/'];

    /// <summary>Whether a name says that the port carries RTP: <c>rtp</c>, <c>rtp-audio</c>, <c>sip-rtp</c>, but not <c>rtcp</c>.</summary>
    /// <param name="name">The name of a port.</param>
    public static bool Is(string? name) =>
        name is not null && name.Split(Separators).Any(word => word.ToUpperInvariant() is "RTP" or "SRTP");
}

namespace EveryRule;

/// <summary>A class of the project's own that opens ports: the analyzer knows it from media.portapis.json.</summary>
internal sealed class MediaSession
{
    public void Open(int rtpPort) => RtpPort = rtpPort;

    public void LimitPorts(int first, int last) => (First, Last) = (first, last);

    public int RtpPort { get; private set; }

    public int First { get; private set; }

    public int Last { get; private set; }
}

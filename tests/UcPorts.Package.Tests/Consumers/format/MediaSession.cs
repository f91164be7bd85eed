namespace Contoso;

public sealed class MediaSession
{
    public void Open(int rtpPort) => _ = rtpPort;
}

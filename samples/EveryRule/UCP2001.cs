namespace EveryRule;

internal static class OddRtpPort
{
    // media.portapis.json says that MediaSession takes RTP ports.
    public static void Open(MediaSession session) => session.Open(49153);
}

namespace EveryRule;

internal static class MediaRangeTooSmall
{
    // Clients need at least twenty ports.
    public static void Limit(MediaSession session) => session.LimitPorts(50020, 50029);
}

using System.Net;

namespace EveryRule;

internal static class OpenedInClear
{
    public static void Serve(HttpListener listener) => listener.Prefixes.Add("http://*:443/");
}

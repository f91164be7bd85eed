namespace UcPorts.Analyzers.Find;

/// <summary>How an ASP.NET Core program is told an address. Each is put out of force by those that stand below it, and all of them by endpoints of Kestrel.</summary>
internal enum HostingAddress
{
    /// <summary>Not at all: the opening is of another kind.</summary>
    None,

    /// <summary>By a setting, such as <c>http_ports</c> or the environment variable <c>ASPNETCORE_URLS</c>.</summary>
    Setting,

    /// <summary>By <c>UseUrls</c>.</summary>
    UseUrls,

    /// <summary>By an entry of the server's own list, or the argument of <c>Run</c>.</summary>
    Listed,

    /// <summary>It is an endpoint of Kestrel itself, which gives way to addresses only where the program asks for that.</summary>
    Endpoint,
}

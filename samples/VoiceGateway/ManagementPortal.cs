namespace VoiceGateway;

/// <summary>The web pages by which the gateway is managed.</summary>
internal static class ManagementPortal
{
    public static WebApplication Create(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();

        // No row of the documents names a management port. A project documents such a port in a table of its own.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenLocalhost(8090));
        WebApplication portal = builder.Build();
        portal.MapGet("/", () => "Voice gateway");
        return portal;
    }
}

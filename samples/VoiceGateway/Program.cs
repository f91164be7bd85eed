using VoiceGateway;

// Opens the gateway's ports, says so, and waits for Enter or Ctrl-C; with --once it closes them again at once.
using SignallingListeners signalling = SignallingListeners.Open();
using MediaPorts media = MediaPorts.Open();
await using WebApplication portal = ManagementPortal.Create(args);
await portal.StartAsync();

foreach (string line in signalling.Describe().Concat(media.Describe()))
{
    Console.WriteLine(line);
}

Console.WriteLine($"Portal: {string.Join(", ", portal.Urls)}");
if (!args.Contains("--once"))
{
    Console.WriteLine("Press Enter to stop.");
    Console.ReadLine();
}

await portal.StopAsync();

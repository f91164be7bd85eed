using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using UcPorts.Analyzers;
using UcPorts.CodeFixes.Tests.Ranges;

namespace UcPorts.CodeFixes.Tests.Robustness;

/// <summary>No fix throws or makes an error on code that is cut off, or lacks a token, anywhere.</summary>
public class HalfTypedCodeTests
{
    private const string EveryFix =
        """
        using System;
        using System.Net;
        using System.Net.Sockets;

        class Server : IDisposable
        {
            private readonly UdpClient _sip = new(5060);

            public void Dispose() => _sip?.Dispose();

            static void OpenRtp(int port) { }

            static void OpenMedia(int first, int last) { }

            void Open()
            {
                new TcpListener(IPAddress.Any, 5061).Start();
                using var near = new TcpListener(port: 5079, localaddr: IPAddress.Any);
                UdpClient tls = new UdpClient(new IPEndPoint(IPAddress.Any, 5061));
                TcpListener browser = new(IPAddress.Loopback, 1434);
                var socket = new Socket(SocketType.Dgram, ProtocolType.Udp);
                socket.Bind(new IPEndPoint(IPAddress.Any, 5065));
                socket.Close();
                for (int port = 49000; port <= 0xC350; port += 2)
                {
                    new UdpClient(port).Close();
                }

                OpenRtp(49155);
                OpenMedia(49000, 50000);
                Console.WriteLine($"{new TcpListener(IPAddress.Any, 9464)}");
            }
        }
        """;

    private static readonly string SampleFolder = Path.Combine(AppContext.BaseDirectory, "Samples");

    public static TheoryData<string> Samples => [.. Directory.GetFiles(SampleFolder, "*.cs").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Code_with_every_fix_can_be_cut_anywhere()
    {
        HashSet<string> titles = await FixAllAsync(EveryFix, HalfTypedCode.CutAtEveryToken(EveryFix), Roles.FrontEnd);

        Assert.Superset(
            new HashSet<string>
            {
                "Use SkypeForBusinessServer.FrontEndServer.SipTlsPort",
                "Use SkypeForBusinessServer.FrontEndServer.BandwidthPolicyTurnPort",
                "Open port 5060 over TCP",
                "Open port 5061 over TCP",
                "Open port 1434 over UDP",
                "Open port 5065 over TCP",
                "Cut the range to 49152-50000",
                "Use the even port 49154",
                "Document 9464/tcp in half.ports.json",
            },
            titles);
    }

    [Fact]
    public async Task Code_with_every_fix_can_lack_any_token()
    {
        Assert.NotEmpty(await FixAllAsync(EveryFix, HalfTypedCode.WithoutEveryToken(EveryFix), Roles.FrontEnd));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_can_be_cut_anywhere(string name)
    {
        string text = await File.ReadAllTextAsync(Path.Combine(SampleFolder, name), TestContext.Current.CancellationToken);

        Assert.NotNull(await FixAllAsync(text, HalfTypedCode.CutAtEveryToken(text), Roles.Mediation));
    }

    private static async Task<HashSet<string>> FixAllAsync(string text, IEnumerable<(string Text, int Place)> broken, string roles)
    {
        using HalfTypedCode code = await HalfTypedCode.CreateAsync(roles, new PortOpeningAnalyzer(), new MediaCalls());
        HashSet<string> titles = [.. await code.FixEachAsync(text, place: 0, near: text.Length)];
        foreach ((string cut, int place) in broken)
        {
            titles.UnionWith(await code.FixEachAsync(cut, place));
        }

        return titles;
    }
}

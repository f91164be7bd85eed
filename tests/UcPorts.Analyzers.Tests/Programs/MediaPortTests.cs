using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Programs;

/// <summary>Allocators of RTP ports, pools of sockets, and clients that bind.</summary>
public class MediaPortTests
{
    [Theory]
    [InlineData(
        """
        class RtpPorts
        {
            private const int First = 49152;
            private const int Last = 49252;
            private int _next = First;
            public UdpClient Allocate()
            {
                int port = _next;
                _next += 2;
                if (_next > Last)
                {
                    _next = First;
                }

                return new UdpClient({|UCP1001:port|});
            }
        }
        """)]
    [InlineData(
        """
        class RtpPorts
        {
            public static (UdpClient Rtp, UdpClient Rtcp) Allocate(int start = 10000, int end = 20000)
            {
                for (int port = start; port < end; port += 2)
                {
                    try
                    {
                        return (new UdpClient({|UCP1001:port|}), new UdpClient({|UCP1001:port + 1|}));
                    }
                    catch (SocketException)
                    {
                    }
                }

                throw new InvalidOperationException();
            }
        }
        """)]
    [InlineData(
        """
        class RtpPool
        {
            private readonly Queue<UdpClient> _clients = new();
            public RtpPool()
            {
                for (int port = 30000; port <= 30098; port += 2)
                {
                    _clients.Enqueue(new UdpClient({|UCP1004:port|}));
                }
            }
        }
        """)]
    [InlineData(
        """
        class RtpPool
        {
            private readonly ConcurrentBag<int> _free = new(Enumerable.Range(40000, 100).Where(port => port % 2 == 0));
            public UdpClient? Take() => _free.TryTake(out int port) ? new UdpClient(port) : null;
        }
        """)]
    [InlineData(
        """
        class RtpReceiver
        {
            private readonly Socket _socket;
            public RtpReceiver(int port)
            {
                _socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
                _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
                _socket.Bind({|UCP1001:new IPEndPoint(IPAddress.Any, port)|});
            }
        }
        class Calls
        {
            void Start() => _ = new RtpReceiver(6000);
        }
        """)]
    [InlineData(
        """
        class Rtcp
        {
            void Open()
            {
                var rtp = new UdpClient({|UCP1008:0|});
                int port = ((IPEndPoint)rtp.Client.LocalEndPoint!).Port;
                var rtcp = new UdpClient(port + 1);
            }
        }
        """)]
    [InlineData(
        """
        class SipClient
        {
            void Call()
            {
                // Sources of connections: nobody listens there.
                var local = new IPEndPoint(IPAddress.Any, 5090);
                using var tcp = new TcpClient(local);
                tcp.Connect("sip.contoso.com", 5061);
                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Any, 5092));
                socket.Connect("sip.contoso.com", 5061);
                using var udp = new UdpClient("sip.contoso.com", 5060);
                using var other = new UdpClient();
                other.Connect(IPAddress.Loopback, 5091);
                other.Send(new byte[1], 1, new IPEndPoint(IPAddress.Loopback, 5093));
            }
        }
        """)]
    [InlineData(
        """
        class Discovery
        {
            private const int Port = 3702;
            void Listen()
            {
                var client = new UdpClient();
                client.ExclusiveAddressUse = false;
                client.Client.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
                client.Client.Bind(new IPEndPoint(IPAddress.Any, {|UCP1001:Port|}));
                client.JoinMulticastGroup(IPAddress.Parse("239.255.255.250"));
            }
        }
        """)]
    [InlineData(
        """
        class Server
        {
            async Task Run(CancellationToken stop)
            {
                using var listener = new Socket(SocketType.Stream, ProtocolType.Tcp);
                listener.Bind(new IPEndPoint(IPAddress.IPv6Any, {|UCP1001:5555|}));
                listener.Listen(128);
                while (!stop.IsCancellationRequested)
                {
                    using Socket accepted = await listener.AcceptAsync(stop);
                }
            }
        }
        """)]
    [InlineData(
        """
        class Server
        {
            IPEndPoint _endPoint = new(IPAddress.Any, 0);
            void Run()
            {
                var endPoint = new IPEndPoint(IPAddress.Any, 0);
                var socket = new Socket(SocketType.Dgram, ProtocolType.Udp);
                socket.Bind({|UCP1008:endPoint|});
                endPoint = (IPEndPoint)socket.LocalEndPoint!;
                endPoint = new IPEndPoint(IPAddress.Any, 5090);
                socket.SendTo(new byte[1], endPoint);
            }
        }
        """)]
    [InlineData(
        """
        class Server
        {
            static readonly int[] Ports = { 5061, 5062, 5099 };
            readonly List<TcpListener> _listeners;
            Server() => _listeners = Ports.Select(port => new TcpListener(IPAddress.Any, {|UCP1001:port|})).ToList();
        }
        """)]
    [InlineData(
        """
        class Server
        {
            void Retry()
            {
                int port = 5060;
                for (int attempt = 0; attempt < 10; attempt++)
                {
                    try
                    {
                        new TcpListener(IPAddress.Any, port).Start();
                        return;
                    }
                    catch (SocketException)
                    {
                        port++;
                    }
                }
            }
        }
        """)]
    [InlineData(
        """
        class Syslog : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stop)
            {
                using var client = new UdpClient({|UCP1001:514|});
                await client.ReceiveAsync(stop);
            }
        }
        """)]
    [InlineData(
        """
        class Sql { void Browse() { using var client = new UdpClient(1434); } void Wrong() => new TcpListener(IPAddress.Any, {|UCP1003:1434|}); }
        """)]
    public Task Sockets(string types) => Program.Verify(types);
}

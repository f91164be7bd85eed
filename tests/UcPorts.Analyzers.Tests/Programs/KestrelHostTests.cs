using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Programs;

/// <summary>Hosts of web services.</summary>
public class KestrelHostTests
{
    [Theory]
    [InlineData(
        """
        static class Host
        {
            static void Main(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.WebHost.ConfigureKestrel((context, options) =>
                {
                    options.Limits.MaxConcurrentConnections = 5090;
                    options.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(5090);
                    options.Listen(IPAddress.Any, 443, listen => { listen.UseHttps("gateway.pfx", "secret"); listen.Protocols = HttpProtocols.Http1AndHttp2; });
                    options.ListenLocalhost({|UCP1001:9464|});
                    options.ListenUnixSocket("/run/gateway.sock");
                });
                builder.Build().Run();
            }
        }
        """)]
    [InlineData(
        """
        class Host
        {
            private const int GrpcPort = 5051;
            public static IHostBuilder Create(string[] args) => Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web =>
            {
                web.UseKestrel(options => options.ListenAnyIP({|UCP1001:GrpcPort|}, listen => listen.Protocols = HttpProtocols.Http2));
                web.UseStartup<Host>();
            });
        }
        """)]
    [InlineData(
        """
        static class Host
        {
            static void Main(string[] args)
            {
                var port = Environment.GetEnvironmentVariable("PORT") ?? "8085";
                var app = WebApplication.Create(args);
                app.MapGet("/", () => "http://*:5090");
                app.Run({|UCP1001:$"http://0.0.0.0:{port}"|});
            }
        }
        """)]
    [InlineData(
        """
        static class Host
        {
            static void Main(string[] args)
            {
                // Cloud Run says which port.
                var port = Environment.GetEnvironmentVariable("PORT");
                var builder = WebApplication.CreateBuilder(args);
                builder.WebHost.UseUrls($"http://0.0.0.0:{port}");
                builder.Services.AddHttpClient("registrar", client => client.BaseAddress = new Uri("http://registrar.contoso.com:5090"));
                var app = builder.Build();
                app.MapGet("/health", () => "ok").RequireHost("*:5090");
                app.UseHttpsRedirection();
                app.Run();
            }
        }
        """)]
    [InlineData(
        """
        static class Host
        {
            static void Main(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.WebHost.ConfigureKestrel(options =>
                {
                    foreach (int port in Enumerable.Range(8057, 3))
                    {
                        options.ListenAnyIP({|UCP1001:port|}, listen => listen.UseHttps());
                    }
                });
            }
        }
        """)]
    [InlineData(
        """
        static class Host
        {
            static void Main(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.WebHost.ConfigureKestrel(options => options.ConfigureHttpsDefaults(https => https.CheckCertificateRevocation = false));
                builder.WebHost.UseUrls("https://+:443", {|UCP1005:"http://+:4443"|}, {|UCP1001:"https://+:7443"|});
            }
        }
        """)]
    [InlineData(
        """
        static class Host
        {
            static void Main(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                builder.Services.Configure<KestrelServerOptions>(options => options.ListenAnyIP({|UCP1001:8181|}));
                builder.Services.Configure<KestrelServerOptions>(builder.Configuration.GetSection("Kestrel"));
            }
        }
        """)]
    [InlineData(
        """
        static class Listener
        {
            static void Main()
            {
                using var listener = new HttpListener();
                listener.Prefixes.Add({|UCP1001:"http://+:8123/provision/"|});
                listener.Prefixes.Add("http://localhost:8080/");
                foreach (var prefix in new[] { "http://*:8124/", "https://*:443/" })
                {
                    listener.Prefixes.Add({|UCP1001:prefix|});
                }

                listener.Start();
            }
        }
        """)]
    [InlineData(
        """
        class Health
        {
            private readonly int _port = 9090;
            public void Start(CancellationToken stop)
            {
                var listener = new TcpListener(IPAddress.Loopback, {|UCP1001:_port|});
                listener.Start();
            }
        }
        """)]
    [InlineData(
        """
        class Probe
        {
            // Whoever looks for a free port opens none that a document could name.
            static int FreePort()
            {
                var listener = new TcpListener(IPAddress.Loopback, {|UCP1008:0|});
                listener.Start();
                int port = ((IPEndPoint)listener.LocalEndpoint).Port;
                listener.Stop();
                return port;
            }

            void Start()
            {
                int port = FreePort();
                new TcpListener(IPAddress.Loopback, port).Start();
            }
        }
        """)]
    [InlineData(
        """
        static class Host
        {
            static void Main(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                if (builder.Environment.IsDevelopment())
                {
                    builder.WebHost.UseUrls({|UCP1001:"http://localhost:5090"|});
                }
                else
                {
                    builder.WebHost.UseUrls("https://*:443");
                }
            }
        }
        """)]
    [InlineData(
        """
        static class Host
        {
            public static WebApplicationBuilder AddPorts(this WebApplicationBuilder builder, int port)
            {
                builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(port));
                return builder;
            }
        }
        static class Start { static void Main(string[] args) => WebApplication.CreateBuilder(args).AddPorts(443); }
        """)]
    public Task Hosts(string types) => Program.Verify(types);
}

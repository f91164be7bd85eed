using System.Net;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Any, 5099));
WebApplication app = builder.Build();
app.MapGet("/", () => "ready");
app.Run();

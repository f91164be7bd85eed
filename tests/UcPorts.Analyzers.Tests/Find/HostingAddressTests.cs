using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace UcPorts.Analyzers.Tests.Find;

/// <summary>Addresses of ASP.NET Core programs that something else puts out of force: endpoints of Kestrel, other addresses, settings files.</summary>
public class HostingAddressTests
{
    private const string Endpoints = """{"Kestrel": {"Endpoints": {"Https": {"Url": "https://*:443"}}}}""";

    [Theory]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5090\"); var app = builder.Build(); app.Urls.Add(\"http://*:80\");", "")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:80\"); var app = builder.Build(); app.Urls.Add(\"http://*:5090\");", "UCP1001")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5090\"); var app = builder.Build(); Console.WriteLine(app.Urls.First());", "UCP1001")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5090\"); var app = builder.Build(); foreach (var url in app.Urls) { }", "UCP1001")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5090\"); var app = builder.Build(); app.Run();", "UCP1001")]
    [InlineData("var app = builder.Build(); app.Urls.Clear(); app.Urls.Add(\"http://*:5090\"); app.Run();", "UCP1001")]
    [InlineData("var app = builder.Build(); app.Urls.Add(\"http://*:5090\"); app.Urls.Clear(); app.Run();", "")]
    [InlineData("var app = builder.Build(); app.Urls.Add(\"http://*:5090\"); app.Run(\"http://*:80\");", "")]
    [InlineData("var app = builder.Build(); app.Run(\"http://*:5090\");", "UCP1001")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(443, listen => listen.UseHttps())); var app = builder.Build(); app.Run(\"http://*:5090\");", "")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.ListenUnixSocket(\"/run/gateway\")); var app = builder.Build(); app.Run(\"http://*:5090\");", "")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(443, listen => listen.UseHttps())); Environment.SetEnvironmentVariable(\"ASPNETCORE_URLS\", \"http://*:5090\");", "")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:80\"); builder.WebHost.UseSetting(\"http_ports\", \"5090\");", "")]
    [InlineData("builder.WebHost.UseSetting(\"http_ports\", \"5090\");", "UCP1001")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(443, listen => listen.UseHttps())); builder.WebHost.UseSetting(\"Kestrel:Endpoints:Sip:Url\", \"http://*:5090\");", "UCP1001")]
    [InlineData("if (args.Length > 0) { builder.WebHost.UseUrls(\"http://*:5090\"); } else { builder.WebHost.UseUrls(\"http://*:80\"); }", "UCP1001")]
    [InlineData("switch (args.Length) { case 0: builder.WebHost.UseUrls(\"http://*:5090\"); break; default: builder.WebHost.UseUrls(\"http://*:80\"); break; }", "UCP1001")]
    [InlineData("if (args.Length > 0) { builder.WebHost.UseUrls(\"http://*:5090\"); } builder.WebHost.UseUrls(\"http://*:80\");", "")]
    [InlineData("builder.WebHost.UseUrls(\"http://*\", \"https://+\", \"http://unix:/run/gateway\", \"http://*:80;http://[::]:5090\");", "UCP1001")]
    public async Task Code_goes_before_code(string statements, string expected) => Assert.Equal(expected, await Judged(statements));

    [Theory]
    [InlineData("builder.WebHost.UseUrls(\"http://*:5090\");")]
    [InlineData("builder.WebHost.UseSetting(\"urls\", \"http://*:5090\");")]
    [InlineData("builder.Configuration[\"urls\"] = \"http://*:5090\";")]
    [InlineData("builder.Configuration[\"HTTP_PORTS\"] = \"5090\";")]
    [InlineData("builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [\"urls\"] = \"http://*:5090\" });")]
    [InlineData("Environment.SetEnvironmentVariable(\"ASPNETCORE_URLS\", \"http://*:5090\");")]
    [InlineData("Environment.SetEnvironmentVariable(\"DOTNET_HTTP_PORTS\", \"5090\");")]
    [InlineData("var app = builder.Build(); app.Urls.Add(\"http://*:5090\");")]
    [InlineData("var app = builder.Build(); app.Run(\"http://*:5090\");")]
    [InlineData("Microsoft.AspNetCore.WebHost.Start(\"http://*:5090\", context => System.Threading.Tasks.Task.CompletedTask);")]
    public async Task Endpoints_of_the_settings_file_put_addresses_of_the_code_out_of_force(string statements)
    {
        Assert.Equal("UCP1001", await Judged(statements));
        Assert.Equal("", await Judged(statements, ("/0/appsettings.json", Endpoints)));
        Assert.Equal("default", Assert.Single(await Listed(statements, ("/0/appsettings.json", Endpoints)), diagnostic => diagnostic.Properties["ports"] == "5090").Properties["certainty"]);
    }

    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(5090));")]
    [InlineData("builder.WebHost.UseSetting(\"Kestrel:Endpoints:Sip:Url\", \"http://*:5090\");")]
    [InlineData("new HttpListener().Prefixes.Add(\"http://*:5090/\");")]
    public async Task Endpoints_of_the_settings_file_stand_beside_those_of_the_code(string statements) =>
        Assert.Equal("UCP1001", await Judged(statements, ("/0/appsettings.json", Endpoints)));

    [Theory]
    [InlineData("/0/appsettings.json", """{"Urls": "http://*:80"}""", "UCP1001", "certain")]
    [InlineData("/0/appsettings.json", """{"Kestrel": {"EndpointDefaults": {"Protocols": "Http2"}}}""", "UCP1001", "certain")]
    [InlineData("/0/appsettings.json", """{"Kestrel": {"Endpoints": {"Https": {"Url": ""}}}}""", "UCP1001", "certain")]
    [InlineData("/0/appsettings.json", """{"Kestrel": {"Endpoints": {"Https": {"Url": "https://*:443"}}}""", "UCP1001", "certain")]
    [InlineData("/0/appsettings.Production.json", Endpoints, "UCP1001", "default")]
    [InlineData("/0/other.json", Endpoints, "UCP1001", "certain")]
    public async Task Other_settings_leave_addresses_in_force(string path, string text, string expected, string certainty)
    {
        Diagnostic found = Assert.Single(await InventoryTest.Report(new PortOpeningAnalyzer(), CodeOf("builder.WebHost.UseUrls(\"http://*:5090\");"), (path, text)));

        Assert.Equal(expected, found.Id);
        Assert.Equal(certainty, found.Properties["certainty"]);
    }

    [Theory]
    [InlineData("/0/Properties/launchSettings.json", """{"profiles": {"A": {"applicationUrl": "http://*:5090"}}}""")]
    [InlineData("/0/Properties/launchSettings.json", """{"profiles": {"A": {"environmentVariables": {"ASPNETCORE_URLS": "http://*:5090"}}}}""")]
    [InlineData("/0/Dockerfile", "FROM a\nENV ASPNETCORE_URLS=http://*:5090")]
    [InlineData("/0/Dockerfile", "FROM a\nENV ASPNETCORE_HTTP_PORTS=5090")]
    [InlineData("/0/appsettings.Development.json", """{"Urls": "http://*:5090"}""")]
    public async Task What_goes_before_addresses_of_code_goes_before_those_of_files(string path, string text)
    {
        Assert.Equal("UCP1001", await JudgedFiles("", (path, text)));
        Assert.Equal("", await JudgedFiles("", (path, text), ("/0/appsettings.json", Endpoints)));
        Assert.Equal("", await JudgedFiles("builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(443));", (path, text)));
        Assert.Equal("", await JudgedFiles("builder.WebHost.UseUrls(args[0]);", (path, text)));
        Assert.Equal("", await JudgedFiles("builder.Build().Urls.Add(args[0]);", (path, text)));
        Assert.Equal("", await JudgedFiles("builder.Build().Run(args[0]);", (path, text)));
        Assert.Equal("UCP1001", await JudgedFiles("var app = builder.Build(); Console.WriteLine(string.Join(' ', app.Urls)); app.Run();", (path, text)));
    }

    [Theory]
    [InlineData("/0/Properties/launchSettings.json", """{"iisSettings": {"iisExpress": {"applicationUrl": "http://*:5090"}}}""")]
    [InlineData("/0/Properties/launchSettings.json", """{"profiles": {"Docker": {"httpPort": 5090}}}""")]
    [InlineData("/0/appsettings.Development.json", """{"Kestrel": {"Endpoints": {"A": {"Url": "http://*:5090"}}}}""")]
    [InlineData("/0/Dockerfile", "FROM a\nEXPOSE 5090")]
    public async Task What_is_no_address_of_the_program_stays_in_force(string path, string text) =>
        Assert.Equal("UCP1001", await JudgedFiles("builder.WebHost.ConfigureKestrel(options => options.ListenAnyIP(443));", (path, text), ("/0/appsettings.json", Endpoints)));

    [Theory]
    [InlineData("/0/Properties/launchSettings.json", """{"profiles": {"A": {"applicationUrl": "http://*:5090"}}}""", "")]
    [InlineData("/0/Dockerfile", "FROM a\nENV ASPNETCORE_URLS=http://*:5090", "UCP1001")]
    public async Task Endpoints_of_one_environment_concern_a_developer_only(string path, string text, string expected) =>
        Assert.Equal(expected, await JudgedFiles("", (path, text), ("/0/appsettings.Development.json", Endpoints)));

    [Theory]
    [InlineData("builder.WebHost.PreferHostingUrls(true).UseUrls(\"http://*:5090\"); # options.ListenAnyIP(443)", "UCP1001")]
    [InlineData("builder.WebHost.UseUrls(\"http://*:80\"); builder.WebHost.PreferHostingUrls(true); # options.ListenAnyIP(5090)", "")]
    [InlineData("builder.WebHost.PreferHostingUrls(true); # options.ListenAnyIP(5090)", "")]
    [InlineData("builder.WebHost.PreferHostingUrls(args.Length > 0); # options.ListenAnyIP(5090)", "")]
    [InlineData("if (args.Length > 0) { builder.WebHost.PreferHostingUrls(true); } builder.WebHost.UseUrls(\"http://*:5090\"); # options.ListenAnyIP(443)", "")]
    [InlineData("builder.WebHost.UseSetting(WebHostDefaults.PreferHostingUrlsKey, args[0]); # options.ListenAnyIP(5090)", "")]
    [InlineData("builder.WebHost.PreferHostingUrls(true); builder.WebHost.UseSetting(\"Kestrel:Endpoints:Sip:Url\", \"http://*:5090\"); # options.ListenUnixSocket(\"/run/gateway\")", "")]
    [InlineData("builder.WebHost.PreferHostingUrls(false).UseUrls(\"http://*:5091\"); # options.ListenAnyIP(5090)", "UCP1001")]
    [InlineData("builder.WebHost.PreferHostingUrls(true); new HttpListener().Prefixes.Add(\"http://*:5090/\"); # options.ListenAnyIP(443)", "UCP1001")]
    public async Task Addresses_may_be_preferred_to_endpoints(string statements, string expected) =>
        Assert.Equal(expected, await Judged(statements.Replace("#", "builder.WebHost.ConfigureKestrel(options =>", System.StringComparison.Ordinal) + ");"));

    [Theory]
    [InlineData("", "", "UCP1001")]
    [InlineData("builder.WebHost.PreferHostingUrls(true);", "UCP1001", "")]
    [InlineData("builder.WebHost.PreferHostingUrls(args.Length > 0);", "", "")]
    public async Task Addresses_may_be_preferred_to_endpoints_of_the_settings_file(string statements, string ofAddress, string ofEndpoint)
    {
        Assert.Equal(ofAddress, await Judged(statements + " builder.WebHost.UseUrls(\"http://*:5090\");", ("/0/appsettings.json", Endpoints)));
        Assert.Equal(ofAddress, await JudgedFiles(statements, ("/0/Dockerfile", "FROM a\nENV ASPNETCORE_URLS=http://*:5090"), ("/0/appsettings.json", Endpoints)));
        Assert.Equal(ofEndpoint, await JudgedFiles(statements, ("/0/appsettings.json", Endpoints.Replace("443", "5090", System.StringComparison.Ordinal))));
    }

    private static string CodeOf(string statements) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Server.Kestrel.Core;
        using Microsoft.Extensions.Configuration;

        class Program
        {
            static void Main(string[] args)
            {
                var builder = WebApplication.CreateBuilder(args);
                {{statements}}
            }
        }
        """;

    private static async Task<string> Judged(string statements, params (string Path, string Text)[] files) =>
        string.Join(" ", (await InventoryTest.Report(new PortOpeningAnalyzer(), CodeOf(statements), files)).Select(diagnostic => diagnostic.Id));

    private static async Task<string> JudgedFiles(string statements, params (string Path, string Text)[] files) =>
        string.Join(" ", (await InventoryTest.Report(new ConfigurationFileAnalyzer(), CodeOf(statements), files)).Select(diagnostic => diagnostic.Id));

    private static async Task<System.Collections.Generic.IReadOnlyList<Diagnostic>> Listed(string statements, params (string Path, string Text)[] files) =>
        await InventoryTest.Report(new OpeningInventoryAnalyzer(), CodeOf(statements), files);
}

using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace UcPorts.Analyzers.Tests.Configuration;

/// <summary>Openings of <c>appsettings*.json</c>.</summary>
public class AppSettingsTests
{
    [Theory]
    [InlineData("""{"Kestrel": {"Endpoints": {"Sip": {"Url": "{|UCP1001:http://*:5090|}"}}}}""")]
    [InlineData("""{"kestrel": {"EndPoints": {"Sip": {"url": "{|UCP1001:http://*:5090|}"}}}}""")]
    [InlineData("""{"Kestrel:Endpoints:Sip:Url": "{|UCP1001:http://*:5090|}"}""")]
    [InlineData("""{"Kestrel": {"Endpoints:Sip": {"Url": "{|UCP1001:https://[::]:5090/path|}"}}}""")]
    [InlineData("""{"urls": "{|UCP1001:http://*:5090|}"}""")]
    [InlineData("""{"Urls": "http://*:80; {|UCP1001:https://+:5090|} ;{|UCP1001:http://localhost:5091|}"}""")]
    [InlineData("""{"http_ports": "80; {|UCP1001:5090|}"}""")]
    [InlineData("""{"HTTP_PORTS": {|UCP1001:5090|}}""")]
    [InlineData("""{"https_ports": "{|UCP1001:5090|};443"}""")]
    [InlineData("""{"urls": "{|UCP1001:http:\/\/*:5090|}"}""")]
    [InlineData("""{"Kestrel": {"Endpoints": {"A": {"Url": "{|UCP1001:http://*:5090|}"}, "B": {"Url": "{|UCP1001:http://*:5091|}"}}}}""")]
    public Task Reports_every_key_that_opens_a_port(string text) => ConfigurationTest.VerifyFile("/0/appsettings.json", text);

    [Theory]
    [InlineData("""{"urls": "http://*:80;https://*"}""")]
    [InlineData("""{"urls": "http://unix:/run/gateway.sock"}""")]
    [InlineData("""{"urls": "http://*:${PORT}"}""")]
    [InlineData("""{"urls": "http://#{Host}#:5090"}""")]
    [InlineData("""{"urls": "no url"}""")]
    [InlineData("""{"urls": ["http://*:5090"]}""")]
    [InlineData("""{"urls": null, "http_ports": true}""")]
    [InlineData("""{"http_ports": "5090-5100; any; 70000"}""")]
    [InlineData("""{"Other": {"urls": "http://*:5090"}, "Service": {"Url": "http://backend:5090"}}""")]
    [InlineData("""{"Kestrel": {"Endpoints": {"Sip": {"Certificate": {"Path": "http://*:5090"}}}}}""")]
    [InlineData("""{"Kestrel": {"Limits": {"Sip": {"Url": "http://*:5090"}}}}""")]
    [InlineData("""
        {
          // "urls": "http://*:5090"
          /* "urls": "http://*:5090" */
        }
        """)]
    public Task Is_silent_on_what_opens_nothing_wrong(string text) => ConfigurationTest.VerifyFile("/0/appsettings.json", text);

    [Theory]
    [InlineData("""{"urls": "http://*:5091", "Kestrel": {"Endpoints": {"Sip": {"Url": "{|UCP1001:http://*:5090|}"}}}}""")]
    [InlineData("""{"http_ports": "5091", "urls": "{|UCP1001:http://*:5090|}"}""")]
    [InlineData("""{"http_ports": "{|UCP1001:5091|}", "urls": ""}""")]
    [InlineData("""{"urls": "{|UCP1001:http://*:5090|}", "Kestrel": {"Endpoints": {"Sip": {"Url": ""}}}}""")]
    public Task A_setting_that_another_puts_out_of_force_opens_nothing(string text) => ConfigurationTest.VerifyFile("/0/appsettings.json", text);

    [Theory]
    [InlineData("""{"urls": "{|UCP1005:http://*:4443|}"}""")]
    [InlineData("""{"urls": "https://*:4443"}""")]
    [InlineData("""{"http_ports": "{|UCP1005:4443|}"}""")]
    [InlineData("""{"https_ports": "4443"}""")]
    [InlineData("""{"urls": "{|UCP1006:https://*:5081|}"}""")]
    [InlineData("""{"urls": "{|UCP1008:http://127.0.0.1:0|}"}""")]
    [InlineData("""{"urls": "{|UCP1003:http://*:1434|}"}""")]
    public Task Each_rule_speaks_of_it(string text) => ConfigurationTest.VerifyFile("/0/appsettings.json", text);

    [Fact]
    public Task Ports_of_roles_that_are_not_declared() =>
        ConfigurationTest.VerifyFile("/0/appsettings.json", """{"urls": "{|UCP1002:https://*:5087|}"}""", roles: "exchange-um/mailbox-server");

    [Theory]
    [InlineData("""{"Kestrel": {"Endpoints": {"Q": {"Url": "{|UCP1003:https://*:5061|}", "Protocols": "Http3"}}}}""")]
    [InlineData("""{"Kestrel": {"Endpoints": {"Q": {"Url": "{|UCP1003:https://*:5061|}", "Protocols": "Http1AndHttp2AndHttp3"}}}}""")]
    [InlineData("""{"Kestrel": {"EndpointDefaults": {"Protocols": "Http3"}, "Endpoints": {"Q": {"Url": "{|UCP1003:https://*:5061|}"}}}}""")]
    [InlineData("""{"Kestrel": {"EndpointDefaults": {"Protocols": "Http3"}, "Endpoints": {"Q": {"Url": "https://*:5061", "Protocols": "Http2"}}}}""")]
    public Task Http_3_is_a_udp_port(string text) => ConfigurationTest.VerifyFile("/0/appsettings.json", text);

    [Theory]
    [InlineData("/0/appsettings.Production.json")]
    [InlineData("/0/AppSettings.json")]
    [InlineData("/0/config/appsettings-site.json")]
    public Task Settings_files_have_many_names(string path) => ConfigurationTest.VerifyFile(path, """{"urls": "{|UCP1001:http://*:5090|}"}""");

    [Theory]
    [InlineData("/0/package.json")]
    [InlineData("/0/appsettings.txt")]
    public Task Other_files_are_let_be(string path) => ConfigurationTest.VerifyFile(path, """{"urls": "http://*:5090"}""");

    [Fact]
    public async Task The_message_names_the_port_and_the_row_at_line_and_column()
    {
        ConfigurationTest test = new("/0/appsettings.json",
            """
            {
              "Kestrel": { "Endpoints": { "Grüße 🎉": { "Url": "http://*:4443" } } }
            }
            """);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("UCP1005", DiagnosticSeverity.Warning)
            .WithSpan("/0/appsettings.json", 2, 53, 2, 66));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Findings_carry_the_key_as_it_is_written() => ConfigurationTest.VerifyProperties(
        "/0/appsettings.json",
        """{"Kestrel": {"EndPoints": {"Sip": {"Url": "{|UCP1001:http://*:5090|}"}}}}""",
        ("api", "Kestrel:EndPoints:Sip:Url"),
        ("ports", "5090"),
        ("transport", "tcp"),
        ("direction", "inbound"),
        ("certainty", "certain"));
}

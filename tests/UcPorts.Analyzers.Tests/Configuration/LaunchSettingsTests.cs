using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Configuration;

/// <summary>Openings of <c>launchSettings.json</c>.</summary>
public class LaunchSettingsTests
{
    [Theory]
    [InlineData("""{"profiles": {"Gateway": {"applicationUrl": "{|UCP1001:https://localhost:7090|};{|UCP1001:http://localhost:5090|}"}}}""")]
    [InlineData("""{"iisSettings": {"iisExpress": {"applicationUrl": "{|UCP1001:http://localhost:5090|}", "sslPort": {|UCP1001:44390|}}}}""")]
    [InlineData("""{"profiles": {"Docker": {"commandName": "Docker", "httpPort": {|UCP1001:5090|}, "sslPort": {|UCP1001:5091|}}}}""")]
    [InlineData("""{"profiles": {"Gateway": {"environmentVariables": {"ASPNETCORE_URLS": "{|UCP1001:http://+:5090|}"}}}}""")]
    [InlineData("""{"profiles": {"Gateway": {"environmentVariables": {"DOTNET_URLS": "{|UCP1001:http://+:5090|}"}}}}""")]
    [InlineData("""{"profiles": {"Gateway": {"environmentVariables": {"ASPNETCORE_HTTP_PORTS": "{|UCP1001:5090|}", "ASPNETCORE_HTTPS_PORTS": "{|UCP1001:5091|}"}}}}""")]
    [InlineData("""{"profiles": {"Gateway": {"environmentVariables": {"Kestrel__Endpoints__Sip__Url": "{|UCP1001:http://+:5090|}"}}}}""")]
    [InlineData("""{"profiles": {"Gateway": {"environmentVariables": {"ASPNETCORE_Kestrel__Endpoints__Sip__Url": "{|UCP1001:http://+:5090|}"}}}}""")]
    [InlineData("""{"profiles": {"A": {"environmentVariables": {"ASPNETCORE_URLS": "{|UCP1001:http://+:5090|}"}}, "B": {"environmentVariables": {"ASPNETCORE_URLS": "{|UCP1001:http://+:5091|}"}}}}""")]
    public Task Reports_every_key_that_opens_a_port(string text) => ConfigurationTest.VerifyFile("/0/Properties/launchSettings.json", text);

    [Theory]
    [InlineData("""{"iisSettings": {"iisExpress": {"applicationUrl": "http://localhost:80", "sslPort": 0}}}""")]
    [InlineData("""{"profiles": {"Docker": {"httpPort": 0, "sslPort": 0, "publishAllPorts": true}}}""")]
    [InlineData("""{"profiles": {"Gateway": {"launchUrl": "http://localhost:5090", "environmentVariables": {"BACKEND_URLS": "http://+:5090", "URLS": "http://+:5090"}}}}""")]
    [InlineData("""{"profiles": {"Gateway": {"launchUrl": "{Scheme}://{ServiceHost}:{ServicePort}"}}}""")]
    [InlineData("""{"urls": "http://*:5090", "applicationUrl": "http://*:5090"}""")]
    [InlineData("[7, \"x\"]")]
    [InlineData("7")]
    public Task Is_silent_on_what_opens_nothing_wrong(string text) => ConfigurationTest.VerifyFile("/0/Properties/launchSettings.json", text);

    [Theory]
    [InlineData("""{"profiles": {"Docker": {"httpPort": {|UCP1005:4443|}}}}""")]
    [InlineData("""{"profiles": {"Docker": {"sslPort": 4443}}}""")]
    [InlineData("""{"profiles": {"Gateway": {"environmentVariables": {"ASPNETCORE_HTTP_PORTS": "{|UCP1005:4443|}"}}}}""")]
    public Task The_key_tells_whether_it_is_in_clear(string text) => ConfigurationTest.VerifyFile("/0/Properties/launchSettings.json", text);

    [Theory]
    [InlineData("""{"profiles": {"A": {"applicationUrl": "{|UCP1001:http://*:5090|}"}}}""")]
    [InlineData("""{"profiles": {"A": {"environmentVariables": {"ASPNETCORE_URLS": "{|UCP1001:http://*:5090|}"}}}}""")]
    [InlineData("""{"profiles": {"A": {"environmentVariables": {"Kestrel__Endpoints__Sip__Url": "{|UCP1001:http://*:5090|}"}}}}""")]
    [InlineData("""{"profiles": {"Docker": {"httpPort": {|UCP1001:5090|}}}}""")]
    [InlineData("""{"iisSettings": {"iisExpress": {"sslPort": {|UCP1001:5090|}}}}""")]
    public Task A_port_of_a_developer_is_a_default(string text) =>
        ConfigurationTest.VerifyProperties("/0/Properties/launchSettings.json", text, ("certainty", "default"));

    [Theory]
    [InlineData("""{"profiles": {"My gateway": {"applicationUrl": "{|UCP1001:http://*:5090|}"}}}""", "profiles.My gateway.applicationUrl")]
    [InlineData("""{"profiles": {"G": {"environmentVariables": {"ASPNETCORE_URLS": "{|UCP1001:http://*:5090|}"}}}}""", "profiles.G.environmentVariables.ASPNETCORE_URLS")]
    [InlineData("""{"iisSettings": {"iisExpress": {"sslPort": {|UCP1001:44390|}}}}""", "iisSettings.iisExpress.sslPort")]
    public Task Findings_carry_the_key(string text, string key) =>
        ConfigurationTest.VerifyProperties("/0/Properties/launchSettings.json", text, ("api", key));
}

using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Find;

/// <summary>Ports that code sets under keys of configuration, of the environment and of management objects.</summary>
public class SettingTests
{
    [Theory]
    [InlineData("builder.WebHost.UseSetting(\"urls\", \"http://*:5090;https://*:443\");", "5090/tcp 443/tcp")]
    [InlineData("builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, \"http://*:5090\");", "5090/tcp")]
    [InlineData("builder.WebHost.UseSetting(\"http_ports\", \"5090;5091\");", "5090/tcp 5091/tcp")]
    [InlineData("builder.WebHost.UseSetting(WebHostDefaults.ApplicationKey, \"http://*:5090\");", "")]
    [InlineData("builder.WebHost.UseSetting(args[0], \"http://*:5090\");", "")]
    [InlineData("builder.Configuration[\"urls\"] = \"http://*:5090\";", "5090/tcp")]
    [InlineData("builder.Configuration[\"Kestrel:Endpoints:Sip:Url\"] = \"http://*:5090\";", "5090/tcp")]
    [InlineData("builder.Configuration[\"Kestrel:Endpoints:Sip:Protocols\"] = \"http://*:5090\";", "")]
    [InlineData("builder.Configuration[\"ConnectionStrings:Urls\"] = \"http://*:5090\";", "")]
    [InlineData("Environment.SetEnvironmentVariable(\"ASPNETCORE_URLS\", \"http://*:5090\");", "5090/tcp")]
    [InlineData("Environment.SetEnvironmentVariable(\"DOTNET_HTTPS_PORTS\", \"5090\");", "5090/tcp")]
    [InlineData("Environment.SetEnvironmentVariable(\"PATH\", \"http://*:5090\");", "")]
    [InlineData("builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [\"urls\"] = \"http://*:5090\", [\"x\"] = \"http://*:1\" });", "5090/tcp:default")]
    [InlineData("builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { { \"urls\", \"http://*:5090\" } });", "5090/tcp:default")]
    [InlineData("builder.Configuration.AddInMemoryCollection([new KeyValuePair<string, string?>(\"urls\", \"http://*:5090\")]);", "5090/tcp:default")]
    [InlineData("builder.Configuration.AddInMemoryCollection([new(\"urls\", \"http://*:5090\")]);", "5090/tcp:default")]
    [InlineData("_ = new WebApplicationOptions { Args = [\"--urls\", \"http://*:5090\"] };", "5090/tcp:default")]
    [InlineData("_ = new WebApplicationOptions { Args = new[] { \"--urls=http://*:5090\" } };", "5090/tcp:default")]
    [InlineData("_ = new WebApplicationOptions { Args = [\"--environment\", \"http://*:5090\"] };", "")]
    [InlineData("_ = new WebApplicationOptions { Args = args };", "")]
    public async Task Keys(string statement, string expected) =>
        Assert.Equal(expected, await InventoryTest.OfStatements("var builder = WebApplication.CreateBuilder(args); " + statement));

    [Fact]
    public async Task Properties_of_management_objects() => Assert.Equal(
        "49160-49170/tcp,udp 5090/tcp",
        await InventoryTest.OfStatements(
            "var wmi = new System.Management.ManagementObject(); wmi[\"MinMediaPort\"] = 49160; wmi[\"MaxMediaPort\"] = 49170; wmi.SetPropertyValue(\"SIPListeningPort\", 5090); wmi[\"Name\"] = 1;",
            "namespace System.Management { public class ManagementBaseObject { public object this[string propertyName] { get => 0; set { } } public void SetPropertyValue(string propertyName, object propertyValue) { } } public class ManagementObject : ManagementBaseObject; }"));
}

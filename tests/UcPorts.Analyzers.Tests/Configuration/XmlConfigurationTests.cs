using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Configuration;

/// <summary>Openings of <c>web.config</c>, <c>app.config</c> and <c>applicationHost.config</c>.</summary>
public class XmlConfigurationTests
{
    [Theory]
    [InlineData("""<host><baseAddresses><add baseAddress="{|UCP1001:http://localhost:5090/Service|}"/></baseAddresses></host>""")]
    [InlineData("""<host><baseAddresses><add baseAddress='{|UCP1001:net.tcp://localhost:5090/Service|}'/></baseAddresses></host>""")]
    [InlineData("""<host><baseAddresses><add baseAddress = "{|UCP1001:net.tcp://localhost/Service|}" /></baseAddresses></host>""")]
    [InlineData("""<endpoint address="{|UCP1001:https://localhost:5090/a|}" binding="basicHttpBinding" contract="IGateway"/>""")]
    [InlineData("""<endpoint address="http://localhost:5091/a" listenUri="{|UCP1001:http://localhost:5090/a|}" contract="IGateway"/>""")]
    [InlineData("""<endpoint address="{|UCP1001:http://localhost:5091/a|}" listenUri="listen" contract="IGateway"/>""")]
    [InlineData("""<endpoint address="{|UCP1005:http://localhost:4443/a|}" contract="IGateway"/>""")]
    [InlineData("""<endpoint address="{|UCP1001:http://localhost:5090/a?b=1&amp;c=2|}" contract="IGateway"/>""")]
    [InlineData("""<endpoint address="" listenUri="" contract="IGateway"/><endpoint address="mex" contract="IMetadataExchange"/>""")]
    [InlineData("""<endpoint address="net.pipe://localhost/a" contract="IGateway"/><endpoint address="net.msmq://localhost/private/q" contract="IGateway"/>""")]
    [InlineData("""<endpoint contract="IGateway"/><host><baseAddresses><add/><!-- <add baseAddress="http://localhost:5090"/> --></baseAddresses></host>""")]
    public Task Reports_addresses_of_services(string service) => ConfigurationTest.VerifyFile(
        "/0/app.config",
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <system.serviceModel>
            <services>
              <service name="Gateway">
                {service}
              </service>
            </services>
          </system.serviceModel>
        </configuration>
        """);

    [Theory]
    [InlineData("""<system.serviceModel><client><endpoint address="http://server:5090/a" contract="IGateway"/></client></system.serviceModel>""")]
    [InlineData("""<appSettings><add key="url" value="http://localhost:5090"/><add baseAddress="http://localhost:5090"/></appSettings>""")]
    [InlineData("""<system.webServer><bindings><binding protocol="http" bindingInformation="*:5090:"/></bindings></system.webServer>""")]
    public Task Is_silent_on_what_opens_nothing(string text) => ConfigurationTest.VerifyFile("/0/web.config", $"<configuration>{text}</configuration>");

    [Theory]
    [InlineData("""<binding protocol="http" bindingInformation="*:{|UCP1001:5090|}:www.example.com"/>""")]
    [InlineData("""<binding protocol="http" bindingInformation="[::1]:{|UCP1001:5090|}:"/>""")]
    [InlineData("""<binding protocol="https" bindingInformation="192.168.0.1:{|UCP1001:5090|}:" sslFlags="0"/>""")]
    [InlineData("""<binding protocol="HTTP" bindingInformation="*:{|UCP1005:4443|}:"/>""")]
    [InlineData("""<binding protocol="https" bindingInformation="*:4443:"/>""")]
    [InlineData("""<binding protocol="ftp" bindingInformation="*:{|UCP1001:2121|}:"/>""")]
    [InlineData("""<binding protocol="net.tcp" bindingInformation="{|UCP1001:5090|}:*"/>""")]
    [InlineData("""<binding protocol="net.pipe" bindingInformation="*"/><binding protocol="msmq.formatname" bindingInformation="localhost"/>""")]
    [InlineData("""<binding protocol="http" bindingInformation="5090"/><binding protocol="http" bindingInformation="*:5090-5091:"/><binding bindingInformation="*:5090:"/><binding protocol="http"/>""")]
    public Task Reports_bindings_of_sites(string bindings) => ConfigurationTest.VerifyFile(
        "/0/applicationHost.config",
        $"<configuration><system.applicationHost><sites><site name=\"a\"><bindings>{bindings}</bindings></site></sites></system.applicationHost></configuration>");

    [Theory]
    [InlineData("/0/App.config")]
    [InlineData("/0/Web.config")]
    [InlineData("/0/Gateway.exe.config")]
    public Task Configuration_files_have_many_names(string path) => ConfigurationTest.VerifyFile(
        path,
        """
        <configuration>
          <location path="sub"><system.serviceModel><services xmlns="http://schemas.microsoft.com/.NetConfiguration/v2.0"><service>
            <host><baseAddresses>
              <add
                baseAddress="{|UCP1001:http://localhost:5090/|}" />
            </baseAddresses></host>
          </service></services></system.serviceModel></location>
        </configuration>
        """);

    [Theory]
    [InlineData("<service><endpoint address=\"{|UCP1001:http://a:5090|}\"/></service>", "system.serviceModel/services/service/endpoint@address")]
    [InlineData("<service><endpoint listenUri=\"{|UCP1001:http://a:5090|}\"/></service>", "system.serviceModel/services/service/endpoint@listenUri")]
    [InlineData("<service><host><baseAddresses><add baseAddress=\"{|UCP1001:http://a:5090|}\"/></baseAddresses></host></service>", "system.serviceModel/services/service/host/baseAddresses/add@baseAddress")]
    public Task Findings_carry_the_key(string service, string key) => ConfigurationTest.VerifyProperties(
        "/0/app.config",
        $"<configuration><system.serviceModel><services>{service}</services></system.serviceModel></configuration>",
        ("api", key),
        ("transport", "tcp"));
}

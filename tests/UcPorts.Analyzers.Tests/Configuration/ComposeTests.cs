using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Configuration;

/// <summary>Openings of Compose files.</summary>
public class ComposeTests
{
    [Theory]
    [InlineData("- \"{|UCP1001:5090|}:80\"")]
    [InlineData("- '{|UCP1001:5090|}:80'")]
    [InlineData("- {|UCP1001:5090|}:80 # the gateway")]
    [InlineData("- {|UCP1001:5090|}:80/tcp")]
    [InlineData("- \"{|UCP1001:5090|}:5090/udp\"")]
    [InlineData("- 127.0.0.1:{|UCP1001:5090|}:80")]
    [InlineData("- \"[::1]:{|UCP1001:5090|}:80\"")]
    [InlineData("- ::1:{|UCP1001:5090|}:80")]
    [InlineData("- {|UCP1004:10000-10100|}:10000-10100/udp")]
    [InlineData("- 0.0.0.0:{|UCP1004:10000-10100|}:20000-20100/udp")]
    [InlineData("- {|UCP1001:5090-5095|}:80")]
    [InlineData("- {|UCP1001:5090|}")]
    [InlineData("- \"{|UCP1001:5090|}/udp\"")]
    [InlineData("- 127.0.0.1::{|UCP1001:5090|}")]
    [InlineData("- {|UCP1004:10000-10100|}")]
    [InlineData("- {|UCP1008:0|}:80")]
    [InlineData("- {|UCP1001:5090|}:$PORT")]
    [InlineData("- {|UCP1001:5090|}:80\n      - {|UCP1001:5091|}:80")]
    public Task Reports_published_ports(string ports) => ConfigurationTest.VerifyFile(
        "/0/compose.yaml",
        $"services:\n  web:\n    ports:\n      {ports}\n");

    [Theory]
    [InlineData("- target: 80\n        published: {|UCP1001:5090|}")]
    [InlineData("- target: 80\n        published: \"{|UCP1001:5090|}\"\n        protocol: udp")]
    [InlineData("- target: 80\n        published: {|UCP1001:5090-5095|}")]
    [InlineData("- target: {|UCP1001:5090|}")]
    [InlineData("- {target: 80, published: {|UCP1001:5090|}, host_ip: 127.0.0.1}")]
    [InlineData("- target: 5090\n        published: 80")]
    [InlineData("- target: 5090\n        published: ${PORT}")]
    [InlineData("- target: 5090\n        published: 5090\n        protocol: sctp")]
    [InlineData("- published: [5090]")]
    public Task Reports_ports_in_the_long_syntax(string ports) => ConfigurationTest.VerifyFile(
        "/0/compose.yaml",
        $"services:\n  web:\n    ports:\n      {ports}\n");

    [Theory]
    [InlineData("expose: [\"{|UCP1001:5090|}\", {|UCP1001:5091|}/udp, 80]")]
    [InlineData("expose:\n      - {|UCP1004:10000-10100|}/udp")]
    [InlineData("environment:\n      ASPNETCORE_URLS: {|UCP1001:http://+:5090|};http://+:80")]
    [InlineData("environment:\n      - ASPNETCORE_URLS=http://+:80;{|UCP1001:http://+:5090|}")]
    [InlineData("environment:\n      - \"ASPNETCORE_HTTP_PORTS={|UCP1001:5090|}\"\n      - ASPNETCORE_HTTPS_PORTS={|UCP1001:5091|}")]
    [InlineData("environment:\n      ASPNETCORE_HTTP_PORTS: {|UCP1005:4443|}\n      ASPNETCORE_HTTPS_PORTS: 4443")]
    [InlineData("environment:\n      Kestrel__Endpoints__Sip__Url: {|UCP1001:http://+:5090|}")]
    public Task Reports_what_services_open_to_each_other(string member) => ConfigurationTest.VerifyFile(
        "/0/compose.yaml",
        $"services:\n  web:\n    {member}\n");

    [Theory]
    [InlineData("services: {web: {ports: [\"80:5090\", \"443:5091/tcp\", 127.0.0.1:80:5090]}}")]
    [InlineData("services: {web: {ports: [\"5090:5090/sctp\", a:b, 70000:80, \"\", \":\", null, 5090:, [5090]]}}")]
    [InlineData("services: {web: {ports: [\"${PORT}:80\", \"$PORT:80\", \"${PORT:?set it}:80\", \"50${X}:80\"]}}")]
    [InlineData("services:\n  web:\n    # ports: [5090]\n    image: a:5090")]
    [InlineData("services:\n  web:\n    environment:\n      - ASPNETCORE_URLS\n      - BACKEND_URL=http://b:5090\n      - ASPNETCORE_URLS=http://$$x:y")]
    [InlineData("services:\n  web:\n    environment:\n      ASPNETCORE_URLS:\n      URLS: http://+:5090")]
    [InlineData("services:\n  web:\n    healthcheck: {test: curl http://localhost:5090}")]
    [InlineData("ports: [5090]\nweb: {ports: [5090]}")]
    [InlineData("services: [ports]")]
    [InlineData("services:")]
    [InlineData("- services")]
    [InlineData("")]
    public Task Is_silent_on_what_opens_nothing_wrong(string text) => ConfigurationTest.VerifyFile("/0/compose.yaml", text);

    [Theory]
    [InlineData("- \"${PORT:-{|UCP1001:5090|}}:80\"")]
    [InlineData("- \"${PORT-{|UCP1001:5090|}}:80/udp\"")]
    [InlineData("- \"${IP:-0.0.0.0}:${PORT:-{|UCP1001:5090|}}:80\"")]
    [InlineData("- target: 80\n        published: ${PORT:-{|UCP1001:5090|}}")]
    public Task A_variable_may_have_its_default(string ports) => ConfigurationTest.VerifyProperties(
        "/0/compose.yaml",
        $"services:\n  web:\n    ports:\n      {ports}\n",
        ("certainty", "default"),
        ("ports", "5090"));

    [Fact]
    public Task Aliases_and_merged_mappings_are_followed_and_reported_where_they_stand() => ConfigurationTest.VerifyFile(
        "/0/compose.yaml",
        """
        x-web: &web
          ports: &ports
            - "{|UCP1001:5090|}:80"
        x-more: &more
          expose: [{|UCP1001:5091|}]
        services:
          a:
            <<: [*web, *more]
          b:
            ports: *ports
          c:
            <<: *web
            ports: !override
              - "{|UCP1001:5092|}:80"
        """);

    [Theory]
    [InlineData("- {published: {|UCP2001:49153|}, protocol: udp, name: audio-rtp}")]
    [InlineData("- {published: {|UCP2001:49153|}, protocol: udp, app_protocol: rtp}")]
    [InlineData("- {published: 49153, protocol: udp, name: rtcp}")]
    [InlineData("- {published: 49152, protocol: udp, name: rtp}")]
    public Task The_name_tells_media(string ports) => ConfigurationTest.VerifyFile(
        "/0/compose.yaml",
        $"services:\n  web:\n    ports:\n      {ports}\n",
        roles: "skype-for-business-server/mediation-server");

    [Theory]
    [InlineData("/0/docker-compose.yml")]
    [InlineData("/0/docker-compose.override.yaml")]
    [InlineData("/0/compose.prod.yml")]
    public Task Compose_files_have_many_names(string path) => ConfigurationTest.VerifyFile(path, "services: {web: {ports: [{|UCP1001:5090|}]}}");

    [Theory]
    [InlineData("ports: [{|UCP1001:5090|}]", "services.web.ports", "tcp")]
    [InlineData("expose: [{|UCP1001:5090|}/udp]", "services.web.expose", "udp")]
    [InlineData("environment: {ASPNETCORE_URLS: {|UCP1001:http://+:5090|}}", "services.web.environment.ASPNETCORE_URLS", "tcp")]
    [InlineData("environment: [\"ASPNETCORE_URLS={|UCP1001:http://+:5090|}\"]", "services.web.environment.ASPNETCORE_URLS", "tcp")]
    public Task Findings_carry_the_key(string member, string key, string transport) => ConfigurationTest.VerifyProperties(
        "/0/compose.yaml",
        $"services: {{web: {{{member}}}}}",
        ("api", key),
        ("transport", transport));
}

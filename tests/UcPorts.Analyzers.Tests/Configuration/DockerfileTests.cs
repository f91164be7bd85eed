using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Configuration;

/// <summary>Openings of Dockerfiles.</summary>
public class DockerfileTests
{
    [Theory]
    [InlineData("EXPOSE {|UCP1001:5090|}")]
    [InlineData("expose {|UCP1001:5090|}/tcp")]
    [InlineData("  EXPOSE\t{|UCP1001:5090|}/UDP")]
    [InlineData("EXPOSE 80 {|UCP1001:5090|} 443/tcp {|UCP1001:5091|}/udp")]
    [InlineData("EXPOSE {|UCP1004:10000-10100|}/udp")]
    [InlineData("EXPOSE \"{|UCP1001:5090|}\"")]
    [InlineData("EXPOSE 80 \\\n  {|UCP1001:5090|} \\\r\n  # 6000\n\n  {|UCP1001:5091|}/udp\nRUN x")]
    [InlineData("# escape=`\nEXPOSE 80 `\n  {|UCP1001:5090|}")]
    [InlineData("# syntax=docker/dockerfile:1\n# escape = `\nRUN dir C:\\\nEXPOSE {|UCP1001:5090|}")]
    [InlineData("EXPOSE {|UCP1001:50\\\n90|} 80")]
    [InlineData("EXPOSE {|UCP1008:0|}")]
    public Task Reports_exposed_ports(string text) => ConfigurationTest.VerifyFile("/0/Dockerfile", text);

    [Theory]
    [InlineData("EXPOSE 80/tcp 443 1434/udp")]
    [InlineData("# EXPOSE 5090")]
    [InlineData("EXPOSE 80 \\\n  # 5090\n")]
    [InlineData("EXPOSE 5090/sctp 5091/x 70000 a b-c 5092/")]
    [InlineData("EXPOSE $PORT ${PORT}/udp ${PORT:?none}")]
    [InlineData("RUN echo \\\nEXPOSE 5090")]
    [InlineData("RUN <<EOF\nEXPOSE 5090\nEOF\nEXPOSE 80")]
    [InlineData("COPY <<-\"EOF\" /a\nEXPOSE 5090\n\tEOF\nEXPOSE 80")]
    [InlineData("RUN a <<A 3<<B\nEXPOSE 5090\nA\nEXPOSE 5091\nB")]
    [InlineData("LABEL a=\"x EXPOSE 5090\"")]
    [InlineData("EXPOSED 5090\nEXPOSE")]
    public Task Is_silent_on_what_opens_nothing_wrong(string text) => ConfigurationTest.VerifyFile("/0/Dockerfile", text);

    [Fact]
    public Task A_here_document_ends_where_its_delimiter_stands() =>
        ConfigurationTest.VerifyFile("/0/Dockerfile", "RUN <<EOF\n EOF\nEXPOSE 5090\nEOF\nEXPOSE {|UCP1001:5091|}");

    [Theory]
    [InlineData("ENV ASPNETCORE_URLS=http://+:80;{|UCP1001:http://+:5090|}")]
    [InlineData("ENV A=1 ASPNETCORE_URLS=\"{|UCP1001:http://+:5090|}\" B=2")]
    [InlineData("ENV ASPNETCORE_URLS {|UCP1001:http://+:5090|}")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=80;{|UCP1001:5090|} \\\n    ASPNETCORE_HTTPS_PORTS={|UCP1001:5091|}")]
    [InlineData("ENV Kestrel__Endpoints__Sip__Url={|UCP1001:http://+:5090|}")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS={|UCP1005:4443|}")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=5090 ASPNETCORE_URLS={|UCP1001:http://+:5091|}")]
    [InlineData("ENV ASPNETCORE_URLS=http://+:5090\nENV ASPNETCORE_URLS={|UCP1001:http://+:5091|}")]
    [InlineData("FROM a\nENV ASPNETCORE_URLS={|UCP1001:http://+:5090|}\nFROM b\nENV ASPNETCORE_URLS={|UCP1001:http://+:5091|}")]
    [InlineData("FROM a AS base\nENV ASPNETCORE_URLS=http://+:5090\nFROM base\nENV ASPNETCORE_URLS={|UCP1001:http://+:5091|}")]
    [InlineData("FROM a AS base\nENV ASPNETCORE_URLS={|UCP1001:http://+:5090|}\nFROM sdk AS build\nRUN x\nFROM base AS final\nCOPY --from=build a b")]
    [InlineData("ENV ASPNETCORE_URLS=http://+:5090\nENV ASPNETCORE_URLS=")]
    [InlineData("ENV ASPNETCORE_URLS=http://$HOST")]
    [InlineData("ENV BACKEND=http://+:5090")]
    public Task Reports_addresses_of_the_program(string text) => ConfigurationTest.VerifyFile("/0/Dockerfile", text);

    [Theory]
    [InlineData("ENV PORT=5090\nEXPOSE {|UCP1001:$PORT|}", "certain")]
    [InlineData("ENV PORT 5090\nEXPOSE {|UCP1001:${PORT}|}/udp", "certain")]
    [InlineData("ARG PORT=5090\nEXPOSE {|UCP1001:$PORT|}", "default")]
    [InlineData("EXPOSE ${PORT:-{|UCP1001:5090|}}", "default")]
    [InlineData("EXPOSE ${A:-${B-{|UCP1001:5090|}}}", "default")]
    [InlineData("ARG PORT=5090\nENV P=$PORT\nEXPOSE {|UCP1001:$P|}", "default")]
    [InlineData("ENV P=50\nEXPOSE {|UCP1001:${P}90|}", "certain")]
    [InlineData("ENV PORT=5090\nARG PORT=5091\nEXPOSE {|UCP1001:$PORT|}", "certain")]
    [InlineData("ARG PORT=5090\nFROM x\nARG PORT\nEXPOSE {|UCP1001:$PORT|}", "default")]
    [InlineData("FROM x AS base\nENV PORT=5090\nFROM --platform=linux base AS final\nEXPOSE {|UCP1001:$PORT|}", "certain")]
    [InlineData("ENV P=1\nEXPOSE ${P:+{|UCP1001:5090|}}", "certain")]
    [InlineData("ARG PORT=5090\nENV ASPNETCORE_URLS={|UCP1001:http://+:$PORT|}", "default")]
    public Task Variables_are_known_where_the_file_sets_them(string text, string certainty) =>
        ConfigurationTest.VerifyProperties("/0/Dockerfile", text, ("certainty", certainty));

    [Theory]
    [InlineData("ARG PORT\nEXPOSE $PORT")]
    [InlineData("ARG PORT=5090\nFROM x\nEXPOSE $PORT")]
    [InlineData("FROM x AS base\nENV PORT=5090\nFROM y\nEXPOSE $PORT")]
    [InlineData("ENV PORT=5090\nEXPOSE '$PORT' \\$PORT")]
    [InlineData("ENV PORT=5090\nEXPOSE ${PORT%0} ${PORT")]
    [InlineData("ENV PORT=5090 P=$PORT\nEXPOSE $P")]
    public Task Variables_are_unknown_where_it_does_not(string text) => ConfigurationTest.VerifyFile("/0/Dockerfile", text);

    [Theory]
    [InlineData("/0/Dockerfile")]
    [InlineData("/0/dockerfile")]
    [InlineData("/0/Dockerfile.production")]
    [InlineData("/0/gateway.Dockerfile")]
    public Task Dockerfiles_have_many_names(string path) => ConfigurationTest.VerifyFile(path, "EXPOSE {|UCP1001:5090|}");

    [Theory]
    [InlineData("/0/Dockerfile.dockerignore")]
    [InlineData("/0/Dockerfiles.md")]
    public Task Other_files_are_let_be(string path) => ConfigurationTest.VerifyFile(path, "EXPOSE 5090");

    [Fact]
    public Task Findings_carry_the_instruction() =>
        ConfigurationTest.VerifyProperties("/0/Dockerfile", "EXPOSE {|UCP1001:5090|}/udp", ("api", "EXPOSE"), ("transport", "udp"));

    [Fact]
    public Task Findings_carry_the_variable() =>
        ConfigurationTest.VerifyProperties("/0/Dockerfile", "ENV ASPNETCORE_URLS={|UCP1001:http://+:5090|}", ("api", "ENV ASPNETCORE_URLS"));
}

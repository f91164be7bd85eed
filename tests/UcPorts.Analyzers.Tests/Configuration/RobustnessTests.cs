using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using UcPorts.Analyzers.Configuration;

namespace UcPorts.Analyzers.Tests.Configuration;

/// <summary>Malformed, huge and hostile files: they cost their own findings and nothing else.</summary>
public class RobustnessTests
{
    private static readonly Dictionary<ConfigurationFileKind, string> Samples = new()
    {
        [ConfigurationFileKind.AppSettings] =
            """
            // Gateway
            {
              "Kestrel": { "Endpoints": { "Sip": { "Url": "https://*:5090", "Protocols": "Http1" }, "Ünï": { "Url": "http:\/\/[::]:5091" } } },
              "urls": "http://*:80;", /* list */ "http_ports": [1, 2.5e3, true, null],
            }
            """,
        [ConfigurationFileKind.LaunchSettings] =
            """
            { "iisSettings": { "iisExpress": { "applicationUrl": "http://localhost:5090", "sslPort": 44300 } },
              "profiles": { "Docker": { "httpPort": 5091, "environmentVariables": { "ASPNETCORE_URLS": "http://+:5092;" } } } }
            """,
        [ConfigurationFileKind.Dockerfile] =
            """
            # escape=`
            ARG PORT=5090
            FROM --platform=linux "base" AS final
            ENV A="x y" ASPNETCORE_URLS='http://+:5091' B=${A:-${C:+d}}
            EXPOSE 80 $PORT ${PORT:-5092}/udp `
              # comment
              6000-6010/udp
            RUN <<-EOF cat
            	EOF
            """,
        [ConfigurationFileKind.Compose] =
            """
            %YAML 1.2
            ---
            x-base: &base
              ports: &ports [ "5090:80", '5091:81/udp', 5092 ]
              environment: { ASPNETCORE_URLS: "http://+:\u0035093", "b c": !!str x }
            services:
              web:
                <<: *base
                expose:
                - >-
                  5094
                - "${PORT:-5095}"
              ? complex
              : *ports
            ...
            """,
        [ConfigurationFileKind.Kubernetes] =
            """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: apps/v1
              kind: Deployment
              spec: {template: {spec: {containers: [{ports: [{containerPort: 5090, hostPort: "5091"}], env: [{name: ASPNETCORE_URLS, value: 'http://+:5092'}]}]}}}
            - {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, spec: {ingress: [{ports: [{port: 5093, endPort: 5099, protocol: UDP}]}]}}
            """,
        [ConfigurationFileKind.Xml] =
            """
            <?xml version="1.0"?>
            <configuration xmlns:x="urn:x">
              <system.serviceModel><services><service x:name="a&#98;&amp;">
                <endpoint address='http://localhost:5090/&lt;' listenUri="net.tcp://localhost:5091/é"/><![CDATA[<add/>]]>
                <host><baseAddresses><add baseAddress="http://localhost:5092/"/></baseAddresses></host>
              </service></services></system.serviceModel>
              <!-- IIS --><sites><site><bindings><binding protocol="http" bindingInformation="*:5093:"/></bindings></site></sites>
            </configuration>
            """,
    };

    public static TheoryData<string> Kinds => [.. Samples.Keys.Select(kind => kind.ToString())];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_whole_file_opens_ports(string kind) => Assert.NotEmpty(Read(kind, Sample(kind)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_cut_anywhere_never_throws(string kind)
    {
        string sample = Sample(kind);
        for (int length = 0; length <= sample.Length; length++)
        {
            Read(kind, sample[..length]);
            Read(kind, sample[length..]);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_with_any_character_changed_never_throws(string kind)
    {
        string sample = Sample(kind);
        foreach (char character in "\0\n\t\uFEFF\uD800{}[]&*!:#-%\"'<>$\\,/ ")
        {
            for (int i = 0; i < sample.Length; i++)
            {
                Read(kind, sample[..i] + character + sample[(i + 1)..]);
                Read(kind, sample[..i] + character + sample[i..]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Places_lie_in_the_text_whatever_the_line_ends_are(string kind)
    {
        foreach (string end in (string[])["\n", "\r\n"])
        {
            foreach (string mark in (string[])["", "\uFEFF"])
            {
                string text = mark + Sample(kind).ReplaceLineEndings(end);
                Assert.Equal(Places(kind, Sample(kind)), Places(kind, text));
            }
        }
    }

    [Theory]
    [InlineData("appsettings.json", """{"urls": "http://*:5090" """)]
    [InlineData("appsettings.json", """{"urls": "http://*:5090"} trailing""")]
    [InlineData("appsettings.json", """{"urls": "http://*:5090", "x": "\ud800"}""")]
    [InlineData("compose.yaml", "services: {web: {ports: [5090]}")]
    [InlineData("compose.yaml", "services: {web: {ports: [5090]}}\n\tx: y")]
    [InlineData("a.k8s.yaml", "apiVersion: v1\nkind: Service\nspec: {ports: [{port: 5090}]}\n---\n{{- if .Values.x }}\na: b\n")]
    [InlineData("app.config", "<configuration><services><service><endpoint address=\"http://a:5090\"/></service></services>")]
    [InlineData("app.config", "<!DOCTYPE c [<!ENTITY a \"b\">]><c><services><service><endpoint address=\"http://a:5090\"/></service></services></c>")]
    public Task A_malformed_file_has_no_findings(string name, string text) => ConfigurationTest.VerifyFile("/0/" + name, text);

    [Fact]
    public async Task A_malformed_file_does_not_cost_the_findings_of_others()
    {
        ConfigurationTest test = new("/0/appsettings.json", "{");
        test.TestState.AdditionalFiles.Add(("/0/compose.yaml", "services: ["));
        test.TestState.AdditionalFiles.Add(("/0/Dockerfile", "EXPOSE {|UCP1001:5090|}"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_byte_order_mark_moves_nothing() =>
        ConfigurationTest.VerifyFile("/0/appsettings.json", "\uFEFF{\r\n  \"urls\": \"{|UCP1001:http://*:5090|}\"\r\n}");

    [Fact]
    public void Aliases_of_aliases_cost_nothing()
    {
        StringBuilder bomb = new("a0: &a0 [5090, 5091]\n");
        for (int i = 1; i < 60; i++)
        {
            bomb.Append('a').Append(i).Append(": &a").Append(i).Append(" [")
                .AppendJoin(',', Enumerable.Repeat($"*a{i - 1}", 9)).Append("]\n");
        }

        bomb.Append("services: {web: {ports: *a59, expose: *a0}}\n");
        Assert.Equal(2, Read(nameof(ConfigurationFileKind.Compose), bomb.ToString()).Length);
    }

    [Fact]
    public void Many_services_with_the_same_ports_cost_nothing()
    {
        StringBuilder text = new("x: &x\n");
        text.Append("  ports: [").AppendJoin(',', Enumerable.Range(10000, 5000)).Append("]\nservices:\n");
        for (int i = 0; i < 5000; i++)
        {
            text.Append("  s").Append(i).Append(": *x\n");
        }

        Assert.Equal(5000, Read(nameof(ConfigurationFileKind.Compose), text.ToString()).Length);
    }

    [Fact]
    public void Mappings_merged_into_each_other_are_limited()
    {
        StringBuilder text = new("x: &x {");
        text.AppendJoin(',', Enumerable.Range(0, 5000).Select(i => $"k{i}: 1")).Append("}\nservices:\n");
        for (int i = 0; i < 5000; i++)
        {
            text.Append("  s").Append(i).Append(": {<<: *x, ports: [5090]}\n");
        }

        Assert.Empty(Read(nameof(ConfigurationFileKind.Compose), text.ToString()));
    }

    [Theory]
    [InlineData("services: &a {web: *a, <<: *a}")]
    [InlineData("apiVersion: v1\nkind: List\nitems: &a [*a]")]
    [InlineData("apiVersion: v1\n<<: &a\n  <<: *a\nkind: Service")]
    public void Circles_are_cut(string text)
    {
        Assert.Empty(Read(nameof(ConfigurationFileKind.Compose), text));
        Assert.Empty(Read(nameof(ConfigurationFileKind.Kubernetes), text));
    }

    [Theory]
    [InlineData(nameof(ConfigurationFileKind.AppSettings), "{\"a\":")]
    [InlineData(nameof(ConfigurationFileKind.AppSettings), "[")]
    [InlineData(nameof(ConfigurationFileKind.Compose), "[")]
    [InlineData(nameof(ConfigurationFileKind.Compose), "{a: ")]
    [InlineData(nameof(ConfigurationFileKind.Compose), "- ")]
    [InlineData(nameof(ConfigurationFileKind.Compose), "? ")]
    [InlineData(nameof(ConfigurationFileKind.Compose), "&a ")]
    [InlineData(nameof(ConfigurationFileKind.Kubernetes), "!a ")]
    [InlineData(nameof(ConfigurationFileKind.Kubernetes), "\"")]
    [InlineData(nameof(ConfigurationFileKind.Kubernetes), "a\n")]
    [InlineData(nameof(ConfigurationFileKind.Xml), "<a>")]
    [InlineData(nameof(ConfigurationFileKind.Xml), "<a b='")]
    [InlineData(nameof(ConfigurationFileKind.Dockerfile), "ENV A=${A:-")]
    [InlineData(nameof(ConfigurationFileKind.Dockerfile), "${")]
    [InlineData(nameof(ConfigurationFileKind.Dockerfile), "ENV A=$A$A$A$A$A$A$A$A$A$A$A$A$A$A$A$Ax\n")]
    [InlineData(nameof(ConfigurationFileKind.Dockerfile), "RUN <<A \\\n")]
    public void Nesting_and_repetition_are_limited(string kind, string part) =>
        Assert.Empty(Read(kind, new StringBuilder().Insert(0, part, 100_000 / part.Length).ToString()));

    [Fact]
    public void Variables_of_variables_are_limited()
    {
        string growing = new StringBuilder("ENV A=1234567890\n").Insert(17, "ENV A=$A$A$A$A$A$A$A$A\n", 10_000).ToString();
        Assert.Empty(Read(nameof(ConfigurationFileKind.Dockerfile), growing + "EXPOSE $A\n"));
        Assert.Single(Read(nameof(ConfigurationFileKind.Dockerfile), growing + "EXPOSE 5090\n"));
    }

    [Fact]
    public void A_file_that_is_too_long_is_not_read()
    {
        string text = "EXPOSE 5090\n" + new string('#', 1024 * 1024);
        Assert.Empty(Read(nameof(ConfigurationFileKind.Dockerfile), text));
    }

    private static IEnumerable<string> Places(string kind, string text) =>
        Read(kind, text).Select(opening => text.Substring(opening.Place.Start, opening.Place.Length).ReplaceLineEndings("\n"));

    private static string Sample(string kind) => Samples[Enum.Parse<ConfigurationFileKind>(kind)];

    private static ImmutableArray<ConfigurationOpening> Read(string kind, string text) =>
        ConfigurationFiles.Read(text, Enum.Parse<ConfigurationFileKind>(kind));
}

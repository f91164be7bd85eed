using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using UcPorts.Cli;

namespace UcPorts.Repository.Tests.Schemas;

/// <summary>The tables of what meets a port beside the rows: they fit their schema, say where each fact is from, and <c>ucports explain</c> shows every row.</summary>
public sealed class NeighbourTableTests(JsonSchemaValidator validator) : IClassFixture<JsonSchemaValidator>
{
    private const string Schema = "spec/port-neighbours.schema.json";
    private const string Uses = "spec/neighbours/sibling-pages.json";
    private const string Names = "spec/neighbours/iana-registry.json";

    public static TheoryData<string> Files => [.. Directory.GetFiles(Repository.PathOf("spec/neighbours")).Select(path => "spec/neighbours/" + Path.GetFileName(path))];

    [Fact]
    public void The_schema_keeps_to_its_draft() => Assert.Empty(validator.CheckSchema(Schema));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_fits_its_schema_and_a_broken_copy_does_not(string file)
    {
        string text = Repository.Read(file);

        Assert.Empty(validator.Validate(Schema, text));
        Assert.Equal(Repository.PathOf(Schema), Path.GetFullPath(Root(file).GetProperty("$schema").GetString()!, Repository.PathOf("spec/neighbours")));
        Assert.NotEmpty(validator.Validate(Schema, text.Replace("\"tcp\"", "\"tpc\"", StringComparison.Ordinal).Replace("\"name\":", "\"nmae\":", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_fact_has_a_document_and_every_document_a_fact(string file)
    {
        JsonElement root = Root(file);
        string[] documents = [.. root.GetProperty("documents").EnumerateArray().Select(document => document.GetProperty("id").GetString()!)];
        IEnumerable<string> referred = root.EnumerateObject().Where(section => section.Name is "uses" or "names")
            .SelectMany(section => section.Value.EnumerateArray())
            .SelectMany(row => row.GetProperty("documents").EnumerateArray().Select(id => id.GetString()!));

        Assert.Equal(documents.Distinct().Order(StringComparer.Ordinal), documents.Order(StringComparer.Ordinal));
        Assert.Equal(documents.Order(StringComparer.Ordinal), referred.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_use_is_shown_for_its_ports_with_its_pages()
    {
        JsonElement root = Root(Uses);
        Dictionary<string, string?> addresses = root.GetProperty("documents").EnumerateArray().ToDictionary(document => document.GetProperty("id").GetString()!, document => document.GetProperty("url").GetString());

        Assert.All(root.GetProperty("uses").EnumerateArray(), use =>
        {
            PortRange ports = PortRange.Parse(use.GetProperty("ports").GetString()!);
            foreach (Port port in new[] { ports.First, ports.Last })
            {
                JsonElement shown = Explain(port).GetProperty("otherUses").EnumerateArray().Single(other =>
                    other.GetProperty("what").GetString() == use.GetProperty("what").GetString() && other.GetProperty("ports").GetString() == ports.ToString());

                Assert.True(JsonElement.DeepEquals(use.GetProperty("transport"), shown.GetProperty("transport")));
                Assert.Equal(use.GetProperty("documents").EnumerateArray().Select(id => addresses[id.GetString()!]), shown.GetProperty("sources").EnumerateArray().Select(source => source.GetString()));
            }
        });
    }

    // A name misleads only where somebody of ours uses the port.
    [Fact]
    public void Every_registry_name_is_of_a_port_in_use_and_shown_for_it()
    {
        JsonElement[] names = [.. Root(Names).GetProperty("names").EnumerateArray()];
        int[] ports = [.. names.Select(name => name.GetProperty("port").GetInt32())];

        Assert.Equal(ports.Distinct().Order(), ports);
        Assert.All(names, name =>
        {
            JsonElement explained = Explain(new Port(name.GetProperty("port").GetInt32()));
            bool isNamed = explained.GetProperty("rules").EnumerateArray().Any(rule => rule.GetProperty("allocation").GetString() == "fixed");

            Assert.Equal(name.GetProperty("name").GetString(), explained.GetProperty("misleadingRegistryName").GetString());
            Assert.True(isNamed || explained.GetProperty("otherUses").GetArrayLength() > 0, name.ToString());
        });
    }

    private static JsonElement Root(string file) => JsonDocument.Parse(Repository.Read(file)).RootElement;

    private static JsonElement Explain(Port port)
    {
        using StringWriter output = new();
        int exitCode = new CommandLineApp(BuiltInCatalogs.All).Run(["explain", port.ToString(), "--format", "json"], new CommandLineConsole(output, TextWriter.Null));
        Assert.Equal(CommandLineApp.Success, exitCode);
        return JsonDocument.Parse(output.ToString()).RootElement;
    }
}

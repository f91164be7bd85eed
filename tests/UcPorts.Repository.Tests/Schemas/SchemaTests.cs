using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using UcPorts.Spec;

namespace UcPorts.Repository.Tests.Schemas;

/// <summary>The files under spec/ against their schemas, by a validator that is not ours.</summary>
public sealed class SchemaTests(JsonSchemaValidator validator) : IClassFixture<JsonSchemaValidator>
{
    public static TheoryData<string, string> Files =>
    [
        .. Repository.SpecFiles.Select(path => (Dialect.Spec.Name, Path.GetFileName(path))),
        .. Repository.ApiFiles.Select(path => (Dialect.Api.Name, "apis/" + Path.GetFileName(path))),
    ];

    public static TheoryData<string> Dialects => [.. Dialect.All.Select(dialect => dialect.Name)];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_schema_keeps_to_its_draft(string dialect) => Assert.Empty(validator.CheckSchema(Dialect.Of(dialect).Schema));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_fits_its_schema_and_a_broken_copy_fits_neither_schema_nor_reader(string dialect, string file)
    {
        Dialect kind = Dialect.Of(dialect);
        string text = Repository.Read("spec/" + file);
        string broken = text.Replace("\"transport\": [\"tcp\"]", "\"transport\": [\"tpc\"]", StringComparison.Ordinal)
            .Replace("\"carrier\": \"port\"", "\"carrier\": \"prot\"", StringComparison.Ordinal);

        Assert.Empty(validator.Validate(kind.Schema, text));
        Assert.Empty(kind.Read(text));
        Assert.NotEmpty(validator.Validate(kind.Schema, broken));
        Assert.Contains(kind.Read(broken), error => error.Id == SpecError.OutsideDomain);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_names_its_schema(string dialect, string file)
    {
        string path = Repository.PathOf("spec/" + file);
        string schema = (string)JsonNode.Parse(File.ReadAllText(path))!["$schema"]!;

        Assert.Equal(Repository.PathOf(Dialect.Of(dialect).Schema), Path.GetFullPath(schema, Path.GetDirectoryName(path)!));
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void The_examples_have_every_property_and_every_word_of_the_schema(string dialect)
    {
        Dialect kind = Dialect.Of(dialect);
        IEnumerable<string> examples = Dialect.All.Where(other => other.Schema == kind.Schema).Select(other => other.Example);
        HashSet<string> written = [.. examples.SelectMany(example => Texts(JsonNode.Parse(example)!))];

        Assert.Empty(Named(JsonNode.Parse(Repository.Read(kind.Schema))!).Distinct().Except(written).Order(StringComparer.Ordinal));
    }

    // Every property that a schema describes, and every word of an enumeration.
    private static IEnumerable<string> Named(JsonNode schema)
    {
        IEnumerable<string> here = schema is JsonObject described && described["$ref"] is null
            ? (described["properties"] as JsonObject ?? []).Where(property => property.Value is JsonObject).Select(property => property.Key)
                .Concat(described["description"] is null ? [] : (described["enum"] as JsonArray ?? []).Select(word => (string)word!))
            : [];
        return here.Concat(Children(schema).SelectMany(Named));
    }

    private static IEnumerable<string> Texts(JsonNode node) => node switch
    {
        JsonObject properties => properties.Select(property => property.Key).Concat(Children(node).SelectMany(Texts)),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => Children(node).SelectMany(Texts),
    };

    private static IEnumerable<JsonNode> Children(JsonNode node) => (node switch
    {
        JsonObject properties => properties.Select(property => property.Value),
        JsonArray items => items,
        _ => [],
    }).OfType<JsonNode>();
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace UcPorts.Spec.Tests;

/// <summary>The API tables of the repository, and the schema that describes them.</summary>
public partial class ApiTableTests
{
    public static TheoryData<string> Names => [.. ApiTables.Read().Select(table => table.Path)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_finds_no_mistake(string name)
    {
        PortApiFile table = ApiTables.Read(name);

        Assert.Equal([], table.Errors);
        Assert.NotEqual(0, table.Apis.Count + table.Carriers.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cut_table_gives_errors_and_no_exception(string name)
    {
        string text = ApiTables.TextOf(name).TrimEnd();

        // A prime step meets every kind of place.
        for (int length = 0; length < text.Length; length += 1009)
        {
            PortApiFile cut = PortApiReader.Read(text[..length], name);
            Assert.NotEmpty(cut.Errors);
            Assert.Equal(ApiTables.Read(name).Apis.Take(cut.Apis.Count), cut.Apis);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_has_one_row_a_line(string name)
    {
        PortApiFile table = ApiTables.Read(name);
        int rows = File.ReadLines(ApiTables.PathOf(name)).Count(line => line.StartsWith("    {\"", StringComparison.Ordinal) && line.TrimEnd(',').EndsWith('}'));

        Assert.Equal(table.Apis.Count + table.Carriers.Count + table.Silent.Count + table.Settings.Count, rows);
    }

    [Fact]
    public void No_member_stands_in_two_tables()
    {
        var places = ApiTables.Read().SelectMany(table => table.Apis.Select(api => (api.Id, Place: (api.Parameter, api.Argument), table.Path)));
        IEnumerable<string> ids = ApiTables.Read().SelectMany(table => table.Carriers.Select(carrier => carrier.Id).Concat(table.Silent.Select(silent => silent.Id)));

        Assert.DoesNotContain(places.GroupBy(place => (place.Id, place.Place)), group => group.Count() > 1);
        Assert.DoesNotContain(ids.Concat(places.Select(place => place.Id).Distinct()).GroupBy(id => id), group => group.Count() > 1);
    }

    [Fact]
    public void Every_row_says_which_library_it_is_about_and_where_its_id_comes_from()
    {
        Assert.All(ApiTables.Members(), member => Assert.True(member.Library.Length > 0 && member.Evidence != ApiEvidence.Unstated, member.Id));
        Assert.All(ApiTables.Read().SelectMany(table => table.Settings), key => Assert.True(key.Library.Length > 0 && key.Evidence != ApiEvidence.Unstated, key.Key));
    }

    // The members of the framework do not change; a library's may, and an id that is composed by hand may be wrong in a detail.
    [Fact]
    public void A_member_of_a_library_is_also_matched_by_name() =>
        Assert.All(ApiTables.Members().OfType<PortMember>(), member => Assert.Equal(member.Evidence == ApiEvidence.Reference, member.Match == ApiMatch.Id));

    [Fact]
    public void Every_range_object_and_every_scope_of_settings_is_explained()
    {
        PortApi[] apis = [.. ApiTables.Read().SelectMany(table => table.Apis)];
        SettingScope[] scopes = [.. ApiTables.Read().SelectMany(table => table.Settings).Select(key => key.Scope).Distinct().Order()];

        Assert.Equal(scopes, apis.Select(api => api.Scope).Where(scope => scope != SettingScope.None).Distinct().Order());
        Assert.Contains(apis, api => api.Carrier == PortCarrier.RangeObject);
        Assert.Contains(ApiTables.Read().SelectMany(table => table.Carriers), carrier => carrier.Carrier == PortCarrier.Range);
    }

    [Fact]
    public void The_example_of_a_project_s_own_table_is_read_without_mistake()
    {
        string readme = File.ReadAllText(Path.Combine(ApiTables.SpecFolder, "README.md"));
        int start = readme.IndexOf("```json", readme.IndexOf("contoso.portapis.json", StringComparison.Ordinal), StringComparison.Ordinal) + 7;

        Assert.Equal(2, ApiVerifier.ReadsClean(readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)]).Apis.Count);
    }

    [Theory]
    [InlineData("api", "apis")]
    [InlineData("valueCarrier", "carriers")]
    [InlineData("silentMember", "silent")]
    [InlineData("setting", "settings")]
    public void The_schema_has_the_properties_that_the_reader_knows(string definition, string list)
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(ApiTables.SpecFolder, "port-apis.schema.json")));
        IEnumerable<string> described = schema.RootElement.GetProperty("$defs").GetProperty(definition).GetProperty("properties").EnumerateObject().Select(property => property.Name);

        // The reader names them all where it is asked for one that is near to none.
        string message = PortApiReader.Read(ApiVerifier.Table(list, "{\"somethingElseAltogether\": 1}"), "a.json").Errors.First(error => error.Message.Contains("may have", StringComparison.Ordinal)).Message;
        string[] known = message[(message.IndexOf("may have", StringComparison.Ordinal) + 9)..].TrimEnd('.').Split(", ");

        Assert.Equal(known.Order(), described.Order());
    }

    [Theory]
    [InlineData("api", "carrier", "apis", "\"carrier\": \"?\"")]
    [InlineData("api", "kind", "apis", "\"kind\": \"?\"")]
    [InlineData("valueCarrier", "carrier", "carriers", "\"carrier\": \"?\"")]
    [InlineData("setting", "carrier", "settings", "\"carrier\": \"?\"")]
    [InlineData("", "format", "apis", "\"format\": \"?\"")]
    [InlineData("", "scope", "apis", "\"scope\": \"?\"")]
    [InlineData("", "match", "apis", "\"match\": \"?\"")]
    [InlineData("", "evidence", "apis", "\"evidence\": \"?\"")]
    [InlineData("", "direction", "apis", "\"direction\": \"?\"")]
    public void The_schema_has_the_words_that_the_reader_knows(string definition, string property, string list, string row)
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(ApiTables.SpecFolder, "port-apis.schema.json")));
        JsonElement definitions = schema.RootElement.GetProperty("$defs");
        JsonElement described = definition.Length == 0 ? definitions.GetProperty(property) : definitions.GetProperty(definition).GetProperty("properties").GetProperty(property);

        string message = PortApiReader.Read(ApiVerifier.Table(list, $"{{{row}}}"), "a.json").Errors.First(error => error.Message.StartsWith("'?' is not", StringComparison.Ordinal)).Message;
        IEnumerable<string> known = QuotedWord().Matches(message).Select(match => match.Groups[1].Value);

        Assert.Equal(known.Order(), described.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!).Order());
    }

    [GeneratedRegex("'([a-z-]+)'")]
    private static partial Regex QuotedWord();
}

/// <summary>The files under <c>spec/apis</c>.</summary>
internal static class ApiTables
{
    private static readonly Lazy<PortApiFile[]> All = new(() =>
        [.. Directory.GetFiles(Path.Combine(SpecFolder, "apis"), "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal).Select(name => PortApiReader.Read(TextOf(name!), name!))]);

    public static string SpecFolder => RepositoryFolder.PathOf("spec");

    public static IReadOnlyList<PortApiFile> Read() => All.Value;

    public static PortApiFile Read(string name) => All.Value.Single(table => table.Path == name);

    public static IEnumerable<ApiMember> Members() => Read().SelectMany(table => table.Apis.Cast<ApiMember>().Concat(table.Carriers).Concat(table.Silent));

    public static string PathOf(string name) => Path.Combine(SpecFolder, "apis", name);

    public static string TextOf(string name) => File.ReadAllText(PathOf(name));
}

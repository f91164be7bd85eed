using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec;

namespace UcPorts.Repository.Tests.Schemas;

/// <summary>The schemas and the readers are two descriptions of one format: what one takes the other takes.</summary>
public sealed class SchemaAndReaderTests(JsonSchemaValidator validator) : IClassFixture<JsonSchemaValidator>
{
    // What a reader says where it looks at two places at once, which a schema cannot.
    private static readonly Dictionary<string, string[]> OnlyReadersSay = new()
    {
        [Dialect.Spec.Name] = ["is outside the table", "names no row of a document"],
        [Dialect.Extension.Name] = ["is outside the table"],
        [Dialect.Deployment.Name] = [],
        [Dialect.Api.Name] = ["There is no argument"],
    };

    public static TheoryData<string> Dialects => SchemaTests.Dialects;

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Both_take_the_example_and_judge_every_change_of_it_alike(string dialect)
    {
        Dialect kind = Dialect.Of(dialect);
        Assert.Empty(validator.Validate(kind.Schema, kind.Example));
        Assert.Empty(kind.Read(kind.Example));

        List<string> disagreements = [];
        HashSet<string> unused = [.. OnlyReadersSay[dialect]];
        foreach (Mutation mutation in Mutation.Of(kind.Example))
        {
            IReadOnlyList<string> bySchema = validator.Validate(kind.Schema, mutation.Text);
            IReadOnlyList<SpecError> byReader = kind.Read(mutation.Text);
            if (bySchema.Count == 0 && OnlyReadersSay[dialect].FirstOrDefault(say => byReader.Any(error => error.Message.Contains(say, StringComparison.Ordinal))) is { } known)
            {
                unused.Remove(known);
                continue;
            }

            // Which ids a file declares is the reader's business; a schema may refuse the form of one that names nothing.
            bool mayDiffer = byReader.Count > 0 && byReader.All(error => error.Id == SpecError.DuplicateOrUnknownId);
            if (!mayDiffer && (bySchema.Count == 0) != (byReader.Count == 0))
            {
                disagreements.Add($"{mutation}: {string.Join(' ', bySchema)}{string.Join(' ', byReader)}");
            }
        }

        Assert.Empty(disagreements);
        Assert.Empty(unused);
    }

    [Theory]
    [InlineData("rules/1/ports", "\"0\"")]
    [InlineData("rules/1/ports", "\"65535\"")]
    [InlineData("rules/1/ports", "\" 05060 - 5061 ,\\t5070\"")]
    [InlineData("rules/1/ports", "\"5070,5060-5061,5061\"")]
    [InlineData("rules/1/id", "\"sip-port\"")]
    [InlineData("rules/1/role", "\"contoso-voice/front-end\"")]
    [InlineData("rules/1/peer", "[]")]
    [InlineData("rules/1/note", "\"SIP.\"")]
    [InlineData("rules/2/minimumPorts", "8349")]
    [InlineData("ipsecExceptions/0/sourcePorts", "\"1024-65535\"")]
    [InlineData("remarks/0/rules/0", "\"contoso-voice/all-servers/browser\"")]
    [InlineData("documents/0/url", "\"http://example.com\"")]
    public void Both_take(string path, string value)
    {
        string text = Mutation.Set(Dialect.Spec.Example, path, value);

        Assert.Empty(validator.Validate(Dialect.Spec.Schema, text));
        Assert.Empty(Dialect.Spec.Read(text));
    }

    [Fact]
    public void Both_take_a_file_with_a_product_only()
    {
        const string text = """{"specVersion": 1, "product": {"id": "contoso", "name": "Contoso"}}""";

        Assert.Empty(validator.Validate(Dialect.Spec.Schema, text));
        Assert.Empty(Dialect.Spec.Read(text));
    }

    [Theory]
    [InlineData("specVersion", "2")]
    [InlineData("specVersion", "\"1\"")]
    [InlineData("product/id", "\"Contoso Voice\"")]
    [InlineData("documents/0/date", "\"5 February 2020\"")]
    [InlineData("documents/0/url", "\"example.com\"")]
    [InlineData("tables/0/rows", "0")]
    [InlineData("roles/0/kind", "\"servers\"")]
    [InlineData("roles/0/devices", "[\"P-1\"]", true)]
    [InlineData("rules/1/ports", "\"65536\"")]
    [InlineData("rules/1/ports", "\"99999999999999999999\"")]
    [InlineData("rules/1/ports", "\"-1\"")]
    [InlineData("rules/1/ports", "\"5060-\"")]
    [InlineData("rules/1/ports", "\"1-2-3\"")]
    [InlineData("rules/1/ports", "\"5060,,5061\"")]
    [InlineData("rules/1/ports", "\"5060;5061\"")]
    [InlineData("rules/1/ports", "\"50 60\"")]
    [InlineData("rules/1/ports", "\"٥٠٦٠\"")]
    [InlineData("rules/1/ports", "\"any\"")]
    [InlineData("rules/1/ports", "5060")]
    [InlineData("rules/1/id", "\"sip_tls\"")]
    [InlineData("rules/1/id", "\"sip--tls\"")]
    [InlineData("rules/1/id", "\"5061\"")]
    [InlineData("rules/1/transport", "[\"TCP\"]")]
    [InlineData("rules/1/transport", "[\"quic\"]")]
    [InlineData("rules/1/security", "[\"ssl\"]")]
    [InlineData("rules/1/requirement", "\"required\"")]
    [InlineData("rules/0/requirement", "\"conditional\"")]
    [InlineData("rules/1/changedBy", "{\"how\": \"cmdlet\", \"name\": \"Set-Voice\", \"path\": \"x\"}")]
    [InlineData("rules/1/changedBy", "{\"how\": \"file\", \"name\": \"a.config\", \"parameters\": [\"x\"]}")]
    [InlineData("rules/1/changedBy", "{\"how\": \"none\", \"name\": \"a.config\"}")]
    [InlineData("rules/1/direction", "\"outbound\"")]
    [InlineData("rules/2/allocation", "\"fixed\"")]
    [InlineData("ipsecExceptions/0/sourcePorts", "\"all\"")]
    [InlineData("firewallRules/0/ports", "\"specified-media-port-range\"")]
    [InlineData("roles/0/name", "\"Servers\\u001b[31m\"")]
    [InlineData("rules/1/note", "{\"en\": \"SIP\\u202e.\"}")]
    [InlineData("documents/0/url", "\"https://example.com/\\u009b\"")]
    [InlineData("remarks/0/id", "\"D01\"")]
    [InlineData("remarks/0/rules", "[]")]
    public void Both_refuse(string path, string value, bool isNew = false)
    {
        string text = isNew ? Mutation.With(Dialect.Spec.Example, path, value) : Mutation.Set(Dialect.Spec.Example, path, value);

        Assert.NotEmpty(validator.Validate(Dialect.Spec.Schema, text));
        Assert.Contains(Dialect.Spec.Read(text), error => error.Id != SpecError.DuplicateOrUnknownId);
    }

    // The reason is what the reader looks at and a schema cannot.
    [Theory]
    [InlineData("rules/1/ports", "\"5061-5060\"", "the order of two numbers in a text")]
    [InlineData("documents/0/date", "\"2020-02-30\"", "the calendar")]
    [InlineData("rules/0/row", "7", "the number of rows of the table")]
    [InlineData("rules/0/row", "1.0", "how a number is written: to a schema 1.0 is 1")]
    [InlineData("rules/2/minimumPorts", "8350", "the size of the pool")]
    [InlineData("rules/2/ports", "\"5060\"", "the size of the pool")]
    [InlineData("rules/0/role", "\"gateway\"", "the kind of the role")]
    [InlineData("rules/0/role", "\"front-ent\"", "which roles there are")]
    [InlineData("rules/2/id", "\"sip-tls\"", "the ids of other rows")]
    [InlineData("rules/2/id", "\"role\"", "the names of generated members")]
    public void Only_the_reader_refuses(string path, string value, string reason)
    {
        string text = Mutation.Set(Dialect.Spec.Example, path, value);

        Assert.NotEmpty(reason);
        Assert.Empty(validator.Validate(Dialect.Spec.Schema, text));
        Assert.NotEmpty(Dialect.Spec.Read(text));
    }

    // To editors that check by the schema a spec file is strict JSON; the reader is kinder.
    [Theory]
    [InlineData("{\"specVersion\": 1, \"product\": {\"id\": \"contoso\", \"name\": \"Contoso\",}}")]
    [InlineData("// Contoso\n{\"specVersion\": 1, \"product\": {\"id\": \"contoso\", \"name\": \"Contoso\"}}")]
    public void Only_the_reader_takes_comments_and_trailing_commas(string text)
    {
        Assert.NotEmpty(validator.Validate(Dialect.Spec.Schema, text));
        Assert.Empty(Dialect.Spec.Read(text));
    }

    [Theory]
    [InlineData("spec file", "A project's own file")]
    [InlineData("API table", "A project's own APIs")]
    public void Both_take_the_example_of_the_page_about_the_tables(string dialect, string heading)
    {
        Dialect kind = Dialect.Of(dialect);
        string example = MarkdownPage.Read("spec/README.md").Blocks("json").Single(block => block.Heading == heading).Text;

        Assert.Empty(validator.Validate(kind.Schema, example));
        Assert.Empty(kind.Read(example));
    }
}

using System;
using System.Linq;

namespace UcPorts.Spec.Tests;

/// <summary>A mistake costs its row and no other, and is reported once.</summary>
public class RecoveryTests
{
    private const string Start = "{ \"specVersion\": 1, \"product\": { \"id\": \"own\", \"name\": \"Own\" },\n";
    private const string Roles = "\"roles\": [{ \"id\": \"host\", \"name\": \"Host\", \"kind\": \"server\" }],\n";

    [Theory]
    [InlineData("{ \"id\": \"b\" }")]
    [InlineData("{ }")]
    [InlineData("17")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{ \"id\": \"a\" }")]
    [InlineData("{ \"\\ud800\": 1 }")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]")]
    public void One_bad_rule_of_three_leaves_two(string bad)
    {
        PortSpecFile file = Read(Start + Roles + $"\"rules\": [\n{Rule("a")},\n{bad},\n{Rule("c")}\n] }}");

        Assert.Equal(["own/host/a", "own/host/c"], file.Catalog.Rules.Select(rule => rule.Id));
        Assert.NotEmpty(file.Errors);
        Assert.All(file.Errors, error => Assert.Equal(4, error.Span.Line));
    }

    [Fact]
    public void Every_bad_row_has_its_own_error_in_the_order_of_the_text()
    {
        string text = SampleSpec.With("\"67\"", "\"x\"");
        text = SampleSpec.Replace(text, "\"kind\": \"peer\"", "\"kind\": \"y\"");
        text = SampleSpec.Replace(text, "\"between-tables\"", "\"z\"");

        PortSpecFile file = Read(text);

        Assert.Equal([16, 26, 37], file.Errors.Select(error => error.Span.Line));
        Assert.Equal((3, 4, 1), (file.Catalog.Rules.Count, file.Catalog.Roles.Count, file.Catalog.Remarks.Count));
    }

    [Fact]
    public void Malformed_json_keeps_the_rows_before_it()
    {
        PortSpecFile file = Read(Start + Roles + $"\"rules\": [\n{Rule("a")},\n{Rule("b")},\n{Rule("c").Replace("\"direction\"", "direction", StringComparison.Ordinal)},\n{Rule("d")}\n] }}");

        Assert.Equal(["own/host/a", "own/host/b"], file.Catalog.Rules.Select(rule => rule.Id));
        Assert.Equal("'direction' does not belong here: write the name of a property, in double quotes.", Assert.Single(file.Errors).Message);
    }

    [Fact]
    public void Malformed_json_before_the_roles_does_not_make_them_unknown()
    {
        PortSpecFile file = Read(Start + $"\"rules\": [{Rule("a")}],\n \"roles\": [{{ \"id\": ? }}] }}");

        Assert.Equal("'?' is not a value: put text in double quotes.", Assert.Single(file.Errors).Message);
        Assert.Empty(file.Catalog.Rules);
    }

    [Fact]
    public void Malformed_json_in_the_roles_keeps_the_roles_before_it()
    {
        PortSpecFile file = Read(Start + "\"roles\": [{ \"id\": \"host\", \"name\": \"Host\", \"kind\": \"server\" }, { \"id\": \"other\", ?");

        Assert.Equal(["own/host"], file.Catalog.Roles.Select(role => role.Id));
        Assert.Single(file.Errors);
    }

    [Fact]
    public void A_role_without_an_id_does_not_make_references_unknown()
    {
        PortSpecFile file = Read(Start + "\"roles\": [{ \"name\": \"Host\", \"kind\": \"server\" }],\n" + $"\"rules\": [{Rule("a")}] }}");

        Assert.Equal("The role lacks 'id': add \"id\": \"mediation-server\".", Assert.Single(file.Errors).Message);
    }

    [Theory]
    [InlineData("\"id\": \"host\", \"name\": \"Host\", \"kind\": \"x\"")]
    [InlineData("\"id\": \"host\", \"name\": 7, \"kind\": \"server\"")]
    [InlineData("\"id\": \"host\", \"kind\": \"server\"")]
    [InlineData("\"id\": \"host\", \"name\": \"Host\", \"kind\": \"server\", \"colour\": 1")]
    [InlineData("\"id\": \"host\", \"name\": \"Host\", \"kind\": \"server\", \"includes\": [\"nobody\"]")]
    public void A_mistake_in_a_role_does_not_cost_its_rules(string role)
    {
        PortSpecFile file = Read(Start + $"\"roles\": [{{ {role} }}],\n\"rules\": [{Rule("a")}] }}");

        Assert.Single(file.Errors);
        Assert.Equal("own/host/a", Assert.Single(file.Catalog.Rules).Id);
        Assert.Equal("own/host", Assert.Single(file.Catalog.Roles).Id);
    }

    [Theory]
    [InlineData("\"title\": \"Server ports\", \"rows\": 4", "\"title\": \"Server ports\", \"rows\": 0")]
    [InlineData("\"title\": \"Server ports\", \"rows\": 4", "\"title\": 4, \"rows\": 4")]
    [InlineData("\"title\": \"Port guide\"", "\"title\": \"\"")]
    [InlineData("\"name\": \"Registrar\"", "\"name\": []")]
    [InlineData("\"en\": \"Contoso Voice\"", "\"en\": \"\"")]
    public void A_mistake_in_what_rules_refer_to_does_not_cost_them(string old, string changed)
    {
        PortSpecFile file = Read(SampleSpec.With(old, changed));

        Assert.Single(file.Errors);
        Assert.Equal(4, file.Catalog.Rules.Count);
    }

    [Fact]
    public void A_broken_rule_does_not_make_references_to_it_unknown()
    {
        PortSpecFile file = Read(SampleSpec.With("\"ports\": \"1434\"", "\"ports\": \"x\""));

        Assert.Single(file.Errors);
        Assert.Equal(["contoso/all-servers/browser", "contoso/phone/lease"], file.Catalog.Remarks[0].Rules);
        Assert.Equal("contoso/all-servers/browser", file.Catalog.FindRule("contoso/phone/lease")!.DuplicateOf);
    }

    private static string Rule(string id) =>
        $"{{ \"id\": \"{id}\", \"role\": \"host\", \"ports\": \"5061\", \"transport\": [\"tcp\"], \"security\": [], \"direction\": \"inbound\", \"requirement\": \"required\", \"allocation\": \"fixed\" }}";

    private static PortSpecFile Read(string text) => PortSpecReader.Read(text, SampleSpec.Path);
}

using System;
using System.Linq;

namespace UcPorts.Spec.Tests;

/// <summary>UCP0001 for JSON that is no spec file: properties and types.</summary>
public class StructureErrorTests
{
    [Theory]
    [InlineData("[|[]|]")]
    [InlineData("[|\"rules\"|]")]
    [InlineData("[|null|]")]
    public void A_file_that_is_no_object_is_refused(string text) =>
        Refuses(text, "A spec file holds a JSON object, which starts with { \"specVersion\": 1, \"product\": ... }.");

    [Fact]
    public void A_missing_version_is_refused_and_the_file_read_as_version_1()
    {
        PortSpecFile file = Refuses(
            "[|{|]" + SampleSpec.With("  \"specVersion\": 1,\n", "")[1..],
            "The file lacks 'specVersion': add \"specVersion\": 1.");

        Assert.Equal(4, file.Catalog.Rules.Count);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("1.0")]
    public void Another_version_is_refused_and_nothing_else_read(string version)
    {
        PortSpecFile file = Refuses(
            SampleSpec.Replace(SampleSpec.With("\"specVersion\": 1", $"\"specVersion\": [|{version}|]"), "\"5061\", \"transport\": [\"tcp\"], \"security\"", "\"x\", \"transport\": [\"tcp\"], \"security\""),
            $"Version '{version}' of the file format is not known: this reader knows version 1.");

        Assert.Equal(PortCatalog.Empty, file.Catalog);
    }

    [Fact]
    public void A_version_of_another_type_is_refused() =>
        Refuses(
            SampleSpec.With("\"specVersion\": 1", "\"specVersion\": [|\"1\"|]"),
            "'specVersion' is a string, but it must be a number, for example 1.");

    [Fact]
    public void A_missing_product_is_refused_and_the_catalogue_empty()
    {
        PortSpecFile file = Refuses(
            "[|{|] \"specVersion\": 1,\n \"rules\": [] }",
            "The file lacks 'product': add \"product\": { \"id\": \"skype-for-business-server\", \"name\": \"Skype for Business Server\" }.");

        Assert.Null(file.Product);
        Assert.Equal(PortCatalog.Empty, file.Catalog);
    }

    [Fact]
    public void Rows_are_checked_without_a_product_too()
    {
        string text = SampleSpec.With("\"49152-57500\"", "\"57500-49152\"").Replace("contoso", "Contoso", StringComparison.Ordinal);

        PortSpecFile file = PortSpecReader.Read(text, SampleSpec.Path);

        Assert.Null(file.Product);
        Assert.Equal(
            ["'Contoso' is not an id: write lower-case words of letters and digits, with hyphens between them, for example \"skype-for-business-server\".", "The range '57500-49152' is reversed: write its smaller port first, '49152-57500'."],
            file.Errors.Select(error => error.Message));
    }

    [Fact]
    public void A_missing_property_is_refused_at_the_row() =>
        Refuses(
            SampleSpec.With("{ \"id\": \"voice-any\", \"table\": \"openings\", \"row\": 2, \"name\": \"Voice Any\", \"transport\": [\"tcp\"], \"ports\": \"any\", \"direction\": \"inbound\" }", "[|{ \"id\": \"voice-any\", \"table\": \"openings\", \"row\": 2, \"name\": \"Voice Any\", \"transport\": [\"tcp\"], \"ports\": \"any\" }|]"),
            "The firewall rule lacks 'direction': add \"direction\": \"inbound\".");

    [Fact]
    public void Several_missing_properties_are_one_error() =>
        Refuses(
            SampleSpec.With("{ \"id\": \"media-service\", \"name\": \"Media service\" }", "{ \"id\": \"media-service\", \"name\": \"Media service\" }, [|{ }|]"),
            "The service lacks 'id' and 'name': add \"id\": \"mediation-service\", \"name\": { \"en\": \"Mediation service\" }.");

    [Fact]
    public void A_missing_property_of_an_object_over_several_lines_is_refused_at_its_brace() =>
        Refuses(
            SampleSpec.With("{ \"id\": \"media-service\", \"name\": \"Media service\" }", "[|{|]\n \"id\": \"media-service\" }"),
            "The service lacks 'name': add \"name\": { \"en\": \"Mediation service\" }.");

    [Fact]
    public void An_unknown_property_is_refused_with_the_near_one_and_not_missed_as_well() =>
        Refuses(
            SampleSpec.With("\"security\": [\"tls\", \"mtls\"]", "[|\"securty\"|]: [\"tls\", \"mtls\"]"),
            "The rule has no property 'securty': did you mean 'security'?",
            rules: 3);

    [Theory]
    [InlineData("\"table\": \"server-ports\", \"row\": 4", "[|\"tabel\"|]: \"server-ports\", \"row\": 4", "The rule has no property 'tabel': did you mean 'table'?")]
    [InlineData("\"condition\": {", "[|\"conditon\"|]: {", "The rule has no property 'conditon': did you mean 'condition'?")]
    [InlineData("\"id\": \"lease\"", "[|\"di\"|]: \"lease\"", "The rule has no property 'di': did you mean 'id'?")]
    public void A_misspelt_property_is_one_error(string old, string changed, string message) =>
        Refuses(SampleSpec.With(old, changed), message, rules: 3);

    [Fact]
    public void A_misspelt_list_of_a_remark_is_one_error() =>
        Refuses(SampleSpec.With("\"rules\": [\"all-servers/browser\", \"phone/lease\"]", "[|\"rule\"|]: [\"all-servers/browser\"]"), "The remark has no property 'rule': did you mean 'rules'?");

    [Fact]
    public void An_unknown_property_near_to_none_is_refused_with_all_there_are() =>
        Refuses(
            SampleSpec.With("\"name\": \"Registrar\"", "\"name\": \"Registrar\", [|\"colour\"|]: \"red\""),
            "The service has no property 'colour': it may have id, name.");

    [Fact]
    public void A_misspelt_section_does_not_make_its_ids_unknown() =>
        Refuses(SampleSpec.With("\"services\":", "[|\"service\"|]:"), "The file has no property 'service': did you mean 'services'?", rules: 2);

    [Fact]
    public void A_duplicated_property_is_refused() =>
        Refuses(
            SampleSpec.With("\"ports\": \"67\"", "\"ports\": \"67\", [|\"ports\"|]: \"68\""),
            "'ports' is given twice, first in line 27: keep one of them.",
            rules: 3);

    [Fact]
    public void A_duplicated_section_does_not_make_its_ids_unknown() =>
        Refuses(
            SampleSpec.With("  \"services\": [", "  \"services\": [],\n  [|\"services\"|]: ["),
            "'services' is given twice, first in line 19: keep one of them.",
            rules: 2);

    [Theory]
    [InlineData("\"ports\": \"67\"", "\"ports\": [|67|]", "'ports' is a number, but it must be a string, for example \"5060-5061,5070\".")]
    [InlineData("\"ports\": \"67\"", "\"ports\": [|[67, 68]|]", "'ports' is an array, but it must be a string, for example \"5060-5061,5070\".")]
    [InlineData("\"ports\": \"67\"", "\"ports\": [|null|]", "'ports' is null, but it must be a string, for example \"5060-5061,5070\".")]
    [InlineData("\"id\": \"lease\"", "\"id\": [|true|]", "'id' is true, but it must be a string, for example \"sip-tls\".")]
    [InlineData("\"row\": 4,", "\"row\": [|\"4\"|],", "'row' is a string, but it must be a number, for example 3.")]
    [InlineData("\"row\": 4,", "\"row\": [|4.5|],", "'row' is '4.5', but it must be a whole number without point or exponent, for example 3.")]
    [InlineData("\"row\": 4,", "\"row\": [|4e0|],", "'row' is '4e0', but it must be a whole number without point or exponent, for example 3.")]
    [InlineData("\"transport\": [\"udp\"], \"security\": []", "\"transport\": [|\"udp\"|], \"security\": []", "'transport' is a string, but it must be an array, for example [\"tcp\"].")]
    [InlineData("\"transport\": [\"udp\"], \"security\": []", "\"transport\": [[|17|]], \"security\": []", "An item of 'transport' is a number, but it must be a string, for example \"tcp\".")]
    [InlineData("{ \"how\": \"none\" }", "[|\"none\"|]", "'changedBy' is a string, but it must be an object, for example { \"how\": \"none\" }.")]
    public void A_value_of_another_type_is_refused_and_costs_the_rule(string old, string changed, string message)
    {
        PortSpecFile file = Refuses(SampleSpec.With(old, changed), message, rules: 3);

        Assert.DoesNotContain(file.Catalog.Rules, rule => rule.Id == "contoso/phone/lease");
    }

    [Fact]
    public void A_section_of_another_type_is_refused_and_its_ids_are_not_unknown() =>
        Refuses(
            SampleSpec.With("\"services\": [\n    { \"id\": \"registrar\", \"name\": \"Registrar\" },\n    { \"id\": \"media-service\", \"name\": \"Media service\" }\n  ]", "\"services\": [|{}|]"),
            "'services' is an object, but it must be an array, for example [].",
            rules: 2);

    [Fact]
    public void A_row_of_another_type_is_refused() =>
        Refuses(
            SampleSpec.With("{ \"id\": \"registrar\", \"name\": \"Registrar\" }", "[|\"registrar\"|]"),
            "An item of 'services' is a string, but it must be an object, for example { \"id\": \"mediation-service\", \"name\": \"Mediation service\" }.",
            rules: 3);

    [Theory]
    [InlineData("{ \"how\": \"cmdlet\", \"name\": \"Set-Voice\", \"parameters\": [\"SipPort\"] }", "{ \"how\": \"cmdlet\", \"name\": \"Set-Voice\", [|\"path\"|]: \"x\" }", "The change by cmdlet has no property 'path': it may have how, name, parameters, ports, canBeSwitchedOff, source.")]
    [InlineData("{ \"how\": \"file\", \"name\": \"voice.config\", \"path\": \"\\\\Voice\" }", "[|{ \"how\": \"file\" }|]", "The change by file lacks 'name': add \"name\": \"msexchangeum.config\".")]
    [InlineData("{ \"how\": \"none\" }", "{ \"how\": \"none\", [|\"name\"|]: \"x\" }", "The statement that the port cannot be changed has no property 'name': it may have how, source.")]
    [InlineData("{ \"how\": \"none\" }", "[|{ }|]", "The change lacks 'how': add \"how\": \"none\".")]
    [InlineData("\"text\": \"In TLS mode.\"", "[|\"txt\"|]: \"In TLS mode.\"", "The condition has no property 'txt': did you mean 'text'?")]
    [InlineData("\"note\": { \"en\": \"SIP.\", \"es\": \"SIP (es).\" }", "\"note\": [|{ \"es\": \"SIP (es).\" }|]", "The text lacks 'en': add \"en\": \"Mediation Servers\".")]
    public void A_mistake_in_an_inner_object_costs_the_rule(string old, string changed, string message) =>
        Refuses(SampleSpec.With(old, changed), message, rules: 3);

    [Theory]
    [InlineData("\"table\": \"server-ports\", \"row\": 1, ", "\"table\": \"server-ports\", ", "'table' is given without 'row': add the row of the table, counted from 1.")]
    [InlineData("\"table\": \"server-ports\", \"row\": 1, ", "\"row\": 1, ", "'row' is given without 'table': add the id of the table.")]
    [InlineData("\"table\": \"server-ports\", \"row\": 1, ", "", "The rule names no row of a document: add 'table' and 'row', or the 'reason' why it is documented without one.")]
    public void A_rule_without_its_row_is_refused(string old, string changed, string message)
    {
        string text = SampleSpec.With("{ \"id\": \"browser\"", "[|{ \"id\": \"browser\"");
        text = SampleSpec.Replace(text, old, changed);
        text = SampleSpec.Replace(text, "\"allocation\": \"fixed\" },\n    { \"id\": \"sip-tls\"", "\"allocation\": \"fixed\" }|],\n    { \"id\": \"sip-tls\"");

        Refuses(text, message, rules: 3);
    }

    [Fact]
    public void A_rule_with_a_reason_needs_no_row() =>
        SpecVerifier.ReadsClean(SampleSpec.With("\"table\": \"server-ports\", \"row\": 1, ", "\"reason\": { \"en\": \"Ours.\" }, "));

    [Fact]
    public void A_remark_that_touches_nothing_is_refused() =>
        Refuses(
            SampleSpec.With("{ \"id\": \"D1\", \"kind\": \"duplicate\", \"rules\": [\"all-servers/browser\", \"phone/lease\"], \"text\": \"Twice.\" }", "[|{ \"id\": \"D1\", \"kind\": \"duplicate\", \"text\": \"Twice.\" }|]"),
            "The remark touches nothing: add \"rules\": [\"all-servers/sql-browser\"] or \"tables\": [\"server-ports\"].");

    [Fact]
    public void A_file_beyond_the_largest_size_is_refused()
    {
        SpecError error = Assert.Single(PortSpecReader.Read(new string(' ', PortSpecReader.MaxLength + 1), "big.json").Errors);

        Assert.Equal("big.json(1,1): UCP0001: The file is too long: a spec file has at most 16777216 characters.", error.ToString());
    }

    private static PortSpecFile Refuses(string markedText, string message, int? rules = null)
    {
        PortSpecFile file = SpecVerifier.Refuses(markedText, SpecError.Unreadable, message);
        Assert.Equal(rules ?? file.Catalog.Rules.Count, file.Catalog.Rules.Count);
        return file;
    }
}

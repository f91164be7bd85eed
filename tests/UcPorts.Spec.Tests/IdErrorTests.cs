using System;
using System.Linq;

namespace UcPorts.Spec.Tests;

/// <summary>UCP0003: ids that are given twice, name nothing, or meet in the generated code.</summary>
public class IdErrorTests
{
    private const string Browser = "{ \"id\": \"browser\", \"table\": \"server-ports\", \"row\": 1, \"role\": \"all-servers\", \"ports\": \"1434\", \"transport\": [\"udp\"], \"security\": [\"none\"], \"direction\": \"inbound\", \"requirement\": \"required\", \"allocation\": \"fixed\" }";

    [Theory]
    [InlineData("{ \"id\": \"media-service\", \"name\": \"Media service\" }", "{ \"id\": \"media-service\", \"name\": \"Media service\" }, { \"id\": [|\"registrar\"|], \"name\": \"Again\" }", "The service 'registrar' is given twice, first in line 20: give each its own id.")]
    [InlineData("{ \"id\": \"gateway\", \"name\": \"Gateway\", \"kind\": \"peer\" }", "{ \"id\": \"gateway\", \"name\": \"Gateway\", \"kind\": \"peer\" }, { \"id\": [|\"front-end\"|], \"name\": \"Again\", \"kind\": \"peer\" }", "The role 'front-end' is given twice, first in line 15: give each its own id.")]
    [InlineData("\"title\": \"Openings\", \"rows\": 2 }", "\"title\": \"Openings\", \"rows\": 2 }, { \"id\": [|\"openings\"|], \"document\": \"port-guide\", \"title\": \"Again\", \"rows\": 1 }", "The table 'openings' is given twice, first in line 11: give each its own id.")]
    [InlineData("\"appliesTo\": [\"Voice 1\", \"Voice 2\"] }", "\"appliesTo\": [\"Voice 1\", \"Voice 2\"] }, { \"id\": [|\"port-guide\"|], \"title\": \"Again\" }", "The document 'port-guide' is given twice, first in line 6: give each its own id.")]
    [InlineData("\"text\": \"Twice.\" }", "\"text\": \"Twice.\" }, { \"id\": [|\"D1\"|], \"kind\": \"range\", \"tables\": [\"openings\"], \"text\": \"Again.\" }", "The remark 'D1' is given twice, first in line 37: give each its own id.")]
    [InlineData("\"note\": \"Media.\" }", "\"note\": \"Media.\" }, { \"id\": [|\"audio-inbound\"|], \"table\": \"exceptions\", \"row\": 1, \"name\": \"A\", \"source\": \"B\", \"destination\": \"C\", \"transport\": [], \"sourcePorts\": \"any\", \"destinationPorts\": \"any\", \"authentication\": \"do-not-authenticate\" }", "The IPsec exception 'exceptions/audio-inbound' is given twice, first in line 30: give each its own id.")]
    [InlineData("\"id\": \"voice-any\"", "\"id\": [|\"voice-in\"|]", "The firewall rule 'openings/voice-in' is given twice, first in line 33: give each its own id.")]
    public void An_id_that_is_given_twice_is_refused_the_second_time(string old, string changed, string message)
    {
        PortSpecFile file = Refuses(SampleSpec.With(old, changed), message);

        Assert.Equal("Registrar", file.Catalog.Services[0].Name.English);
        Assert.DoesNotContain(file.Catalog.Roles, role => role.Name.English == "Again");
        Assert.DoesNotContain(file.Catalog.Tables, table => table.Title.English == "Again");
        Assert.Single(file.Catalog.Documents);
        Assert.Single(file.Catalog.IPsecExceptions);
        Assert.Equal(2, file.Catalog.Remarks.Count);
    }

    [Fact]
    public void A_rule_that_is_given_twice_in_its_role_is_refused_the_second_time()
    {
        PortSpecFile file = Refuses(
            SampleSpec.With("\"id\": \"audio\"", "\"id\": [|\"sip-tls\"|]"),
            "The rule 'front-end/sip-tls' is given twice, first in line 25: give each its own id.");

        Assert.Equal(["contoso/all-servers/browser", "contoso/front-end/sip-tls", "contoso/phone/lease"], file.Catalog.Rules.Select(rule => rule.Id));
    }

    [Fact]
    public void A_rule_may_have_the_id_of_a_rule_of_another_role() =>
        Assert.Contains("contoso/phone/audio", SpecVerifier.ReadsClean(SampleSpec.Replace(SampleSpec.With("\"id\": \"lease\"", "\"id\": \"audio\""), "phone/lease", "phone/audio")).Catalog.Rules.Select(rule => rule.Id));

    [Fact]
    public void An_exception_with_the_full_id_of_a_rule_is_refused() =>
        Refuses(
            SampleSpec.Replace(SampleSpec.With("\"exceptions\", \"document\"", "\"front-end\", \"document\""), "\"id\": \"audio-inbound\", \"table\": \"exceptions\"", "\"id\": [|\"audio\"|], \"table\": \"front-end\"")
                .Replace("exceptions/audio-inbound", "front-end/audio", StringComparison.Ordinal),
            "The IPsec exception 'front-end/audio' is given twice, first in line 26: give each its own id.");

    [Theory]
    [InlineData("\"service\": \"media-service\"", "\"service\": [|\"media-servce\"|]", "There is no service 'media-servce' in this file: did you mean 'media-service'?")]
    [InlineData("\"service\": \"media-service\"", "\"service\": [|\"mailbox\"|]", "There is no service 'mailbox' in this file.")]
    [InlineData("\"role\": \"front-end\", \"service\": \"media-service\"", "\"role\": [|\"frontend\"|], \"service\": \"media-service\"", "There is no role 'frontend' in this file: did you mean 'front-end'?")]
    [InlineData("\"role\": \"front-end\", \"service\": \"media-service\"", "\"role\": [|\"fabrikam/edge\"|], \"service\": \"media-service\"", "There is no role 'fabrikam/edge' in this file.")]
    [InlineData("\"table\": \"server-ports\", \"row\": 3", "\"table\": [|\"serverports\"|], \"row\": 3", "There is no table 'serverports' in this file: did you mean 'server-ports'?")]
    [InlineData("\"contoso/gateway\"", "[|\"contoso/gatway\"|]", "There is no role 'contoso/gatway' in this file: did you mean 'gateway'?")]
    [InlineData("\"duplicateOf\": \"all-servers/browser\"", "\"duplicateOf\": [|\"all-servers/browsr\"|]", "There is no rule 'all-servers/browsr' in this file: did you mean 'all-servers/browser'?")]
    [InlineData("\"duplicateOf\": \"all-servers/browser\"", "\"duplicateOf\": [|\"phone/lease\"|]", "'duplicateOf' names the rule itself: name the rule that it repeats.")]
    public void A_reference_that_names_nothing_costs_the_rule(string old, string changed, string message) =>
        Assert.Equal(3, Refuses(SampleSpec.With(old, changed), message).Catalog.Rules.Count);

    [Fact]
    public void A_peer_that_is_named_twice_is_refused() =>
        SpecVerifier.Refuses(SampleSpec.With("\"contoso/gateway\"", "[|\"contoso/phone\"|]"), SpecError.OutsideDomain, "'contoso/phone' stands twice in 'peer': name it once.");

    [Fact]
    public void An_included_role_that_names_nothing_costs_the_reference_only()
    {
        PortSpecFile file = Refuses(SampleSpec.With("[\"all-servers\", \"fabrikam/edge\"]", "[[|\"all-server\"|], \"fabrikam/edge\"]"), "There is no role 'all-server' in this file: did you mean 'all-servers'?");

        Assert.Equal(["fabrikam/edge"], file.Catalog.FindRole("contoso/front-end")!.Includes);
        Assert.Equal(4, file.Catalog.Rules.Count);
    }

    [Fact]
    public void A_document_that_names_nothing_costs_no_table()
    {
        PortSpecFile file = Refuses(
            SampleSpec.With("\"document\": \"port-guide\", \"title\": \"Server ports\"", "\"document\": [|\"guide\"|], \"title\": \"Server ports\""),
            "There is no document 'guide' in this file.");

        Assert.Equal(4, file.Catalog.OfTable("server-ports").Count);
        Assert.Equal(["port-guide", "guide"], file.Catalog.Documents.Select(document => document.Id));
    }

    [Theory]
    [InlineData("\"rules\": [\"all-servers/browser\", \"phone/lease\"]", "\"rules\": [\"all-servers/browser\", [|\"phone/leas\"|]]", "There is no rule 'phone/leas' in this file: did you mean 'phone/lease'?")]
    [InlineData("\"rules\": [\"all-servers/browser\", \"phone/lease\"]", "\"rules\": [\"all-servers/browser\", [|\"contoso/all-servers/browser\"|]]", "'contoso/all-servers/browser' stands twice in 'rules': name it once.")]
    [InlineData("\"rules\": [\"all-servers/browser\", \"phone/lease\"]", "\"rules\": [\"all-servers/browser\"], \"tables\": [[|\"server-prots\"|]]", "There is no table 'server-prots' in this file: did you mean 'server-ports'?")]
    public void A_remarks_reference_that_names_nothing_costs_the_reference_only(string old, string changed, string message)
    {
        PortCatalog catalog = Refuses(SampleSpec.With(old, changed), message).Catalog;

        Assert.Equal(["contoso/all-servers/browser"], catalog.Remarks[0].Rules);
        Assert.Empty(catalog.Remarks[0].Tables);
        Assert.Equal(["D1"], catalog.Rules[0].Remarks.Select(remark => remark.Id));
    }

    [Theory]
    [InlineData("a-1", "1434", "a1", "80", "The generated name 'A1' of 'a1' is also that of 'a-1' in line 24: choose another id.")]
    [InlineData("sip", "1434", "sip-port", "80", "The generated name 'SipPort' of 'sip-port' is also that of 'sip' in line 24: choose another id.")]
    [InlineData("sip-first-port", "1434", "sip", "80-81", "The generated name 'SipFirstPort' of 'sip' is also that of 'sip-first-port' in line 24: choose another id.")]
    [InlineData("sip", "80-81", "sip-last", "80", "The generated name 'SipLastPort' of 'sip-last' is also that of 'sip' in line 24: choose another id.")]
    [InlineData("sip-90", "1434", "sip", "80,90", "The generated name 'Sip90Port' of 'sip' is also that of 'sip-90' in line 24: choose another id.")]
    [InlineData("x", "1434", "role", "80", "The generated name 'Role' of 'role' is also a member that every role's class has: choose another id.")]
    [InlineData("x", "1434", "role-id", "80", "The generated name 'RoleId' of 'role-id' is also a member that every role's class has: choose another id.")]
    [InlineData("x", "1434", "rules", "80", "The generated name 'Rules' of 'rules' is also a member that every role's class has: choose another id.")]
    public void Rule_ids_that_make_the_same_member_are_refused_the_second_time(string first, string firstPorts, string second, string secondPorts, string message)
    {
        PortSpecFile file = Refuses(TwoRules(first, firstPorts, $"[|\"{second}\"|]", secondPorts), message);

        Assert.Equal([$"contoso/all-servers/{first}"], file.Catalog.OfRole("contoso/all-servers").Select(rule => rule.Id));
    }

    [Theory]
    [InlineData("sip-tls", "1434", "sip-t-l-s", "80")]
    [InlineData("sip", "1434", "sip-first", "80")]
    [InlineData("sip", "80-81", "sip-port", "80")]
    public void Rule_ids_that_make_different_members_are_taken(string first, string firstPorts, string second, string secondPorts) =>
        SpecVerifier.ReadsClean(TwoRules(first, firstPorts, $"\"{second}\"", secondPorts));

    [Fact]
    public void A_member_is_not_taken_by_a_broken_rule()
    {
        PortSpecFile file = SpecVerifier.Refuses(TwoRules("a-1", "[|\"x\"|]", "\"a1\"", "80"), SpecError.OutsideDomain, "'x' is not a set of ports: write ports and ranges with commas between them, for example 5060-5061,5070.");

        Assert.Equal(["contoso/all-servers/a1"], file.Catalog.OfRole("contoso/all-servers").Select(rule => rule.Id));
    }

    [Fact]
    public void Role_ids_that_make_the_same_class_are_refused_the_second_time() =>
        Refuses(
            SampleSpec.With("\"kind\": \"peer\" }", "\"kind\": \"peer\" }, { \"id\": \"pbx-2\", \"name\": \"A\", \"kind\": \"peer\" }, { \"id\": [|\"pbx2\"|], \"name\": \"B\", \"kind\": \"peer\" }"),
            "The generated name 'Pbx2' of 'pbx2' is also that of 'pbx-2' in line 17: choose another id.");

    [Fact]
    public void Service_ids_that_make_the_same_class_are_refused_the_second_time() =>
        Refuses(
            SampleSpec.With("\"name\": \"Media service\" }", "\"name\": \"Media service\" }, { \"id\": \"mcu-2\", \"name\": \"A\" }, { \"id\": [|\"mcu2\"|], \"name\": \"B\" }"),
            "The generated name 'Mcu2' of 'mcu2' is also that of 'mcu-2' in line 21: choose another id.");

    private static string TwoRules(string first, string firstPorts, string second, string secondPorts)
    {
        string one = Browser.Replace("\"browser\"", $"\"{first}\"", StringComparison.Ordinal).Replace("\"1434\"", firstPorts.StartsWith('[') ? firstPorts : $"\"{firstPorts}\"", StringComparison.Ordinal);
        string two = Browser.Replace("\"browser\"", second, StringComparison.Ordinal).Replace("\"1434\"", $"\"{secondPorts}\"", StringComparison.Ordinal);
        return SampleSpec.With(Browser, one + ",\n    " + two).Replace("all-servers/browser", $"all-servers/{first}", StringComparison.Ordinal);
    }

    private static PortSpecFile Refuses(string markedText, string message) => SpecVerifier.Refuses(markedText, SpecError.DuplicateOrUnknownId, message);
}

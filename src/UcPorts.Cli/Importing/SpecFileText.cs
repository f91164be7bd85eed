using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using UcPorts.Cli.Output;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Importing;

/// <summary>Writes a spec file as people read and compare it: one entry a line.</summary>
internal static class SpecFileText
{
    /// <summary>Writes the file.</summary>
    /// <param name="draft">What is in it.</param>
    public static string Of(SpecDraft draft) => SpecLines.File(
        SpecLines.Entry(json =>
        {
            json.WriteString("id", draft.ProductId);
            WriteText(json, "name", draft.ProductName);
        }),
        [
            SpecLines.Section("documents", [SpecLines.Entry(json => WriteDocument(json, draft))]),
            SpecLines.Section("tables", draft.Tables.Select(table => SpecLines.Entry(json =>
            {
                json.WriteString("id", table.Id);
                json.WriteString("document", draft.DocumentId);
                WriteText(json, "title", table.Title);
                json.WriteNumber("rows", table.Rows);
            }))),
            SpecLines.Section("roles", draft.Roles.Select(role => SpecLines.Entry(json =>
            {
                json.WriteString("id", role.Id);
                WriteText(json, "name", role.Name);
                json.WriteString("kind", role.Kind switch { RoleKind.LoadBalancer => "load-balancer", RoleKind.Client => "client", RoleKind.Device => "device", RoleKind.Peer => "peer", _ => "server" });
                if (role.Devices.Count > 0)
                {
                    RowJson.WriteStrings(json, "devices", role.Devices.Select(ShownText.Of).Distinct());
                }
            }))),
            SpecLines.Section("services", draft.Services.Select(service => SpecLines.Entry(json =>
            {
                json.WriteString("id", service.Id);
                WriteText(json, "name", service.Name);
            }))),
            SpecLines.Section("rules", draft.Rules.Select(rule => SpecLines.Entry(json => WriteRule(json, rule)))),
            SpecLines.Section("ipsecExceptions", draft.Exceptions.Select(exception => SpecLines.Entry(json => WriteException(json, exception)))),
            SpecLines.Section("firewallRules", draft.FirewallRules.Select(rule => SpecLines.Entry(json =>
            {
                json.WriteString("id", rule.Id);
                json.WriteString("table", rule.TableId);
                json.WriteNumber("row", rule.Row);
                json.WriteString("name", ShownText.Of(rule.Name));
                RowJson.WriteStrings(json, "transport", Keyword.Of(rule.Transport));
                json.WriteString("ports", "any");
                json.WriteString("direction", Keyword.Of(rule.Direction));
            }))),
        ]);

    private static void WriteDocument(Utf8JsonWriter json, SpecDraft draft)
    {
        json.WriteString("id", draft.DocumentId);
        json.WriteString("title", draft.Page.Title.Length > 0 ? ShownText.Of(draft.Page.Title) : "Imported page");
        WriteIfAny(json, "revision", draft.Page.Revision);
        WriteIfAny(json, "date", draft.Page.Date);
    }

    private static void WriteRule(Utf8JsonWriter json, DraftRule rule)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("table", rule.TableId);
        json.WriteNumber("row", rule.Row);
        json.WriteString("role", rule.RoleId);
        WriteIfAny(json, "service", rule.ServiceId);
        json.WriteString("ports", rule.Ports.ToString());
        RowJson.WriteStrings(json, "transport", Keyword.Of(rule.Protocols.Transport));
        RowJson.WriteStrings(json, "security", Keyword.Of(rule.Protocols.Security));
        WriteIfAny(json, "protocol", rule.Protocols.Protocol);
        json.WriteString("direction", Keyword.Of(rule.Direction));
        WriteIfAny(json, "side", rule.Side switch { PortPairSide.Server => "server", PortPairSide.Client => "client", _ => null });
        json.WriteString("requirement", Keyword.Of(rule.Requirement));
        json.WriteString("allocation", rule.IsPool ? "pool" : "fixed");
        if (rule.ChangeCmdlet is not null || rule.IsUnchangeable)
        {
            json.WriteStartObject("changedBy");
            json.WriteString("how", rule.ChangeCmdlet is null ? "none" : "cmdlet");
            WriteIfAny(json, "name", rule.ChangeCmdlet);
            json.WriteEndObject();
        }

        WriteIfAny(json, "blankCells", rule.BlankCells);
        WriteIfAny(json, "notApplicableCells", rule.NotApplicableCells);
        WriteIfAny(json, "note", rule.Note);
    }

    private static void WriteException(Utf8JsonWriter json, DraftException exception)
    {
        json.WriteString("id", exception.Id);
        json.WriteString("table", exception.TableId);
        json.WriteNumber("row", exception.Row);
        json.WriteString("name", ShownText.Of(exception.Name));
        json.WriteString("source", ShownText.Of(exception.Source));
        json.WriteString("destination", ShownText.Of(exception.Destination));
        RowJson.WriteStrings(json, "transport", Keyword.Of(exception.Transport));
        json.WriteString("sourcePorts", exception.SourcePorts);
        json.WriteString("destinationPorts", exception.DestinationPorts);
        WriteIfAny(json, "direction", Keyword.Of(exception.Direction));
        json.WriteString("authentication", "do-not-authenticate");
    }

    private static void WriteText(Utf8JsonWriter json, string name, LocalizedText text)
    {
        if (text.Spanish is null)
        {
            json.WriteString(name, ShownText.Of(text.English));
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("en", ShownText.Of(text.English));
        json.WriteString("es", ShownText.Of(text.Spanish));
        json.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, ShownText.Of(value));
        }
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            RowJson.WriteStrings(json, name, values);
        }
    }
}

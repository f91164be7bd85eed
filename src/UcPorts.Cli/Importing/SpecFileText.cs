using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using UcPorts.Cli.Output;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Importing;

/// <summary>Writes a spec file as people read and compare it: one entry a line.</summary>
internal static class SpecFileText
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file.</summary>
    /// <param name="draft">What is in it.</param>
    public static string Of(SpecDraft draft)
    {
        List<string> sections =
        [
            "  \"specVersion\": 1",
            "  \"product\": " + Line(json =>
            {
                json.WriteString("id", draft.ProductId);
                WriteText(json, "name", draft.ProductName);
            }),
            Section("documents", [Line(json => WriteDocument(json, draft))]),
            Section("tables", draft.Tables.Select(table => Line(json =>
            {
                json.WriteString("id", table.Id);
                json.WriteString("document", draft.DocumentId);
                WriteText(json, "title", table.Title);
                json.WriteNumber("rows", table.Rows);
            }))),
            Section("roles", draft.Roles.Select(role => Line(json =>
            {
                json.WriteString("id", role.Id);
                WriteText(json, "name", role.Name);
                json.WriteString("kind", role.Kind switch { RoleKind.LoadBalancer => "load-balancer", RoleKind.Client => "client", RoleKind.Device => "device", RoleKind.Peer => "peer", _ => "server" });
                if (role.Devices.Count > 0)
                {
                    RowJson.WriteStrings(json, "devices", role.Devices.Distinct());
                }
            }))),
            Section("services", draft.Services.Select(service => Line(json =>
            {
                json.WriteString("id", service.Id);
                WriteText(json, "name", service.Name);
            }))),
            Section("rules", draft.Rules.Select(rule => Line(json => WriteRule(json, rule)))),
            Section("ipsecExceptions", draft.Exceptions.Select(exception => Line(json => WriteException(json, exception)))),
            Section("firewallRules", draft.FirewallRules.Select(rule => Line(json =>
            {
                json.WriteString("id", rule.Id);
                json.WriteString("table", rule.TableId);
                json.WriteNumber("row", rule.Row);
                json.WriteString("name", rule.Name);
                RowJson.WriteStrings(json, "transport", Keyword.Of(rule.Transport));
                json.WriteString("ports", "any");
                json.WriteString("direction", Keyword.Of(rule.Direction));
            }))),
        ];
        return $"{{\n{string.Join(",\n", sections.Where(section => section.Length > 0))}\n}}\n";
    }

    private static void WriteDocument(Utf8JsonWriter json, SpecDraft draft)
    {
        json.WriteString("id", draft.DocumentId);
        json.WriteString("title", draft.Page.Title.Length > 0 ? draft.Page.Title : "Imported page");
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
        json.WriteString("name", exception.Name);
        json.WriteString("source", exception.Source);
        json.WriteString("destination", exception.Destination);
        RowJson.WriteStrings(json, "transport", Keyword.Of(exception.Transport));
        json.WriteString("sourcePorts", exception.SourcePorts);
        json.WriteString("destinationPorts", exception.DestinationPorts);
        WriteIfAny(json, "direction", Keyword.Of(exception.Direction));
        json.WriteString("authentication", "do-not-authenticate");
    }

    private static string Section(string name, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        return all.Length == 0 ? "" : $"  \"{name}\": [\n{string.Join(",\n", all.Select(line => "    " + line))}\n  ]";
    }

    private static string Line(Action<Utf8JsonWriter> writeProperties)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, OneLine))
        {
            json.WriteStartObject();
            writeProperties(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteText(Utf8JsonWriter json, string name, LocalizedText text)
    {
        if (text.Spanish is null)
        {
            json.WriteString(name, text.English);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("en", text.English);
        json.WriteString("es", text.Spanish);
        json.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
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

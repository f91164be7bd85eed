using System.IO;
using System.Linq;
using System.Text.Json;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Output;

/// <summary>An explanation as one JSON object.</summary>
internal static class ExplanationJson
{
    /// <summary>Writes the explanation.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(Explanation explanation, PortTables tables, TextWriter output) => JsonText.WriteObject(output, json =>
    {
        json.WriteNumber("port", explanation.Port.Number);
        RowJson.WriteStrings(json, "transport", Keyword.Of(explanation.Transport));
        json.WriteStartArray("rules");
        foreach (CatalogRow row in explanation.Rows)
        {
            WriteRow(json, row);
        }

        json.WriteEndArray();
        if (tables.AreDeployed)
        {
            WriteLeft(json, explanation);
        }

        json.WriteStartArray("otherUses");
        foreach (OtherUse use in explanation.OtherUses)
        {
            json.WriteStartObject();
            json.WriteString("ports", use.Ports.ToString());
            RowJson.WriteStrings(json, "transport", Keyword.Of(use.Transport));
            json.WriteString("what", use.What);
            RowJson.WriteStrings(json, "sources", use.Sources);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("misleadingRegistryName", explanation.MisleadingName);
        json.WriteStartArray("remarks");
        foreach ((string productId, Remark remark) in explanation.Remarks)
        {
            WriteRemark(json, productId, remark);
        }

        json.WriteEndArray();
    });

    private static void WriteLeft(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartArray("left");
        foreach (LeftPort left in explanation.Left)
        {
            json.WriteStartObject();
            json.WriteString("id", left.Documented.Id);
            json.WriteString("documentedPorts", left.Documented.Ports.Ports.ToString());
            json.WriteString("ports", left.Now.IsEmpty ? null : left.Now.ToString());
            json.WriteString("deployment", left.Deployment);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, CatalogRow row)
    {
        json.WriteStartObject();
        RowJson.WriteProperties(json, row);
        json.WriteString("note", row.Note?.English);
        if (row.Rule?.Condition is { } condition)
        {
            json.WriteStartObject("condition");
            json.WriteString("kind", Keyword.Of(condition.Kind));
            json.WriteString("text", condition.Text.English);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("condition");
        }

        WriteChange(json, row.Rule?.ChangedBy ?? PortChange.Unstated);
        RowJson.WriteStrings(json, "remarks", row.Remarks.Select(remark => remark.Id));
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, PortChange change)
    {
        if (change.Method == ChangeMethod.Unstated)
        {
            json.WriteNull("changedBy");
            return;
        }

        json.WriteStartObject("changedBy");
        json.WriteString("how", Keyword.Of(change.Method));
        json.WriteString("name", change.Name);
        RowJson.WriteStrings(json, "parameters", change.Parameters);
        json.WriteString("path", change.Path);
        json.WriteEndObject();
    }

    private static void WriteRemark(Utf8JsonWriter json, string productId, Remark remark)
    {
        json.WriteStartObject();
        json.WriteString("id", remark.Id);
        json.WriteString("product", productId);
        json.WriteString("kind", Keyword.Of(remark.Kind));
        json.WriteString("text", remark.Text.English);
        RowJson.WriteStrings(json, "rules", remark.Rules);
        json.WriteEndObject();
    }
}

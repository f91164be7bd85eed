using System.Collections.Generic;
using System.IO;
using System.Linq;
using UcPorts.Cli.Auditing;
using UcPorts.Cli.Rows;
using UcPorts.Judging;

namespace UcPorts.Cli.Output;

/// <summary>The findings of an audit, as one JSON object.</summary>
internal static class AuditJson
{
    /// <summary>Writes roles, source and findings.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="requirements">What it was held against.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(Seen seen, Requirements requirements, IReadOnlyList<AuditFinding> findings, TextWriter output) => JsonText.WriteObject(output, json =>
    {
        RowJson.WriteStrings(json, "roles", requirements.DeclaredRoles.Select(role => role.Id));
        json.WriteString("source", seen.Source);
        json.WriteBoolean("complete", seen.Cuts.Count == 0);
        json.WriteNumber("openings", seen.Openings.Count);
        json.WriteStartArray("findings");
        foreach (AuditFinding finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", Keyword.Of(finding.Kind));
            json.WriteString("ports", finding.Ports.ToString());
            RowJson.WriteStrings(json, "transport", Keyword.Of(finding.Transport));
            json.WriteString("direction", Keyword.Of(finding.Direction));
            json.WriteString("message", finding.Message);
            RowJson.WriteStrings(json, "seen", finding.Places);
            RowJson.WriteStrings(json, "rules", finding.Rules.Select(rule => rule.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}

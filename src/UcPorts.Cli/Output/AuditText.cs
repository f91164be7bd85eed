using System.Collections.Generic;
using System.Linq;
using UcPorts.Cli.Auditing;
using UcPorts.Cli.Rows;
using UcPorts.Judging;

namespace UcPorts.Cli.Output;

/// <summary>The findings of an audit, as text.</summary>
/// <param name="page">Where to write.</param>
internal sealed class AuditText(IPage page)
{
    private const int PlacesShown = 5;

    /// <summary>Writes a summary and the findings by kind.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="requirements">What it was held against.</param>
    /// <param name="findings">The findings, those of a kind together.</param>
    public void Write(Seen seen, Requirements requirements, IReadOnlyList<AuditFinding> findings)
    {
        string roles = string.Join(", ", requirements.DeclaredRoles.Select(role => role.Name.English));
        string summary = findings.Count == 0
            ? "all is as documented."
            : string.Join(", ", findings.GroupBy(finding => finding.Kind).Select(kind => $"{kind.Count()} {Keyword.Of(kind.Key).Replace('-', ' ')}")) + ".";
        page.Heading($"{seen.Source} against {roles}: {summary}");
        foreach (IGrouping<AuditKind, AuditFinding> kind in findings.GroupBy(finding => finding.Kind))
        {
            page.Heading(HeadingOf(kind.Key));
            foreach (AuditFinding finding in kind)
            {
                page.Entry(finding.Message, "");
                if (finding.Places.Count > 0)
                {
                    string more = finding.Places.Count > PlacesShown ? $" and {finding.Places.Count - PlacesShown} more" : "";
                    page.Line("Seen: " + string.Join(", ", finding.Places.Take(PlacesShown)) + more);
                }
            }
        }
    }

    private static string HeadingOf(AuditKind kind) => kind switch
    {
        AuditKind.Missing => "Missing",
        AuditKind.Extra => "Extra",
        AuditKind.WrongTransport => "Wrong transport",
        _ => "Too wide",
    };
}

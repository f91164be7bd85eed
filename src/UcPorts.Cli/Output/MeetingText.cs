using System.Collections.Generic;
using System.Linq;
using UcPorts.Cli.Rows;
using UcPorts.Judging;

namespace UcPorts.Cli.Output;

/// <summary>The ports that roles want together, as text.</summary>
/// <param name="catalog">The catalogue.</param>
/// <param name="page">Where to write.</param>
internal sealed class MeetingText(PortCatalog catalog, IPage page)
{
    private readonly Wording _wording = new(catalog);

    /// <summary>Writes a summary and the meetings by kind.</summary>
    /// <param name="requirements">The declared roles.</param>
    /// <param name="meetings">The meetings, those of a kind together.</param>
    public void Write(Requirements requirements, IReadOnlyList<PortMeeting> meetings)
    {
        int conflicts = meetings.Count(meeting => meeting.Kind == MeetingKind.Conflict);
        string roles = string.Join(", ", requirements.DeclaredRoles.Select(role => role.Name.English));
        page.Heading($"{roles}: {(conflicts == 0 ? "no conflict is known." : conflicts == 1 ? "1 conflict." : $"{conflicts} conflicts.")}");
        foreach (IGrouping<MeetingKind, PortMeeting> kind in meetings.GroupBy(meeting => meeting.Kind))
        {
            page.Heading(HeadingOf(kind.Key));
            foreach (PortMeeting meeting in kind)
            {
                page.Entry($"{meeting.Ports} {Wording.NamesOf(meeting.Transport)}", "");
                foreach (PortRule rule in meeting.FirstRules)
                {
                    page.Line(Describe(meeting.First, rule));
                }

                foreach (PortRule rule in meeting.SecondRules)
                {
                    page.Line(Describe(meeting.Second, rule));
                }
            }
        }
    }

    private static string HeadingOf(MeetingKind kind) => kind switch
    {
        MeetingKind.Conflict => "Cannot live on one host",
        MeetingKind.Possible => "May collide: optional or conditional, or the documents do not say how the port is listened on",
        MeetingKind.Shared => "Shared by one listener",
        _ => "Pools, which take what is free",
    };

    // The role that was asked for, and behind it the one whose row it is, such as "All Servers".
    private string Describe(PortRole role, PortRule rule)
    {
        string service = rule.Service is { } known ? _wording.NameOf(known) : "";
        string[] facts =
        [
            rule.Role.Id == role.Id ? role.Name.English : $"{role.Name.English} ({rule.Role.Name.English})",
            service,
            rule.Allocation == PortAllocation.Pool ? $"pool {rule.Ports}" : "",
            rule.Requirement == Requirement.Required ? "" : Keyword.Of(rule.Requirement),
        ];
        string source = rule.Source is { } row ? $" ({row})" : "";
        return string.Join(", ", facts.Where(fact => fact.Length > 0)) + source;
    }
}

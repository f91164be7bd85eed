using System.Collections.Generic;
using System.Linq;
using UcPorts.Judging;

namespace UcPorts.Cli.Rows;

/// <summary>Finds the ports that declared roles want together. What cannot live on one host is the judge's word; the rest is told apart here.</summary>
internal static class PortMeetings
{
    /// <summary>The meetings of every two declared roles, the worst kind first, then by port.</summary>
    /// <param name="requirements">The declared roles.</param>
    public static List<PortMeeting> Of(Requirements requirements)
    {
        List<PortMeeting> meetings = [];
        EquatableArray<PortRole> roles = requirements.DeclaredRoles;
        for (int i = 0; i < roles.Count; i++)
        {
            for (int j = i + 1; j < roles.Count; j++)
            {
                meetings.AddRange(OfTwo(requirements.Catalog, roles[i], roles[j]));
            }
        }

        return [.. meetings.OrderBy(meeting => meeting.Kind).ThenBy(meeting => meeting.Ports.First).ThenBy(meeting => meeting.Ports.Last)];
    }

    private static IEnumerable<PortMeeting> OfTwo(PortCatalog catalog, PortRole first, PortRole second)
    {
        EquatableArray<RoleConflict> conflicts = Requirements.Create(catalog, [first.Id, second.Id]).Conflicts;
        List<PortRule> ofFirst = Listeners(catalog, first);
        List<PortRule> ofSecond = Listeners(catalog, second);

        // What both include, such as the rows of "All Servers", they have once.
        var pairs =
            from left in ofFirst.Except(ofSecond)
            from right in ofSecond.Except(ofFirst)
            let ports = left.Ports & right.Ports
            let transport = Common(left.Transport, right.Transport)
            where !ports.IsEmpty && transport is not null
            group (Left: left, Right: right, Kind: KindOf(left, right)) by (Ports: ports, Transport: transport.Value);
        foreach (var meeting in pairs)
        {
            bool isConflict = conflicts.Any(conflict => conflict.Ports == meeting.Key.Ports && conflict.Transport == meeting.Key.Transport);
            yield return new PortMeeting(
                isConflict ? MeetingKind.Conflict : meeting.Min(pair => pair.Kind),
                meeting.Key.Ports,
                meeting.Key.Transport,
                first,
                [.. meeting.Select(pair => pair.Left).Distinct()],
                second,
                [.. meeting.Select(pair => pair.Right).Distinct()]);
        }
    }

    private static List<PortRule> Listeners(PortCatalog catalog, PortRole role) =>
        [.. catalog.InForceFor(role.Id).Where(rule => rule.Direction == PortDirection.Inbound)];

    // A blank transport cell may mean either.
    private static Transports? Common(Transports left, Transports right) =>
        left == Transports.None || right == Transports.None ? left | right
        : (left & right) == Transports.None ? null
        : left & right;

    private static MeetingKind KindOf(PortRule left, PortRule right)
    {
        if (left.Allocation == PortAllocation.Pool || right.Allocation == PortAllocation.Pool)
        {
            return MeetingKind.Pool;
        }

        bool isOneService = left.Service is { } service && service.Id == right.Service?.Id;
        bool isShareable = left.Listener == ListenerSharing.Shareable && right.Listener == ListenerSharing.Shareable;
        return isOneService || isShareable ? MeetingKind.Shared : MeetingKind.Possible;
    }
}

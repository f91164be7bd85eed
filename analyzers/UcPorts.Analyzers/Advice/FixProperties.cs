using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Advice;

/// <summary>The properties of a diagnostic that tell the fixes what to do, so that no fix has to judge.</summary>
internal static class FixProperties
{
    /// <summary>A constant that stands for the literal, fully qualified: <c>UcPorts.SkypeForBusinessServer.FrontEndServer.SipTlsPort</c>.</summary>
    public const string Constant = "constant";

    /// <summary>The constant that was meant in place of an undocumented port, fully qualified.</summary>
    public const string NearConstant = "fix-constant";

    /// <summary>The longest documented part of a range: <c>49152-50000</c>.</summary>
    public const string Range = "fix-range";

    /// <summary>The even port in place of an odd one.</summary>
    public const string EvenPort = "fix-even";

    /// <summary>The ports that the project could document itself, in canonical text.</summary>
    public const string Ports = "fix-ports";

    /// <summary>The full ids of the declared roles with commas between them; empty where none is declared.</summary>
    public const string Roles = "fix-roles";

    /// <summary>Adds what fixes need to know about a finding.</summary>
    public static void Add(ImmutableDictionary<string, string?>.Builder properties, Finding finding, Requirements requirements, ConstantAdvice? advice)
    {
        switch (finding.Verdict)
        {
            case Verdict.Undocumented:
                AddPorts(properties, finding.Ports, requirements);
                if (advice?.ForSlip(requirements, finding.Opening) is { } constant)
                {
                    properties.Add(NearConstant, constant.QualifiedName);
                }

                break;
            case Verdict.WrongTransport:
                AddPorts(properties, finding.Ports, requirements);
                break;
            case Verdict.RangeNotCovered:
                AddPorts(properties, new PortSet(Runs(finding.Ports, finding.Opening.Step)), requirements);
                if (DocumentedPart(finding.Opening, requirements) is { } part)
                {
                    properties.Add(Range, part.ToString());
                }

                break;
            case Verdict.OddRtpPort:
                if (EvenPortFor(finding, requirements) is { } even)
                {
                    properties.Add(EvenPort, even.ToString(CultureInfo.InvariantCulture));
                }

                break;
        }
    }

    private static void AddPorts(ImmutableDictionary<string, string?>.Builder properties, PortSet ports, Requirements requirements)
    {
        properties.Add(Ports, ports.ToString());
        properties.Add(Roles, string.Join(",", requirements.DeclaredRoles.Select(role => role.Id)));
    }

    private static PortRange? DocumentedPart(Opening opening, Requirements requirements)
    {
        PortSet documented = (opening.Ports ?? PortSet.Empty) & requirements.DocumentedPorts(opening.Transport);
        List<PortRange> runs = Runs(documented, opening.Step);
        runs.Sort((left, right) => left.Count != right.Count ? right.Count.CompareTo(left.Count) : left.CompareTo(right));

        // One port is no range: a loop over it would be odd.
        return runs.Count > 0 && runs[0].Count > 1 ? runs[0] : null;
    }

    // The ports that a stepping loop takes one after the other, without the gaps between them.
    private static List<PortRange> Runs(PortSet ports, int step)
    {
        List<PortRange> runs = [];
        foreach (PortRange range in ports.Ranges)
        {
            if (runs.Count > 0 && range.First.Number - runs[runs.Count - 1].Last.Number <= step)
            {
                runs[runs.Count - 1] = new PortRange(runs[runs.Count - 1].First, range.Last);
            }
            else
            {
                runs.Add(range);
            }
        }

        return runs;
    }

    // RTP is the lower half of a pair, so the port below is the likelier slip.
    private static int? EvenPortFor(Finding finding, Requirements requirements)
    {
        int odd = finding.Ports.First.Number;
        PortSet documented = requirements.DocumentedPorts(finding.Opening.Transport);
        foreach (int even in (int[])[odd - 1, odd + 1])
        {
            if (Port.IsValid(even) && documented.Contains(new Port(even)))
            {
                return even;
            }
        }

        return null;
    }
}

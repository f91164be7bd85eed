using System;
using UcPorts.Spec.Json;

namespace UcPorts.Spec.Values;

/// <summary>Reads ports.</summary>
internal static class PortValues
{
    /// <summary>At least one port; the empty set where the property is absent or wrong, which is reported.</summary>
    public static PortSet ReadPorts(this SpecObject row, string name) =>
        row.Find(name, JsonKind.String) is { } value ? Parse(row, value, otherwise: $"") : PortSet.Empty;

    /// <summary>Ports or <c>any</c>.</summary>
    public static PortScope ReadPortsOrAny(this SpecObject row, string name)
    {
        if (row.Find(name, JsonKind.String) is not { } value)
        {
            return PortScope.Any;
        }

        return value.Text == "any" ? PortScope.Any : new PortScope(Parse(row, value, $", or any"));
    }

    /// <summary>Ports, <c>any</c>, or <c>specified-media-port-range</c>.</summary>
    public static PortScope ReadPortScope(this SpecObject row, string name)
    {
        if (row.Find(name, JsonKind.String) is not { } value)
        {
            return PortScope.Any;
        }

        return value.Text switch
        {
            "any" => PortScope.Any,
            "specified-media-port-range" => PortScope.SpecifiedMediaRange,
            _ => new PortScope(Parse(row, value, $", or any, or specified-media-port-range")),
        };
    }

    private static PortSet Parse(SpecObject row, JsonValue value, FormattableString otherwise)
    {
        if (!PortSet.TryParse(value.Text, out PortSet ports))
        {
            row.Refuse(SpecError.OutsideDomain, value, DescribeFault(value.Text, otherwise));
        }
        else if (ports.IsEmpty)
        {
            row.Refuse(SpecError.OutsideDomain, value, $"No port is given: write at least one, for example \"5061\".");
        }

        return ports;
    }

    private static FormattableString DescribeFault(string text, FormattableString otherwise)
    {
        foreach (string part in text.Split(','))
        {
            string[] ends = part.Split('-');
            string first = ends[0].Trim();
            string last = ends[ends.Length - 1].Trim();
            if (ends.Length > 2 || !IsDigits(first) || !IsDigits(last))
            {
                break;
            }

            if (!Port.TryParse(first, out Port firstPort) || !Port.TryParse(last, out Port lastPort))
            {
                string tooHigh = Port.TryParse(first, out _) ? last : first;
                return $"Port {SpecErrors.Quote(tooHigh)} is above {Port.MaxValue}, the highest port number.";
            }

            if (firstPort > lastPort)
            {
                return $"The range {SpecErrors.Quote(part.Trim())} is reversed: write its smaller port first, {SpecErrors.Quote(last + "-" + first)}.";
            }
        }

        return $"{SpecErrors.Quote(text)} is not a set of ports: write ports and ranges with commas between them, for example 5060-5061,5070{otherwise}.";
    }

    private static bool IsDigits(string text)
    {
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}

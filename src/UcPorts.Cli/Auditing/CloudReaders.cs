using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace UcPorts.Cli.Auditing;

/// <summary>Reads network security groups of Azure: ARM templates, and what <c>az network nsg show</c> and <c>az network nsg rule list</c> print.</summary>
internal static class AzureReader
{
    /// <summary>What a template calls a group.</summary>
    public const string GroupType = "Microsoft.Network/networkSecurityGroups";

    /// <summary>Reads the rules, the smallest priority first.</summary>
    /// <param name="rules">The rules.</param>
    public static Seen Read(IEnumerable<JsonElement> rules)
    {
        List<SeenOpening> openings = [];
        Dictionary<PortDirection, Traffic> denied = new() { [PortDirection.Inbound] = default, [PortDirection.Outbound] = default };
        bool limitsOutbound = false;
        foreach (JsonElement rule in rules.OrderBy(rule => int.TryParse(Json.Text(Properties(rule), "priority"), NumberStyles.Integer, CultureInfo.InvariantCulture, out int priority) ? priority : int.MaxValue))
        {
            JsonElement properties = Properties(rule);
            PortDirection direction = Json.Text(properties, "direction").Equals("Outbound", StringComparison.OrdinalIgnoreCase) ? PortDirection.Outbound : PortDirection.Inbound;
            Transports transport = Json.Text(properties, "protocol").ToLowerInvariant() switch
            {
                "tcp" => Transports.Tcp,
                "udp" => Transports.Udp,
                "*" => Transports.Tcp | Transports.Udp,
                _ => Transports.None,
            };
            PortSet ports = Json.Items(Json.Property(properties, "destinationPortRanges")).Concat(Json.Items(Json.Property(properties, "destinationPortRange")))
                .Aggregate(PortSet.Empty, (all, range) => all | PortsOf(Json.Text(range)));
            Traffic traffic = Traffic.Over(transport, ports);
            if (Json.Text(properties, "access").Equals("Deny", StringComparison.OrdinalIgnoreCase))
            {
                bool isForAll = IsAny(properties, "source") && IsAny(properties, "destination") && Json.Text(properties, "sourcePortRange") is "*" or "";
                denied[direction] = isForAll ? denied[direction].Or(traffic) : denied[direction];
                limitsOutbound |= direction == PortDirection.Outbound;
                continue;
            }

            limitsOutbound |= direction == PortDirection.Outbound;
            Traffic open = traffic.Without(denied[direction]);
            openings.AddRange(Openings(open, direction, Json.Text(rule, "name")));
        }

        return new Seen("Azure network security group", IsFirewall: true, openings) { LimitsOutbound = limitsOutbound };
    }

    private static IEnumerable<SeenOpening> Openings(Traffic open, PortDirection direction, string place)
    {
        if (!open.Tcp.IsEmpty)
        {
            yield return new SeenOpening(Transports.Tcp, open.Tcp, direction, place);
        }

        if (!open.Udp.IsEmpty)
        {
            yield return new SeenOpening(Transports.Udp, open.Udp, direction, place);
        }
    }

    private static JsonElement Properties(JsonElement rule) => Json.Property(rule, "properties") is { ValueKind: JsonValueKind.Object } inner ? inner : rule;

    private static bool IsAny(JsonElement properties, string end) => Json.Text(properties, end + "AddressPrefix") is "*" or "Internet" or "0.0.0.0/0";

    private static PortSet PortsOf(string text) => text == "*" ? PortSet.All : PortSet.TryParse(text, out PortSet ports) ? ports : PortSet.Empty;
}

/// <summary>Reads security groups of AWS: CloudFormation templates, and what <c>aws ec2 describe-security-groups</c> and <c>describe-security-group-rules</c> print.</summary>
internal static class AwsReader
{
    /// <summary>What a template calls a group.</summary>
    public const string GroupType = "AWS::EC2::SecurityGroup";

    /// <summary>The names under which rules stand.</summary>
    public static string[] Names { get; } = ["SecurityGroupIngress", "SecurityGroupEgress", "IpPermissions", "IpPermissionsEgress", "SecurityGroupRules"];

    /// <summary>Reads the rules.</summary>
    /// <param name="rules">The rules, and the names under which they stand.</param>
    /// <param name="limitsOutbound">Whether there is a list of what may go out, even if it is empty.</param>
    public static Seen Read(IEnumerable<(string Name, JsonElement Rule)> rules, bool limitsOutbound)
    {
        List<SeenOpening> openings = [];
        foreach ((string name, JsonElement rule) in rules)
        {
            bool isOutbound = name.EndsWith("Egress", StringComparison.OrdinalIgnoreCase) || Json.Property(rule, "IsEgress").ValueKind == JsonValueKind.True;
            Transports transport = Json.Text(rule, "IpProtocol").ToLowerInvariant() switch
            {
                "tcp" or "6" => Transports.Tcp,
                "udp" or "17" => Transports.Udp,
                "-1" => Transports.Tcp | Transports.Udp,
                _ => Transports.None,
            };
            bool isAll = Json.Text(rule, "IpProtocol") == "-1" || Json.Text(rule, "FromPort") is "" or "-1";
            PortSet ports = isAll ? PortSet.All : PortSet.TryParse($"{Json.Text(rule, "FromPort")}-{Json.Text(rule, "ToPort")}", out PortSet parsed) ? parsed : PortSet.Empty;
            if (transport != Transports.None && !ports.IsEmpty)
            {
                string place = Json.Text(rule, "Description") is { Length: > 0 } description ? description : $"{Json.Text(rule, "IpProtocol")} {ports}";
                openings.Add(new SeenOpening(transport, ports, isOutbound ? PortDirection.Outbound : PortDirection.Inbound, place));
            }
        }

        return new Seen("AWS security group", IsFirewall: true, openings)
        {
            LimitsOutbound = limitsOutbound || openings.Exists(opening => opening.Direction == PortDirection.Outbound),
        };
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace UcPorts.Cli.Auditing;

/// <summary>Reads one rule of an nft ruleset.</summary>
/// <param name="rule">The rule.</param>
/// <param name="sets">The elements of named sets, by name with an at sign.</param>
/// <param name="notes">Takes what is not understood.</param>
internal sealed class NftablesRule(JsonElement rule, Dictionary<string, JsonElement> sets, List<string> notes)
{
    private const string NewConnections = "new";

    private readonly string _chain = $"{Json.Text(rule, "family")} {Json.Text(rule, "table")} ";
    private readonly string _place = Json.Text(rule, "comment") is { Length: > 0 } comment ? comment : $"rule {Json.Property(rule, "handle")} of {Json.Text(rule, "table")} {Json.Text(rule, "chain")}";
    private Transports _transport = Transports.Tcp | Transports.Udp;
    private PortSet _ports = PortSet.All;
    private bool _isPartial;
    private bool _isUnknown;
    private bool _opensNothing;

    /// <summary>The rule; several where it is a map from ports to verdicts; none where it is not understood.</summary>
    public IEnumerable<ChainRule> Read()
    {
        foreach (JsonElement expression in Json.Items(Json.Property(rule, "expr")))
        {
            if (Json.Property(expression, "match") is { ValueKind: JsonValueKind.Object } match)
            {
                if (!ReadMatch(Json.Property(match, "left"), Json.Property(match, "right"), Json.Text(match, "op") == "!="))
                {
                    _isUnknown = true;
                }
            }
            else if (Json.Property(expression, "vmap") is { ValueKind: JsonValueKind.Object } map)
            {
                return ReadMap(map);
            }
            else if (Verdict(expression) is { } verdict)
            {
                return [Rule(_ports, verdict.Verdict, verdict.Target)];
            }
            else if (expression.ValueKind == JsonValueKind.Object && expression.TryGetProperty("limit", out _))
            {
                _isPartial = true;
            }

            // A match of iptables: nft names it and leaves out what it holds, except that a comment matches everything.
            else if (Json.Property(expression, "xt") is { ValueKind: JsonValueKind.Object } foreign && Json.Text(foreign, "name") != "comment")
            {
                _isUnknown |= Json.Text(foreign, "type") != "target";
            }
        }

        return [];
    }

    private ChainRule Rule(PortSet ports, ChainVerdict verdict, string target)
    {
        string note = $"Not understood: {_place}.";
        if (_isUnknown && !_opensNothing && !notes.Contains(note))
        {
            notes.Add(note);
        }

        return new ChainRule(Traffic.Over(_transport, ports), verdict, _place)
        {
            Target = _chain + target,
            IsPartial = _isPartial,
            IsUnknown = _isUnknown,
            OpensNothing = _opensNothing,
        };
    }

    private bool ReadMatch(JsonElement left, JsonElement right, bool isNegated)
    {
        if (Json.Property(left, "payload") is { ValueKind: JsonValueKind.Object } payload)
        {
            return ReadPayload(Json.Text(payload, "protocol"), Json.Text(payload, "field"), right, isNegated);
        }

        if (Json.Property(left, "meta") is { ValueKind: JsonValueKind.Object } meta)
        {
            return ReadMeta(Json.Text(meta, "key"), right, isNegated);
        }

        switch (Json.Text(Json.Property(left, "ct"), "key"))
        {
            case "state":
                _opensNothing |= Words(right).Contains(NewConnections) == isNegated;
                return true;

            // What address translation has let in is a rule of another chain.
            case "status":
                _opensNothing = true;
                return true;
        }

        // Ports together with something else, such as "tcp . 5061", are beyond this reader.
        _isPartial = true;
        return Json.Property(left, "concat").ValueKind != JsonValueKind.Array;
    }

    private bool ReadPayload(string protocol, string field, JsonElement right, bool isNegated)
    {
        if (field == "dport")
        {
            _transport &= protocol switch { "tcp" => Transports.Tcp, "udp" => Transports.Udp, "th" => _transport, _ => Transports.None };
            PortSet? ports = PortsOf(right);
            _ports = isNegated ? PortSet.All - (ports ?? PortSet.Empty) : ports ?? _ports;
            return ports is not null;
        }

        if ((protocol, field) is ("ip", "protocol") or ("ip6", "nexthdr"))
        {
            return ReadMeta("l4proto", right, isNegated);
        }

        _isPartial = true;
        return true;
    }

    private bool ReadMeta(string key, JsonElement right, bool isNegated)
    {
        switch (key)
        {
            case "l4proto":
                string[] protocols = Words(right);
                Transports named = (protocols.Contains("tcp") || protocols.Contains("6") ? Transports.Tcp : Transports.None) | (protocols.Contains("udp") || protocols.Contains("17") ? Transports.Udp : Transports.None);
                _transport &= isNegated ? ~named : named;
                return true;
            case "iif" or "iifname" or "oif" or "oifname":
                _opensNothing |= !isNegated && Words(right) is ["lo"];
                _isPartial = true;
                return true;
            default:
                _isPartial = true;
                return true;
        }
    }

    private List<ChainRule> ReadMap(JsonElement map)
    {
        List<ChainRule> rules = [];
        JsonElement key = Json.Property(map, "key");
        // Each pair is a rule that matches its key.
        (Transports transport, PortSet ports, bool isPartial, bool isUnknown, bool opensNothing) = (_transport, _ports, _isPartial, _isUnknown, _opensNothing);
        foreach (JsonElement pair in Json.Items(Json.Property(Json.Property(map, "data"), "set")))
        {
            (_transport, _ports, _isPartial, _isUnknown, _opensNothing) = (transport, ports, isPartial, isUnknown, opensNothing);
            JsonElement[] both = [.. Json.Items(pair)];
            if (both.Length == 2 && Verdict(both[1]) is { } verdict)
            {
                _isUnknown |= !ReadMatch(key, both[0], isNegated: false);
                rules.Add(Rule(ports & _ports, verdict.Verdict, verdict.Target));
            }
        }

        return rules;
    }

    private static (ChainVerdict Verdict, string Target)? Verdict(JsonElement expression)
    {
        if (expression.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (JsonProperty property in expression.EnumerateObject())
        {
            switch (property.Name)
            {
                case "accept":
                    return (ChainVerdict.Accept, "");
                case "drop" or "reject":
                case "xt" when Json.Text(property.Value, "name") == "REJECT":
                    return (ChainVerdict.Drop, "");
                case "jump":
                    return (ChainVerdict.Jump, Json.Text(property.Value, "target"));
                case "goto":
                    return (ChainVerdict.Goto, Json.Text(property.Value, "target"));
                case "return":
                    return (ChainVerdict.Return, "");
                case "continue":
                    return (ChainVerdict.None, "");
            }
        }

        return null;
    }

    private PortSet? PortsOf(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Number when value.TryGetInt32(out int number) && Port.IsValid(number):
                return new Port(number);
            case JsonValueKind.String when sets.TryGetValue(value.GetString()!, out JsonElement elements):
                return PortsOfAll(elements);
            case JsonValueKind.Object when Json.Property(value, "set") is { ValueKind: JsonValueKind.Array } set:
                return PortsOfAll(set);
            case JsonValueKind.Object when Json.Property(value, "elem") is { ValueKind: JsonValueKind.Object } element:
                return PortsOf(Json.Property(element, "val"));
            case JsonValueKind.Object when Json.Items(Json.Property(value, "range")).ToArray() is [var first, var last]:
                return PortsOf(first) is { IsEmpty: false } from && PortsOf(last) is { IsEmpty: false } to && from.First <= to.First ? new PortRange(from.First, to.First) : null;
            default:
                return null;
        }
    }

    private PortSet? PortsOfAll(JsonElement elements)
    {
        PortSet all = PortSet.Empty;
        foreach (JsonElement element in Json.Items(elements))
        {
            if (PortsOf(element) is not { } ports)
            {
                return null;
            }

            all |= ports;
        }

        return all;
    }

    private static string[] Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Words)],
        JsonValueKind.Object when Json.Property(value, "set") is { ValueKind: JsonValueKind.Array } set => Words(set),
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.ToString()],
        _ => [],
    };
}

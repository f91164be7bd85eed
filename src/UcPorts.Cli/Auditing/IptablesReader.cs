using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace UcPorts.Cli.Auditing;

/// <summary>Reads what <c>iptables-save</c> and <c>iptables -S</c> print, and input for <c>iptables-restore</c>.</summary>
/// <param name="path">The file, for messages.</param>
internal sealed class IptablesReader(string path)
{
    private readonly PacketFilter _filter = new(path);
    private readonly List<string> _notes = [];
    private readonly List<string> _cuts = [];
    private readonly Dictionary<string, bool> _policies = [];

    // iptables -S prints the table filter without saying so.
    private string? _table;
    private bool _hasFilter;

    /// <summary>Reads the table <c>filter</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="UsageException">It holds other tables only.</exception>
    public Seen Read(string text)
    {
        string[] lines = text.TrimEnd().ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            ReadLine(WithoutCounters(lines[i].Trim()), i + 1, isUnended: i == lines.Length - 1 && !text.EndsWith('\n'));
        }

        if (_table is not null)
        {
            AddCut(lines.Length, $"the table '{_table}' ends without COMMIT, and what stood behind this line is not known");
        }

        if (!_hasFilter || _policies.Keys.Any(chain => chain is "PREROUTING" or "POSTROUTING"))
        {
            throw new UsageException($"'{path}' holds no table 'filter', which alone says what comes in. Print it with: iptables-save");
        }

        if (!_policies.ContainsKey("INPUT"))
        {
            _notes.Add($"The policy of the chain INPUT is not in '{path}': what no rule speaks of is taken for dropped.");
        }

        List<SeenOpening> openings = _filter.Openings("INPUT", _policies.GetValueOrDefault("INPUT"), PortDirection.Inbound);
        openings.AddRange(_filter.Openings("OUTPUT", acceptsRest: false, PortDirection.Outbound));
        return new Seen("iptables-save", IsFirewall: true, openings)
        {
            LimitsOutbound = _policies.TryGetValue("OUTPUT", out bool accepts) && !accepts,
            Doubtful = _filter.Doubtful,
            Notes = _notes,
            Cuts = _cuts,
        };
    }

    private void ReadLine(string line, int number, bool isUnended)
    {
        if (line.StartsWith('*'))
        {
            if (_table is not null)
            {
                AddCut(number, $"the table '{_table}' ends here without COMMIT");
            }

            _table = line[1..];
            _hasFilter |= _table == "filter";
        }
        else if (line == "COMMIT")
        {
            if (_table is null)
            {
                AddCut(number, "a table ends here that starts nowhere, and what stood before is not known");
            }

            _table = null;
        }
        else if (_table is null or "filter")
        {
            ReadEntry(line, number, isUnended);
        }
    }

    private void ReadEntry(string line, int number, bool isUnended)
    {
        string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case [[':', .. var chain], ..]:
                _hasFilter = true;
                _policies[chain] = words.Length > 1 && words[1] == "ACCEPT";
                break;
            case ["-P" or "--policy", var chain, var policy, ..]:
                _hasFilter = true;
                _policies[chain] = policy == "ACCEPT";
                break;
            case ["-A", _, ..]:
                _hasFilter = true;
                List<string> parts = Words(line, out bool isQuoteOpen);
                if (isQuoteOpen || NeedsValue(parts[^1]) || (isUnended && !parts.Exists(part => part is "-j" or "-g")))
                {
                    AddRuleCut(number, line);
                }
                else
                {
                    AddRule(line, parts);
                }

                break;
            case [['-', ..] option, ..] when isUnended && option is not ("-N" or "--new-chain"):
                AddRuleCut(number, line);
                break;
            case [['-', ..] option, ..] when option is not ("-N" or "--new-chain"):
                _notes.Add($"Not understood: '{line}', which is no rule as iptables-save writes it.");
                break;
        }
    }

    private static bool NeedsValue(string option) =>
        option is "-j" or "-g" or "-m" or "-p" or "-s" or "-d" or "-i" or "-o" or "--dport" or "--dports" or "--sport" or "--sports" or "--comment" or "--ctstate" or "--state" or "!";

    private void AddRuleCut(int line, string rule) => AddCut(line, $"the rule ends in its middle: '{rule}'");

    private void AddCut(int line, string what) => _cuts.Add($"{path}({line}): The file is cut: {what}. Print it again with: iptables-save");

    // With -c each rule has its packets and bytes before it.
    private static string WithoutCounters(string line) =>
        line.StartsWith('[') && line.IndexOf("] ", StringComparison.Ordinal) is > 0 and var end && line[1..end].All(character => char.IsAsciiDigit(character) || character == ':') ? line[(end + 2)..] : line;

    private void AddRule(string line, List<string> words)
    {
        Transports transport = Transports.Tcp | Transports.Udp;
        PortSet ports = PortSet.All;
        ChainRule rule = new(Traffic.All, ChainVerdict.None, line);
        string comment = "";
        for (int i = 2; i < words.Count; i++)
        {
            string value = i + 1 < words.Count ? words[i + 1] : "";
            switch (words[i])
            {
                case "-p" or "--protocol":
                    transport = value switch { "tcp" or "6" => Transports.Tcp, "udp" or "17" => Transports.Udp, "all" or "0" => transport, _ => Transports.None };
                    break;
                case "--dport" or "--dports" or "--destination-port" or "--destination-ports":
                    if (!TryReadPorts(value, out ports))
                    {
                        ports = PortSet.All;
                        rule = rule with { IsUnknown = true };
                        _notes.Add($"Not understood: '{line}' names ports by words.");
                    }

                    break;
                case "-m" or "--match":
                    rule = rule with { IsPartial = rule.IsPartial || value is not ("tcp" or "udp" or "multiport" or "comment" or "conntrack" or "state") };
                    break;
                case "-i" or "--in-interface" or "-o" or "--out-interface":
                    rule = rule with { OpensNothing = rule.OpensNothing || value == "lo", IsPartial = true };
                    break;
                case "--ctstate" or "--state":
                    rule = rule with { OpensNothing = rule.OpensNothing || !value.Split(',').Contains("NEW") };
                    break;
                case "--comment":
                    comment = value;
                    break;
                case "-s" or "--source" or "-d" or "--destination":
                    rule = rule with { IsPartial = rule.IsPartial || !value.EndsWith("/0", StringComparison.Ordinal) };
                    break;
                case "--sport" or "--sports" or "!":
                    rule = rule with { IsPartial = true };
                    break;
                case "-j" or "--jump":
                    rule = rule with
                    {
                        Verdict = value switch { "ACCEPT" => ChainVerdict.Accept, "DROP" or "REJECT" => ChainVerdict.Drop, "RETURN" => ChainVerdict.Return, "LOG" or "NFLOG" or "MARK" => ChainVerdict.None, _ => ChainVerdict.Jump },
                        Target = value,
                    };
                    break;
                case "-g" or "--goto":
                    rule = rule with { Verdict = ChainVerdict.Goto, Target = value };
                    break;
            }
        }

        if (words.Contains("!"))
        {
            (transport, ports) = (Transports.Tcp | Transports.Udp, PortSet.All);
            rule = rule with { IsUnknown = true, OpensNothing = false };
            _notes.Add($"Not understood: '{line}' negates a match.");
        }

        _filter.Chain(words[1]).Add(rule with { Matches = Traffic.Over(transport, ports), Place = comment.Length > 0 ? comment : line });
    }

    private static bool TryReadPorts(string text, out PortSet ports)
    {
        string dashed = string.Join(',', text.Split(',').Select(part => part.StartsWith(':') ? "0" + part : part.EndsWith(':') ? part + "65535" : part)).Replace(':', '-');
        return PortSet.TryParse(dashed, out ports);
    }

    private static List<string> Words(string line, out bool isQuoteOpen)
    {
        List<string> words = [];
        StringBuilder word = new();
        isQuoteOpen = false;
        bool hasWord = false;
        for (int i = 0; i < line.Length; i++)
        {
            char character = line[i];
            if (character == '\\' && isQuoteOpen && i + 1 < line.Length)
            {
                word.Append(line[++i]);
            }
            else if (character == '"')
            {
                isQuoteOpen = !isQuoteOpen;
                hasWord = true;
            }
            else if (character == ' ' && !isQuoteOpen)
            {
                if (hasWord)
                {
                    words.Add(word.ToString());
                    word.Clear();
                    hasWord = false;
                }
            }
            else
            {
                word.Append(character);
                hasWord = true;
            }
        }

        words.Add(word.ToString());
        return words;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace UcPorts.Cli.Auditing;

/// <summary>Reads what <c>iptables-save</c> prints, and input for <c>iptables-restore</c>.</summary>
internal static class IptablesReader
{
    /// <summary>Reads the table <c>filter</c>.</summary>
    /// <param name="text">The text.</param>
    public static Seen Read(string text)
    {
        PacketFilter filter = new();
        List<string> notes = [];
        Dictionary<string, bool> policies = [];
        string table = "filter";
        foreach (string raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            string line = raw.Trim();
            if (line.StartsWith('*'))
            {
                table = line[1..];
            }
            else if (table == "filter" && line.StartsWith(':'))
            {
                string[] words = line[1..].Split(' ');
                policies[words[0]] = words.Length > 1 && words[1] == "ACCEPT";
            }
            else if (table == "filter" && line.StartsWith("-A ", StringComparison.Ordinal))
            {
                AddRule(line, filter, notes);
            }
        }

        List<SeenOpening> openings = filter.Openings("INPUT", policies.GetValueOrDefault("INPUT"), PortDirection.Inbound);
        openings.AddRange(filter.Openings("OUTPUT", acceptsRest: false, PortDirection.Outbound));
        return new Seen("iptables-save", IsFirewall: true, openings)
        {
            LimitsOutbound = policies.TryGetValue("OUTPUT", out bool accepts) && !accepts,
            Doubtful = filter.Doubtful,
            Notes = notes,
        };
    }

    private static void AddRule(string line, PacketFilter filter, List<string> notes)
    {
        List<string> words = Words(line);
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
                        notes.Add($"Not understood: '{line}' names ports by words.");
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
            notes.Add($"Not understood: '{line}' negates a match.");
        }

        filter.Chain(words[1]).Add(rule with { Matches = Traffic.Over(transport, ports), Place = comment.Length > 0 ? comment : line });
    }

    private static bool TryReadPorts(string text, out PortSet ports)
    {
        string dashed = string.Join(',', text.Split(',').Select(part => part.StartsWith(':') ? "0" + part : part.EndsWith(':') ? part + "65535" : part)).Replace(':', '-');
        return PortSet.TryParse(dashed, out ports);
    }

    private static List<string> Words(string line)
    {
        List<string> words = [];
        StringBuilder word = new();
        bool isQuoted = false;
        bool hasWord = false;
        for (int i = 0; i < line.Length; i++)
        {
            char character = line[i];
            if (character == '\\' && isQuoted && i + 1 < line.Length)
            {
                word.Append(line[++i]);
            }
            else if (character == '"')
            {
                isQuoted = !isQuoted;
                hasWord = true;
            }
            else if (character == ' ' && !isQuoted)
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

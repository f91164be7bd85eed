using System;
using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Analyzers.Find.Commands;

/// <summary>Commands of Linux that open a firewall.</summary>
internal static class LinuxCommands
{
    private const Transports Both = Transports.Tcp | Transports.Udp;

    /// <summary>The ports that ufw opens: <c>allow 10000:20000/udp</c>, <c>allow proto tcp to any port 5061</c>.</summary>
    public static IEnumerable<CommandPorts> OfUfw(IReadOnlyList<string> words)
    {
        string[] rule = [.. words.Skip(1).SkipWhile(word => word.StartsWith("--", StringComparison.Ordinal)).Select(word => word.ToLowerInvariant())];
        if (CommandLine.StartsWith(rule, "insert", "*"))
        {
            rule = [.. rule.Skip(2)];
        }

        if (rule.FirstOrDefault() is not ("allow" or "limit") || words.Contains("--dry-run") || rule.Contains("out") || rule.Any(CommandLine.MayHideWords))
        {
            return [];
        }

        rule = [.. rule.Skip(CommandLine.StartsWith(rule, "*", "in") ? 2 : 1)];
        if (CommandLine.StartsWith(rule, "on", "*"))
        {
            rule = [.. rule.Skip(2)];
        }

        int to = Array.LastIndexOf(rule, "port");
        bool isFarEnd = to > 0 && Array.IndexOf(rule, "to") < 0;
        if (to >= 0)
        {
            int proto = Array.IndexOf(rule, "proto");
            Transports transport = proto >= 0 && proto + 1 < rule.Length ? PortLists.TransportOf(rule[proto + 1]) : Both;
            return to + 1 < rule.Length && !isFarEnd && transport != Transports.None ? PortLists.Of(rule[to + 1], transport) : [];
        }

        return rule.Length == 0 ? [] : WithTransport(rule[0], Both);
    }

    /// <summary>The ports that firewall-cmd opens: <c>--add-port=10000-20000/udp</c>.</summary>
    public static IEnumerable<CommandPorts> OfFirewallCmd(IReadOnlyList<string> words)
    {
        for (int i = 1; i < words.Count; i++)
        {
            string? ports = words[i].StartsWith("--add-port=", StringComparison.Ordinal) ? words[i].Substring("--add-port=".Length)
                : words[i] == "--add-port" && i + 1 < words.Count ? words[i + 1]
                : null;
            foreach (CommandPorts opened in ports is null ? [] : WithTransport(ports, Transports.None))
            {
                yield return opened;
            }
        }
    }

    /// <summary>The ports that iptables opens: <c>-A INPUT -p udp --dport 10000:20000 -j ACCEPT</c>.</summary>
    public static IEnumerable<CommandPorts> OfIpTables(IReadOnlyList<string> words)
    {
        bool isInput = After(words, "-A", "--append", "-I", "--insert") is "INPUT";
        bool accepts = After(words, "-j", "--jump") is "ACCEPT";
        bool isPlain = !words.Contains("!") && !words.Any(CommandLine.MayHideWords);
        Transports transport = PortLists.TransportOf(After(words, "-p", "--protocol") ?? "");
        string? ports = After(words, "--dport", "--dports", "--destination-port", "--destination-ports");
        return isInput && accepts && isPlain && transport is Transports.Tcp or Transports.Udp && ports is not null ? PortLists.Of(ports, transport) : [];
    }

    /// <summary>The ports that nft opens: <c>add rule inet filter input udp dport { 5060, 10000-20000 } accept</c>.</summary>
    public static IEnumerable<CommandPorts> OfNft(IReadOnlyList<string> words)
    {
        List<string> rule = [.. words.Skip(1).SkipWhile(word => word.StartsWith("-", StringComparison.Ordinal))];
        int port = rule.IndexOf("dport");
        bool isCheck = words.Contains("-c") || words.Contains("--check");
        bool opens = !isCheck && rule.FirstOrDefault() is "add" or "insert" && CommandLine.StartsWith(rule, "*", "rule")
            && port > 0
            && rule.Take(port).Any(word => word.IndexOf("input", StringComparison.OrdinalIgnoreCase) >= 0)
            && rule[rule.Count - 1] == "accept"
            && !rule.Any(CommandLine.MayHideWords);
        Transports transport = !opens ? Transports.None : rule[port - 1] == "th" ? Both : PortLists.TransportOf(rule[port - 1]);
        string ports = string.Concat(rule.Skip(port + 1).TakeWhile((word, i) => i == 0 || IsInSet(rule, port + 1 + i)));
        return transport == Transports.None || ports.StartsWith("!", StringComparison.Ordinal) ? [] : PortLists.Of(ports, transport);
    }

    // The words of a set stand between braces, which may be words of their own.
    private static bool IsInSet(List<string> rule, int index)
    {
        IEnumerable<string> before = rule.Take(index);
        return before.Sum(word => word.Count(c => c == '{')) > before.Sum(word => word.Count(c => c == '}'));
    }

    private static string? After(IReadOnlyList<string> words, params string[] switches)
    {
        for (int i = 0; i + 1 < words.Count; i++)
        {
            if (switches.Contains(words[i]))
            {
                return words[i + 1];
            }
        }

        return null;
    }

    // 5060/udp; what has no transport gets the other one.
    private static IEnumerable<CommandPorts> WithTransport(string text, Transports otherwise)
    {
        int slash = text.LastIndexOf('/');
        Transports transport = slash < 0 ? otherwise : PortLists.TransportOf(text.Substring(slash + 1));
        return transport == Transports.None ? [] : PortLists.Of(slash < 0 ? text : text.Substring(0, slash), transport);
    }
}

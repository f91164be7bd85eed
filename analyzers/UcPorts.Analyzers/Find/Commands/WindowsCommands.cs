using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Analyzers.Evaluate;

namespace UcPorts.Analyzers.Find.Commands;

/// <summary>Commands of Windows that open its firewall or forward a port.</summary>
internal static class WindowsCommands
{
    /// <summary>The ports that a call of netsh opens.</summary>
    public static IEnumerable<CommandPorts> OfNetsh(IReadOnlyList<string> words)
    {
        List<string> context = [.. words.Skip(1).TakeWhile(word => word.IndexOf('=') < 0).Select(word => word.ToLowerInvariant())];
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        foreach (string word in words)
        {
            int equals = word.IndexOf('=');
            if (equals > 0)
            {
                values[word.Substring(0, equals)] = word.Substring(equals + 1);
            }
        }

        if (words.Any(CommandLine.MayHideWords))
        {
            return [];
        }

        return CommandLine.StartsWith(context, "advfirewall", "firewall", "add", "rule") ? Rule(values)
            : CommandLine.StartsWith(context, "firewall", "add", "portopening") ? PortOpening([.. context.Skip(3)], values)
            : CommandLine.StartsWith(context, "interface", "portproxy", "add") && values.TryGetValue("listenport", out string? port) ? PortLists.Of(port, Transports.Tcp)
            : [];
    }

    /// <summary>The ports that New-NetFirewallRule opens.</summary>
    public static IEnumerable<CommandPorts> OfNewNetFirewallRule(IReadOnlyList<string> words)
    {
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        string? parameter = null;
        foreach (string word in words.Skip(1))
        {
            if (word.StartsWith("-", StringComparison.Ordinal) && word.Length > 1 && !char.IsDigit(word[1]))
            {
                int colon = word.IndexOf(':');
                parameter = colon < 0 ? word.Substring(1) : word.Substring(1, colon - 1);
                values[parameter] = colon < 0 ? "" : word.Substring(colon + 1);
            }
            else if (parameter is not null)
            {
                values[parameter] += word;
            }
            else
            {
                return [];
            }
        }

        return Is(values, "Direction", "Inbound", isDefault: true)
            && Is(values, "Action", "Allow", isDefault: true)
            && !Is(values, "Enabled", "False", isDefault: false)
            && !values.ContainsKey("WhatIf")
            && values.TryGetValue("LocalPort", out string? ports)
            ? PortLists.Of(ports, TransportOf(values, "Protocol"))
            : [];
    }

    private static IEnumerable<CommandPorts> Rule(Dictionary<string, string> values) =>
        Is(values, "dir", "in", isDefault: false)
        && Is(values, "action", "allow", isDefault: false)
        && !Is(values, "enable", "no", isDefault: false)
        && values.TryGetValue("localport", out string? ports)
            ? PortLists.Of(ports, TransportOf(values, "protocol"))
            : [];

    // add portopening TCP 5060 SIP [ENABLE], or with protocol= and port=
    private static IEnumerable<CommandPorts> PortOpening(IReadOnlyList<string> words, Dictionary<string, string> values)
    {
        if (words.Any(word => word == "disable") || Is(values, "mode", "disable", isDefault: false))
        {
            return [];
        }

        return words.Count >= 2 ? PortLists.Of(words[1], PortLists.TransportOf(words[0]))
            : values.TryGetValue("port", out string? port) ? PortLists.Of(port, TransportOf(values, "protocol"))
            : [];
    }

    private static bool Is(Dictionary<string, string> values, string name, string word, bool isDefault) =>
        values.TryGetValue(name, out string? value) ? value.Equals(word, StringComparison.OrdinalIgnoreCase) : isDefault;

    private static Transports TransportOf(Dictionary<string, string> values, string name) =>
        values.TryGetValue(name, out string? value) && value.IndexOf(TextValue.Hole) < 0 ? PortLists.TransportOf(value) : Transports.None;
}

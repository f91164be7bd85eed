using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.NetworkInformation;

namespace UcPorts.Cli.Auditing;

/// <summary>Reads what listens on a host: of this machine, or what <c>ss</c>, <c>netstat</c> and <c>Get-NetTCPConnection</c> print.</summary>
internal static class ListenerReader
{
    /// <summary>The listeners of this machine.</summary>
    public static Seen OfThisMachine()
    {
        IPGlobalProperties machine = IPGlobalProperties.GetIPGlobalProperties();
        List<SeenOpening> openings = [];
        foreach (IPEndPoint listener in machine.GetActiveTcpListeners())
        {
            Add(Transports.Tcp, listener.Address.ToString(), listener.Port, openings);
        }

        foreach (IPEndPoint listener in machine.GetActiveUdpListeners())
        {
            Add(Transports.Udp, listener.Address.ToString(), listener.Port, openings);
        }

        return new Seen("this machine", IsFirewall: false, Sorted(openings));
    }

    /// <summary>Reads lines with columns, or gives nothing where they are none that are known.</summary>
    /// <param name="text">The text.</param>
    public static Seen? ReadText(string text)
    {
        string[][] lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 1)];
        return lines.Any(words => words[0] is "LocalAddress") ? ReadConnections(lines)
            : lines.Any(words => words[0] is "Netid" or "State" || words[0] is "LISTEN" or "UNCONN") ? Read("ss", lines, OfSs)
            : lines.Any(words => IsTransport(words[0])) ? Read(lines.Any(words => words[0] is "Proto" or "Active") ? "netstat" : lines.Any(words => words.Contains("UNCONN") || (words.Length > 1 && words[1] == "LISTEN")) ? "ss" : "netstat", lines, OfEither)
            : null;
    }

    /// <summary>Reads the objects of <c>Get-NetTCPConnection</c> and <c>Get-NetUDPEndpoint</c>.</summary>
    /// <param name="connections">Names and values.</param>
    public static Seen Read(IEnumerable<IReadOnlyDictionary<string, string>> connections)
    {
        List<SeenOpening> openings = [];
        foreach (IReadOnlyDictionary<string, string> connection in connections)
        {
            bool isUdp = !connection.ContainsKey("State");
            bool isListener = isUdp || connection["State"] is "Listen" or "2" or "Bound";
            if (isListener && connection.GetValueOrDefault("State") != "Bound" && Port.TryParse(connection.GetValueOrDefault("LocalPort"), out Port port))
            {
                Add(isUdp ? Transports.Udp : Transports.Tcp, connection.GetValueOrDefault("LocalAddress", ""), port, openings);
            }
        }

        return new Seen("Get-NetTCPConnection", IsFirewall: false, Sorted(openings));
    }

    private static Seen ReadConnections(string[][] lines)
    {
        List<Dictionary<string, string>> connections = [];
        string[] header = [];
        foreach (string[] words in lines)
        {
            if (words[0] == "LocalAddress")
            {
                header = words;
            }
            else if (header.Length > 0 && !words[0].StartsWith("---", StringComparison.Ordinal))
            {
                connections.Add(header.Zip(words).GroupBy(pair => pair.First).ToDictionary(pairs => pairs.Key, pairs => pairs.First().Second));
            }
        }

        return Read(connections);
    }

    private static Seen Read(string source, string[][] lines, Func<string[], (Transports Transport, string Local)?> read)
    {
        List<SeenOpening> openings = [];
        List<string> notes = [];
        foreach (string[] words in lines)
        {
            if (read(words) is not { } listener)
            {
                continue;
            }

            // macOS parts the port with a full stop.
            int end = Math.Max(listener.Local.LastIndexOf(':'), listener.Local.StartsWith("*.", StringComparison.Ordinal) || !listener.Local.Contains(':', StringComparison.Ordinal) ? listener.Local.LastIndexOf('.') : -1);
            if (end >= 0 && Port.TryParse(listener.Local[(end + 1)..], out Port port))
            {
                Add(listener.Transport, listener.Local[..end], port, openings);
            }
            else if (end >= 0 && listener.Local[(end + 1)..] != "*")
            {
                notes.Add($"Not understood: '{listener.Local}'. Print numbers: ss -lntu or netstat -an.");
            }
        }

        return new Seen(source, IsFirewall: false, Sorted(openings)) { Notes = notes };
    }

    // With -t or -u alone ss leaves the first column out.
    private static (Transports Transport, string Local)? OfSs(string[] words) => words switch
    {
        ["LISTEN", _, _, var local, ..] => (Transports.Tcp, local),
        ["UNCONN", _, _, var local, ..] => (Transports.Udp, local),
        ["tcp", "LISTEN", _, _, var local, ..] => (Transports.Tcp, local),
        ["udp", "UNCONN", _, _, var local, ..] => (Transports.Udp, local),
        _ => null,
    };

    private static (Transports Transport, string Local)? OfEither(string[] words) => OfSs(words) ?? OfNetstat(words);

    // Linux and macOS have two columns of queues that Windows has not; the word for listening is translated there.
    private static (Transports Transport, string Local)? OfNetstat(string[] words)
    {
        if (!IsTransport(words[0]) || words.Length < 3)
        {
            return null;
        }

        bool hasQueues = words.Length > 4 && int.TryParse(words[1], out _) && int.TryParse(words[2], out _);
        string local = words[hasQueues ? 3 : 1];
        string remote = words[hasQueues ? 4 : 2];
        bool isUdp = words[0].StartsWith("udp", StringComparison.OrdinalIgnoreCase);
        bool isListener = remote.EndsWith(":*", StringComparison.Ordinal) || remote.EndsWith(".*", StringComparison.Ordinal) || remote.EndsWith(":0", StringComparison.Ordinal);
        return isListener ? (isUdp ? Transports.Udp : Transports.Tcp, local) : null;
    }

    private static bool IsTransport(string word) => word.ToLowerInvariant() is "tcp" or "udp" or "tcp4" or "tcp6" or "udp4" or "udp6" or "tcp46" or "udp46";

    // What listens on the loopback address only, nobody else reaches.
    private static void Add(Transports transport, string address, int port, List<SeenOpening> openings)
    {
        string plain = address.Trim('[', ']').Split('%')[0];
        bool isLoopback = (IPAddress.TryParse(plain, out IPAddress? parsed) && IPAddress.IsLoopback(parsed.IsIPv4MappedToIPv6 ? parsed.MapToIPv4() : parsed)) || plain == "localhost" || address.EndsWith("%lo", StringComparison.Ordinal);
        if (!isLoopback && port > 0)
        {
            openings.Add(new SeenOpening(transport, new Port(port), PortDirection.Inbound, $"{address}:{port}"));
        }
    }

    private static SeenOpening[] Sorted(List<SeenOpening> openings) =>
        [.. openings.Distinct().OrderBy(opening => opening.Ports.First).ThenBy(opening => opening.Transport).ThenBy(opening => opening.Place, StringComparer.Ordinal)];
}

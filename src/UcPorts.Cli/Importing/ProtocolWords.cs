using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace UcPorts.Cli.Importing;

/// <summary>Transport, security and application protocol, which port tables mix in one cell.</summary>
/// <param name="Transport">TCP, UDP or both.</param>
/// <param name="Security">TLS, MTLS, none; several mean either.</param>
/// <param name="Protocol">The application protocol as spec files write it, or <see langword="null"/>.</param>
internal sealed partial record ProtocolWords(Transports Transport, SecurityModes Security, string? Protocol)
{
    // A protocol, how spec files write it, and what it goes over.
    private static readonly (string Word, string Protocol, Transports Transport)[] Known =
    [
        ("https", "https", Transports.Tcp), ("http", "http", Transports.Tcp), ("psom", "psom", Transports.Tcp), ("msturn", "stun", Transports.None), ("stun", "stun", Transports.None), ("turn", "turn", Transports.None),
        ("smb", "smb", Transports.Tcp), ("dcom", "dcom-rpc", Transports.Tcp), ("rpc", "rpc", Transports.Tcp), ("dhcp", "dhcp", Transports.Udp), ("srtp", "srtp", Transports.Udp), ("rtp", "rtp", Transports.Udp),
        ("sip", "sip", Transports.None), ("dns", "dns", Transports.None), ("xmpp", "xmpp", Transports.Tcp), ("smtp", "smtp", Transports.Tcp), ("imap", "imap", Transports.Tcp), ("pop3", "pop3", Transports.Tcp), ("ldap", "ldap", Transports.Tcp), ("icmp", "icmp", Transports.None),
    ];

    /// <summary>Nothing named.</summary>
    public static ProtocolWords None { get; } = new(Transports.None, SecurityModes.Unstated, null);

    /// <summary>Whether nothing is named.</summary>
    public bool IsEmpty => this == None;

    /// <summary>What a text names, taken together.</summary>
    /// <param name="text">The text.</param>
    public static ProtocolWords Of(string text)
    {
        HashSet<string> words = [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];
        (string Word, string Protocol, Transports Transport)[] protocols = [.. Known.Where(known => words.Contains(known.Word))];
        bool isMutual = words.Contains("mtls") || MutualTls().IsMatch(text);
        bool isTls = words.Contains("tls") && (!isMutual || words.Contains("mtls"));
        bool isClear = Unsecured().IsMatch(text);
        bool isSecured = !isClear && Secured().IsMatch(text);

        Transports transport = (words.Contains("tcp") ? Transports.Tcp : Transports.None) | (words.Contains("udp") ? Transports.Udp : Transports.None);
        if (transport == Transports.None)
        {
            transport = isMutual || words.Contains("tls") ? Transports.Tcp : protocols.Aggregate(Transports.None, (all, known) => all | known.Transport);
        }

        SecurityModes security = (isMutual ? SecurityModes.MutualTls : SecurityModes.Unstated) | (isTls || words.Contains("https") ? SecurityModes.Tls : SecurityModes.Unstated);
        if (security == SecurityModes.Unstated)
        {
            // "Secured" alone names no kind of TLS.
            security = isSecured ? SecurityModes.Tls | SecurityModes.MutualTls
                : isClear || transport != Transports.None ? SecurityModes.Clear
                : SecurityModes.Unstated;
        }

        return new ProtocolWords(transport, security, protocols.Length == 0 ? null : protocols[0].Protocol);
    }

    /// <summary>What a cell of a protocol column names: usually one; two where its lines differ in security, as HTTPS and plain TCP do.</summary>
    /// <param name="cell">The cell.</param>
    public static IReadOnlyList<ProtocolWords> InCell(string cell)
    {
        // "TCP: what the port is for" has a note behind its colon.
        int colon = cell.IndexOf(':', StringComparison.Ordinal);
        string names = colon > 0 && !Of(cell[..colon]).IsEmpty ? cell[..colon] : cell;
        ProtocolWords[] lines = [.. names.Split('\n').Select(Of).Where(words => !words.IsEmpty).Distinct()];
        return lines.Length > 1 && lines.Select(words => words.Security).Distinct().Count() == lines.Length ? lines
            : Of(names) is { IsEmpty: false } all ? [all]
            : [];
    }

    /// <summary>These words, and what they leave open taken from others.</summary>
    /// <param name="others">The other words.</param>
    public ProtocolWords Or(ProtocolWords others) => new(
        Transport == Transports.None ? others.Transport : Transport,
        Security == SecurityModes.Unstated || (Security == SecurityModes.Clear && others.Security != SecurityModes.Unstated && Transport == Transports.None) ? others.Security : Security,
        Protocol ?? others.Protocol);

    [GeneratedRegex("[a-z0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\bmutual\s+(tls|transport layer security)|\btls\s+mutua\b", RegexOptions.IgnoreCase)]
    private static partial Regex MutualTls();

    [GeneratedRegex(@"\bunsecured\b|\bno\s+(protegid|segur)|\bunencrypted\b|\bsin cifrar\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unsecured();

    [GeneratedRegex(@"\bsecured?\b|\bprotegid[oa]s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Secured();
}

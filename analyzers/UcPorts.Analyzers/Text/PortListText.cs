using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Text;

/// <summary>Lists of ports and ranges, such as <c>80,443,5000-5010</c> in firewall rules and <c>8080;8081</c> in hosting settings.</summary>
internal static class PortListText
{
    /// <summary>The ports and ranges of a list, in its order.</summary>
    /// <param name="text">The list; white space around its items is allowed.</param>
    /// <param name="separator">What parts the items.</param>
    /// <returns>The items that are ports; words such as <c>Any</c> or <c>RPC</c> name none.</returns>
    public static IEnumerable<WrittenPorts> PortsOf(string text, char separator = ',')
    {
        int start = 0;
        while (start <= text.Length)
        {
            int end = text.IndexOf(separator, start);
            end = end < 0 ? text.Length : end;
            if (PortsAt(text, TextSpan.FromBounds(start, end)) is { } ports)
            {
                yield return ports;
            }

            start = end + 1;
        }
    }

    /// <summary>The port or range that a part of a text consists of.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">The part; white space around the ports is allowed.</param>
    /// <param name="transport">The transport that the text gives them.</param>
    /// <returns><see langword="null"/> where the part is anything else.</returns>
    public static WrittenPorts? PortsAt(string text, TextSpan part, Transports transport = Transports.None)
    {
        int start = part.Start;
        int end = part.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        TextSpan place = TextSpan.FromBounds(start, end);
        return PortRange.TryParse(text.Substring(start, place.Length), out PortRange range)
            ? new WrittenPorts(range, transport, place)
            : null;
    }

    /// <summary>The transport that a word names.</summary>
    /// <param name="word">Such as <c>tcp</c> or <c>UDP</c>.</param>
    /// <returns><see langword="null"/> for others, such as SCTP: no document speaks of their ports.</returns>
    public static Transports? TransportOf(string word) =>
        string.Equals(word, "tcp", StringComparison.OrdinalIgnoreCase) ? Transports.Tcp
        : string.Equals(word, "udp", StringComparison.OrdinalIgnoreCase) ? Transports.Udp
        : null;
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace UcPorts.Cli.Importing;

/// <summary>Ports that a cell names, and what stands with them.</summary>
/// <param name="Ports">The ports.</param>
/// <param name="Protocols">Transport, security and protocol as the same words name them.</param>
/// <param name="IsRange">Whether they are a range.</param>
/// <param name="IsPair">Whether they are two ports with a slash between them, such as 67/68.</param>
internal sealed record PortMention(PortSet Ports, ProtocolWords Protocols, bool IsRange, bool IsPair);

/// <summary>Finds ports in a cell, in every shape that port tables write them.</summary>
internal static partial class PortMentions
{
    /// <summary>The ports of a cell.</summary>
    /// <param name="cell">The cell.</param>
    public static IReadOnlyList<PortMention> In(string cell)
    {
        List<PortMention> mentions = [];
        foreach (string sentence in SentenceEnd().Split(Normalize(cell)))
        {
            AddMentions(sentence, mentions);
        }

        return mentions;
    }

    private static void AddMentions(string sentence, List<PortMention> mentions)
    {
        ProtocolWords before = ProtocolWords.None;
        List<(List<PortRange> Ranges, bool IsPair)> waiting = [];
        foreach (string piece in Separator().Split(sentence))
        {
            List<PortRange> ranges = RangesIn(piece);
            ProtocolWords words = ProtocolWords.Of(piece);
            if (ranges.Count == 0)
            {
                continue;
            }

            bool isPair = PairOfPorts().IsMatch(piece);
            if (words.IsEmpty && before.IsEmpty)
            {
                waiting.Add((ranges, isPair));
                continue;
            }

            before = words.IsEmpty ? before : words;
            mentions.AddRange(waiting.Select(early => Mention(early.Ranges, before, early.IsPair)));
            waiting.Clear();
            mentions.Add(Mention(ranges, before, isPair));
        }

        mentions.AddRange(waiting.Select(early => Mention(early.Ranges, ProtocolWords.None, early.IsPair)));
    }

    private static PortMention Mention(List<PortRange> ranges, ProtocolWords words, bool isPair) =>
        new(new PortSet(ranges), words, ranges.Exists(range => range.Count > 1), isPair);

    private static List<PortRange> RangesIn(string piece)
    {
        List<PortRange> ranges = [];
        foreach (Match match in RangeOrPort().Matches(piece))
        {
            string last = match.Groups["last"].Success ? match.Groups["last"].Value : match.Groups["first"].Value;
            if (Port.TryParse(match.Groups["first"].Value, out Port first) && Port.TryParse(last, out Port end) && first <= end && first.Number > 0)
            {
                ranges.Add(new PortRange(first, end));
            }
        }

        return ranges;
    }

    // One kind of dash, and numbers without the blanks and commas that group their digits.
    private static string Normalize(string cell)
    {
        string plain = Dash().Replace(cell, "-").Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace("\\*", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal);
        plain = Between().Replace(plain, "${first}-${last}");
        bool hasRange = GroupedRange().IsMatch(plain);
        return Grouped().Replace(plain, match => hasRange || match.Groups["tail"].Value == "000" ? match.Groups["head"].Value + match.Groups["tail"].Value : match.Value);
    }

    [GeneratedRegex(@"[\u2010-\u2015\u2212]")]
    private static partial Regex Dash();

    [GeneratedRegex(@"\b(?:between|entre|from|de|desde)\s+(?:los\s+)?(?<first>\d{1,5})\s+(?:and|y|to|a|hasta)\s+(?:los?\s+)?(?<last>\d{1,5})", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<!\d)\d{1,2}[ ,.]\d{3}\s*-\s*\d|\d\s*-\s*\d{1,2}[ ,.]\d{3}(?!\d)")]
    private static partial Regex GroupedRange();

    [GeneratedRegex(@"(?<![\d,])(?<head>\d{1,2})[ ,.](?<tail>\d{3})(?!\d)")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\n|;|[.?!](?=\s|$|\p{Lu}|\d{3,}\b)")]
    private static partial Regex SentenceEnd();

    // A slash parts only where both sides have words and ports of their own, as in "TCP 5068/ TLS 5067".
    [GeneratedRegex(@",|\band\b|\by\b|&|(?<=\d)\s*/\s*(?=[A-Za-z][^/\d,;]*\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    [GeneratedRegex(@"(?<![\d.])(?<first>\d{1,5})(\s*-\s*(?<last>\d{1,5}))?(?![\d])")]
    private static partial Regex RangeOrPort();

    [GeneratedRegex(@"^\s*\d{1,5}\s*/\s*\d{1,5}\s*$")]
    private static partial Regex PairOfPorts();
}

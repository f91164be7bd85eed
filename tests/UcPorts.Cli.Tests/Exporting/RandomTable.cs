using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using UcPorts.Cli.Exporting;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Tests.Exporting;

/// <summary>Port tables that nobody would write: overlapping, touching and doubled ports, any text in names.</summary>
internal static class RandomTable
{
    private static readonly string[] Words =
    [
        "Front-End", "señalización", "\"quoted\"", "it's", "back\\slash", "100%", "$(x)", "${y}", "`tick`", "a--b", "-->", "<tag>", "&amp;", "|", ";", "#", "@", "!", "новый",
        "line\nbreak", "tab\there", "\u0085", "\u2028", "comma,", "colon:", "{ }", "[x]", "*", "~", "COMMIT", "*filter", "^", "%PATH%", "日本", "😀", "&", "'''", "%{z}",
    ];

    private static readonly string[] PlainWords = [.. Words.Where(word => word.All(character => character < 0x2000 && character is not (>= 'А' and <= 'я')))];

    public static PortCatalog Make(int seed, bool plainLetters = false)
    {
#pragma warning disable CA5394 // The seed is to give the same table again.
        Random random = new(seed);
        string[] words = plainLetters ? PlainWords : Words;
        int count = random.Next(1, 9);
        return OwnTable.With(Enumerable.Range(0, count).Select(i => OwnTable.Rule(
            $"r{i.ToString(CultureInfo.InvariantCulture)}",
            Ports(random),
            (Transports)random.Next(0, 4),
            random.Next(4) == 0 ? PortDirection.Outbound : PortDirection.Inbound,
            random.Next(3) == 0 ? null : OwnTable.Row(random.Next(1, 60)),
            random.Next(5) == 0 ? null : string.Join(' ', Enumerable.Range(0, random.Next(1, 40)).Select(_ => words[random.Next(words.Length)])))));
    }

    /// <summary>What to export of a table.</summary>
    public static ExportContent Content(PortCatalog catalog, string name)
    {
        PeerAddresses none = PeerAddresses.Parse([], catalog);
        List<CatalogRow> rows = CatalogRow.AllOf(catalog);
        return new ExportContent(name, "UcPorts: " + rows[0].Service?.Name.English, catalog, rows, PassRules.Of(rows, none, none));
    }

    /// <summary>An export, or <see langword="null"/> where a limit of the format refuses it.</summary>
    public static string? Export(ExportFormat format, int seed, bool plainLetters = false)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        try
        {
            format.Write(Content(Make(seed, plainLetters), $"t{seed.ToString(CultureInfo.InvariantCulture)}"), text);
        }
        catch (UsageException)
        {
            return null;
        }

        return text.ToString();
    }

    private static string Ports(Random random)
    {
        List<string> ranges = [];
        for (int i = random.Next(1, random.Next(6) == 0 ? 40 : 4); i > 0; i--)
        {
            int first = random.Next(3) == 0 ? random.Next(1, 65536) : random.Next(5058, 5075);
            int last = Math.Min(65535, first + (random.Next(2) == 0 ? 0 : random.Next(random.Next(8) == 0 ? 65536 : 6)));
            ranges.Add(string.Create(CultureInfo.InvariantCulture, $"{first}-{last}"));
        }

        return string.Join(',', ranges);
    }
#pragma warning restore CA5394
}

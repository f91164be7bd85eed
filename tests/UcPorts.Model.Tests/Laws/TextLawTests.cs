using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace UcPorts.Model.Tests.Laws;

/// <summary>Writing into buffers of every length, and reading of whatever text.</summary>
public partial class TextLawTests
{
    private static readonly Arbitrary<string> Scribbles = Arb.From(
        from length in Gen.Choose(0, 6)
        from parts in Gen.Frequency(
            (6, RangeSample.PortNumber.Select(number => number.ToString(CultureInfo.InvariantCulture))),
            (5, Gen.Elements("-", ",")),
            (2, Gen.Elements(" ", "\t", "\u00A0")),
            (1, Gen.Elements("65536", "-1", "x", "\u0663", "0", ";"))).ListOf(length)
        select string.Concat(parts),
        text => Enumerable.Range(0, text.Length).Select(place => text.Remove(place, 1)));

    [Fact]
    public void A_port_fits_into_its_own_length_and_no_less() =>
        Law.Holds(Arb.From(RangeSample.PortNumber), number => AssertFits(new Port(number)));

    [Fact]
    public void A_range_fits_into_its_own_length_and_no_less() =>
        Law.Holds(Arb.From(RangeSample.Range), AssertFits);

    [Fact]
    public void A_set_fits_into_its_own_length_and_no_less() =>
        Law.Holds(RangeSample.Any, sample => AssertFits(sample.Set));

    [Fact]
    public void A_range_is_read_back_from_its_text() =>
        Law.Holds(Arb.From(RangeSample.Range), range => Assert.Equal(range, PortRange.Parse(range.ToString())));

    [Fact]
    public void Text_is_a_set_exactly_when_the_grammar_says_so() =>
        Law.Holds(Scribbles, text => Assert.Equal(IsSet(text), PortSet.TryParse(text, out _)));

    [Fact]
    public void Text_is_a_range_exactly_when_it_is_a_set_without_commas_and_not_empty() =>
        Law.Holds(Scribbles, text => Assert.Equal(IsSet(text) && text.Any(char.IsAsciiDigit) && !text.Contains(',', StringComparison.Ordinal), PortRange.TryParse(text, out _)));

    [Fact]
    public void Text_is_a_port_exactly_when_it_is_a_range_without_dashes() =>
        Law.Holds(Scribbles, text => Assert.Equal(PortRange.TryParse(text, out _) && !text.Contains('-', StringComparison.Ordinal), Port.TryParse(text, out _)));

    private static void AssertFits<T>(T value)
        where T : ISpanFormattable
    {
        string text = value.ToString(null, null);
        for (int length = 0; length <= text.Length + 2; length++)
        {
            char[] buffer = new char[text.Length + 3];
            Array.Fill(buffer, '#');
            bool fits = value.TryFormat(buffer.AsSpan(0, length), out int written, default, null);
            Assert.Equal(length >= text.Length, fits);
            Assert.Equal(fits ? text.Length : 0, written);
            Assert.Equal(fits ? text : "", new string(buffer, 0, written));
            Assert.All(buffer[length..], character => Assert.Equal('#', character));

            // String interpolation into a span goes the same way.
            Assert.Equal(fits, buffer.AsSpan(0, length).TryWrite(CultureInfo.InvariantCulture, $"{value}", out _));
        }

        Assert.Equal($"<{text}>", $"<{value}>");
        Assert.Equal(text.PadLeft(40), $"{value,40}");
    }

    private static bool IsSet(string text) =>
        SetPattern().Match(text) is { Success: true } match
        && match.Groups["range"].Captures.All(range =>
        {
            decimal[] ends = [.. range.Value.Split('-').Select(end => decimal.Parse(end.Trim(), CultureInfo.InvariantCulture))];
            return ends[0] <= ends[^1] && ends[^1] <= 65535;
        });

    [GeneratedRegex(@"^\s*\z|^(?<range>\s*[0-9]+\s*(-\s*[0-9]+\s*)?)(,(?<range>\s*[0-9]+\s*(-\s*[0-9]+\s*)?))*\z", RegexOptions.CultureInvariant)]
    private static partial Regex SetPattern();
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace UcPorts.Model.Tests.Ports;

/// <summary>Which texts are ports, ranges and sets.</summary>
public class TextTests
{
    public static TheoryData<string, int> GoodPorts => new()
    {
        { "0", 0 },
        { "5061", 5061 },
        { "65535", 65535 },
        { "005061", 5061 },
        { "00000000000000000000000000000000000000443", 443 },
        { " 443", 443 },
        { "443\t\r\n", 443 },
    };

    public static TheoryData<string> BadPorts =>
    [
        "", " ", "65536", "99999", "4294967297", "18446744073709551617", "-1", "+1", "-", "5061-", "5061,", "50 61", "5061.0", "5,061",
        "0x1F", "1e3", "http", "5061a", "a5061", "\u0665\u0660\u0666\u0661", "\u0665", "5\u0660", "\uFF15\uFF10", "5061\0", "\u22125061", "²",
    ];

    public static TheoryData<string, string> GoodRanges => new()
    {
        { "49152-57500", "49152-57500" },
        { " 49152 - 57500 ", "49152-57500" },
        { "49152\t-\n57500", "49152-57500" },
        { "5061", "5061" },
        { "5061-5061", "5061" },
        { "0-65535", "0-65535" },
        { "00-065535", "0-65535" },
    };

    public static TheoryData<string> BadRanges =>
    [
        "", " ", "-", "5061-", "-5061", "5061--5062", "5060-5061-5062", "5061-5060", "0-65536", "65536-65537", "5060-5061,", "5060,5061",
        "5060\u20135061", "5060\u22125061", "5060..5061", "5060:5061", "5060 5061", "a-b", "5060-b",
    ];

    public static TheoryData<string, string> GoodSets => new()
    {
        { "", "" },
        { " \t\n", "" },
        { "5061", "5061" },
        { "5060-5061,5070", "5060-5061,5070" },
        { "5070,5060-5061", "5060-5061,5070" },
        { " 5070 , 5060 - 5061 ", "5060-5061,5070" },
        { "5060,5061", "5060-5061" },
        { "5060-5065,5062-5070", "5060-5070" },
        { "5060-5070,5062,5065", "5060-5070" },
        { "5060,5060,5060", "5060" },
        { "65535,0", "0,65535" },
        { "0-65535,80", "0-65535" },
    };

    public static TheoryData<string> BadSets =>
    [
        ",", "5060,", ",5060", "5060,,5061", "5060, ,5061", "5061-5060", "5060;5061", "5060 5061", "5060,65536", "0-65536", "all", "any", "*", "5060,x",
    ];

    // Their own digits, minus signs and list separators must not matter.
    public static TheoryData<string> Cultures => ["", "ar-SA", "fa-IR", "hi-IN", "sv-SE", "tr-TR", "es-ES", "de-CH", "my-MM"];

    [Theory]
    [MemberData(nameof(GoodPorts))]
    public void Ports_are_read(string text, int number) => AssertReads(text, new Port(number));

    [Theory]
    [MemberData(nameof(BadPorts))]
    public void What_is_no_port_is_refused(string text) => AssertRefuses<Port>(text);

    [Theory]
    [MemberData(nameof(GoodRanges))]
    public void Ranges_are_read(string text, string canonical) => Assert.Equal(canonical, AssertReads<PortRange>(text).ToString());

    [Theory]
    [MemberData(nameof(BadRanges))]
    public void What_is_no_range_is_refused(string text) => AssertRefuses<PortRange>(text);

    [Theory]
    [MemberData(nameof(GoodSets))]
    public void Sets_are_read(string text, string canonical) => Assert.Equal(canonical, AssertReads<PortSet>(text).ToString());

    [Theory]
    [MemberData(nameof(BadSets))]
    public void What_is_no_set_is_refused(string text) => AssertRefuses<PortSet>(text);

    [Fact]
    public void A_range_keeps_its_two_ends_apart()
    {
        PortRange range = PortRange.Parse("49152-57500");

        Assert.Equal((49152, 57500), (range.First.Number, range.Last.Number));
    }

    [Fact]
    public void Null_is_refused_everywhere()
    {
        AssertRefusesNull<Port>();
        AssertRefusesNull<PortRange>();
        AssertRefusesNull<PortSet>();
        Assert.False(Port.TryParse(null, out _) || PortRange.TryParse(null, out _) || PortSet.TryParse(null, out _));
    }

    [Fact]
    public void The_overloads_without_a_culture_read_the_same()
    {
        Assert.True(Port.TryParse("5061", out Port port) && port == new Port(5061));
        Assert.True(PortRange.TryParse("5060-5061", out PortRange range) && range == new PortRange(5060, 5061));
        Assert.True(PortSet.TryParse("5060-5061", out PortSet set) && set == range);
        Assert.False(Port.TryParse("x", out port) || PortRange.TryParse("x", out range) || PortSet.TryParse("x", out set));
        Assert.Equal((default, default, true), (port, range, set.IsEmpty));
    }

    [Theory]
    [InlineData("5061x")]
    [InlineData("5061-5060")]
    public void The_error_quotes_the_text(string text)
    {
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => Port.Parse(text)).Message, StringComparison.Ordinal);
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => PortRange.Parse(text)).Message, StringComparison.Ordinal);
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => PortSet.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Reading_and_writing_are_alike_in_every_culture(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo culture = CultureInfo.GetCultureInfo(name);
        try
        {
            CultureInfo.CurrentCulture = culture;
            AssertSameText<Port>("5061", culture);
            AssertSameText<PortRange>("49152-57500", culture);
            AssertSameText<PortSet>("0,5060-5061,65535", culture);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("D8")]
    [InlineData("x")]
    [InlineData("no such format")]
    public void A_format_changes_nothing(string format)
    {
        Assert.Equal("5061", new Port(5061).ToString(format, null));
        Assert.Equal("5060-5061", new PortRange(5060, 5061).ToString(format, null));
        Assert.Equal("5060-5061,5070", PortSet.Parse("5060-5061,5070").ToString(format, null));
        Assert.Equal("80", string.Format(CultureInfo.InvariantCulture, "{0:" + format + "}", new Port(80)));
    }

    private static void AssertReads<T>(string text, T expected)
        where T : struct, ISpanParsable<T>, IEquatable<T> =>
        Assert.True(AssertReads<T>(text).Equals(expected));

    /// <summary>Reads through every member that generic code sees, and makes sure that they agree.</summary>
    private static T AssertReads<T>(string text)
        where T : struct, ISpanParsable<T>, IEquatable<T>
    {
        T value = T.Parse(text, null);
        Assert.True(T.TryParse(text, null, out T tried) && tried.Equals(value));
        Assert.True(T.Parse(text.AsSpan(), null).Equals(value));
        Assert.True(T.TryParse(text.AsSpan(), null, out T triedSpan) && triedSpan.Equals(value));

        // A span inside a longer text: nothing beyond its ends counts.
        string longer = "7" + text + "7";
        Assert.True(T.Parse(longer.AsSpan(1, text.Length), null).Equals(value));
        return value;
    }

    private static void AssertRefuses<T>(string text)
        where T : struct, ISpanParsable<T>, IEquatable<T>
    {
        Assert.Throws<FormatException>(() => T.Parse(text, null));
        Assert.Throws<FormatException>(() => T.Parse(text.AsSpan(), null));
        Assert.False(T.TryParse(text, null, out T tried));
        Assert.False(T.TryParse(text.AsSpan(), null, out T triedSpan));
        Assert.True(tried.Equals(default) && triedSpan.Equals(default));
    }

    private static void AssertRefusesNull<T>()
        where T : IParsable<T>
    {
        Assert.Equal("s", Assert.Throws<ArgumentNullException>(() => T.Parse(null!, null)).ParamName);
        Assert.False(T.TryParse(null, null, out _));
    }

    private static void AssertSameText<T>(string text, CultureInfo culture)
        where T : struct, ISpanParsable<T>, ISpanFormattable, IEquatable<T>
    {
        T value = T.Parse(text, culture);
        IEnumerable<string?> texts =
        [
            value.ToString(), value.ToString(null, culture), $"{value}", string.Create(culture, $"{value}"), string.Format(culture, "{0}", value),
        ];
        Assert.All(texts, written => Assert.Equal(text, written));
        Assert.True(T.TryParse(text.AsSpan(), culture, out T again) && again.Equals(value));

        string native = string.Concat(text.Select(c => char.IsAsciiDigit(c) ? culture.NumberFormat.NativeDigits[c - '0'] : c.ToString()));
        Assert.Equal(native == text, T.TryParse(native, culture, out _));
    }
}

using System;
using System.Globalization;
using UcPorts.Generators.Emit;
using UcPorts.Generators.Parse;

namespace UcPorts.Generators.Tests;

public sealed class TextTests
{
    [Theory]
    [InlineData("Contoso.Ports", "Contoso.Ports")]
    [InlineData(" Contoso . Ports ", "Contoso.Ports")]
    [InlineData("class", "@class")]
    [InlineData("@class.@x", "@class.x")]
    [InlineData("Contoso.record.file", "Contoso.@record.@file")]
    [InlineData("1a..b-c", "_1a.b_c")]
    [InlineData("Über.Señal", "Über.Señal")]
    [InlineData("a;b{}//", "a_b____")]
    [InlineData("", null)]
    [InlineData(" . ", null)]
    public void A_namespace_is_made_legal(string text, string? expected) => Assert.Equal(expected, NamespaceName.From(text));

    [Fact]
    public void A_hint_name_does_not_depend_on_where_the_project_lies()
    {
        string here = HintName.Of("/home/me/src/app/ports/contoso.ports.json", "/home/me/src/app/");
        string there = HintName.Of("C:\\work\\app\\ports\\contoso.ports.json", "C:\\work\\app");

        Assert.Equal(here, there);
        Assert.StartsWith("contoso.ports.", here, StringComparison.Ordinal);
        Assert.EndsWith(".g.cs", here, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a/x.ports.json", "/a/y.ports.json")]
    [InlineData("/a/x.ports.json", "/b/x.ports.json")]
    [InlineData("/a/x.ports.json", "/x.ports.json")]
    [InlineData("/p/x.ports.json", "/P/x.ports.json")]
    [InlineData("/p/x.ports.json", "/p/X.ports.json")]
    [InlineData("/p/b/x.ports.json", "/p/b.x.ports.json")]
    public void Two_paths_have_two_hint_names(string first, string second) =>
        Assert.NotEqual(HintName.Of(first, "/p"), HintName.Of(second, "/p"), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void A_hint_name_holds_only_characters_that_every_system_takes()
    {
        string name = HintName.Of("/p/" + new string('ü', 300) + ":*?<>|\"%.json", "");

        Assert.True(name.Length < 100);
        Assert.All(name, c => Assert.True(char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'));
    }

    [Theory]
    [InlineData("a & b < c > d", "a &amp; b &lt; c &gt; d")]
    [InlineData("  two\r\n\tlines\u2028\u2029\u0085end ", "two lines end")]
    [InlineData("bell\u0007", "bell\uFFFD")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    [InlineData("", "")]
    public void Text_is_made_fit_for_a_comment(string text, string expected) => Assert.Equal(expected, XmlText.Escape(text));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("a\uFFFDb\uFFFD", XmlText.Escape("a\uD83Db\uDE00"));

    [Fact]
    public void Blocks_are_indented_and_counted()
    {
        SourceWriter writer = new();
        writer.Line("class C");
        writer.Open();
        writer.Line();
        writer.Line("int x;");
        Assert.Throws<InvalidOperationException>(writer.Finish);
        writer.Close(";");
        Assert.Throws<InvalidOperationException>(() => writer.Close());

        Assert.Equal("class C\n{\n\n    int x;\n};\n", writer.Finish());
    }

    [Fact]
    public void Numbers_are_written_alike_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("sv-SE") { NumberFormat = { NegativeSign = "\u2212" } };
            Assert.Equal("-1", Expressions.Number(-1));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

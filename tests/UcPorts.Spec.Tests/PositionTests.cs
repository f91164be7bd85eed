using System;
using System.Linq;

namespace UcPorts.Spec.Tests;

/// <summary>Lines and columns, where bytes, characters and line ends differ.</summary>
public class PositionTests
{
    [Theory]
    [InlineData("{\"x\": 1}", 0, 1)]
    [InlineData("\n\n  {\"x\": 1}", 2, 3)]
    [InlineData("\r\n\r\n  {\"x\": 1}", 2, 3)]
    [InlineData("\r\r  {\"x\": 1}", 2, 3)]
    [InlineData("\uFEFF{\"x\": 1}", 0, 1)]
    [InlineData("\uFEFF\r\n{\"x\": 1}", 1, 1)]
    [InlineData("/* é */ {\"x\": 1}", 0, 9)]
    [InlineData("/* 漢字 */ {\"x\": 1}", 0, 10)]
    [InlineData("/* 😀 */ {\"x\": 1}", 0, 10)]
    [InlineData("/* é\r\n 😀 */ {\"x\": 1}", 1, 8)]
    public void An_unknown_property_is_found_at_its_line_and_column(string text, int line, int column)
    {
        SpecError error = PortSpecReader.Read(text, SampleSpec.Path).Errors.Single(candidate => candidate.Message.Contains("no property", StringComparison.Ordinal));

        Assert.Equal(new SpecSpan(text.IndexOf("\"x\"", StringComparison.Ordinal), 3, line, column, line, column + 3), error.Span);
    }

    [Theory]
    [InlineData("Ñandú 😀 漢")]
    [InlineData("\\u00d1 \\ud83d\\ude00")]
    public void Columns_count_utf16_units_before_the_error_on_its_line(string name)
    {
        string text = SampleSpec.With("{ \"id\": \"lease\"", $"{{ \"note\": \"{name}\", \"id\": \"lease\"");

        SpecVerifier.Refuses(
            SampleSpec.Replace(text, "\"67\"", "[|\"Ñ😀\"|]"),
            SpecError.OutsideDomain,
            "'Ñ😀' is not a set of ports: write ports and ranges with commas between them, for example 5060-5061,5070.");
        SpecVerifier.Refuses(SampleSpec.Replace(text, "\"67\"", "[|Ñ😀|]"), SpecError.Unreadable, "'Ñ😀' is not a value: put text in double quotes.");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_end_counts_as_one(string lineEnd)
    {
        string text = "\uFEFF" + SampleSpec.With("\"67\"", "[|\"x\"|]").ReplaceLineEndings(lineEnd);

        SpecVerifier.Refuses(text, SpecError.OutsideDomain, "'x' is not a set of ports: write ports and ranges with commas between them, for example 5060-5061,5070.");
    }

    [Fact]
    public void A_byte_order_mark_and_other_line_ends_change_nothing_but_places() =>
        Assert.Equal(
            SpecVerifier.ReadsClean(SampleSpec.Text).Catalog,
            SpecVerifier.ReadsClean("\uFEFF" + SampleSpec.Text.ReplaceLineEndings("\r\n")).Catalog);

    [Fact]
    public void A_lone_surrogate_takes_one_column()
    {
        string text = SampleSpec.With("{ \"id\": \"lease\"", "{ \"note\": \"\uD800 and \uDC00\", \"id\": \"lease\"");

        SpecVerifier.Refuses(
            SampleSpec.Replace(text, "\"67\"", "[|\"x\"|]"),
            SpecError.OutsideDomain,
            "'x' is not a set of ports: write ports and ranges with commas between them, for example 5060-5061,5070.");
        Assert.Equal("\uFFFD and \uFFFD", SpecVerifier.ReadsClean(text).Catalog.FindRule("contoso/phone/lease")!.Note!.English);
    }

    [Fact]
    public void A_span_over_several_lines_ends_where_its_value_ends() =>
        SpecVerifier.Refuses(
            SampleSpec.With("\"ports\": \"67\"", "\"ports\": [|[\n  \"67\"\n]|]"),
            SpecError.Unreadable,
            "'ports' is an array, but it must be a string, for example \"5060-5061,5070\".");

    [Fact]
    public void An_error_prints_as_a_compiler_prints_it() =>
        Assert.Equal(
            "sample.ports.json(27,83): UCP0002: 'x' is not a set of ports: write ports and ranges with commas between them, for example 5060-5061,5070.",
            PortSpecReader.Read(SampleSpec.With("\"67\"", "\"x\""), SampleSpec.Path).Errors[0].ToString());
}

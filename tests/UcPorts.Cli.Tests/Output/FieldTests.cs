using UcPorts.Cli.Output;

namespace UcPorts.Cli.Tests.Output;

public sealed class FieldTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("tcp,udp", "\"tcp,udp\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void A_csv_field_is_quoted_where_it_must_be(string value, string expected) => Assert.Equal(expected, RowCsv.Field(value));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a|b", "a\\|b")]
    [InlineData("a\\|b", "a\\\\\\|b")]
    [InlineData("two\r\nlines", "two<br>lines")]
    public void A_markdown_cell_stays_one_cell(string text, string expected) => Assert.Equal(expected, MarkdownTable.Cell(text));
}

using System;

namespace UcPorts.Spec.Tests;

/// <summary>Reads API tables of one row, or of a row beside a good one.</summary>
internal static class ApiVerifier
{
    public const string Path = "sample.portapis.json";

    private const string GoodApi = """{"id": "M:Good.Server.Listen(System.Int32)", "carrier": "port", "parameter": "port", "transport": ["tcp"], "direction": "inbound"}""";

    /// <summary>A table that holds the rows in one of its lists.</summary>
    public static string Table(string list, string rows) => $$"""{"apiVersion": 1, "{{list}}": [{{rows}}]}""";

    public static PortApiFile ReadsClean(string text)
    {
        PortApiFile file = PortApiReader.Read(text, Path);
        Assert.Equal([], file.Errors);
        return file;
    }

    public static PortApi ReadsApi(string row) => Assert.Single(ReadsClean(Table("apis", row)).Apis);

    /// <summary>An API whose row goes on after its id, carrier and parameter.</summary>
    public static PortApi ReadsApiWith(string properties) =>
        ReadsApi($$"""{"id": "M:A.Server.Listen(System.Int32,A.Kind)", "carrier": "port", "parameter": "port", "direction": "inbound", {{properties}}}""");

    /// <summary>Reads a row in which <c>[|</c> and <c>|]</c> mark the place of the one error. The row is lost, the next one is kept.</summary>
    public static void RefusesApi(string markedRow, string id, string message)
    {
        PortApiFile file = Refuses(Table("apis", $"{markedRow}, {GoodApi}"), id, message);

        Assert.Equal("M:Good.Server.Listen(System.Int32)", Assert.Single(file.Apis).Id);
    }

    public static PortApiFile Refuses(string markedText, string id, string message)
    {
        int start = markedText.IndexOf("[|", StringComparison.Ordinal);
        Assert.True(start >= 0, "The text marks no place.");
        int end = markedText.IndexOf("|]", start, StringComparison.Ordinal) - 2;
        string text = markedText.Remove(end + 2, 2).Remove(start, 2);

        PortApiFile file = PortApiReader.Read(text, Path);

        SpecError error = Assert.Single(file.Errors);
        Assert.Equal((id, Path, message), (error.Id, error.Path, error.Message));
        Assert.Equal(text[start..end], text.Substring(error.Span.Start, error.Span.Length));
        Assert.Equal(start, error.Span.Start);
        SpanishVerifier.Speaks(error);
        return file;
    }
}

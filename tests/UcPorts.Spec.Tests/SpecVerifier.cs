using System;

namespace UcPorts.Spec.Tests;

/// <summary>Reads a text in which <c>[|</c> and <c>|]</c> mark the place of the one error that is expected.</summary>
internal static class SpecVerifier
{
    public static PortSpecFile ReadsClean(string text)
    {
        PortSpecFile file = PortSpecReader.Read(text, SampleSpec.Path);
        Assert.Equal([], file.Errors);
        return file;
    }

    public static PortSpecFile Refuses(string markedText, string id, string message) =>
        Refuses(markedText, id, message, text => PortSpecReader.Read(text, SampleSpec.Path));

    public static PortSpecFile Refuses(string markedText, string id, string message, Func<string, PortSpecFile> read)
    {
        int start = markedText.IndexOf("[|", StringComparison.Ordinal);
        Assert.True(start >= 0, "The text marks no place.");
        int end = markedText.IndexOf("|]", start + 2, StringComparison.Ordinal) - 2;
        string text = markedText.Remove(end + 2, 2).Remove(start, 2);

        PortSpecFile file = read(text);

        SpecError error = Assert.Single(file.Errors);
        Assert.Equal((id, SampleSpec.Path, SpanOf(text, start, end), message), (error.Id, error.Path, error.Span, error.Message));
        SpanishVerifier.Speaks(error);
        return file;
    }

    // Plainly counted, another way than the reader's.
    private static SpecSpan SpanOf(string text, int start, int end)
    {
        string[] toStart = text[..start].Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        string[] toEnd = text[..end].Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        return new SpecSpan(
            start,
            end - start,
            toStart.Length - 1,
            toStart[^1].TrimStart('\uFEFF').Length,
            toEnd.Length - 1,
            toEnd[^1].TrimStart('\uFEFF').Length);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace UcPorts.Spec.Tests;

/// <summary>Whether an error is said in Spanish as well as in English.</summary>
internal static partial class SpanishVerifier
{
    public static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-ES");

    /// <summary>No English word is left in the sentence, apart from what is quoted from the file.</summary>
    public static void Speaks(SpecError error)
    {
        string spanish = error.MessageFor(Spanish);

        Assert.NotEqual(error.Message, spanish);
        Assert.Equal(error.Message, error.MessageFor(CultureInfo.GetCultureInfo("en-US")));
        Assert.DoesNotMatch(EnglishWord, Quotation.Replace(spanish, ""));
    }

    [GeneratedRegex("""'[^']*'|"[^"]*"|\{.*\}""")]
    private static partial Regex Quotation { get; }

    [GeneratedRegex(@"\b(the|is|are|of|and|or|write|add|remove|which|that|with|must|it|not|give|example)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord { get; }
}

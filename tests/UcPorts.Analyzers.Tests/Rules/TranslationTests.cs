using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using UcPorts.Analyzers.Diagnostics;
using UcPorts.Testing.Translations;

namespace UcPorts.Analyzers.Tests.Rules;

/// <summary>Titles, descriptions and messages of the rules in Spanish.</summary>
public class TranslationTests
{
    private static readonly CultureInfo InEnglish = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo InSpanish = CultureInfo.GetCultureInfo("es-MX");

    private static readonly Dictionary<string, string> Spanish = TranslatedFormats.Of(new ResourceManager(typeof(Texts)), "es");

    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors = new DiagnosticAnalyzer[]
        {
            new PortOpeningAnalyzer(),
            new OpeningInventoryAnalyzer(),
            new ConfigurationFileAnalyzer(),
            new SpecFileAnalyzer(),
            new SettingsAnalyzer(),
        }
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .DistinctBy(rule => rule.Id)
        .ToDictionary(rule => rule.Id);

    public static TheoryData<string> Ids => [.. Descriptors.Keys];

    [Fact]
    public void Every_rule_is_asked() => Assert.Equal(17, Descriptors.Count);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_speaks_Spanish(string id)
    {
        DiagnosticDescriptor rule = Descriptors[id];

        AssertTranslated(rule.Title);
        AssertTranslated(rule.Description);
        if (WrittenFormats.HasWords(rule.MessageFormat.ToString(InEnglish)))
        {
            AssertTranslated(rule.MessageFormat);
        }
    }

    [Fact]
    public void Each_sentence_in_the_code_has_a_Spanish_one() => Assert.Equal(Sentences(), Spanish.Keys.Where(name => !name.StartsWith("UCP", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_Spanish_sentence_has_the_holes_of_the_English_one() =>
        Assert.Equal([], Sentences().Where(english => !TranslatedFormats.IsFaithful(english, Spanish[english])));

    private static IEnumerable<string> Sentences() =>
        WrittenFormats.Of(typeof(SpecFileAnalyzer).Assembly).Where(WrittenFormats.HasWords).Order(StringComparer.Ordinal);

    private static void AssertTranslated(LocalizableString text) =>
        Assert.True(TranslatedFormats.IsFaithful(text.ToString(InEnglish), text.ToString(InSpanish)), text.ToString(InSpanish));
}

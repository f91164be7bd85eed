using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Resources;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Analyzers.Diagnostics;
using UcPorts.Judging;
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
    public void Each_sentence_in_the_code_has_a_Spanish_one() =>
        Assert.Equal(Sentences(), Spanish.Keys.Where(name => !name.StartsWith("UCP", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_Spanish_sentence_has_the_holes_of_the_English_one() =>
        Assert.Equal([], Sentences().Where(english => !TranslatedFormats.IsFaithful(english, Spanish[english])));

    [Fact]
    public async Task An_error_of_a_spec_file_is_said_in_the_culture_it_is_shown_in()
    {
        Diagnostic error = Assert.Single(await Report(new SpecFileAnalyzer(), "[]"));

        Assert.StartsWith("A spec file holds a JSON object", error.GetMessage(InEnglish), StringComparison.Ordinal);
        Assert.StartsWith("Un archivo de especificación contiene un objeto JSON", error.GetMessage(InSpanish), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_is_reported_in_the_culture_it_is_shown_in()
    {
        Diagnostic warning = Assert.Single(await Report(new SettingsAnalyzer(), """{"specVersion": 1, "product": {"id": "contoso", "name": "Contoso"}}"""));

        Assert.Equal("The spec file holds no rule, so it puts nothing in force", warning.GetMessage(InEnglish));
        Assert.Equal("El archivo de especificación no contiene ninguna regla, así que no pone nada en vigor", warning.GetMessage(InSpanish));
    }

    [Fact]
    public void An_opening_is_listed_in_the_culture_it_is_shown_in()
    {
        Opening opening = new(PortSet.Parse("5060-5061"), Transports.Tcp | Transports.Udp);
        Diagnostic listed = FindingDiagnostics.Create(opening, Texts.Say($"listen"), Location.None);

        Assert.Equal("listen: TCP and UDP port 5060-5061 (certain)", listed.GetMessage(InEnglish));
        Assert.Equal("escucha: puerto 5060-5061 de TCP y UDP (seguro)", listed.GetMessage(InSpanish));
        Assert.Equal("listen", listed.Properties["kind"]);
    }

    [Fact]
    public void A_port_that_is_not_known_is_listed_as_neither_certain_nor_default()
    {
        Diagnostic listed = FindingDiagnostics.Create(new Opening(null, Transports.Udp), Texts.Say($"bind"), Location.None);
        Diagnostic overridable = FindingDiagnostics.Create(new Opening(PortSet.Parse("5060"), Transports.Udp, certainty: Certainty.Default), Texts.Say($"bind"), Location.None);

        Assert.Equal("bind: UDP port not known", listed.GetMessage(InEnglish));
        Assert.Equal("enlace de socket: puerto de UDP desconocido", listed.GetMessage(InSpanish));
        Assert.Equal("bind: UDP port 5060 (default)", overridable.GetMessage(InEnglish));
        Assert.Equal("enlace de socket: puerto 5060 de UDP (predeterminado)", overridable.GetMessage(InSpanish));
    }

    private static async Task<ImmutableArray<Diagnostic>> Report(DiagnosticAnalyzer analyzer, string specFile)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Test");
        AnalyzerOptions options = new([new SpecFile(specFile)]);
        return await compilation.WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Sentences() =>
        WrittenFormats.Of(typeof(SpecFileAnalyzer).Assembly).Where(WrittenFormats.HasWords).Order(StringComparer.Ordinal);

    private static void AssertTranslated(LocalizableString text) =>
        Assert.True(TranslatedFormats.IsFaithful(text.ToString(InEnglish), text.ToString(InSpanish)), text.ToString(InSpanish));

    private sealed class SpecFile(string text) : AdditionalText
    {
        public override string Path => "/0/a.ports.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}

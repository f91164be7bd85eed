using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Resources;
using UcPorts.Testing.Translations;

namespace UcPorts.Spec.Tests;

/// <summary>Every sentence about a spec file has a Spanish one.</summary>
public class TranslationTests
{
    private static readonly string[] English = [.. WrittenFormats.Of(typeof(SpecError).Assembly).Where(WrittenFormats.HasWords)];

    private static readonly Dictionary<string, string> Spanish = TranslatedFormats.Of(new ResourceManager("UcPorts.Spec.Texts", typeof(SpecError).Assembly), "es");

    [Fact]
    public void Each_sentence_in_the_code_has_a_Spanish_one() => Assert.Equal([], English.Except(Spanish.Keys));

    [Fact]
    public void Each_Spanish_sentence_has_one_in_the_code() => Assert.Equal([], Spanish.Keys.Except(English));

    [Fact]
    public void A_Spanish_sentence_has_the_holes_of_the_English_one() =>
        Assert.Equal([], Spanish.Where(pair => !TranslatedFormats.IsFaithful(pair.Key, pair.Value)).Select(pair => pair.Key));

    [Fact]
    public void A_language_without_translations_gets_English()
    {
        SpecError error = Assert.Single(PortSpecReader.Read("[]", "a.ports.json").Errors);

        Assert.Equal(error.Message, error.MessageFor(CultureInfo.GetCultureInfo("fr-FR")));
    }

    [Theory]
    [InlineData("{\"specVersion\": 1, \"prodct\": 1}", "La propiedad 'prodct' no existe en el archivo: ¿quiso decir 'product'?")]
    [InlineData("{\"specVersion\": true, \"product\": {\"id\": \"a\", \"name\": \"A\"}}", "'specVersion' es el valor true, pero debe ser un número; por ejemplo, 1.")]
    [InlineData("{\"specVersion\": 1, \"product\": {}}", "En el producto falta 'id' y 'name': añada \"id\": \"skype-for-business-server\", \"name\": { \"en\": \"Skype for Business Server\" }.")]
    public void Parts_of_a_Spanish_sentence_are_Spanish(string text, string message)
    {
        SpecError error = Assert.Single(PortSpecReader.Read(text, "a.ports.json").Errors);

        Assert.Equal(message, error.MessageFor(SpanishVerifier.Spanish));
    }

    [Fact]
    public void Errors_are_told_apart_by_their_English_words()
    {
        SpecError first = Assert.Single(PortSpecReader.Read("[]", "a.ports.json").Errors);
        SpecError second = Assert.Single(PortSpecReader.Read("[]", "a.ports.json").Errors);
        SpecError other = Assert.Single(PortSpecReader.Read("", "a.ports.json").Errors);

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first.Text, other.Text);
    }
}

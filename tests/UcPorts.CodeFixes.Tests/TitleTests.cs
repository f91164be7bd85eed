using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Resources;
using UcPorts.Testing.Translations;

namespace UcPorts.CodeFixes.Tests;

/// <summary>Titles of fixes follow the language of the user interface.</summary>
public class TitleTests
{
    private static readonly string[] English = [.. WrittenFormats.Of(typeof(SourceFix).Assembly).Where(WrittenFormats.HasWords)];

    private static readonly Dictionary<string, string> Spanish = TranslatedFormats.Of(new ResourceManager(typeof(FixTitles)), "es");

    [Fact]
    public void Each_title_has_a_Spanish_one() => Assert.Equal(English.Order(StringComparer.Ordinal), Spanish.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_Spanish_title_has_the_holes_of_the_English_one() =>
        Assert.Equal([], Spanish.Where(pair => !TranslatedFormats.IsFaithful(pair.Key, pair.Value)).Select(pair => pair.Key));

    [Theory]
    [InlineData("en-GB", "Use the even port 50000")]
    [InlineData("es-AR", "Usar el puerto par 50000")]
    [InlineData("fr-FR", "Use the even port 50000")]
    public void A_title_is_in_the_language_of_the_user_interface(string culture, string title)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(title, FixTitles.Say($"Use the even port {50000}"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}

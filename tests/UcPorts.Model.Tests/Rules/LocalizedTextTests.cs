using System.Globalization;

namespace UcPorts.Model.Tests.Rules;

public class LocalizedTextTests
{
    private static readonly LocalizedText Both = new("Front End Servers", "Servidores front-end");
    private static readonly LocalizedText EnglishOnly = new("Front End Servers");

    [Theory]
    [InlineData("es")]
    [InlineData("es-ES")]
    [InlineData("es-MX")]
    [InlineData("es-419")]
    [InlineData("es-US")]
    public void Spanish_cultures_get_Spanish_where_there_is_Spanish(string culture)
    {
        Assert.Equal("Servidores front-end", Both.ToString(CultureInfo.GetCultureInfo(culture)));
        Assert.Equal("Front End Servers", EnglishOnly.ToString(CultureInfo.GetCultureInfo(culture)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("ca-ES")]
    [InlineData("esu-US")]
    [InlineData("et-EE")]
    public void Other_cultures_get_English(string culture) =>
        Assert.Equal("Front End Servers", Both.ToString(CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData("es-AR", "Servidores front-end")]
    [InlineData("en-GB", "Front End Servers")]
    public void Without_a_culture_the_user_interface_decides(string culture, string expected)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Both.ToString(null));
            Assert.Equal("Front End Servers", $"{Both}");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}

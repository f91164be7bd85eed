using System;
using System.Globalization;
using System.Resources;

namespace UcPorts.Judging;

/// <summary>The words of findings, in English and Spanish.</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new("UcPorts.Judging.Texts", typeof(Texts).Assembly);

    /// <summary>A text.</summary>
    /// <exception cref="InvalidOperationException">There is no such text.</exception>
    public static string Get(string name, CultureInfo? culture) =>
        Resources.GetString(name, culture ?? CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"There is no text '{name}'.");

    /// <summary>A text with its places filled.</summary>
    public static string Format(string name, CultureInfo? culture, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Get(name, culture), values);
}

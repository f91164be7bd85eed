using System;
using System.Resources;
using UcPorts.Spec;

namespace UcPorts.CodeFixes;

/// <summary>What the light bulb calls the fixes, in English and Spanish.</summary>
internal static class FixTitles
{
    private static readonly ResourceManager Resources = new(typeof(FixTitles));

    /// <summary>A title in the language of the user interface.</summary>
    public static string Say(FormattableString english) => new Sentence(english, Resources).In(null);
}

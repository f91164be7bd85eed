using System;
using System.Resources;
using Microsoft.CodeAnalysis;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Diagnostics;

/// <summary>The words of the rules, in English and Spanish.</summary>
internal static class Texts
{
    private static readonly ResourceManager Resources = new(typeof(Texts));

    /// <summary>A rule's title.</summary>
    public static LocalizableString Title(string id) => Named(id + ".Title");

    /// <summary>The message of a rule that has its own.</summary>
    public static LocalizableString Message(string id) => Named(id + ".Message");

    /// <summary>A rule's description.</summary>
    public static LocalizableString Description(string id) => Named(id + ".Description");

    /// <summary>A sentence, or a part of one, as an argument of a message.</summary>
    public static Sentence Say(FormattableString english) => new(english, Resources);

    private static LocalizableResourceString Named(string name) => new(name, Resources, typeof(Texts));
}

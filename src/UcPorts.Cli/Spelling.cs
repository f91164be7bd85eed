using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec;

namespace UcPorts.Cli;

/// <summary>What a person may have meant.</summary>
internal static class Spelling
{
    private const int ShortestPart = 3;

    /// <summary>The name that is nearest to a mistyped one; where none is near, the shortest that it is a part of.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">Names, and what to show for each.</param>
    /// <returns>What to show for the name; <see langword="null"/> where none is near.</returns>
    public static string? Nearest(string typed, IReadOnlyCollection<(string Name, string Shown)> names) =>
        new NearestName().Of(typed, names.Select(name => name.Name)) is { } nearest
            ? names.First(name => name.Name == nearest).Shown
            : ShortestHolding(typed, names);

    /// <summary>The name that is nearest to a mistyped one; where none is near, the shortest that it is a part of.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="names">The names.</param>
    /// <returns>The name; <see langword="null"/> where none is near.</returns>
    public static string? Nearest(string typed, IEnumerable<string> names) => Nearest(typed, [.. names.Select(name => (name, name))]);

    /// <summary>The question that a message asks.</summary>
    /// <param name="nearest">The nearest name, or <see langword="null"/>.</param>
    /// <returns>A sentence that begins with a blank; empty where there is no nearest name.</returns>
    public static string Suggestion(string? nearest) => nearest is null ? "" : $" Did you mean '{nearest}'?";

    private static string? ShortestHolding(string part, IEnumerable<(string Name, string Shown)> names) => part.Length < ShortestPart
        ? null
        : names.Where(name => name.Name.Contains(part, StringComparison.OrdinalIgnoreCase)).Select(name => name.Shown).MinBy(shown => shown.Length);
}

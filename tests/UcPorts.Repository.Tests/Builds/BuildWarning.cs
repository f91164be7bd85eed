using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace UcPorts.Repository.Tests.Builds;

/// <summary>A warning as a build prints it, without the link to its page and the project.</summary>
/// <param name="Place">The file from the top of the repository, with line and column.</param>
/// <param name="Id">The rule.</param>
/// <param name="Message">The message.</param>
internal sealed partial record BuildWarning(string Place, string Id, string Message)
{
    /// <summary>The warnings among lines of output, each once: a build prints them again at its end.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="root">The folder that paths are shortened by.</param>
    public static IReadOnlyList<BuildWarning> In(IEnumerable<string> lines, string root = "") =>
    [
        .. lines.Select(line => Warning().Match(line))
            .Where(match => match.Success)
            .Select(match => new BuildWarning(Shorten(match.Groups["place"].Value, root), match.Groups["id"].Value, match.Groups["message"].Value))
            .Distinct()
            .OrderBy(warning => warning.ToString(), StringComparer.Ordinal),
    ];

    public override string ToString() => $"{Place}: warning {Id}: {Message}";

    private static string Shorten(string place, string root) =>
        root.Length > 0 && place.StartsWith(root, StringComparison.Ordinal) ? place[(root.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/') : place;

    [GeneratedRegex(@"^\s*(?<place>\S.*?) ?: warning (?<id>[A-Z]+[0-9]+): (?<message>.*?)( \(https?://[^ )]+\))?( \[[^\]]+\])?\s*$")]
    private static partial Regex Warning();
}

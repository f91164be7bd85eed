using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace UcPorts.Cli.Checking;

/// <summary>What a check has to say.</summary>
/// <param name="Folder">The folder that paths are written from.</param>
/// <param name="Findings">The findings that are new, by place.</param>
/// <param name="Known">How many findings the baseline knows.</param>
/// <param name="Vanished">What the baseline knows and the check no longer finds.</param>
internal sealed record CheckReport(string Folder, IReadOnlyList<CodeFinding> Findings, int Known, IReadOnlyList<KnownFinding> Vanished)
{
    /// <summary>Whether the check failed.</summary>
    public bool HasFailed => Findings.Any(finding => finding.Counts);

    /// <summary>A path as reports write it: from the folder, with slashes; empty where the finding is about no file.</summary>
    /// <param name="file">The full path.</param>
    public string PathOf(string file) => RelativePath(Folder, file);

    /// <summary>A path from a folder, with slashes.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="file">The full path.</param>
    public static string RelativePath(string folder, string file) =>
        file.Length == 0 ? "" : Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
}

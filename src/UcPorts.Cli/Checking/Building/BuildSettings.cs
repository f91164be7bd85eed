using System.Collections.Generic;

namespace UcPorts.Cli.Checking.Building;

/// <summary>What a check says to the analyzers beside what the projects say themselves.</summary>
internal sealed record BuildSettings
{
    /// <summary>The roles in place of the projects'; empty where each project's own hold.</summary>
    public string Roles { get; init; } = "";

    /// <summary>The built-in catalogues in place of the projects'; empty where each project's own hold.</summary>
    public string Catalogs { get; init; } = "";

    /// <summary>Full paths of spec files for all projects.</summary>
    public IReadOnlyList<string> SpecFiles { get; init; } = [];

    /// <summary>Whether every opening is listed.</summary>
    public bool Inventory { get; init; }
}

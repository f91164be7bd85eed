using System.Collections.Generic;

namespace UcPorts.Generators;

/// <summary>The names of the generator's steps, as <c>GeneratorRunResult.TrackedSteps</c> shows them.</summary>
public static class TrackingNames
{
    /// <summary>A spec file's text and settings.</summary>
    public const string Inputs = "UcPorts.Inputs";

    /// <summary>What the reader makes of a spec file.</summary>
    public const string Parsed = "UcPorts.Parsed";

    /// <summary>The classes and members a spec file is to become.</summary>
    public const string Products = "UcPorts.Products";

    /// <summary>A deployment, with the files it refers to.</summary>
    public const string DeploymentInputs = "UcPorts.DeploymentInputs";

    /// <summary>The classes and members a deployment is to become.</summary>
    public const string Deployed = "UcPorts.Deployed";

    /// <summary>The names a deployment claims.</summary>
    public const string DeployedClaims = "UcPorts.DeployedClaims";

    /// <summary>The names a spec file claims: class, namespace and hint name.</summary>
    public const string Claims = "UcPorts.Claims";

    /// <summary>The spec files whose names are taken by another.</summary>
    public const string Refused = "UcPorts.Refused";

    /// <summary>What the compilation allows: language version, and whether the library is referenced.</summary>
    public const string Target = "UcPorts.Target";

    /// <summary>The C# text of a spec file.</summary>
    public const string Sources = "UcPorts.Sources";

    /// <summary>The C# texts of a deployment.</summary>
    public const string DeployedSources = "UcPorts.DeployedSources";

    /// <summary>Every step, in the order in which they run.</summary>
    public static IReadOnlyList<string> All { get; } = [Inputs, Parsed, Products, DeploymentInputs, Deployed, Claims, DeployedClaims, Refused, Target, Sources, DeployedSources];
}

namespace UcPorts.Analyzers.Configuration;

/// <summary>The formats of configuration files that open ports.</summary>
internal enum ConfigurationFileKind
{
    /// <summary>No configuration file.</summary>
    None,

    /// <summary>Settings of an ASP.NET Core program, in JSON.</summary>
    AppSettings,

    /// <summary>Launch profiles, in JSON.</summary>
    LaunchSettings,

    /// <summary>A Dockerfile.</summary>
    Dockerfile,

    /// <summary>A Compose file, in YAML.</summary>
    Compose,

    /// <summary>Kubernetes manifests, in YAML.</summary>
    Kubernetes,

    /// <summary>Configuration of .NET Framework programs and of IIS, in XML.</summary>
    Xml,
}

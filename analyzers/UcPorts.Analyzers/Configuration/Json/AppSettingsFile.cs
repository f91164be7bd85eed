using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Spec.Json;

namespace UcPorts.Analyzers.Configuration.Json;

/// <summary>Openings of <c>appsettings.json</c> and its kin: Kestrel's endpoints, URLs and port lists.</summary>
internal static class AppSettingsFile
{
    /// <summary>The openings of a settings file.</summary>
    /// <param name="text">The file's text.</param>
    public static IEnumerable<ConfigurationOpening> OpeningsOf(string text) => SettingsOf(text).OpeningsInForce();

    /// <summary>The settings of a file.</summary>
    /// <param name="text">The file's text.</param>
    public static HostingSettings SettingsOf(string text)
    {
        HostingSettings settings = new();
        foreach (JsonLeaf leaf in JsonLeaf.Read(text))
        {
            string key = string.Join(":", leaf.Path);
            settings.Set(key, new ConfigurationValue(text, leaf.Text, new TextSpan(leaf.Start, leaf.Length)), key);
        }

        return settings;
    }
}

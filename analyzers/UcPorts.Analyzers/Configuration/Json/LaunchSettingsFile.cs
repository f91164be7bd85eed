using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Judging;
using UcPorts.Spec.Json;

namespace UcPorts.Analyzers.Configuration.Json;

/// <summary>
/// Openings of <c>launchSettings.json</c>: what a developer's machine opens when the program is started from it. No deployed
/// program reads the file, so that each port is a default.
/// </summary>
internal static class LaunchSettingsFile
{
    /// <summary>The openings of a file of launch profiles.</summary>
    /// <param name="text">The file's text.</param>
    public static IEnumerable<ConfigurationOpening> OpeningsOf(string text)
    {
        List<ConfigurationOpening> openings = [];
        Dictionary<string, HostingSettings> environments = new(StringComparer.Ordinal);
        foreach (JsonLeaf leaf in JsonLeaf.Read(text))
        {
            ConfigurationValue value = new(text, leaf.Text, new TextSpan(leaf.Start, leaf.Length), Certainty.Default);
            string key = string.Join(".", leaf.Path);
            switch (leaf.Path.Count, leaf.Path.Count == 0 ? "" : leaf.Path[0])
            {
                case (3, "profiles" or "iisSettings"):
                    bool isAddress = leaf.Path[0] == "profiles" && leaf.Path[2] == "applicationUrl";
                    openings.AddRange(OfProfile(leaf.Path[2], value, key).Select(opening => opening with { IsAddress = isAddress }));
                    break;
                case (4, "profiles") when leaf.Path[2] == "environmentVariables":
                    if (!environments.TryGetValue(leaf.Path[1], out HostingSettings? environment))
                    {
                        environment = new HostingSettings();
                        environments.Add(leaf.Path[1], environment);
                    }

                    environment.SetVariable(leaf.Path[3], value, key);
                    break;
            }
        }

        openings.AddRange(environments.Values.SelectMany(environment => environment.OpeningsInForce()));
        return openings;
    }

    private static IEnumerable<ConfigurationOpening> OfProfile(string name, ConfigurationValue value, string key) => name switch
    {
        "applicationUrl" => Openings.OfUrls(value, key),

        // Zero stands for none here.
        "httpPort" or "sslPort" when value.Text.Trim() == "0" => [],
        "httpPort" => Openings.OfPorts(value, key, SecurityModes.Clear),
        "sslPort" => Openings.OfPorts(value, key, SecurityModes.Tls),
        _ => [],
    };
}

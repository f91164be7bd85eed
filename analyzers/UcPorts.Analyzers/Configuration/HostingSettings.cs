using System;
using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Analyzers.Configuration;

/// <summary>
/// The settings by which an ASP.NET Core program learns its addresses, as one scope of a file gives them: a settings file,
/// a launch profile, a container. Endpoints of Kestrel put URLs out of force, and URLs put port lists out of force.
/// </summary>
internal sealed class HostingSettings
{
    private const string Urls = "urls";
    private const string HttpPorts = "http_ports";
    private const string HttpsPorts = "https_ports";

    private readonly Dictionary<string, Setting> _settings;

    /// <summary>Begins without settings.</summary>
    public HostingSettings() => _settings = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Begins with the settings of another scope, which this one may replace.</summary>
    /// <param name="inherited">The other scope's settings.</param>
    public HostingSettings(HostingSettings inherited) => _settings = new(inherited._settings, StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets a key of the program's configuration; keys that name no address are let be.</summary>
    /// <param name="key">The key, its parts joined by colons.</param>
    /// <param name="value">The value; the last one counts.</param>
    /// <param name="name">What findings call the key.</param>
    public void Set(string key, ConfigurationValue value, string name)
    {
        if (IsEither(key, Urls, HttpPorts, HttpsPorts) || key.StartsWith("Kestrel:", StringComparison.OrdinalIgnoreCase))
        {
            _settings[key] = new Setting(value, name);
        }
    }

    /// <summary>Sets an environment variable; those that are no setting of the program are let be.</summary>
    /// <param name="variable">The variable's name.</param>
    /// <param name="value">The value; the last one counts.</param>
    /// <param name="name">What findings call the variable.</param>
    public void SetVariable(string variable, ConfigurationValue value, string name)
    {
        string key = variable.Replace("__", ":");
        foreach (string prefix in (string[])["ASPNETCORE_", "DOTNET_"])
        {
            if (key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                Set(key.Substring(prefix.Length), value, name);
                return;
            }
        }

        // Without prefix only Kestrel's own are sure to be meant for ASP.NET Core.
        if (key.StartsWith("Kestrel:", StringComparison.OrdinalIgnoreCase))
        {
            Set(key, value, name);
        }
    }

    /// <summary>Whether the settings give Kestrel endpoints.</summary>
    public bool HasEndpoints => Endpoints().Any();

    /// <summary>What the settings open.</summary>
    public IReadOnlyList<ConfigurationOpening> OpeningsInForce()
    {
        if (HasEndpoints)
        {
            return [.. Endpoints().SelectMany(endpoint => Openings.OfUrls(endpoint.Url.Value, endpoint.Url.Name, TransportOf(endpoint.Name))).Select(opening => opening with { IsEndpoint = true })];
        }

        List<ConfigurationOpening> openings = [];
        if (_settings.TryGetValue(Urls, out Setting urls) && urls.IsSet)
        {
            openings.AddRange(Openings.OfUrls(urls.Value, urls.Name));
        }
        else
        {
            AddPorts(HttpPorts, SecurityModes.Clear, openings);
            AddPorts(HttpsPorts, SecurityModes.Tls, openings);
        }

        return [.. openings.Select(opening => opening with { IsAddress = true })];
    }

    private IEnumerable<(string Name, Setting Url)> Endpoints()
    {
        foreach (KeyValuePair<string, Setting> setting in _settings)
        {
            string[] parts = setting.Key.Split(':');
            if (parts.Length == 4 && IsEither(parts[1], "Endpoints") && IsEither(parts[3], "Url") && setting.Value.IsSet)
            {
                yield return (parts[2], setting.Value);
            }
        }
    }

    private void AddPorts(string key, SecurityModes security, List<ConfigurationOpening> openings)
    {
        if (_settings.TryGetValue(key, out Setting ports))
        {
            openings.AddRange(Openings.OfPorts(ports.Value, ports.Name, security));
        }
    }

    // HTTP/3 runs over QUIC, beside or instead of TCP.
    private Transports TransportOf(string endpoint)
    {
        bool isStated = _settings.TryGetValue($"Kestrel:Endpoints:{endpoint}:Protocols", out Setting protocols)
            || _settings.TryGetValue("Kestrel:EndpointDefaults:Protocols", out protocols);
        return !isStated ? Transports.Tcp
            : IsEither(protocols.Value.Text, "Http3") ? Transports.Udp
            : IsEither(protocols.Value.Text, "Http1AndHttp2AndHttp3") ? Transports.Tcp | Transports.Udp
            : Transports.Tcp;
    }

    private static bool IsEither(string text, params string[] words) =>
        Array.Exists(words, word => string.Equals(text, word, StringComparison.OrdinalIgnoreCase));

    private readonly record struct Setting(ConfigurationValue Value, string Name)
    {
        public bool IsSet => Value.Text.Length > 0;
    }
}

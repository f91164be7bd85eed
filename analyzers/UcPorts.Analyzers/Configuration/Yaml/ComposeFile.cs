using System.Collections.Generic;
using System.Linq;
using UcPorts.Analyzers.Configuration.Docker;
using UcPorts.Analyzers.Text;

namespace UcPorts.Analyzers.Configuration.Yaml;

/// <summary>
/// Openings of a Compose file: ports that are published on the host, ports that services expose to each other, and
/// addresses set for ASP.NET Core programs.
/// </summary>
/// <param name="text">The file's text.</param>
internal sealed class ComposeFile(string text)
{
    // The variables come from the shell or from a file beside this one.
    private readonly VariableExpansion _variables = new(_ => null);

    private readonly HashSet<YamlNode> _seen = [];

    /// <summary>The openings of a document.</summary>
    /// <param name="root">The document's root.</param>
    public IEnumerable<ConfigurationOpening> OpeningsOf(YamlNode root) =>
        root["services"]?.Members.SelectMany(service => OfService(service.Value, $"services.{service.Key}")) ?? [];

    private IEnumerable<ConfigurationOpening> OfService(YamlNode service, string key) =>
    [
        .. Items(service["ports"]).SelectMany(port => Published(port, key + ".ports")),
        .. Items(service["expose"]).SelectMany(port => Exposed(port, key + ".expose")),
        .. OfEnvironment(service["environment"], key + ".environment"),
    ];

    private IEnumerable<ConfigurationOpening> Published(YamlNode port, string key)
    {
        if (port.Kind == YamlKind.Scalar)
        {
            ConfigurationValue value = ValueOf(port);
            if (DockerPortText.Published(value.Text) is { } ports)
            {
                yield return Openings.Of(value, ports, key);
            }
        }
        else if (OfLongSyntax(port, key) is { } opening)
        {
            yield return opening;
        }
    }

    private ConfigurationOpening? OfLongSyntax(YamlNode port, string key)
    {
        // Where the host's port is left to Docker, the container's is what is known.
        YamlNode? node = port["published"] is { Text.Length: > 0 } published ? published : port["target"];
        if (node is not { Kind: YamlKind.Scalar } || PortListText.TransportOf(port.TextOf("protocol") ?? "tcp") is not { } transport)
        {
            return null;
        }

        ConfigurationValue value = ValueOf(node);
        bool isMedia = MediaPortName.Is(port.TextOf("name")) || MediaPortName.Is(port.TextOf("app_protocol"));
        return PortListText.PortsAt(value.Text, new(0, value.Text.Length), transport) is { } ports
            ? Openings.Of(value, ports with { IsChoice = ports.Ports.Count > 1 }, key, isMedia: isMedia)
            : null;
    }

    private IEnumerable<ConfigurationOpening> Exposed(YamlNode port, string key)
    {
        ConfigurationValue value = ValueOf(port);
        if (DockerPortText.Exposed(value.Text) is { } ports)
        {
            yield return Openings.Of(value, ports, key);
        }
    }

    private IReadOnlyList<ConfigurationOpening> OfEnvironment(YamlNode? environment, string key)
    {
        HostingSettings settings = new();
        if (environment is not null && _seen.Add(environment))
        {
            foreach (KeyValuePair<string, YamlNode> variable in environment.Members)
            {
                settings.SetVariable(variable.Key, ValueOf(variable.Value), $"{key}.{variable.Key}");
            }

            foreach (YamlNode item in environment.Items)
            {
                // "NAME=value"; a name alone is passed on from the shell.
                int equals = item.Text.IndexOf('=');
                if (equals >= 0)
                {
                    string name = item.Text.Substring(0, equals);
                    ConfigurationValue whole = new(text, item.Text, item.Place);
                    settings.SetVariable(name, _variables.Expand([.. whole.Characters.Skip(equals + 1)]), $"{key}.{name}");
                }
            }
        }

        return settings.OpeningsInForce();
    }

    private ConfigurationValue ValueOf(YamlNode scalar) =>
        _variables.Expand(new ConfigurationValue(text, scalar.Text, scalar.Place).Characters);

    // Once is enough for what aliases name again: it stands in one place.
    private IEnumerable<YamlNode> Items(YamlNode? sequence) =>
        sequence is not null && _seen.Add(sequence) ? sequence.Items.Where(_seen.Add) : [];
}

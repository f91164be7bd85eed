using System.Collections.Generic;
using System.Linq;
using UcPorts.Analyzers.Text;

namespace UcPorts.Analyzers.Configuration.Yaml;

/// <summary>
/// Openings of Kubernetes manifests: ports of containers, of services, and those that network policies let in. A document
/// that names no API version and kind is something else.
/// </summary>
/// <param name="text">The file's text.</param>
internal sealed class KubernetesManifest(string text)
{
    private static readonly string[] ContainerLists = ["containers", "initContainers"];

    private readonly HashSet<YamlNode> _seen = [];

    /// <summary>The openings of a document.</summary>
    /// <param name="root">The document's root.</param>
    public IEnumerable<ConfigurationOpening> OpeningsOf(YamlNode root)
    {
        if (root.TextOf("apiVersion") is not { } version || root.TextOf("kind") is not { } kind)
        {
            return [];
        }

        return kind switch
        {
            "List" => Items(root["items"]).SelectMany(OpeningsOf),
            "Service" when version == "v1" => OfService(root["spec"]),
            "NetworkPolicy" => OfNetworkPolicy(root["spec"]),
            "Pod" => OfPod(root, kind, "spec"),
            "CronJob" => OfPod(root, kind, "spec", "jobTemplate", "spec", "template", "spec"),
            _ => OfPod(root, kind, "spec", "template", "spec"),
        };
    }

    private IEnumerable<ConfigurationOpening> OfPod(YamlNode resource, string kind, params string[] path)
    {
        YamlNode? pod = resource.Find(path);
        string key = $"{kind}.{string.Join(".", path)}";
        return ContainerLists.SelectMany(list => Items(pod?[list]).SelectMany(container => OfContainer(container, $"{key}.{list}")));
    }

    private List<ConfigurationOpening> OfContainer(YamlNode container, string key)
    {
        List<ConfigurationOpening> openings = [];
        foreach (YamlNode port in Items(container["ports"]))
        {
            // The host's port is the one that the network sees; zero stands for none.
            bool isOnHost = (port.TextOf("hostPort") ?? "0") != "0";
            AddPort(port, isOnHost ? "hostPort" : "containerPort", key + ".ports", openings);
        }

        HostingSettings settings = new();
        foreach (YamlNode variable in Items(container["env"]))
        {
            if (variable.TextOf("name") is { } name && variable["value"] is { Kind: YamlKind.Scalar } value)
            {
                settings.SetVariable(name, ValueOf(value), $"{key}.env.{name}");
            }
        }

        openings.AddRange(settings.OpeningsInForce());
        return openings;
    }

    // The target port is the container's, which opens it itself.
    private List<ConfigurationOpening> OfService(YamlNode? spec)
    {
        const string Key = "Service.spec.ports";
        List<ConfigurationOpening> openings = [];
        bool isOnlyName = spec?.TextOf("type") == "ExternalName";
        foreach (YamlNode port in isOnlyName ? [] : Items(spec?["ports"]))
        {
            AddPort(port, "port", Key, openings);
            if (port.TextOf("nodePort") != "0")
            {
                AddPort(port, "nodePort", Key, openings);
            }
        }

        return openings;
    }

    private List<ConfigurationOpening> OfNetworkPolicy(YamlNode? spec)
    {
        const string Key = "NetworkPolicy.spec.ingress.ports";
        List<ConfigurationOpening> openings = [];
        foreach (YamlNode port in Items(spec?["ingress"]).SelectMany(rule => Items(rule["ports"])))
        {
            if (port["endPort"] is null)
            {
                AddPort(port, "port", Key, openings);
            }
            else if (Read(port, "port") is { } first
                && Read(port, "endPort") is { } last
                && first.Ports.Ports.First <= last.Ports.Ports.First)
            {
                PortRange range = new(first.Ports.Ports.First, last.Ports.Ports.First);
                openings.Add(Openings.Of(first.Value, first.Ports with { Ports = range }, Key + ".port"));
            }
        }

        return openings;
    }

    private void AddPort(YamlNode port, string member, string key, List<ConfigurationOpening> openings)
    {
        if (Read(port, member) is { } read)
        {
            openings.Add(Openings.Of(read.Value, read.Ports, $"{key}.{member}", isMedia: MediaPortName.Is(port.TextOf("name"))));
        }
    }

    // A port may also be the name of another; which it is, is not known here.
    private (ConfigurationValue Value, WrittenPorts Ports)? Read(YamlNode port, string member)
    {
        if (port[member] is not { Kind: YamlKind.Scalar } scalar
            || PortListText.TransportOf(port.TextOf("protocol") ?? "TCP") is not { } transport)
        {
            return null;
        }

        ConfigurationValue value = ValueOf(scalar);
        return PortListText.PortsAt(value.Text, new(0, value.Text.Length), transport) is { Ports.Count: 1 } ports ? (value, ports) : null;
    }

    private ConfigurationValue ValueOf(YamlNode scalar) => new(text, scalar.Text, scalar.Place);

    // Once is enough for what aliases name again: it stands in one place.
    private IEnumerable<YamlNode> Items(YamlNode? sequence) =>
        sequence is not null && _seen.Add(sequence) ? sequence.Items.Where(_seen.Add) : [];
}

using System;
using System.Collections.Generic;
using UcPorts.Analyzers.Text;

namespace UcPorts.Analyzers.Configuration.Xml;

/// <summary>
/// Openings of <c>web.config</c>, <c>app.config</c> and <c>applicationHost.config</c>: base addresses and endpoints of WCF
/// services, and bindings of IIS sites. What a client connects to is no opening.
/// </summary>
internal static class ConfigurationXml
{
    /// <summary>The openings of a file.</summary>
    /// <param name="text">The file's text.</param>
    public static IEnumerable<ConfigurationOpening> OpeningsOf(string text)
    {
        List<ConfigurationOpening> openings = [];
        foreach (ConfigurationElement element in ConfigurationXmlReader.Read(text))
        {
            if (element.IsAt("services", "service", "host", "baseAddresses", "add"))
            {
                AddUrl(element["baseAddress"], "system.serviceModel/services/service/host/baseAddresses/add@baseAddress", openings);
            }
            else if (element.IsAt("services", "service", "endpoint"))
            {
                AddEndpoint(element, openings);
            }
            else if (element.IsAt("sites", "site", "bindings", "binding"))
            {
                AddBinding(element, openings);
            }
        }

        return openings;
    }

    // Where both are given, the address is only what clients call the endpoint.
    private static void AddEndpoint(ConfigurationElement endpoint, List<ConfigurationOpening> openings)
    {
        bool listensElsewhere = endpoint["listenUri"] is { } listenUri && listenUri.Text.IndexOf("://", StringComparison.Ordinal) > 0;
        string attribute = listensElsewhere ? "listenUri" : "address";
        AddUrl(endpoint[attribute], $"system.serviceModel/services/service/endpoint@{attribute}", openings);
    }

    private static void AddUrl(ConfigurationValue? url, string key, List<ConfigurationOpening> openings)
    {
        if (url is not null)
        {
            openings.AddRange(Openings.OfUrls(url, key));
        }
    }

    private static void AddBinding(ConfigurationElement binding, List<ConfigurationOpening> openings)
    {
        if (binding["protocol"] is { } protocol
            && binding["bindingInformation"] is { } information
            && IisBindingText.PortOf(protocol.Text, information.Text) is { Ports.Count: 1 } port)
        {
            const string Key = "system.applicationHost/sites/site/bindings/binding@bindingInformation";
            openings.Add(Openings.Of(information, port, Key, IisBindingText.SecurityOf(protocol.Text)));
        }
    }
}

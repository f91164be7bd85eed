using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json;
using UcPorts.Cli.Output;

namespace UcPorts.Cli.Exporting.Formats;

/// <summary>An ARM template with a network security group.</summary>
internal sealed class AzureFormat : ExportFormat
{
    /// <inheritdoc/>
    public override string Name => "azure-nsg";

    /// <inheritdoc/>
    public override string Purpose => "Azure: an ARM template with a network security group";

    /// <inheritdoc/>
    public override void Write(ExportContent content, TextWriter output)
    {
        RuleDescription description = new(content.Catalog);
        List<AzureRule> rules = AzureRule.Of(content, description, Name);
        JsonText.WriteObject(output, json =>
        {
            json.WriteString("$schema", "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#");
            json.WriteString("contentVersion", "1.0.0.0");
            json.WriteStartObject("metadata");
            json.WriteString("description", content.Title);
            json.WriteEndObject();
            json.WriteStartObject("parameters");
            WriteParameter(json, "networkSecurityGroupName", "ucports-" + content.Name);
            WriteParameter(json, "location", "[resourceGroup().location]");
            json.WriteEndObject();
            json.WriteStartArray("resources");
            json.WriteStartObject();
            json.WriteString("type", "Microsoft.Network/networkSecurityGroups");
            json.WriteString("apiVersion", "2023-09-01");
            json.WriteString("name", "[parameters('networkSecurityGroupName')]");
            json.WriteString("location", "[parameters('location')]");
            json.WriteStartObject("properties");
            json.WriteStartArray("securityRules");
            foreach (AzureRule rule in rules)
            {
                WriteRule(json, rule);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    private static void WriteParameter(Utf8JsonWriter json, string name, string defaultValue)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "string");
        json.WriteString("defaultValue", defaultValue);
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, AzureRule azure)
    {
        PassRule rule = azure.Rule;
        json.WriteStartObject();
        json.WriteString("name", azure.Name);
        json.WriteStartObject("properties");
        json.WriteString("description", azure.Description);
        json.WriteNumber("priority", azure.Priority);
        json.WriteString("direction", rule.IsInbound ? "Inbound" : "Outbound");
        json.WriteString("access", "Allow");
        json.WriteString("protocol", AzureRule.Protocol(rule));
        WriteAddresses(json, "source", rule.IsInbound ? azure.FarEnd : []);
        WritePorts(json, "source", rule.SourcePorts);
        WriteAddresses(json, "destination", rule.IsInbound ? [] : azure.FarEnd);
        WritePorts(json, "destination", rule.Ports);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAddresses(Utf8JsonWriter json, string end, IReadOnlyList<IPNetwork> networks)
    {
        if (networks.Count <= 1)
        {
            json.WriteString(end + "AddressPrefix", networks.Count == 0 ? "*" : networks[0].ToString());
        }
        else
        {
            RowJson.WriteStrings(json, end + "AddressPrefixes", networks.Select(network => network.ToString()));
        }
    }

    private static void WritePorts(Utf8JsonWriter json, string end, PortSet ports)
    {
        if (ports.Ranges.Count <= 1)
        {
            json.WriteString(end + "PortRange", ports.IsEmpty ? "*" : ports.ToString());
        }
        else
        {
            RowJson.WriteStrings(json, end + "PortRanges", ports.Ranges.Select(range => range.ToString()));
        }
    }
}

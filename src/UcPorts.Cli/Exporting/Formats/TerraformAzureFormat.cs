using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;

namespace UcPorts.Cli.Exporting.Formats;

/// <summary>Terraform: rules of an Azure network security group, each a resource of its own.</summary>
internal sealed class TerraformAzureFormat : ExportFormat
{
    /// <inheritdoc/>
    public override string Name => "terraform-azurerm";

    /// <inheritdoc/>
    public override string Purpose => "Terraform: azurerm_network_security_rule resources";

    /// <inheritdoc/>
    public override void Write(ExportContent content, TextWriter output)
    {
        output.Write($"# {RuleDescription.OneLine(content.Title)}\n");
        output.Write("# Not together with rules inside of azurerm_network_security_group: they overwrite each other.\n");
        Hcl hcl = new(output);
        hcl.Block("variable \"resource_group_name\"", [("type", "string")]);
        hcl.Block("variable \"network_security_group_name\"", [("type", "string")]);
        foreach (AzureRule azure in AzureRule.Of(content, new RuleDescription(content.Catalog), Name))
        {
            PassRule rule = azure.Rule;
            hcl.Block($"resource \"azurerm_network_security_rule\" \"{Hcl.Label(azure.Name)}\"",
            [
                ("name", Hcl.Quote(azure.Name)),
                ("description", Hcl.Quote(azure.Description)),
                ("priority", azure.Priority.ToString(CultureInfo.InvariantCulture)),
                ("direction", Hcl.Quote(rule.IsInbound ? "Inbound" : "Outbound")),
                ("access", Hcl.Quote("Allow")),
                ("protocol", Hcl.Quote(AzureRule.Protocol(rule))),
                Addresses("source", rule.IsInbound ? azure.FarEnd : []),
                Ports("source", rule.SourcePorts),
                Addresses("destination", rule.IsInbound ? [] : azure.FarEnd),
                Ports("destination", rule.Ports),
                ("resource_group_name", "var.resource_group_name"),
                ("network_security_group_name", "var.network_security_group_name"),
            ]);
        }
    }

    private static (string Name, string Value) Addresses(string end, IReadOnlyList<IPNetwork> networks) => networks.Count == 0
        ? ($"{end}_address_prefix", Hcl.Quote("*"))
        : ($"{end}_address_prefixes", Hcl.List(networks.Select(network => network.ToString())));

    private static (string Name, string Value) Ports(string end, PortSet ports) => ports.IsEmpty
        ? ($"{end}_port_range", Hcl.Quote("*"))
        : ($"{end}_port_ranges", Hcl.List(ports.Ranges.Select(range => range.ToString())));
}

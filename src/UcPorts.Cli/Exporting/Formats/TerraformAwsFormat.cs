using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace UcPorts.Cli.Exporting.Formats;

/// <summary>Terraform: rules of an AWS security group, each a resource of its own.</summary>
internal sealed class TerraformAwsFormat : ExportFormat
{
    /// <inheritdoc/>
    public override string Name => "terraform-aws";

    /// <inheritdoc/>
    public override string Purpose => "Terraform: aws_vpc_security_group_ingress_rule and _egress_rule resources";

    /// <inheritdoc/>
    public override void Write(ExportContent content, TextWriter output)
    {
        output.Write($"# {RuleDescription.OneLine(content.Title)}\n");
        Hcl hcl = new(output);
        hcl.Block("variable \"security_group_id\"", [("type", "string")]);
        HashSet<string> labels = [];
        foreach (AwsRule aws in AwsRule.Of(content, Name))
        {
            hcl.Block($"resource \"aws_vpc_security_group_{(aws.Rule.IsInbound ? "ingress" : "egress")}_rule\" \"{Label(aws, labels)}\"",
            [
                ("security_group_id", "var.security_group_id"),
                ("description", Hcl.Quote(aws.Description)),
                ("ip_protocol", Hcl.Quote(aws.Rule.TransportWord)),
                ("from_port", aws.Range.First.ToString()),
                ("to_port", aws.Range.Last.ToString()),
                (aws.IsIPv6 ? "cidr_ipv6" : "cidr_ipv4", Hcl.Quote(aws.FarEnd.ToString())),
            ]);
        }
    }

    // One rule of ours is as many of theirs as it has ranges and networks.
    private static string Label(AwsRule aws, HashSet<string> taken)
    {
        string first = Hcl.Label(aws.Rule.Id);
        string label = first;
        for (int i = 2; !taken.Add(label); i++)
        {
            label = string.Create(CultureInfo.InvariantCulture, $"{first}_{i}");
        }

        return label;
    }
}

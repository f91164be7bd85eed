using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using UcPorts.Cli.Output;

namespace UcPorts.Cli.Exporting.Formats;

/// <summary>A CloudFormation template with a security group.</summary>
internal sealed class CloudFormationFormat : ExportFormat
{
    private const int LongestDescription = 255;

    /// <inheritdoc/>
    public override string Name => "aws-security-group";

    /// <inheritdoc/>
    public override string Purpose => "AWS: a CloudFormation template with a security group";

    /// <inheritdoc/>
    public override void Write(ExportContent content, TextWriter output)
    {
        List<AwsRule> rules = AwsRule.Of(content, Name);
        string title = AwsRule.Text(content.Title, Name);
        Demand(title.Length <= LongestDescription, "the names of these roles are longer together than a group's description may be. Export fewer roles at a time.");
        JsonText.WriteObject(output, json =>
        {
            json.WriteString("AWSTemplateFormatVersion", "2010-09-09");
            json.WriteString("Description", title);
            json.WriteStartObject("Parameters");
            json.WriteStartObject("VpcId");
            json.WriteString("Type", "AWS::EC2::VPC::Id");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("Resources");
            json.WriteStartObject("UcPortsSecurityGroup");
            json.WriteString("Type", "AWS::EC2::SecurityGroup");
            json.WriteStartObject("Properties");
            json.WriteString("GroupDescription", title);
            json.WriteStartObject("VpcId");
            json.WriteString("Ref", "VpcId");
            json.WriteEndObject();
            WriteRules(json, "SecurityGroupIngress", rules.Where(rule => rule.Rule.IsInbound));
            WriteRules(json, "SecurityGroupEgress", rules.Where(rule => !rule.Rule.IsInbound));
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        });
    }

    // A group without egress rules lets everything out; an empty list would too.
    private static void WriteRules(Utf8JsonWriter json, string name, IEnumerable<AwsRule> rules)
    {
        if (!rules.Any())
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (AwsRule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("Description", rule.Description);
            json.WriteString("IpProtocol", rule.Rule.TransportWord);
            json.WriteNumber("FromPort", rule.Range.First.Number);
            json.WriteNumber("ToPort", rule.Range.Last.Number);
            json.WriteString(rule.IsIPv6 ? "CidrIpv6" : "CidrIp", rule.FarEnd.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

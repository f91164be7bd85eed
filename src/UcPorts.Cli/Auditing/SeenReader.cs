using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using UcPorts.Cli.Output;

namespace UcPorts.Cli.Auditing;

/// <summary>Reads what another program printed, whichever of the known ones it is.</summary>
internal static class SeenReader
{
    /// <summary>What can be read, for messages and help.</summary>
    public const string Known = "ss -lntu, netstat -an, Get-NetTCPConnection, nft -j list ruleset, iptables-save, iptables -S, Get-NetFirewallRule as JSON or CSV, an Azure network security group or an AWS security group as JSON";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] IptablesStarts = ["*filter", "*nat", "*mangle", "*raw", "*security", "-A ", "-P "];

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">Its file, for a message.</param>
    /// <exception cref="UsageException">It is none of the known ones.</exception>
    public static Seen Read(string text, string path)
    {
        string trimmed = text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (trimmed.Length == 0)
        {
            throw new UsageException($"'{path}' is empty: what should have been printed into it was not. 'audit' reads the output of {Known}.");
        }

        Seen? seen = trimmed.StartsWith('{') || trimmed.StartsWith('[') && !trimmed.StartsWith("[::", StringComparison.Ordinal) ? ReadJson(text.TrimStart('\uFEFF'), path)
            : IptablesStarts.Any(start => HasLine(trimmed, start)) ? new IptablesReader(path).Read(text.TrimStart('\uFEFF'))
            : HasLine(trimmed, "New-NetFirewallRule ") ? WindowsFirewallReader.ReadScript(trimmed)
            : ReadCsv(trimmed) ?? ListenerReader.ReadText(trimmed);
        return seen is null
            ? throw new UsageException($"'{path}' is nothing that 'audit' reads. It reads the output of {Known}.")
            : seen with { Openings = [.. seen.Openings.Select(opening => opening with { Place = ShownText.Of(opening.Place) })] };
    }

    private static Seen? ReadJson(string text, string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, Lenient);
            JsonElement root = document.RootElement;
            if (Json.Property(root, "nftables").ValueKind == JsonValueKind.Array)
            {
                return NftablesReader.Read(root, path);
            }

            // A group without rules is one that lets nothing in.
            JsonElement[] azure = [.. Json.ItemsUnder(root, "securityRules").Select(found => found.Item)];
            if (azure.Length > 0 || Json.Holds(root, "securityRules", IsEmptyList) || IsOfType(root, AzureReader.GroupType))
            {
                return AzureReader.Read(azure);
            }

            (string, JsonElement)[] aws = [.. Json.ItemsUnder(root, AwsReader.Names)];
            if (aws.Length > 0 || AwsReader.Names.Any(name => Json.Holds(root, name, IsEmptyList)) || IsOfType(root, AwsReader.GroupType))
            {
                return AwsReader.Read(aws, limitsOutbound: Json.Holds(root, "IpPermissionsEgress", IsEmptyList));
            }

            if (IsEmptyList(root) || IsEmptyList(Json.Property(root, "SecurityGroups")))
            {
                throw new UsageException($"'{path}' is an empty list, which does not say of what. Of a group without rules, print the group: az network nsg show, aws ec2 describe-security-groups.");
            }

            JsonElement[] objects = [.. Json.Items(root)];
            return objects.Length == 0 ? null
                : Json.Property(objects[0], "priority").ValueKind != JsonValueKind.Undefined && Json.Property(objects[0], "access").ValueKind != JsonValueKind.Undefined ? AzureReader.Read(objects)
                : Json.Property(objects[0], "Direction").ValueKind != JsonValueKind.Undefined ? WindowsFirewallReader.Read(objects)
                : Json.Property(objects[0], "LocalPort").ValueKind != JsonValueKind.Undefined ? ListenerReader.Read(objects.Select(Values))
                : null;
        }
        catch (JsonException e)
        {
            // The parser counts from 0, and says so behind its sentence.
            string sentence = e.Message.Split(" LineNumber:")[0];
            throw new UsageException($"'{path}' is no valid JSON, line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: {sentence}");
        }
    }

    private static bool IsEmptyList(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0;

    private static bool IsOfType(JsonElement root, string type) => Json.Holds(root, "type", value => Json.Text(value).Equals(type, StringComparison.OrdinalIgnoreCase));

    private static Seen? ReadCsv(string text)
    {
        List<string[]> records = Csv.Read(text);
        if (records.Count == 0 || !records[0].Contains("LocalPort"))
        {
            return null;
        }

        IEnumerable<IReadOnlyDictionary<string, string>> rows = records.Skip(1).Select(record =>
            records[0].Zip(record).GroupBy(pair => pair.First).ToDictionary(pairs => pairs.Key, pairs => pairs.First().Second));
        return records[0].Contains("Direction") ? WindowsFirewallReader.Read(rows) : ListenerReader.Read(rows);
    }

    private static Dictionary<string, string> Values(JsonElement item) => item.ValueKind == JsonValueKind.Object
        ? item.EnumerateObject().GroupBy(property => property.Name).ToDictionary(same => same.Key, same => Json.Text(same.First().Value))
        : [];

    private static bool HasLine(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) || text.Contains("\n" + start, StringComparison.Ordinal);
}

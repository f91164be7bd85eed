using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Generators.Emit;

/// <summary>A documentation comment: what hovering over a member shows.</summary>
internal sealed class Documentation
{
    private readonly string _headline;
    private readonly List<string> _paragraphs = [];
    private readonly List<string> _remarks = [];

    private Documentation(string headline) => _headline = headline;

    /// <summary>A comment of one sentence.</summary>
    /// <param name="sentence">Plain text.</param>
    public static Documentation Of(string sentence) => new(XmlText.Escape(sentence));

    /// <summary>What a port rule says.</summary>
    public static Documentation Of(PortRule rule)
    {
        List<string> parts = [rule.Role.Name.English];
        if (rule.Service is not null)
        {
            parts.Add(rule.Service.Name.English);
        }

        parts.Add(rule.Ports.ToString());
        string security = Wording.Of(rule.Security);
        parts.Add(Wording.Of(rule.Transport) + (security.Length == 0 ? "" : ", " + security));
        if (rule.Protocol is not null)
        {
            parts.Add(Wording.Protocol(rule.Protocol));
        }

        Documentation documentation = Of(string.Join(" \u00B7 ", parts) + ". " + Wording.Requirement(rule));
        documentation.AddPorts(rule);
        documentation.Add(rule.Note?.English);
        documentation.Add(rule.Reason is null ? null : "Reason: " + Wording.Sentence(rule.Reason));
        documentation.Add(Wording.Change(rule.ChangedBy));
        documentation.Add(Wording.Reconfigured(rule));
        documentation.AddSource(rule.Source);
        documentation.AddRemarks(rule.Remarks);
        return documentation;
    }

    /// <summary>What an IPsec exception says.</summary>
    public static Documentation Of(IPsecException exception)
    {
        Documentation documentation = Of(
            $"{exception.Name.English}: {Wording.Of(exception.Transport)} from {exception.SourceAddress.English}, {Wording.Of(exception.SourcePorts)},"
            + $" to {exception.DestinationAddress.English}, {Wording.Of(exception.DestinationPorts)}. Authentication: {exception.Authentication}.");
        documentation.Add(exception.Note?.English);
        documentation.AddSource(exception.Source);
        documentation.AddRemarks(exception.Remarks);
        return documentation;
    }

    /// <summary>What a firewall rule says.</summary>
    public static Documentation Of(FirewallRule rule)
    {
        string direction = rule.Direction == PortDirection.Inbound ? "inbound" : "outbound";
        Documentation documentation = Of($"{rule.Name}: {direction}, {Wording.Of(rule.Transport)}, {Wording.Of(rule.Ports)}.");
        documentation.Add(rule.Program is null ? null : "Program: " + Wording.Sentence(rule.Program));
        documentation.Add(rule.Note?.English);
        documentation.AddSource(rule.Source);
        documentation.AddRemarks(rule.Remarks);
        return documentation;
    }

    /// <summary>What a role is.</summary>
    public static Documentation Of(PortRole role)
    {
        Documentation documentation = Of(Wording.Sentence(role.Name.English));
        documentation.Add(Wording.Of(role.Kind) + (role.Devices.IsEmpty ? "" : " " + string.Join(", ", role.Devices) + "."));
        documentation.Add(role.Includes.IsEmpty ? null : "Its rules and those of " + string.Join(", ", role.Includes) + " are in force together.");
        return documentation;
    }

    /// <summary>Writes the comment.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="lead">Plain text in front of the first sentence.</param>
    public void Write(SourceWriter writer, string lead = "")
    {
        string headline = lead.Length == 0 ? _headline : XmlText.Escape(lead) + " " + _headline;
        if (_paragraphs.Count == 0)
        {
            writer.Line("/// <summary>" + headline + "</summary>");
        }
        else
        {
            writer.Line("/// <summary>");
            writer.Line("/// " + headline);
            WriteParagraphs(writer, _paragraphs);
            writer.Line("/// </summary>");
        }

        if (_remarks.Count > 0)
        {
            writer.Line("/// <remarks>");
            WriteParagraphs(writer, _remarks);
            writer.Line("/// </remarks>");
        }
    }

    private static void WriteParagraphs(SourceWriter writer, List<string> paragraphs)
    {
        foreach (string paragraph in paragraphs)
        {
            writer.Line("/// <para>" + paragraph + "</para>");
        }
    }

    private void Add(string? paragraph)
    {
        string escaped = XmlText.Escape(paragraph ?? "");
        if (escaped.Length > 0)
        {
            _paragraphs.Add(escaped);
        }
    }

    private void AddPorts(PortRule rule)
    {
        List<string> sentences = [];
        string peers = string.Join(", ", rule.Peers.Select(peer => peer.Name.English));
        if (rule.Direction == PortDirection.Outbound)
        {
            sentences.Add("Outbound: the far end's port" + (peers.Length == 0 ? "." : " (" + peers + ")."));
        }
        else if (peers.Length > 0)
        {
            sentences.Add("From: " + peers + ".");
        }

        if (rule.Side != PortPairSide.None)
        {
            sentences.Add(rule.Side == PortPairSide.Server ? "The server's port of a pair." : "The client's port of a pair.");
        }

        if (rule.Allocation == PortAllocation.Pool)
        {
            sentences.Add("Any ports of the range as they are needed"
                + (rule.MinimumPorts is { } minimum ? ", at least " + Expressions.Number(minimum) + "." : "."));
        }

        Add(string.Join(" ", sentences));
    }

    private void AddSource(SourceReference? source)
    {
        if (source is not null)
        {
            _paragraphs.Add(
                "Source: " + XmlText.Escape(source.Document.Title.English)
                + ", <i>" + XmlText.Escape(source.Table.Title.English) + "</i>, row " + Expressions.Number(source.Row) + ".");
        }
    }

    private void AddRemarks(EquatableArray<Remark> remarks)
    {
        foreach (Remark remark in remarks)
        {
            _remarks.Add(XmlText.Escape(remark.Id + ": " + remark.Text.English));
        }
    }
}

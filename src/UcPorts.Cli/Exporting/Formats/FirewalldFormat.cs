using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;

namespace UcPorts.Cli.Exporting.Formats;

/// <summary>A firewalld service. It names the ports of one end, so inbound and outbound rules cannot be in one.</summary>
internal sealed class FirewalldFormat : ExportFormat
{
    /// <inheritdoc/>
    public override string Name => "firewalld";

    /// <inheritdoc/>
    public override string Purpose => "Linux: a firewalld service (XML)";

    /// <inheritdoc/>
    public override bool TakesAddresses => false;

    /// <inheritdoc/>
    public override string? ObjectionTo(string fileName) =>
        fileName.EndsWith(".xml", StringComparison.Ordinal) && fileName.Length > ".xml".Length && fileName.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
            ? null
            : $"firewalld: the file's name is the service's. '{fileName}' must end in .xml and have letters, digits, '-' and '_' only.";

    /// <inheritdoc/>
    public override void Write(ExportContent content, TextWriter output)
    {
        RuleDescription description = new(content.Catalog);
        PassRule[] rules = [.. content.Inbound];
        bool isOutbound = rules.Length == 0;
        if (isOutbound)
        {
            rules = [.. content.Outbound];
        }

        StringBuilder text = new();
        using (XmlWriter xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("service");
            xml.WriteElementString("short", "ucports-" + content.Name);
            xml.WriteElementString("description", RuleDescription.OneLine(content.Title) + (isOutbound ? " Ports of the far end, for a policy towards it." : ""));
            foreach (MergedPorts ports in MergedPorts.Of(rules))
            {
                WriteComment(xml, description.Of(ports.Rows));
                xml.WriteStartElement("port");
                xml.WriteAttributeString("protocol", ports.Transport == Transports.Tcp ? "tcp" : "udp");
                xml.WriteAttributeString("port", ports.Range.ToString());
                xml.WriteEndElement();
            }

            if (!isOutbound)
            {
                WriteFarEnd(xml, MergedPorts.Of(content.Outbound), description);
            }

            xml.WriteEndElement();
        }

        // The settings would write the encoding of the text in memory, which is not the file's.
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        output.Write(text.ToString());
        output.Write('\n');
    }

    private static void WriteFarEnd(XmlWriter xml, List<MergedPorts> farEnd, RuleDescription description)
    {
        foreach (MergedPorts ports in farEnd)
        {
            string transport = ports.Transport == Transports.Tcp ? "tcp" : "udp";
            WriteComment(xml, $"not in this service, the far end's: {ports.Range}/{transport}, {description.Of(ports.Rows)}");
        }
    }

    // XML forbids two hyphens in a row in a comment, and one at its end.
    private static void WriteComment(XmlWriter xml, string text)
    {
        while (text.Contains("--", StringComparison.Ordinal))
        {
            text = text.Replace("--", "- -", StringComparison.Ordinal);
        }

        xml.WriteComment($" {string.Concat(text.Where(XmlConvert.IsXmlChar))} ");
    }
}

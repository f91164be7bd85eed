using System;
using System.Collections.Generic;
using System.IO;
using System.Xml;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Configuration.Xml;

/// <summary>Reads the elements of an XML configuration file, with the places of their attributes' values.</summary>
internal sealed class ConfigurationXmlReader
{
    private const int MaxDepth = 64;

    // Nothing outside the file is read: no document type, no entity, no schema.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly string _text;
    private readonly int _start;
    private readonly List<int> _lineStarts;

    private ConfigurationXmlReader(string text)
    {
        _text = text;
        _start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        _lineStarts = [_start];
        for (int i = _start; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    /// <summary>The elements of a file, in its order.</summary>
    /// <param name="text">The file's text.</param>
    /// <returns>The elements; none where the text is malformed or nested too deep.</returns>
    public static IReadOnlyList<ConfigurationElement> Read(string text)
    {
        try
        {
            return new ConfigurationXmlReader(text).Read();
        }
        catch (XmlException)
        {
            // The tool that uses the file says what is wrong with it.
            return [];
        }
    }

    private List<ConfigurationElement> Read()
    {
        List<ConfigurationElement> elements = [];
        List<string> path = [];
        using XmlReader reader = XmlReader.Create(new StringReader(_text.Substring(_start)), Settings);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.Depth > MaxDepth)
            {
                return [];
            }

            path.RemoveRange(reader.Depth, path.Count - reader.Depth);
            path.Add(reader.LocalName);
            elements.Add(new ConfigurationElement([.. path], Attributes(reader)));
        }

        return elements;
    }

    private Dictionary<string, ConfigurationValue> Attributes(XmlReader reader)
    {
        Dictionary<string, ConfigurationValue> attributes = new(StringComparer.Ordinal);
        while (reader.MoveToNextAttribute())
        {
            TextSpan place = PlaceOfValue((IXmlLineInfo)reader);
            attributes[reader.LocalName] = new ConfigurationValue(_text, reader.Value, place);
        }

        reader.MoveToElement();
        return attributes;
    }

    // The reader knows where the attribute starts: name = "value".
    private TextSpan PlaceOfValue(IXmlLineInfo attribute)
    {
        int start = _lineStarts[attribute.LineNumber - 1] + attribute.LinePosition - 1;
        int quote = _text.IndexOfAny(['"', '\''], start);
        return TextSpan.FromBounds(quote + 1, _text.IndexOf(_text[quote], quote + 1));
    }
}

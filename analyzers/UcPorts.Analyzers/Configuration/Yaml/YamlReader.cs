using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace UcPorts.Analyzers.Configuration.Yaml;

/// <summary>
/// Reads YAML documents into located nodes, from the events of YamlDotNet's parser and without recursion. An alias is the
/// very node that it names, so that aliases of aliases cost nothing.
/// </summary>
/// <param name="start">Where the parser started to read.</param>
internal sealed class YamlReader(int start)
{
    // What is deeper or larger is no file that people write.
    private const int MaxDepth = 64;
    private const int MaxNodes = 100_000;

    private readonly List<YamlNode> _documents = [];
    private readonly Stack<OpenNode> _open = new();
    private readonly Dictionary<AnchorName, YamlNode> _anchors = [];
    private int _nodes;

    /// <summary>The documents of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The root of each document; none where the text is malformed, or larger or deeper than is read.</returns>
    public static IReadOnlyList<YamlNode> Read(string text)
    {
        // The parser would count a byte order mark as indentation.
        int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        YamlReader reader = new(start);
        Parser parser = new(new Scanner(new StringReader(text.Substring(start)), skipComments: true));
        while (true)
        {
            try
            {
                if (!parser.MoveNext())
                {
                    return reader._documents;
                }
            }
            catch (Exception)
            {
                // Besides YamlException, some malformed text draws exceptions that the parser does not document. Whatever
                // it is, the tool that uses the file says what is wrong with it.
                return [];
            }

            if (!reader.Take(parser.Current!))
            {
                return [];
            }
        }
    }

    /// <summary>Takes the next event.</summary>
    /// <returns>Whether the text is within the limits.</returns>
    private bool Take(ParsingEvent parsed)
    {
        switch (parsed)
        {
            case DocumentStart:
                _anchors.Clear();
                break;
            case Scalar scalar:
                YamlNode node = new(YamlKind.Scalar) { Text = scalar.Value, Place = PlaceOf(scalar) };
                Attach(node);
                Name(node, scalar.Anchor);
                break;
            case AnchorAlias alias:
                // An alias of a node that is still open would close a circle; it is as good as unknown.
                Attach(_anchors.TryGetValue(alias.Value, out YamlNode? named) ? named : new YamlNode(YamlKind.Scalar));
                break;
            case MappingStart mapping:
                Open(new YamlNode(YamlKind.Mapping), mapping.Anchor);
                break;
            case SequenceStart sequence:
                Open(new YamlNode(YamlKind.Sequence), sequence.Anchor);
                break;
            case MappingEnd or SequenceEnd:
                Close(_open.Pop());
                break;
        }

        return _open.Count <= MaxDepth && _nodes <= MaxNodes;
    }

    private TextSpan PlaceOf(Scalar scalar)
    {
        int quote = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        int from = start + (int)scalar.Start.Index + quote;

        // The parser puts the end of some empty scalars before their start.
        return TextSpan.FromBounds(from, Math.Max(from, start + (int)scalar.End.Index - quote));
    }

    private void Open(YamlNode node, AnchorName anchor)
    {
        Attach(node);
        _open.Push(new OpenNode(node, anchor));
    }

    private void Close(OpenNode closed)
    {
        if (closed.Node["<<"] is { } merged)
        {
            Merge(merged, closed.Node);
            merged.Items.ForEach(item => Merge(item, closed.Node));
        }

        Name(closed.Node, closed.Anchor);
    }

    // The mapping's own members, and those merged before, win.
    private void Merge(YamlNode from, YamlNode into)
    {
        foreach (KeyValuePair<string, YamlNode> member in from.Members)
        {
            if (++_nodes > MaxNodes)
            {
                return;
            }

            if (!into.Members.ContainsKey(member.Key))
            {
                into.Members.Add(member.Key, member.Value);
            }
        }
    }

    private void Name(YamlNode node, AnchorName anchor)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = node;
        }
    }

    private void Attach(YamlNode node)
    {
        _nodes++;
        if (_open.Count == 0)
        {
            _documents.Add(node);
        }
        else
        {
            _open.Peek().Attach(node);
        }
    }

    /// <summary>A sequence or mapping whose end has not come yet.</summary>
    private sealed class OpenNode(YamlNode node, AnchorName anchor)
    {
        private bool _isKeyNext = true;
        private string? _key;

        public YamlNode Node => node;

        public AnchorName Anchor => anchor;

        public void Attach(YamlNode child)
        {
            if (node.Kind == YamlKind.Sequence)
            {
                node.Items.Add(child);
            }
            else if (_isKeyNext)
            {
                _key = child.Kind == YamlKind.Scalar ? child.Text : null;
                _isKeyNext = false;
            }
            else
            {
                _isKeyNext = true;
                if (_key is not null)
                {
                    node.Members[_key] = child;
                }
            }
        }
    }
}

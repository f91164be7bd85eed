using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Analyzers.Configuration.Yaml;

/// <summary>What a YAML node is.</summary>
internal enum YamlKind
{
    Scalar,
    Sequence,
    Mapping,
}

/// <summary>A node of a YAML document. A node that aliases name is there once, and the nodes never form a circle.</summary>
/// <param name="kind">What it is.</param>
internal sealed class YamlNode(YamlKind kind)
{
    private List<YamlNode>? _items;
    private Dictionary<string, YamlNode>? _members;

    /// <summary>What the node is.</summary>
    public YamlKind Kind { get; } = kind;

    /// <summary>A scalar's text after escapes; otherwise empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where a scalar stands, without quotes.</summary>
    public TextSpan Place { get; init; }

    /// <summary>The items of a sequence.</summary>
    public List<YamlNode> Items => _items ??= [];

    /// <summary>The members of a mapping whose keys are scalars, merged ones included.</summary>
    public Dictionary<string, YamlNode> Members => _members ??= new(StringComparer.Ordinal);

    /// <summary>The member of that name; <see langword="null"/> where there is none, or the node is no mapping.</summary>
    public YamlNode? this[string name] => _members is not null && _members.TryGetValue(name, out YamlNode? member) ? member : null;

    /// <summary>The node that a path of names leads to; <see langword="null"/> where it leads to nothing.</summary>
    public YamlNode? Find(params string[] path)
    {
        YamlNode? node = this;
        foreach (string name in path)
        {
            node = node?[name];
        }

        return node;
    }

    /// <summary>The text of the member of that name, where it is a scalar.</summary>
    public string? TextOf(string name) => this[name] is { Kind: YamlKind.Scalar } member ? member.Text : null;
}

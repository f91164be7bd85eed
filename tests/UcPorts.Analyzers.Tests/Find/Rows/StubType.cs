using System;
using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Analyzers.Tests.Find.Rows;

/// <summary>A type that is declared for the members that ids name.</summary>
internal sealed class StubType(string metadataName)
{
    private readonly List<string> _members = [];
    private readonly HashSet<string> _properties = new(StringComparer.Ordinal);

    private string Path { get; } = metadataName.Split('`')[0];

    private int Arity { get; } = metadataName.Contains('`', StringComparison.Ordinal) ? metadataName[^1] - '0' : 0;

    public string Namespace => Path.Contains('.', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('.')] : "";

    public string Name => Path[(Path.LastIndexOf('.') + 1)..];

    public string Named => Name + Generic;

    public string FullNamed => "global::" + Path + Generic;

    public bool IsStatic { get; set; }

    public bool IsStruct { get; set; }

    public bool HasConstructor { get; set; }

    public StubType? Base { get; set; }

    /// <summary>The static values that the type has, as an enum does.</summary>
    public SortedSet<string> Values { get; } = new(StringComparer.Ordinal);

    public bool IsInterface => Name.Length > 1 && Name[0] == 'I' && char.IsUpper(Name[1]) && !Name.StartsWith("IPHost", StringComparison.Ordinal);

    public string Modifier => IsInterface ? "" : "public ";

    public string Head =>
        $"public {(IsStatic ? "static class" : IsInterface ? "interface" : IsStruct ? "struct" : "class")} {Named}{(Base is null ? "" : $" : {Base.Path}{(Base.Arity == 0 ? "" : $"<{string.Join(", ", Enumerable.Repeat("object", Base.Arity))}>")}")}";

    public IEnumerable<string> Members => _members
        .Concat(HasConstructor || IsStatic || IsInterface ? [] : [$"public {Name}() {{ }}"])
        .Concat(IsInterface || IsStatic ? [] : Values.Select(value => $"public static readonly {Named} {value} = default;"));

    private string Generic => Arity == 0 ? "" : $"<{string.Join(", ", Enumerable.Range(0, Arity).Select(i => $"T{i}"))}>";

    public bool IsAround(StubType inner) => inner.Namespace == Path && inner != this;

    public void Add(string member)
    {
        if (!_members.Contains(member))
        {
            _members.Add(member);
        }
    }

    public void AddProperty(string name, string declaration)
    {
        if (_properties.Add(name) && !RowTable.Apis.Any(api => api.Id == $"P:{metadataName}.{name}"))
        {
            _members.Add(declaration);
        }
    }
}

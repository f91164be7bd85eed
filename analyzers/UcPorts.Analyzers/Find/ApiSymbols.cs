using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find;

/// <summary>The rows of the API table whose members a compilation can see, by symbol and by name.</summary>
internal sealed class ApiSymbols
{
    private readonly Dictionary<ISymbol, PortApi> _bySymbol = new(SymbolEqualityComparer.Default);

    private ApiSymbols()
    {
    }

    /// <summary>Whether the compilation sees no listed member: then there is nothing to look for.</summary>
    public bool IsEmpty => _bySymbol.Count == 0;

    /// <summary>Simple names of the types whose constructors are listed.</summary>
    public HashSet<string> CreatedTypeNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of the listed methods.</summary>
    public HashSet<string> MethodNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of the listed collection properties.</summary>
    public HashSet<string> CollectionNames { get; } = new(StringComparer.Ordinal);

    public static ApiSymbols Resolve(Compilation compilation, ApiTable table)
    {
        ApiSymbols symbols = new();
        foreach (KeyValuePair<string, List<PortApi>> ofType in table.ByType)
        {
            // Several assemblies may declare the type, such as two versions of a library.
            foreach (INamedTypeSymbol type in compilation.GetTypesByMetadataName(ofType.Key))
            {
                symbols.Add(type, ofType.Value);
            }
        }

        return symbols;
    }

    /// <summary>The row of a member; generic members and extension methods in either form are found too.</summary>
    public PortApi? Find(ISymbol? member)
    {
        if (member is IMethodSymbol { ReducedFrom: { } unreduced })
        {
            member = unreduced;
        }

        return member is not null && _bySymbol.TryGetValue(member.OriginalDefinition, out PortApi? api) ? api : null;
    }

    private void Add(INamedTypeSymbol type, List<PortApi> apis)
    {
        foreach (PortApi api in apis)
        {
            // A row that depends on other values of the call is left alone: a warning must be true.
            bool isUnconditional = api.Conditions.IsEmpty
                && api.Within.IsEmpty
                && api.DirectionMap is null
                && (api.TransportMap is null || api.Transport != Transports.None)
                && api.AllPortsWhen is null;
            if (!isUnconditional)
            {
                continue;
            }

            foreach (ISymbol member in type.GetMembers(MemberNameOf(api.Id)))
            {
                if (member.GetDocumentationCommentId() != api.Id || _bySymbol.ContainsKey(member))
                {
                    continue;
                }

                _bySymbol.Add(member, api);
                HashSet<string> names = member switch
                {
                    IMethodSymbol { MethodKind: MethodKind.Constructor } => CreatedTypeNames,
                    IPropertySymbol => CollectionNames,
                    _ => MethodNames,
                };
                names.Add(names == CreatedTypeNames ? type.Name : member.Name);
            }
        }
    }

    // "M:Namespace.Type.#ctor(System.Int32)" -> ".ctor"
    private static string MemberNameOf(string id)
    {
        int end = id.IndexOf('(');
        string path = end < 0 ? id : id.Substring(0, end);
        string name = path.Substring(path.LastIndexOf('.') + 1);
        int arity = name.IndexOf('`');
        return name == "#ctor" ? WellKnownMemberNames.InstanceConstructorName : arity < 0 ? name : name.Substring(0, arity);
    }
}

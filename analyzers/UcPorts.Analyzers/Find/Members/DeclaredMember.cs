using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace UcPorts.Analyzers.Find.Members;

/// <summary>A member of a compilation in the words of documentation-comment ids.</summary>
/// <param name="Symbol">The member's definition.</param>
/// <param name="Id">Its id.</param>
/// <param name="TypeName">The type that declares it: <c>A.B.C`1</c>, where <c>C</c> may be nested in <c>B</c>.</param>
/// <param name="Parameters">The types of its parameters.</param>
internal sealed record DeclaredMember(ISymbol Symbol, string Id, string TypeName, IReadOnlyList<string> Parameters)
{
    /// <summary>The member's name in metadata: <c>.ctor</c>, <c>Item</c>, <c>Listen</c>.</summary>
    public string Name => Symbol.MetadataName;

    /// <summary>Describes a member.</summary>
    /// <returns><see langword="null"/> for what has no id, such as a local function.</returns>
    public static DeclaredMember? Of(ISymbol symbol)
    {
        ISymbol definition = symbol.OriginalDefinition;
        string? id = definition.GetDocumentationCommentId();
        string? type = definition.ContainingType?.OriginalDefinition.GetDocumentationCommentId();
        return id is null || type is null || type.Length < 3
            ? null
            : new DeclaredMember(definition, id, type.Substring(2), ApiSignature.ParametersOf(id) ?? []);
    }
}

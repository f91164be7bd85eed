using UcPorts.Spec.Apis;

namespace UcPorts.Spec;

/// <summary>A member that a row of an API table is about.</summary>
/// <param name="Id">
/// The documentation-comment id of the constructor, method or property. Where <see cref="Match"/> goes beyond the id, it may
/// lack the parameter list and then stands for every overload.
/// </param>
public abstract record ApiMember(string Id)
{
    /// <summary>How a member of a compilation is known to be this one.</summary>
    public ApiMatch Match { get; init; }

    /// <summary>The library that declares the member; empty where the row does not say.</summary>
    public string Library { get; init; } = "";

    /// <summary>Where the id comes from.</summary>
    public ApiEvidence Evidence { get; init; }

    /// <summary>
    /// The declaring type as the id writes it, for example <c>Contoso.Server`1</c>. An id does not tell a nested type from a
    /// namespace: <c>A.B.C</c> may be <c>A.B+C</c>.
    /// </summary>
    public string TypeName => DocumentationId.Parse(Id)?.TypeName ?? "";

    /// <summary>The member's name in metadata, without its arity, for example <c>Listen</c> or <c>.ctor</c>.</summary>
    public string MemberName => DocumentationId.Parse(Id)?.MemberName ?? "";
}

/// <summary>How a member is matched. Each kind includes those before it.</summary>
public enum ApiMatch
{
    /// <summary>By its documentation-comment id.</summary>
    Id,

    /// <summary>Also by the full name of its type and its own name, where it has the parameters that the row names: libraries change their overloads.</summary>
    QualifiedName,

    /// <summary>Also by the simple name of its type, in any namespace: COM interop types are declared again in many projects.</summary>
    SimpleName,

    /// <summary>Also by its own name alone, on a <c>dynamic</c> receiver.</summary>
    LateBound,
}

/// <summary>Where the id of a row comes from.</summary>
public enum ApiEvidence
{
    /// <summary>The row does not say.</summary>
    Unstated,

    /// <summary>The reference assemblies of .NET or ASP.NET Core: exact.</summary>
    Reference,

    /// <summary>The library's own source: exact for the version that was read.</summary>
    Source,

    /// <summary>The vendor's documentation; the id is composed from it.</summary>
    Documentation,

    /// <summary>Code that calls the member; the id is composed from that.</summary>
    Usage,
}

/// <summary>A member that must not be taken for an opening, although its type, name and parameters are like those of one.</summary>
/// <param name="Id">The documentation-comment id.</param>
/// <param name="Reason">Why it opens nothing.</param>
public sealed record SilentApi(string Id, string Reason) : ApiMember(Id);

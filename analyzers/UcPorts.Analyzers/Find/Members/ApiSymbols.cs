using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find.Members;

/// <summary>The rows of the members of a compilation. A member is looked up when code that may mean it is bound, and once.</summary>
internal sealed class ApiSymbols(ApiTable table)
{
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<PortApi>> _apis = new(SymbolEqualityComparer.Default);

    /// <summary>The rows of a member that opens ports; none for any other.</summary>
    public IReadOnlyList<PortApi> RowsOf(ISymbol? member) => member is null ? [] : _apis.GetOrAdd(Unreduced(member), Find);

    /// <summary>The rows of a member that makes a value with ports in it.</summary>
    public IReadOnlyList<PortValueApi> CarriersOf(ISymbol? member)
    {
        foreach (ISymbol candidate in Lineage(member))
        {
            if (DeclaredMember.Of(candidate) is { } declared
                && table.Carriers.RowsOf(declared, row => Fits(row, declared)) is { Count: > 0 } rows)
            {
                return rows;
            }
        }

        return [];
    }

    private static ISymbol Unreduced(ISymbol member) =>
        (member is IMethodSymbol { ReducedFrom: { } unreduced } ? unreduced : member).OriginalDefinition;

    private IReadOnlyList<PortApi> Find(ISymbol member)
    {
        foreach (ISymbol candidate in Lineage(member))
        {
            if (DeclaredMember.Of(candidate) is not { } declared)
            {
                continue;
            }

            if (table.Silent.RowsOf(declared, _ => false).Count > 0)
            {
                return [];
            }

            if (table.Apis.RowsOf(declared, row => Fits(row, declared)) is { Count: > 0 } rows)
            {
                return rows;
            }
        }

        return [];
    }

    // The member itself, what it overrides, and what it implements.
    private IEnumerable<ISymbol> Lineage(ISymbol? member)
    {
        for (ISymbol? symbol = member; symbol is not null; symbol = Overridden(symbol))
        {
            yield return Unreduced(symbol);
        }

        if (member is not { IsStatic: false, ContainingType: { TypeKind: TypeKind.Class or TypeKind.Struct } type })
        {
            yield break;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (!IsListed(implemented))
            {
                continue;
            }

            foreach (ISymbol declared in implemented.GetMembers(member.Name))
            {
                ISymbol? implementation = type.FindImplementationForInterfaceMember(declared);
                if (implementation is not null && SymbolEqualityComparer.Default.Equals(implementation.OriginalDefinition, member.OriginalDefinition))
                {
                    yield return declared.OriginalDefinition;
                }
            }
        }
    }

    private bool IsListed(INamedTypeSymbol type) =>
        type.OriginalDefinition.GetDocumentationCommentId() is { Length: > 2 } id
        && (table.Apis.Has(id.Substring(2)) || table.Carriers.Has(id.Substring(2)));

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    private static bool Fits(PortApi row, DeclaredMember member)
    {
        bool fits = Fits((PortMember)row, member) && HasOperand(row.Key, member) && HasOperand(row.Program, member);
        foreach (ApiCondition condition in row.Conditions)
        {
            fits &= condition.HoldsWith(ApiCondition.AbsentWord) || HasOperand(condition.Operand, member);
        }

        return fits;
    }

    private static bool Fits(PortMember row, DeclaredMember member)
    {
        // Without a parameter that carries the port, only the number of parameters tells overloads apart.
        IReadOnlyList<string>? listed = ApiSignature.ParametersOf(row.Id);
        bool isBare = row.Parameter.Length == 0 && row.Argument is null;
        if (isBare && row.Id[0] == 'M' && row.Carrier == PortCarrier.Fixed)
        {
            return (listed?.Count ?? 0) == member.Parameters.Count;
        }

        bool hasCarrier = isBare
            || (row.Argument is { } place
                ? place < member.Parameters.Count && (listed is null || place >= listed.Count || listed[place] == member.Parameters[place])
                : HasParameter(row.Parameter, member));
        return hasCarrier && HasOperand(row.End?.Operand, member);
    }

    private static bool HasOperand(ApiOperand? operand, DeclaredMember member) =>
        operand is null
        || ((operand.Parameter.Length == 0 || HasParameter(operand.Parameter, member))
            && (operand.Argument is not { } place || place < member.Parameters.Count));

    private static bool HasParameter(string name, DeclaredMember member)
    {
        foreach (IParameterSymbol parameter in ParametersOf(member.Symbol))
        {
            if (parameter.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };
}

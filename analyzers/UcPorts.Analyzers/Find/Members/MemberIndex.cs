using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find.Members;

/// <summary>Rows by the types that declare their members.</summary>
/// <typeparam name="T">The rows' type.</typeparam>
internal sealed class MemberIndex<T>
    where T : ApiMember
{
    private readonly ILookup<string, IndexedRow<T>> _byType;
    private readonly ILookup<string, IndexedRow<T>> _bySimpleTypeName;

    public MemberIndex(IEnumerable<T> rows)
    {
        List<IndexedRow<T>> indexed = [.. rows.Select(row => new IndexedRow<T>(row))];
        All = [.. indexed.Select(row => row.Row)];
        _byType = indexed.ToLookup(row => row.TypeName, StringComparer.Ordinal);
        _bySimpleTypeName = indexed.Where(row => row.Row.Match >= ApiMatch.SimpleName).ToLookup(row => ApiSignature.SimpleName(row.TypeName), StringComparer.Ordinal);
    }

    /// <summary>Every row, in the order of the tables.</summary>
    public IReadOnlyList<T> All { get; }

    /// <summary>Whether a row names the type in full.</summary>
    public bool Has(string typeName) => _byType.Contains(typeName);

    /// <summary>The rows of a member.</summary>
    /// <param name="member">The member as the compilation declares it.</param>
    /// <param name="fits">Whether the member has the parameters that a row names.</param>
    /// <returns>Rows with one and the same id; none where the table does not list the member.</returns>
    public IReadOnlyList<T> RowsOf(DeclaredMember member, Func<T, bool> fits)
    {
        List<IndexedRow<T>> named = [.. _byType[member.TypeName].Where(row => row.MemberName == member.Name)];
        List<T> exact = [.. named.Where(row => row.Row.Id == member.Id).Select(row => row.Row)];
        if (exact.Count > 0)
        {
            return exact;
        }

        named.RemoveAll(row => row.Row.Match == ApiMatch.Id);
        if (named.Count == 0)
        {
            named.AddRange(_bySimpleTypeName[ApiSignature.SimpleName(member.TypeName)].Where(row => row.MemberName == member.Name));
        }

        named.RemoveAll(row => !fits(row.Row));
        return LikestOverload(named, member.Parameters);
    }

    // Libraries change their overloads: of the listed ones, the one with most parameters in common is what it was.
    private static List<T> LikestOverload(List<IndexedRow<T>> rows, IReadOnlyList<string> parameters)
    {
        string? best = null;
        int bestScore = int.MinValue;
        foreach (IndexedRow<T> row in rows)
        {
            int score = row.Parameters is null
                ? 0
                : (4 * ApiSignature.Likeness(row.Parameters, parameters)) - Math.Abs(row.Parameters.Count - parameters.Count);
            if (score > bestScore)
            {
                bestScore = score;
                best = row.Row.Id;
            }
        }

        return [.. rows.Where(row => row.Row.Id == best).Select(row => row.Row)];
    }
}

/// <summary>A row and its id taken apart.</summary>
/// <typeparam name="T">The row's type.</typeparam>
/// <param name="Row">The row.</param>
internal sealed record IndexedRow<T>(T Row)
    where T : ApiMember
{
    public string TypeName { get; } = Row.TypeName;

    public string MemberName { get; } = Row.MemberName;

    public IReadOnlyList<string>? Parameters { get; } = ApiSignature.ParametersOf(Row.Id);
}

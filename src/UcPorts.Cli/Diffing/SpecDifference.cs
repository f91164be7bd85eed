using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Cli.Diffing;

/// <summary>What differs between two spec files.</summary>
/// <param name="Changes">The changes of rows, then those of what rows refer to.</param>
/// <param name="MovedRows">How many rows have another number in the document and are the same otherwise.</param>
internal sealed record SpecDifference(IReadOnlyList<SpecChange> Changes, int MovedRows)
{
    /// <summary>Whether the files say the same.</summary>
    public bool IsEmpty => Changes.Count == 0 && MovedRows == 0;

    /// <summary>Compares two catalogues.</summary>
    /// <param name="old">The old one.</param>
    /// <param name="current">The new one.</param>
    public static SpecDifference Between(PortCatalog old, PortCatalog current)
    {
        List<SpecChange> rows = SpecMatching.Match(SpecEntries.RowsOf(old), SpecEntries.RowsOf(current));
        List<SpecChange> definitions = SpecMatching.Match(SpecEntries.DefinitionsOf(old), SpecEntries.DefinitionsOf(current));
        return new SpecDifference(
            [.. rows.Concat(definitions).Where(change => change.Disposition != Disposition.Change || change.Fields.Count > 0)],
            rows.Count(change => change is { Disposition: Disposition.Change, Fields.Count: 0 } && change.Old!.Row!.Source?.Row != change.New!.Row!.Source?.Row));
    }

    /// <summary>The changes of a kind that a reader is told of together.</summary>
    /// <param name="disposition">Added, removed or changed.</param>
    /// <param name="isEditorial">Whether only words changed.</param>
    public IEnumerable<SpecChange> Of(Disposition disposition, bool isEditorial = false) =>
        Changes.Where(change => change.Disposition == disposition && change.IsEditorial == isEditorial);
}

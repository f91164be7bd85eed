using UcPorts.Cli.Diffing;

namespace UcPorts.Cli.Output;

/// <summary>What differs between two spec files, as text.</summary>
/// <param name="page">Where to write.</param>
internal sealed class DifferenceText(IPage page)
{
    /// <summary>Writes a summary and the changes by kind.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="oldPath">The old file.</param>
    /// <param name="newPath">The new file.</param>
    public void Write(SpecDifference difference, string oldPath, string newPath)
    {
        SpecChange[] added = [.. difference.Of(Disposition.Add)];
        SpecChange[] removed = [.. difference.Of(Disposition.Remove)];
        SpecChange[] changed = [.. difference.Of(Disposition.Change)];
        SpecChange[] editorial = [.. difference.Of(Disposition.Change, isEditorial: true)];
        page.Heading(difference.IsEmpty
            ? $"{oldPath} -> {newPath}: they say the same."
            : $"{oldPath} -> {newPath}: {added.Length} added, {removed.Length} removed, {changed.Length} changed, {editorial.Length} editorial.");
        if (difference.MovedRows > 0)
        {
            page.Item("Moved", $"{difference.MovedRows} rows stand elsewhere in their table and are the same otherwise");
        }

        WriteAll("Added", added);
        WriteAll("Removed", removed);
        WriteAll("Changed", changed);
        WriteAll("Editorial", editorial);
    }

    private void WriteAll(string heading, SpecChange[] changes)
    {
        if (changes.Length > 0)
        {
            page.Heading(heading);
        }

        foreach (SpecChange change in changes)
        {
            SpecEntry entry = change.Entry;
            string kind = entry.Kind == "rule" ? "" : entry.Kind + " ";
            page.Entry(kind + entry.Id, entry.Row?.Source?.ToString() ?? "");
            if (change.Disposition != Disposition.Change && entry.Row is { } row)
            {
                page.Line(RowSentence.Of(row));
                continue;
            }

            foreach (FieldChange field in change.Fields)
            {
                page.Line(change.Disposition == Disposition.Change
                    ? $"{field.Name}: {Shown(field.From)} -> {Shown(field.To)}"
                    : $"{field.Name}: {Shown(field.From + field.To)}");
            }
        }
    }

    private static string Shown(string value) => value.Length == 0 ? "(none)" : value;
}

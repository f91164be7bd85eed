using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UcPorts.Cli.Rows;
using UcPorts.Judging;

namespace UcPorts.Cli.Output;

/// <summary>An explanation as one screen of text.</summary>
/// <param name="tables">The tables.</param>
/// <param name="page">Where to write.</param>
internal sealed class ExplanationText(PortTables tables, IPage page)
{
    private const int NeighboursShown = 3;

    private readonly Wording _wording = new(tables.Catalog);

    /// <summary>Writes the explanation.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="question">The question as it was asked, for example <c>5061/tcp</c>.</param>
    public void Write(Explanation explanation, string question)
    {
        int named = explanation.NamedBy.Count;
        int pools = explanation.Pools.Count;

        // Texts are joined with +: interpolation rents memory, and its pool takes longer to set up than the page to write.
        page.Heading(question + (tables.AreDeployed ? " in " + tables.DeploymentNames(", ") : "") + ": " + Summary(named, pools));
        WriteNeighbours(explanation);
        WriteByProduct(explanation.NamedBy, name => name);
        if (named == 0)
        {
            WriteByProduct(explanation.Pools, name => $"{name}, pools that hold {explanation.Port}");
        }
        else
        {
            WriteInShort(explanation);
        }

        WriteLeft(explanation);
        WriteElsewhere(explanation);
        WriteRemarks(explanation);
        WriteSources(explanation);
        WriteForAnyPort(explanation);
    }

    private static string Summary(int named, int pools) => (named, pools) switch
    {
        (0, 0) => "no row of the port tables has it.",
        (0, _) => "no row names it; " + Counted(pools, "pool holds", "pools hold") + " it.",
        (_, 0) => Counted(named, "rule names", "rules name") + " it.",
        _ => Counted(named, "rule names", "rules name") + " it; " + Counted(pools, "pool holds", "pools hold") + " it too.",
    };

    private void WriteNeighbours(Explanation explanation)
    {
        if (explanation.OtherTransport.Count > 0)
        {
            page.Item("Documented for " + Wording.NamesOf(explanation.OtherTransport[0].Transport), DescribeAll(explanation.OtherTransport));
        }

        if (explanation.Nearest.Count > 0)
        {
            page.Item("Nearest", DescribeAll(explanation.Nearest));
        }
    }

    private string DescribeAll(IReadOnlyList<PortRule> rules)
    {
        string shown = string.Join(", ", rules.Take(NeighboursShown).Select(rule => RuleText.Describe(rule, tables.Catalog, CultureInfo.InvariantCulture)));
        return rules.Count > NeighboursShown ? $"{shown} and {rules.Count - NeighboursShown} more" : shown;
    }

    // The rows come product by product.
    private void WriteByProduct(IReadOnlyList<CatalogRow> rows, Func<string, string> headingOf)
    {
        string product = "";
        foreach (CatalogRow row in rows)
        {
            if (row.ProductId != product)
            {
                product = row.ProductId;
                page.Heading(headingOf(_wording.NameOfProduct(product)));
            }

            WriteRow(row);
        }
    }

    // Who asks for a port that has rows of its own wants to know that the pools are there, not all about them.
    private void WriteInShort(Explanation explanation)
    {
        if (explanation.Pools.Count > 0)
        {
            page.Heading("Pools that hold it too");
        }

        // Audio and video of one role often differ in nothing that a line shows.
        Dictionary<string, Alike> known = new(StringComparer.Ordinal);
        List<Alike> inOrder = [];
        foreach (CatalogRow row in explanation.Pools)
        {
            string line = OwnerOf(row) + ": " + row.Ports.ToString() + " " + RowSentence.OfProtocols(row) + MarksOf(row);
            string table = row.Source?.Table.Id ?? "";
            string key = table + "\n" + line;
            if (!known.TryGetValue(key, out Alike? alike))
            {
                alike = new Alike(line, table);
                known.Add(key, alike);
                inOrder.Add(alike);
            }

            alike.Rows.Add(row.Source?.Row.ToString(CultureInfo.InvariantCulture) ?? "");
        }

        foreach (Alike alike in inOrder)
        {
            string source = alike.Table.Length == 0 ? "" : alike.Table + (alike.Rows.Count == 1 ? ", row " : ", rows ") + string.Join(", ", alike.Rows);
            page.Entry(alike.Line, source);
        }
    }

    private void WriteRow(CatalogRow row)
    {
        page.Entry(OwnerOf(row), SourceOf(row));
        page.Line(RowSentence.Of(row) + MarksOf(row));
        if (row.Rule?.Condition is { } condition)
        {
            page.Line("If: " + condition.Text.English);
        }

        if (row.Rule?.Reconfiguration?.Reason is { } why)
        {
            page.Line("Because: " + why);
        }

        if (row.Note is { } note)
        {
            page.Line(note.English);
        }

        if (row.Rule is { } rule)
        {
            WriteOddities(rule);
        }
    }

    private string OwnerOf(CatalogRow row)
    {
        string service = _wording.NameOfServiceOrRule(row);
        string role = row.Role?.Name.English ?? "";
        return service.Length == 0 || role.Length == 0 ? role + service : role + ", " + service;
    }

    private static string SourceOf(CatalogRow row) => row.Source?.ToString() ?? "";

    private static string MarksOf(CatalogRow row) =>
        row.Remarks.IsEmpty ? "" : " [" + string.Join(", ", IdsOf(row.Remarks)) + "]";

    private static List<string> IdsOf(EquatableArray<Remark> remarks)
    {
        List<string> ids = [];
        foreach (Remark remark in remarks)
        {
            ids.Add(remark.Id);
        }

        return ids;
    }

    private void WriteOddities(PortRule rule)
    {
        if (rule.DuplicateOf is { } first)
        {
            page.Line($"Repeats {tables.Catalog.FindRule(first)?.Source?.ToString() ?? first}.");
        }

        if (!rule.BlankCells.IsEmpty)
        {
            page.Line($"Blank in the document: {string.Join(", ", rule.BlankCells)}.");
        }

        if (!rule.NotApplicableCells.IsEmpty)
        {
            page.Line($"\"Not applicable\" in the document: {string.Join(", ", rule.NotApplicableCells)}.");
        }
    }

    private void WriteLeft(Explanation explanation)
    {
        if (explanation.Left.Count > 0)
        {
            page.Heading("Documented for it, and not there any more");
        }

        foreach (LeftPort left in explanation.Left)
        {
            page.Entry($"{OwnerOf(left.Documented)}: {Wording.PortsOf(left.Documented)} {RowSentence.OfProtocols(left.Documented)}", SourceOf(left.Documented));
            page.Line(left.Now.IsEmpty ? $"Switched off by {left.Deployment}." : $"Moved to {left.Now} by {left.Deployment}.");
        }
    }

    private void WriteElsewhere(Explanation explanation)
    {
        if (explanation.OtherUses.Count > 0 || explanation.MisleadingName is not null)
        {
            page.Heading("What else meets it");
        }

        foreach (OtherUse use in explanation.OtherUses)
        {
            page.Item(use.Ports.ToString() + " " + Wording.NamesOf(use.Transport), use.What);
        }

        if (explanation.MisleadingName is { } name)
        {
            page.Item("Registry", $"the IANA registry has {name} for it, another application; tools that go by the registry show that name");
        }
    }

    private void WriteRemarks(Explanation explanation)
    {
        if (explanation.Remarks.Count == 0)
        {
            return;
        }

        Dictionary<string, string> products = new(StringComparer.Ordinal);
        HashSet<string> ambiguous = new(StringComparer.Ordinal);
        foreach ((string productId, Remark remark) in explanation.Remarks)
        {
            if (!products.TryAdd(remark.Id, productId))
            {
                ambiguous.Add(remark.Id);
            }
        }

        page.Heading("What the documents leave in doubt");
        foreach ((string productId, Remark remark) in explanation.Remarks)
        {
            // Two products may both have a U8; each is about its own rows.
            bool isAmbiguous = ambiguous.Contains(remark.Id);
            page.Item(isAmbiguous ? $"{remark.Id}, {_wording.NameOfProduct(productId)}" : remark.Id, remark.Text.English);
        }
    }

    private void WriteSources(Explanation explanation)
    {
        List<SpecTable> tables = TablesOf(explanation.Rows);
        if (tables.Count > 0)
        {
            page.Heading("Sources");
        }

        while (tables.Count > 0)
        {
            SourceDocument document = tables[0].Document;
            string date = document.Date is { } day ? " (" + day + ")" : "";
            page.Item(string.Join(", ", tables.FindAll(table => table.Document == document).ConvertAll(table => table.Id)), document.Title.English + date);
            tables.RemoveAll(table => table.Document == document);
        }
    }

    // Each once, in the order of the rows.
    private static List<SpecTable> TablesOf(IReadOnlyList<CatalogRow> rows)
    {
        List<SpecTable> tables = [];
        foreach (CatalogRow row in rows)
        {
            if (row.Source is { Table: var table } && !tables.Exists(known => known == table))
            {
                tables.Add(table);
            }
        }

        return tables;
    }

    private void WriteForAnyPort(Explanation explanation)
    {
        if (explanation.ForAnyPort.Count > 0)
        {
            string options = string.Join(" ", TablesOf(explanation.ForAnyPort).ConvertAll(table => "--table " + table.Id));
            page.Item("Not shown", $"{Counted(explanation.ForAnyPort.Count, "rule", "rules")} for any port; see: ucports list {options}");
        }

        if (explanation.NotDeployed > 0)
        {
            page.Item("Not shown", $"{Counted(explanation.NotDeployed, "rule", "rules")} of roles that do not run in {tables.DeploymentNames(", ")}");
        }
    }

    private static string Counted(int count, string one, string many) => count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);

    /// <summary>Rows that one line shows.</summary>
    private sealed class Alike(string line, string table)
    {
        public string Line { get; } = line;

        public string Table { get; } = table;

        public List<string> Rows { get; } = [];
    }
}

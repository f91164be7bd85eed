using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using UcPorts.Cli.Output;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Exporting;

/// <summary>Says in one line which rows of the documents ask for a rule, and what for.</summary>
/// <param name="catalog">The catalogue that holds the products' names.</param>
internal sealed class RuleDescription(PortCatalog catalog)
{
    private const string Cut = "...";

    private readonly Wording _wording = new(catalog);

    /// <summary>The rows alone.</summary>
    /// <param name="rows">The rows.</param>
    /// <returns>For example <c>server-ports rows 12, 19</c>; a rule that a project wrote itself has its id.</returns>
    public static string RowsOf(IReadOnlyList<CatalogRow> rows) => string.Join("; ", rows.GroupBy(row => row.Source?.Table.Id).SelectMany(OfTable));

    /// <summary>Rows, and the roles, services and protocols behind them.</summary>
    /// <param name="rows">The rows.</param>
    /// <returns>For example <c>server-ports row 3: Front End Servers, Front-End service: TCP, TLS or MTLS, SIP</c>.</returns>
    public string Of(IReadOnlyList<CatalogRow> rows) => OneLine($"{RowsOf(rows)}: {string.Join("; ", rows.Select(WhatFor).Distinct())}");

    /// <summary>The description, cut at a word where it is longer than a format takes. The rows are never cut.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="limit">The most that the format takes.</param>
    /// <param name="format">The format, for a message.</param>
    /// <param name="lengthOf">Counts as the format does.</param>
    /// <param name="spelling">Writes the text with the characters that the format takes.</param>
    /// <exception cref="UsageException">The rows alone are longer than the limit.</exception>
    public string Within(PassRule rule, int limit, string format, Func<string, int> lengthOf, Func<string, string> spelling)
    {
        string whole = spelling(Of(rule.Rows));
        if (lengthOf(whole) <= limit)
        {
            return whole;
        }

        string rows = spelling(OneLine(RowsOf(rule.Rows)));
        if (lengthOf(rows) > limit)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"Rule '{rule.Id}' comes from more rows than a description of {format} can name ({limit} characters). Export fewer roles at a time."));
        }

        string kept = rows;
        for (int end = whole.Length - 1; end > rows.Length; end--)
        {
            if (whole[end] == ' ' && lengthOf(whole[..end]) + Cut.Length <= limit)
            {
                kept = whole[..end].TrimEnd(',', ';', ':', ' ') + Cut;
                break;
            }
        }

        return kept;
    }

    /// <summary>The text with every run of white space and control characters as one blank.</summary>
    /// <param name="text">The text.</param>
    public static string OneLine(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (char character in text)
        {
            bool isBlank = char.IsWhiteSpace(character) || char.IsControl(character);
            if (!isBlank)
            {
                line.Append(character);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    private static IEnumerable<string> OfTable(IGrouping<string?, CatalogRow> group)
    {
        if (group.Key is null)
        {
            return group.Select(row => row.Id);
        }

        int[] numbers = [.. group.Select(row => row.Source!.Row).Distinct()];
        return [$"{group.Key} {(numbers.Length == 1 ? "row" : "rows")} {string.Join(", ", numbers)}"];
    }

    private string WhatFor(CatalogRow row)
    {
        string service = _wording.NameOfServiceOrRule(row);
        string use = row.Requirement == Requirement.Required ? "" : $", {Keyword.Of(row.Requirement)}";

        // First, because what does not fit is cut at the end.
        string deployed = RowSentence.OfDeployment(row) is { } change ? change + ", " : "";
        return $"{deployed}{row.Role?.Name.English}{(service.Length == 0 ? "" : ", " + service)}: {RowSentence.OfProtocols(row)}{use}";
    }
}

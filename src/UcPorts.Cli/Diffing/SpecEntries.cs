using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Diffing;

/// <summary>Takes a catalogue apart into entries.</summary>
internal static class SpecEntries
{
    /// <summary>The rows of every table, in the documents' order.</summary>
    /// <param name="catalog">The catalogue.</param>
    public static List<SpecEntry> RowsOf(PortCatalog catalog) => CatalogRow.AllOf(catalog).ConvertAll(OfRow);

    /// <summary>What rows refer to: products, documents, tables, roles, services and remarks.</summary>
    /// <param name="catalog">The catalogue.</param>
    public static List<SpecEntry> DefinitionsOf(PortCatalog catalog) =>
    [
        .. catalog.Products.Select(product => new SpecEntry("product", product.Id, Words("name", product.Name))),
        .. catalog.Documents.Select(document => new SpecEntry("document", document.Id,
        [
            .. Words("title", document.Title),
            Word("revision", document.Revision),
            Word("date", document.Date),
            Word("url", document.Url),
            Word("licence", document.Licence),
            Word("attribution", document.Attribution),
            Word("appliesTo", string.Join(", ", document.AppliesTo)),
        ])),
        .. catalog.Tables.Select(table => new SpecEntry("table", table.Id,
        [
            .. Words("title", table.Title),
            Word("document", table.Document.Id),
            Word("rows", table.RowCount.ToString(CultureInfo.InvariantCulture)),
        ])),
        .. catalog.Roles.Select(role => new SpecEntry("role", role.LocalId,
        [
            .. Words("name", role.Name),
            Fact("kind", role.Kind.ToString()),
            Fact("includes", string.Join(", ", role.Includes.Select(Local))),
            Word("devices", string.Join(", ", role.Devices)),
        ])),
        .. catalog.Services.Select(service => new SpecEntry("service", service.LocalId, Words("name", service.Name))),
        .. catalog.Remarks.Select(remark => new SpecEntry("remark", remark.Id,
        [
            Word("kind", Keyword.Of(remark.Kind)),
            .. Words("text", remark.Text),
            Word("rules", string.Join(", ", remark.Rules.Select(Local))),
            Word("tables", string.Join(", ", remark.Tables)),
        ])),
    ];

    private static SpecEntry OfRow(CatalogRow row)
    {
        PortRule? rule = row.Rule;
        List<SpecField> fields =
        [
            Fact("role", row.Role?.LocalId),
            Fact("service", row.Service?.LocalId),
            Fact("ports", Keyword.Of(row.Ports)),
            Fact("transport", string.Join(", ", Keyword.Of(row.Transport))),
            Fact("security", string.Join(", ", Keyword.Of(row.Security))),
            Fact("protocol", row.Protocol),
            Fact("direction", Keyword.Of(row.Direction)),
            Fact("peer", rule is null ? "" : string.Join(", ", rule.Peers.Select(peer => peer.LocalId))),
            Fact("side", rule is null or { Side: PortPairSide.None } ? "" : rule.Side == PortPairSide.Server ? "server" : "client"),
            Fact("requirement", Keyword.Of(row.Requirement)),
            Fact("condition", rule?.Condition is { } condition ? Keyword.Of(condition.Kind) : ""),
            Word("condition.text", rule?.Condition?.Text.English),
            Fact("allocation", Keyword.Of(row.Allocation)),
            Fact("minimumPorts", rule?.MinimumPorts?.ToString(CultureInfo.InvariantCulture)),
            Fact("changedBy", rule is null ? "" : Change(rule.ChangedBy)),
            Fact("listener", rule is null or { Listener: ListenerSharing.Unstated } ? "" : rule.Listener == ListenerSharing.Shareable ? "shareable" : "exclusive"),
            Fact("source", row.IPsec?.SourceAddress.English),
            Fact("sourcePorts", row.IPsec is { } exception ? Keyword.Of(exception.SourcePorts) : ""),
            Fact("destination", row.IPsec?.DestinationAddress.English),
            Fact("authentication", row.IPsec?.Authentication),
            Fact("program", row.Firewall?.Program),
            Word("name", row.Name),
            Word("duplicateOf", rule?.DuplicateOf is { } first ? Local(first) : ""),
            Word("blankCells", rule is null ? "" : string.Join(", ", rule.BlankCells)),
            Word("notApplicableCells", rule is null ? "" : string.Join(", ", rule.NotApplicableCells)),
            Word("reason", rule?.Reason),
            Word("note", row.Note?.English),
            Word("note.es", row.Note?.Spanish),
            Word("remarks", string.Join(", ", row.Remarks.Select(remark => remark.Id))),
            Word("table", row.Source?.Table.Id),
        ];
        string kind = rule is not null ? "rule" : row.IPsec is not null ? "ipsecException" : "firewallRule";
        return new SpecEntry(kind, Local(row.Id), fields, row);
    }

    private static string Change(PortChange change) =>
        string.Join(' ', new[] { Keyword.Of(change.Method), change.Name, string.Join(',', change.Parameters), change.Path }.Where(part => !string.IsNullOrEmpty(part)));

    private static SpecField Fact(string name, string? value) => new(name, value ?? "", IsEditorial: false);

    private static SpecField Word(string name, string? value) => new(name, value ?? "", IsEditorial: true);

    private static List<SpecField> Words(string name, LocalizedText text) => [Word(name, text.English), Word(name + ".es", text.Spanish)];

    // The product's id is the same for a whole file; a file for a new version of the product may have another.
    private static string Local(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
}

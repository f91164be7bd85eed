using System.Collections.Generic;

namespace UcPorts.Cli.Importing;

/// <summary>A table of a page as it stands there.</summary>
/// <param name="Title">The heading or bold line above it; empty where there is none.</param>
/// <param name="Line">The line it begins in, from 1.</param>
/// <param name="Headings">The heading of each column.</param>
/// <param name="Rows">The rows.</param>
internal sealed record PageTable(string Title, int Line, IReadOnlyList<string> Headings, IReadOnlyList<PageRow> Rows);

/// <summary>A row of a table.</summary>
/// <param name="Line">The line it stands in, from 1.</param>
/// <param name="Cells">The text of each cell, trimmed; a line break in a cell is a line feed.</param>
internal sealed record PageRow(int Line, IReadOnlyList<string> Cells);

/// <summary>A page.</summary>
/// <param name="Title">Its title; empty where it has none.</param>
/// <param name="Revision">The source control revision that its front matter names, or <see langword="null"/>.</param>
/// <param name="Date">The date that its front matter names, as year, month and day, or <see langword="null"/>.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="FirewallRules">Names of firewall rules that a list of the page gives, with their lines.</param>
internal sealed record Page(string Title, string? Revision, string? Date, IReadOnlyList<PageTable> Tables, IReadOnlyList<(int Line, string Name)> FirewallRules);

using System.Collections.Generic;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Diffing;

/// <summary>A fact of an entry.</summary>
/// <param name="Name">The property's name in spec files.</param>
/// <param name="Value">The value as text; empty where it is absent.</param>
/// <param name="IsEditorial">Whether only words would change with it: nothing that is opened or judged.</param>
internal sealed record SpecField(string Name, string Value, bool IsEditorial);

/// <summary>A row, a role or another entry of a spec file, as its facts.</summary>
/// <param name="Kind">What it is, for example <c>rule</c>.</param>
/// <param name="Id">Its id without the product's.</param>
/// <param name="Fields">Its facts, always the same for a kind and in the same order.</param>
/// <param name="Row">The row, where it is one.</param>
internal sealed record SpecEntry(string Kind, string Id, IReadOnlyList<SpecField> Fields, CatalogRow? Row = null);

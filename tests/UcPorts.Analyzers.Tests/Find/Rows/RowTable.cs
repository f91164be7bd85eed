using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Analyzers.Find.Members;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Tests.Find.Rows;

/// <summary>The rows of the built-in tables, for tests that hold for each of them.</summary>
internal static class RowTable
{
    public static IReadOnlyList<PortApi> Apis { get; } = [.. EmbeddedTables.Read().SelectMany(table => PortApiReader.Read(table.Text, table.Name).Apis)];

    /// <summary>The rows' keys: several rows may have one id.</summary>
    public static IEnumerable<string> Keys => Enumerable.Range(0, Apis.Count).Select(KeyOf);

    public static string KeyOf(int index) => FormattableString.Invariant($"{index} {Apis[index].Id} {Apis[index].Parameter}{Apis[index].Argument}");

    public static int IndexOf(string key) => int.Parse(key.AsSpan(0, key.IndexOf(' ', StringComparison.Ordinal)), System.Globalization.CultureInfo.InvariantCulture);
}

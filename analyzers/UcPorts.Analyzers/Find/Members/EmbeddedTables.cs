using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Text;

namespace UcPorts.Analyzers.Find.Members;

/// <summary>The API tables that are embedded in this assembly.</summary>
internal static class EmbeddedTables
{
    /// <summary>Name and text of each table, in the order of their names.</summary>
    public static IEnumerable<(string Name, string Text)> Read()
    {
        Assembly assembly = typeof(EmbeddedTables).Assembly;
        string[] names = assembly.GetManifestResourceNames();
        Array.Sort(names, StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (!name.StartsWith("apis/", StringComparison.Ordinal))
            {
                continue;
            }

            using Stream stream = assembly.GetManifestResourceStream(name)!;
            using StreamReader reader = new(stream, Encoding.UTF8);
            yield return (name, reader.ReadToEnd());
        }
    }
}

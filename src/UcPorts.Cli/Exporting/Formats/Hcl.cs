using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace UcPorts.Cli.Exporting.Formats;

/// <summary>Writes blocks of Terraform's language as <c>terraform fmt</c> lays them out.</summary>
/// <param name="output">Where to write.</param>
internal sealed class Hcl(TextWriter output)
{
    /// <summary>Writes a block with attributes after an empty line.</summary>
    /// <param name="heading">The block's type and labels, for example <c>variable "name"</c>.</param>
    /// <param name="attributes">Names, and values as the language writes them.</param>
    public void Block(string heading, IReadOnlyList<(string Name, string Value)> attributes)
    {
        int width = attributes.Max(attribute => attribute.Name.Length);
        output.Write($"\n{heading} {{\n");
        foreach ((string name, string value) in attributes)
        {
            output.Write($"  {name.PadRight(width)} = {value}\n");
        }

        output.Write("}\n");
    }

    /// <summary>A name for a resource.</summary>
    /// <param name="id">The id of a rule.</param>
    public static string Label(string id) => id.Replace('-', '_');

    /// <summary>A string.</summary>
    /// <param name="text">The text, in one line.</param>
    public static string Quote(string text)
    {
        string escaped = text
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("${", "$${", StringComparison.Ordinal)
            .Replace("%{", "%%{", StringComparison.Ordinal);
        return $"\"{escaped}\"";
    }

    /// <summary>A list of strings.</summary>
    /// <param name="texts">The texts.</param>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quote))}]";
}

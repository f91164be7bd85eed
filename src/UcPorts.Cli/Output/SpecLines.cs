using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace UcPorts.Cli.Output;

/// <summary>The lines of a spec file as people read and compare it: one entry a line.</summary>
internal static class SpecLines
{
    private static readonly JsonWriterOptions Spaced = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, IndentSize = 0, NewLine = "\n" };

    /// <summary>The file.</summary>
    /// <param name="product">The entry of the product.</param>
    /// <param name="sections">The sections; empty ones are left out.</param>
    public static string File(string product, params IEnumerable<string> sections) =>
        $"{{\n{string.Join(",\n", ((IEnumerable<string>)["  \"specVersion\": 1", "  \"product\": " + product]).Concat(sections.Where(section => section.Length > 0)))}\n}}\n";

    /// <summary>A list of entries; empty where there is none.</summary>
    /// <param name="name">The list's name.</param>
    /// <param name="entries">The entries.</param>
    public static string Section(string name, IEnumerable<string> entries)
    {
        string[] all = [.. entries];
        return all.Length == 0 ? "" : $"  \"{name}\": [\n{string.Join(",\n", all.Select(entry => "    " + entry))}\n  ]";
    }

    /// <summary>An entry.</summary>
    /// <param name="writeProperties">Writes its properties.</param>
    public static string Entry(Action<Utf8JsonWriter> writeProperties)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Spaced))
        {
            json.WriteStartObject();
            writeProperties(json);
            json.WriteEndObject();
        }

        // Within strings an end of a line is an escape.
        return Encoding.UTF8.GetString(buffer.WrittenSpan).Replace(",\n", ", ", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
    }
}

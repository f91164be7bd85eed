using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace UcPorts.Cli.Commands;

/// <summary>The option <c>--format</c> of a command whose formats are a table of their own, each with its purpose.</summary>
/// <typeparam name="T">A format.</typeparam>
internal sealed class NamedFormatOption<T> : Option<string>
    where T : class
{
    private readonly (string Name, string Purpose, T Format)[] _formats;
    private readonly string? _example;

    /// <summary>Makes the option.</summary>
    /// <param name="description">What the format is for.</param>
    /// <param name="formats">The formats; the first is the default where there is no <paramref name="example"/>.</param>
    /// <param name="describe">A format's name and purpose.</param>
    /// <param name="example">A format to name where none is given; <see langword="null"/> where the first is taken then.</param>
    public NamedFormatOption(string description, IEnumerable<T> formats, Func<T, (string Name, string Purpose)> describe, string? example = null)
        : base("--format")
    {
        _formats = [.. formats.Select(format => (describe(format).Name, describe(format).Purpose, format))];
        _example = example;
        HelpName = "FORMAT";
        Description = description;
        CompletionSources.Add([.. Names]);
    }

    private IEnumerable<string> Names => _formats.Select(format => format.Name);

    private string Known => $"The formats: {string.Join(", ", Names)}.";

    /// <summary>Reads the option.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The format.</returns>
    /// <exception cref="UsageException">The command has no such format, or needs one and none is given.</exception>
    public T Read(ParseResult parsed)
    {
        if (parsed.GetValue(this) is not { } typed)
        {
            return _example is null
                ? _formats[0].Format
                : throw new UsageException($"'{parsed.CommandResult.Command.Name}' needs a format, for example: --format {_example}. {Known}");
        }

        int found = Array.FindIndex(_formats, format => format.Name.Equals(typed, StringComparison.OrdinalIgnoreCase));
        return found < 0
            ? throw new UsageException($"There is no format '{typed}'.{Spelling.Suggestion(Spelling.Nearest(typed, Names))} {Known}")
            : _formats[found].Format;
    }

    /// <summary>Writes the formats with their purposes, for the help.</summary>
    /// <param name="output">Where to write.</param>
    public void WriteReference(TextWriter output)
    {
        int width = Names.Max(name => name.Length);
        output.WriteLine();
        output.WriteLine("Formats:");
        foreach ((string name, string purpose, _) in _formats)
        {
            output.WriteLine($"  {name.PadRight(width)}  {purpose}");
        }
    }
}

using System;
using System.CommandLine;
using UcPorts.Cli.Output;

namespace UcPorts.Cli.Commands;

/// <summary>The option <c>--format</c>.</summary>
internal sealed class FormatOption : Option<string>
{
    private readonly OutputFormat[] _formats;
    private readonly string[] _names;

    /// <summary>Makes the option.</summary>
    /// <param name="formats">The formats of the command, the default first.</param>
    public FormatOption(params OutputFormat[] formats)
        : base("--format")
    {
        _formats = formats;
        _names = Array.ConvertAll(formats, NameOf);
        HelpName = string.Join('|', _names);
        Description = "How to write it.";
        DefaultValueFactory = _ => _names[0];
        CompletionSources.Add(_names);
    }

    /// <summary>Reads the option.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The format.</returns>
    /// <exception cref="UsageException">The command has no such format.</exception>
    public OutputFormat Read(ParseResult parsed)
    {
        string typed = parsed.GetValue(this) ?? "";
        int known = Array.FindIndex(_names, name => name.Equals(typed, StringComparison.OrdinalIgnoreCase));
        return known < 0
            ? throw new UsageException($"There is no format '{typed}'.{Spelling.Suggestion(Spelling.Nearest(typed, _names))} The formats: {string.Join(", ", _names)}.")
            : _formats[known];
    }

    private static string NameOf(OutputFormat format) => format switch
    {
        OutputFormat.Text => "text",
        OutputFormat.Json => "json",
        OutputFormat.Csv => "csv",
        OutputFormat.Markdown => "md",
        _ => "table",
    };
}

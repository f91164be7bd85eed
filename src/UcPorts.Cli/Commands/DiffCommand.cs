using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using UcPorts.Cli.Diffing;
using UcPorts.Cli.Output;

namespace UcPorts.Cli.Commands;

/// <summary><c>ucports diff OLD NEW</c>: what changed between two revisions of a spec file.</summary>
internal sealed class DiffCommand : DocumentedCommand
{
    private readonly CommandLineConsole _console;
    private readonly Argument<string> _old = new("old") { HelpName = "OLD", Description = "The old revision of a spec file." };
    private readonly Argument<string> _new = new("new") { HelpName = "NEW", Description = "The new revision." };
    private readonly FormatOption _format = new(OutputFormat.Text, OutputFormat.Json);

    public DiffCommand(CommandLineConsole console)
        : base("diff", "Says what changed between two revisions of a spec file, row by row.")
    {
        _console = console;
        Add(_old);
        Add(_new);
        Add(_format);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override string Usage => "ucports diff old.ports.json new.ports.json";

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        (Usage, "added, removed and changed rows"),
        (Usage + " --format json", "change records for a program"),
    ];

    /// <inheritdoc/>
    public override void WriteReference(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Exit code: 0 they say the same, 1 they differ, 2 the command could not run.");
        output.WriteLine("A row is the same row where its id is; otherwise where role, service and ports or note are. A role that is only");
        output.WriteLine("spelt otherwise is a change. Editorial: notes, titles, names, remarks; nothing that is opened.");
    }

    private int Run(ParseResult parsed)
    {
        OutputFormat format = _format.Read(parsed);
        string oldPath = parsed.GetValue(_old) ?? "";
        string newPath = parsed.GetValue(_new) ?? "";
        SpecDifference difference = SpecDifference.Between(SpecOption.ReadTable(oldPath).Catalog, SpecOption.ReadTable(newPath).Catalog);
        if (format == OutputFormat.Json)
        {
            DifferenceJson.Write(difference, _console.Output);
        }
        else
        {
            new DifferenceText(_console.NewPage()).Write(difference, Path.GetFileName(oldPath), Path.GetFileName(newPath));
        }

        return difference.IsEmpty ? CommandLineApp.Success : CommandLineApp.Findings;
    }
}

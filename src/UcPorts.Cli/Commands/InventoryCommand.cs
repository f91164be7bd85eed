using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using UcPorts.Cli.Checking;
using UcPorts.Cli.Checking.Building;
using UcPorts.Cli.Checking.Reports;

namespace UcPorts.Cli.Commands;

/// <summary><c>ucports inventory PATH</c>: every place that opens a port, known or not.</summary>
internal sealed class InventoryCommand : DocumentedCommand
{
    private readonly CommandLineConsole _console;
    private readonly BuildOptions _build;
    private readonly NamedFormatOption<InventoryFormat> _format = new("How to write it; see below.", InventoryFormat.All, format => (format.Name, format.Purpose));
    private readonly Option<string> _name = new("--name") { HelpName = "NAME", Description = "What the program is called in a port table; otherwise like its folder." };
    private readonly Option<string> _output = new("--output") { HelpName = "FILE", Description = "The file to write; otherwise standard output." };

    public InventoryCommand(Func<PortCatalog> catalog, CommandLineConsole console)
        : base("inventory", "Builds projects and lists every place that opens ports.")
    {
        _console = console;
        _build = new BuildOptions(catalog);
        _build.AddPathTo(this);
        Add(_format);
        Add(_name);
        Add(_output);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("ucports inventory", "the list that a firewall team asks for"),
        ("ucports inventory src/Gateway --format csv --output ports.csv", "the same for a spreadsheet"),
        ("ucports inventory --format spec --name Gateway --output gateway.ports.json", "a port table of the program, to be completed"),
    ];

    /// <inheritdoc/>
    public override void WriteReference(TextWriter output)
    {
        _format.WriteReference(output);

        output.WriteLine();
        output.WriteLine("Ports: 0 is one that the system chooses, 'unknown' one that only the running program knows.");
        output.WriteLine("Certainty: 'default' holds unless configuration, an argument or a later write changes it.");
        output.WriteLine("Exit code: 0 done, 2 the command could not run or a project does not build.");
    }

    private int Run(ParseResult parsed)
    {
        InventoryFormat format = _format.Read(parsed);
        string folder = _build.FolderOf(parsed);
        BuildOutcome outcome = _build.Run(parsed, new BuildSettings { Inventory = true }, _console);
        IReadOnlyList<OpeningEntry> entries = OpeningEntry.Of(outcome.Findings, folder);
        if (outcome.Failures.Count == 0 || entries.Count > 0)
        {
            using StringWriter text = new();
            format.Write(parsed.GetValue(_name) ?? Path.GetFileName(folder), entries, text);
            if (parsed.GetValue(_output) is { } path)
            {
                TextFile.Write(path, text.ToString());
            }
            else
            {
                _console.Output.Write(text.ToString());
            }

            int left = entries.Count(entry => entry.IsOpenEnded);
            if (format.Name == "spec" && left > 0)
            {
                _console.Tell($"{left} of {entries.Count} openings have ports that only the running program or the system knows; the table does not hold those.");
            }
        }

        BuildOptions.Tell(outcome, _console);
        return outcome.Failures.Count > 0 ? CommandLineApp.CouldNotRun : CommandLineApp.Success;
    }
}

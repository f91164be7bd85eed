using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using UcPorts.Cli.Checking;
using UcPorts.Cli.Checking.Building;
using UcPorts.Cli.Checking.Reports;

namespace UcPorts.Cli.Commands;

/// <summary><c>ucports check PATH</c>: the analyzers over projects that do not reference the package.</summary>
internal sealed class CheckCommand : DocumentedCommand
{
    private readonly Func<PortCatalog> _catalog;
    private readonly CommandLineConsole _console;
    private readonly BuildOptions _build;
    private readonly NamedFormatOption<ReportFormat> _format = new("How to report; see below.", ReportFormat.All, format => (format.Name, format.Purpose));
    private readonly Option<string> _baseline = new("--baseline") { HelpName = "FILE", Description = "Findings that are known do not fail; those that are gone are named." };
    private readonly Option<string> _writeBaseline = new("--write-baseline") { HelpName = "FILE", Description = "Write the findings as a baseline, and pass." };
    private readonly Option<string> _output = new("--output") { HelpName = "FILE", Description = "The file to write; otherwise standard output." };

    public CheckCommand(Func<PortCatalog> catalog, CommandLineConsole console)
        : base("check", "Builds projects and judges the ports they open.")
    {
        _catalog = catalog;
        _console = console;
        _build = new BuildOptions(catalog);
        _build.AddTo(this);
        Add(_format);
        Add(_baseline);
        Add(_writeBaseline);
        Add(_output);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("ucports check", "the solution or the projects of this folder"),
        ("ucports check src/Gateway --roles mediation-server", "one project, as it runs beside a Mediation Server"),
        ("ucports check Voice.sln --format sarif --output ports.sarif", "a file for code scanning"),
        ("ucports check --baseline ports.baseline.json", "only what is new"),
    ];

    /// <inheritdoc/>
    public override void WriteReference(TextWriter output)
    {
        _format.WriteReference(output);

        output.WriteLine();
        output.WriteLine("Exit code: 0 nothing found, 1 warnings or errors found, 2 the command could not run or a project does not build.");
        output.WriteLine("The projects are built by the SDK into a temporary folder. Roles, catalogues and tables of the projects hold");
        output.WriteLine("where the options say nothing; a project that references the package is checked by its own version.");
    }

    private int Run(ParseResult parsed)
    {
        ReportFormat format = _format.Read(parsed);
        PortCatalog catalog = _build.ReadCatalog(parsed, _catalog());
        BuildSettings settings = _build.Read(parsed, catalog, inventory: false);
        string? baselinePath = parsed.GetValue(_baseline);
        Baseline? baseline = baselinePath is null ? null : Baseline.Read(baselinePath);

        string folder = _build.FolderOf(parsed);
        BuildOutcome outcome = _build.Run(parsed, settings, _console);
        List<CodeFinding> findings = [.. outcome.Findings.Where(finding => finding.IsFinding)];
        CheckReport report = baseline?.Apply(findings, folder) ?? new CheckReport(folder, findings, 0, []);
        if (parsed.GetValue(_writeBaseline) is { } newBaseline)
        {
            // A baseline of a part would let the rest fail later.
            if (outcome.Failures.Count == 0)
            {
                Baseline.Write(newBaseline, folder, findings);
                int count = findings.Count(finding => finding.Counts);
                _console.Tell($"{count} {(count == 1 ? "finding is" : "findings are")} known from now on: {newBaseline}");
            }
        }
        else if (outcome.Failures.Count == 0 || findings.Count > 0)
        {
            Write(format, format.IsForPipelines ? report with { Folder = Directory.GetCurrentDirectory() } : report, catalog, parsed.GetValue(_output));
        }

        BuildOptions.Tell(outcome, _console);
        return outcome.Failures.Count > 0
            ? CommandLineApp.CouldNotRun
            : report.HasFailed && parsed.GetValue(_writeBaseline) is null ? CommandLineApp.Findings : CommandLineApp.Success;
    }

    private void Write(ReportFormat format, CheckReport report, PortCatalog catalog, string? path)
    {
        if (path is null)
        {
            format.Write(report, catalog, _console.Output);
            return;
        }

        using StringWriter text = new();
        format.Write(report, catalog, text);
        TextFile.Write(path, text.ToString());
    }
}

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using UcPorts.Cli.Auditing;
using UcPorts.Cli.Output;
using UcPorts.Judging;

namespace UcPorts.Cli.Commands;

/// <summary><c>ucports audit</c>: what a host or a firewall has open, against what its roles document.</summary>
internal sealed class AuditCommand : DocumentedCommand
{
    private readonly Func<PortCatalog> _catalog;
    private readonly CommandLineConsole _console;
    private readonly RolesOption _roles;
    private readonly SpecOption _spec = new();
    private readonly FormatOption _format = new(OutputFormat.Text, OutputFormat.Json);
    private readonly Argument<string> _file = new("file")
    {
        HelpName = "FILE",
        Description = "What another program printed; - for standard input. Without it, the listeners of this machine.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public AuditCommand(Func<PortCatalog> catalog, CommandLineConsole console)
        : base("audit", "Holds live listeners or a firewall against what roles document.")
    {
        _catalog = catalog;
        _console = console;
        _roles = new RolesOption("What the host runs as, by id or name, with commas between them.", "ucports audit listeners.txt --roles front-end-server", catalog);
        Add(_file);
        Add(_roles);
        Add(_spec);
        Add(_format);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("ucports audit --roles mediation-server", "the listeners of this machine"),
        ("ucports audit listeners.txt --roles mediation-server", "what ss -lntu printed"),
        ("ucports audit rules.v4 --roles director --format json", "a firewall, for a program"),
    ];

    /// <inheritdoc/>
    public override void WriteReference(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Reads the output of:");
        foreach (string known in SeenReader.Known.Split(", "))
        {
            output.WriteLine("  " + known);
        }

        output.WriteLine();
        output.WriteLine("Exit code: 0 all is as documented, 1 there are findings, 2 the command could not run or the file is cut.");
        output.WriteLine("Missing is what a row requires; optional and conditional rows and, of listeners, media pools may be closed.");
        output.WriteLine("Listeners on the loopback address are left out.");
    }

    private int Run(ParseResult parsed)
    {
        OutputFormat format = _format.Read(parsed);
        Requirements requirements = _roles.Read(parsed, _spec.Read(parsed, _catalog()));
        Seen seen = parsed.GetValue(_file) is { } path ? SeenReader.Read(TextFile.ReadPrinted(path), path) : ListenerReader.OfThisMachine();
        List<AuditFinding> findings = Audit.Of(seen, requirements);
        if (format == OutputFormat.Json)
        {
            AuditJson.Write(seen, requirements, findings, _console.Output);
        }
        else
        {
            new AuditText(_console.NewPage()).Write(seen, requirements, findings);
        }

        foreach (string note in seen.Cuts.Concat(seen.Notes))
        {
            _console.Tell(note);
        }

        return seen.Cuts.Count > 0 ? CommandLineApp.CouldNotRun : findings.Count == 0 ? CommandLineApp.Success : CommandLineApp.Findings;
    }
}

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using UcPorts.Cli.Output;
using UcPorts.Cli.Rows;
using UcPorts.Judging;

namespace UcPorts.Cli.Commands;

/// <summary><c>ucports conflicts --roles A,B</c>: what cannot live on one host.</summary>
internal sealed class ConflictsCommand : DocumentedCommand
{
    private readonly Func<PortCatalog> _catalog;
    private readonly CommandLineConsole _console;
    private readonly RolesOption _roles;
    private readonly SpecOption _spec = new();
    private readonly FormatOption _format = new(OutputFormat.Text, OutputFormat.Json);

    public ConflictsCommand(Func<PortCatalog> catalog, CommandLineConsole console)
        : base("conflicts", "Says which roles cannot live on one host, by port, transport and service.")
    {
        _catalog = catalog;
        _console = console;
        _roles = new RolesOption("The roles of the host, by id or name, with commas between them.", "ucports conflicts --roles front-end-server,mailbox-server", catalog);
        Add(_roles);
        Add(_spec);
        Add(_format);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("ucports conflicts --roles front-end-server,mailbox-server", "whether both fit on one host"),
        ("ucports conflicts --roles director,mediation-server --format json", "the same for a program"),
    ];

    /// <inheritdoc/>
    public override void WriteReference(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Exit code: 0 they fit, 1 at least one conflict, 2 the command could not run.");
        output.WriteLine("A conflict is certain: both need the port, for different services, and it cannot be shared. What depends on");
        output.WriteLine("optional or conditional rows, listeners that HTTP.sys or the system shares, and pools are told apart.");
    }

    private int Run(ParseResult parsed)
    {
        OutputFormat format = _format.Read(parsed);
        PortTables tables = _spec.Read(parsed, _catalog());
        Requirements requirements = _roles.Read(parsed, tables, least: 2);
        List<PortMeeting> meetings = PortMeetings.Of(requirements);
        if (format == OutputFormat.Json)
        {
            MeetingJson.Write(requirements, meetings, _console.Output);
        }
        else
        {
            new MeetingText(tables.Catalog, _console.NewPage()).Write(requirements, meetings);
        }

        return meetings.Exists(meeting => meeting.Kind == MeetingKind.Conflict) ? CommandLineApp.Findings : CommandLineApp.Success;
    }
}

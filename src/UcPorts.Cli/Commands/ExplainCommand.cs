using System;
using System.Collections.Generic;
using System.CommandLine;
using UcPorts.Cli.Output;

namespace UcPorts.Cli.Commands;

/// <summary><c>ucports explain PORT</c>: everything the documents say about one port.</summary>
internal sealed class ExplainCommand : DocumentedCommand
{
    private readonly Func<PortCatalog> _catalog;
    private readonly CommandLineConsole _console;
    private readonly Argument<string> _port = new("port")
    {
        HelpName = "PORT[/tcp|/udp]",
        Description = "The port, alone or with its transport.",
    };

    private readonly SpecOption _spec = new();
    private readonly FormatOption _format = new(OutputFormat.Text, OutputFormat.Json);

    public ExplainCommand(Func<PortCatalog> catalog, CommandLineConsole console)
        : base("explain", "Says who uses a port, and what the documents leave in doubt about it.")
    {
        _catalog = catalog;
        _console = console;
        Add(_port);
        Add(_spec);
        Add(_format);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override string Usage => "ucports explain 5061";

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("ucports explain 5061", "who uses 5061, and what is in doubt about it"),
        ("ucports explain 3478/udp", "one transport only"),
        ("ucports explain 5061 --format json", "the same for a program"),
        ("ucports explain 5070 --spec head-office.ports.json", "who uses it where a deployment has moved ports"),
    ];

    private int Run(ParseResult parsed)
    {
        OutputFormat format = _format.Read(parsed);
        PortQuery query = PortQuery.Parse(parsed.GetValue(_port) ?? "");
        return PortAnswer.Write(query, _spec.Read(parsed, _catalog()), format, _console);
    }
}

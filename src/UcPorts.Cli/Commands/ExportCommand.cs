using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using UcPorts.Cli.Exporting;
using UcPorts.Cli.Rows;
using UcPorts.Judging;

namespace UcPorts.Cli.Commands;

/// <summary><c>ucports export</c>: the rules of roles for a firewall.</summary>
internal sealed partial class ExportCommand : DocumentedCommand
{
    private const int LongestName = 55;
    private const int NamedAtMost = 5;

    private readonly Func<PortCatalog> _catalog;
    private readonly CommandLineConsole _console;
    private readonly RolesOption _roles;
    private readonly SpecOption _spec = new();
    private readonly NamedFormatOption<ExportFormat> _format = new("What to write; see below.", ExportFormats.All, format => (format.Name, format.Purpose), example: "nftables");
    private readonly Option<string[]> _source = Peers("--source", "Where the peers of inbound rules live: PEERROLE=CIDR, or CIDR for all others.");
    private readonly Option<string[]> _destination = Peers("--destination", "Where the peers of outbound rules live.");
    private readonly Option<string> _mediaPorts = new("--media-ports") { HelpName = "RANGE", Description = "The media range that is configured, for the IPsec exception of clients; otherwise that of the deployment." };
    private readonly Option<string> _name = new("--name") { HelpName = "NAME", Description = "What the table, group, service or profile is called after 'ucports-'. Otherwise the roles." };
    private readonly Option<string> _output = new("--output") { HelpName = "FILE", Description = "The file to write; otherwise standard output." };

    public ExportCommand(Func<PortCatalog> catalog, CommandLineConsole console)
        : base("export", "Writes the rules of roles for a firewall.")
    {
        _catalog = catalog;
        _console = console;
        _roles = new RolesOption("What the host runs as, by id or name, with commas between them.", "ucports export --roles front-end-server --format nftables", catalog);
        Add(_roles);
        Add(_format);
        Add(_source);
        Add(_destination);
        Add(_mediaPorts);
        Add(_name);
        Add(_spec);
        Add(_output);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("ucports export --roles front-end-server --format powershell", "New-NetFirewallRule for a Front End Server"),
        ("ucports export --roles mediation-server --format nftables --output mediation.nft", "a file for nft -f"),
        ("ucports export --roles mediation-server --format azure-nsg --source pstn-gateway=10.1.0.0/24", "calls from the gateways' network only"),
    ];

    /// <inheritdoc/>
    public override void WriteReference(TextWriter output)
    {
        _format.WriteReference(output);

        output.WriteLine();
        output.WriteLine("A rule is limited to addresses where all of its peers have some. Ports of the far end are outbound rules.");
        output.WriteLine("Optional and conditional rows are exported and say so; a row without transport is exported for both.");
        output.WriteLine("What a format cannot hold is refused. The roles: ucports list --help");
    }

    private int Run(ParseResult parsed)
    {
        ExportFormat format = _format.Read(parsed);
        string? path = parsed.GetValue(_output);
        if (path is not null && format.ObjectionTo(Path.GetFileName(path)) is { } objection)
        {
            throw new UsageException(objection);
        }

        PortTables tables = _spec.Read(parsed, _catalog());
        PortCatalog catalog = tables.Catalog;
        Requirements requirements = _roles.Read(parsed, tables);
        PeerAddresses sources = PeerAddresses.Parse(parsed.GetValue(_source) ?? [], catalog);
        PeerAddresses destinations = PeerAddresses.Parse(parsed.GetValue(_destination) ?? [], catalog);
        HashSet<string> inForce = [.. catalog.RolesInForceFor(requirements.DeclaredRoles.Select(role => role.Id))];
        List<CatalogRow> rows = CatalogRow.AllOf(catalog).FindAll(row => row.Role is { } role && inForce.Contains(role.Id));
        Refuse(format, rows, sources, destinations, requirements);

        ExportContent content = new(
            ReadName(parsed, tables, requirements),
            TitleOf(tables, requirements),
            catalog,
            rows,
            PassRules.Of(rows, sources, destinations))
        {
            MediaPorts = ReadMediaPorts(parsed, rows),
        };
        using StringWriter text = new(CultureInfo.InvariantCulture);
        format.Write(content, text);
        if (path is not null)
        {
            TextFile.Write(path, text.ToString());
        }
        else
        {
            _console.Output.Write(text.ToString());
        }

        TellWhatIsNotThere(format, content, sources, destinations);
        return CommandLineApp.Success;
    }

    private static string TitleOf(PortTables tables, Requirements requirements)
    {
        string deployments = tables.AreDeployed ? tables.DeploymentNames(", ") + ": " : "";
        return $"UcPorts: {deployments}{string.Join(", ", requirements.DeclaredRoles.Select(role => role.Name.English))}";
    }

    private string ReadName(ParseResult parsed, PortTables tables, Requirements requirements)
    {
        string name = parsed.GetValue(_name)
            ?? (tables.AreDeployed && !_roles.IsGiven(parsed) ? tables.DeploymentNames("-") : string.Join('-', requirements.DeclaredRoles.Select(role => role.LocalId)));
        return NamePattern().IsMatch(name) && name.Length <= LongestName
            ? name
            : throw new UsageException($"'{name}' cannot be the name of an export. Choose one with --name: lower-case words with hyphens, at most {LongestName} characters.");
    }

    private PortSet ReadMediaPorts(ParseResult parsed, List<CatalogRow> rows)
    {
        if (parsed.GetValue(_mediaPorts) is not { } text)
        {
            return DeployedMediaPorts(rows);
        }

        return PortSet.TryParse(text, out PortSet ports) && !ports.IsEmpty
            ? ports
            : throw new UsageException($"'{text}' is no range of ports. Write for example: --media-ports 50020-50059");
    }

    // Where one of the media ranges is not set, the range of all is not known.
    private static PortSet DeployedMediaPorts(List<CatalogRow> rows)
    {
        IEnumerable<PortRole?> roles = rows.Where(row => row.IPsec is { SourcePorts.IsSpecifiedMediaRange: true }).Select(row => row.Role);
        PortRule[] media = [.. rows.Where(row => row.Protocol == "media" && row.Transport.HasFlag(Transports.Udp) && roles.Contains(row.Role)).Select(row => row.Rule).OfType<PortRule>()];
        return Array.TrueForAll(media, rule => rule.Reconfiguration is not null) ? media.Aggregate(PortSet.Empty, (all, rule) => all | rule.Ports) : PortSet.Empty;
    }

    private static void Refuse(ExportFormat format, List<CatalogRow> rows, PeerAddresses sources, PeerAddresses destinations, Requirements requirements)
    {
        if (!rows.Exists(row => row.Rule is not null || (row.IPsec is not null && format.WritesIPsecExceptions) || format.WritesEveryRow))
        {
            string roles = string.Join(", ", requirements.DeclaredRoles.Select(role => role.LocalId));
            throw new UsageException(rows.Count == 0
                ? $"There is nothing to export: no row of the port tables is for {roles}."
                : $"There is nothing to export as {format.Name}: the only rows for {roles} are IPsec exceptions or rules of setup. Use --format csv or powershell.");
        }

        if (!format.TakesAddresses && !(sources.IsEmpty && destinations.IsEmpty))
        {
            throw new UsageException($"{format.Name} has no place for addresses: leave --source and --destination out, or choose another format.");
        }

        RefuseStrangers("--source", sources, rows, PortDirection.Inbound);
        RefuseStrangers("--destination", destinations, rows, PortDirection.Outbound);
    }

    // An address that limits nothing would leave open what the user believes closed.
    private static void RefuseStrangers(string option, PeerAddresses addresses, List<CatalogRow> rows, PortDirection direction)
    {
        string[] peers = [.. rows.Where(row => row.Rule?.Direction == direction).SelectMany(row => row.Rule!.Peers).Select(peer => peer.Id).Distinct()];
        if (addresses.Roles.FirstOrDefault(role => !peers.Contains(role)) is { } stranger)
        {
            string known = peers.Length == 0 ? "They name no peers." : $"They name: {string.Join(", ", peers.Select(peer => peer[(peer.IndexOf('/', StringComparison.Ordinal) + 1)..]))}.";
            throw new UsageException($"{option}: no {Keyword.Of(direction)} rule of these roles names the peer '{stranger}'. {known}");
        }
    }

    private void TellWhatIsNotThere(ExportFormat format, ExportContent content, PeerAddresses sources, PeerAddresses destinations)
    {
        int exceptions = content.IPsecExceptions.Count();
        if (exceptions > 0 && !format.WritesIPsecExceptions)
        {
            _console.Tell($"Not exported: {exceptions} IPsec exceptions, which only powershell, csv and markdown hold.");
        }

        int ofSetup = content.Rows.Count(row => row.Rule is null && row.IPsec is null);
        if (ofSetup > 0 && !format.WritesEveryRow)
        {
            _console.Tell($"Not exported: {ofSetup} firewall rules that setup makes itself; see: ucports list --table um-firewall-rules");
        }

        if (format.WritesEveryRow)
        {
            return;
        }

        TellWhatStaysOpen("--source", sources, content.Inbound);
        TellWhatStaysOpen("--destination", destinations, content.Outbound);
        if (format.Name == "firewalld" && content.Inbound.Any() && content.Outbound.Any())
        {
            _console.Tell("A firewalld service holds one end's ports: the far end's are listed in its comments only.");
        }
    }

    private void TellWhatStaysOpen(string option, PeerAddresses addresses, IEnumerable<PassRule> rules)
    {
        string[] open = addresses.IsEmpty ? [] : [.. rules.Where(rule => rule.FarEnd.Count == 0).Select(rule => rule.Id)];
        if (open.Length > 0)
        {
            string more = open.Length > NamedAtMost ? $" and {open.Length - NamedAtMost} more" : "";
            _console.Tell($"Open to any address, because {option} does not cover all of their peers: {string.Join(", ", open.Take(NamedAtMost))}{more}.");
        }
    }

    private static Option<string[]> Peers(string name, string description) => new(name)
    {
        HelpName = "[PEERROLE=]CIDR",
        Description = description,
        Arity = ArgumentArity.OneOrMore,
    };

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex NamePattern();
}

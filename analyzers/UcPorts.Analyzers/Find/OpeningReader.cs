using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Find.Carriers;
using UcPorts.Analyzers.Find.Commands;
using UcPorts.Analyzers.Find.Members;
using UcPorts.Analyzers.Find.Objects;
using UcPorts.Analyzers.Find.Silence;
using UcPorts.Judging;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find;

/// <summary>Says what a use of a listed member opens: whether it does, which ports, over which transport, how secured.</summary>
internal sealed class OpeningReader
{
    private readonly Operands _operands;
    private readonly CarrierReader _carriers;
    private readonly SettingReader _settings;
    private readonly CommandReader _commands;
    private readonly SocketUse _sockets;

    public OpeningReader(PortEvaluator evaluator, KnownTypes types, ApiSymbols symbols, ApiTable table)
    {
        _operands = new Operands(evaluator);
        _carriers = new CarrierReader(evaluator, symbols);
        _settings = new SettingReader(table.Settings, evaluator, _carriers);
        _commands = new CommandReader(evaluator);
        _sockets = new SocketUse(evaluator, types);
    }

    /// <summary>The openings of a use.</summary>
    public IEnumerable<OpeningSite> SitesOf(PortApi row, ApiUse use, CancellationToken cancellation)
    {
        List<CarriedPorts> carried = [.. Carried(row, use, cancellation)];
        if (carried.Count == 0 || Opens(row, use, carried, cancellation) is not { } opens)
        {
            return [];
        }

        if (row.AllPortsWhen is { } allPorts)
        {
            bool? isAll = _operands.ValueOf(allPorts.Operand, use, cancellation).Meets(allPorts);
            opens.IsCertain &= isAll is not null;
            if (isAll == true)
            {
                carried = [new CarriedPorts(PortSet.All, carried[0].Origin) { IsRange = true, Certainty = carried[0].Certainty }];
            }
        }

        if (IsOwnDefault(use))
        {
            carried = [.. carried.Select(ports => ports with { Certainty = Certainty.Default })];
        }

        SecurityModes? security = SecurityOf(row, use, cancellation);
        return carried.Select(ports => SiteOf(row, use, ports, opens, security)).Distinct();
    }

    private static OpeningSite SiteOf(PortApi row, ApiUse use, CarriedPorts ports, Circumstances opens, SecurityModes? security)
    {
        Opening opening = new(
            ports.Ports,
            ports.Transport ?? opens.Transport,
            ports.IsRange,
            ports.Step > 1 ? ports.Step : row.Step,
            opens.Direction,
            security ?? ports.SchemeSecurity ?? SecurityModes.Unstated,
            row.IsMedia || ports.IsMedia,
            ports.Certainty,
            row.Id);

        // The number itself, where it stands in this call; what comes from elsewhere is marked where it is used.
        SyntaxNode carrier = CarrierReader.CarrierOf(row, use) is { } value && Operations.Unconverted(value) is { IsImplicit: false } written ? written.Syntax : use.Place;
        SyntaxNode place = use.Operation.Syntax.Contains(ports.Origin) && !ports.Origin.Contains(use.Place) ? ports.Origin : carrier;
        return new OpeningSite(opening, row.Kind, place.GetLocation()) 
        {
            IsCertain = opens.IsCertain,
            Address = ports.Address == HostingAddress.None ? HostingAddresses.OfMember(row.Id) : ports.Address,
        };
    }

    // `class Options { public Options() { Port = 1883; } }`: a class of options gives itself a default.
    private static bool IsOwnDefault(ApiUse use) =>
        use.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.SetMethod.DeclaredAccessibility: not Accessibility.Private } }
        && use.Receiver is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }
        && Operations.RootOf(use.Operation) is IConstructorBodyOperation;

    private IEnumerable<CarriedPorts> Carried(PortApi row, ApiUse use, CancellationToken cancellation) => row.Carrier switch
    {
        PortCarrier.Setting => _settings.PortsOfSetting(row, use, cancellation),
        PortCarrier.Settings => _settings.PortsOfSettings(row, use, cancellation),
        PortCarrier.Command => _commands.PortsOf(row, use, cancellation),
        _ => _carriers.PortsOf(row, use, cancellation),
    };

    // What is known of the circumstances; nothing where the member certainly does not open.
    private Circumstances? Opens(PortApi row, ApiUse use, List<CarriedPorts> carried, CancellationToken cancellation)
    {
        Circumstances opens = new(row.Transport, row.Direction);
        foreach (ApiCondition condition in row.Conditions)
        {
            bool? holds = _operands.ValueOf(condition.Operand, use, cancellation).Meets(condition);
            if (holds == false)
            {
                return null;
            }

            opens.IsCertain &= holds == true;
        }

        if (!row.Within.IsEmpty)
        {
            bool? isWithin = Destinations.Reaches(use, row.Within);
            if (isWithin == false)
            {
                return null;
            }

            opens.IsCertain &= isWithin == true;
        }

        if (row.DirectionMap is { } directions)
        {
            opens.IsCertain &= _operands.ValueOf(directions.Operand, use, cancellation).TryFind(directions, row.Direction, out PortDirection direction);
            opens.Direction = direction;
        }

        if (row.TransportMap is { } transports)
        {
            opens.Transport = _operands.ValueOf(transports.Operand, use, cancellation).TryFind(transports, row.Transport, out Transports transport)
                ? transport
                : Transports.None;
        }

        return row.TransportFrom == TransportOrigin.Socket ? _sockets.Opens(use, carried, opens, cancellation)
            : SocketUse.IsEphemeralOfClient(use, carried) ? null
            : opens;
    }

    private SecurityModes? SecurityOf(PortApi row, ApiUse use, CancellationToken cancellation)
    {
        if (row.SecurityFrom == SecurityOrigin.Scheme || row.Carrier is PortCarrier.Setting or PortCarrier.Settings)
        {
            return null;
        }

        if (KestrelDefaults.MayChange(row, use))
        {
            return SecurityModes.Unstated;
        }

        return row.SecurityMap is not { } map ? row.Security
            : _operands.ValueOf(map.Operand, use, cancellation).TryFind(map, row.Security, out SecurityModes security) ? security
            : SecurityModes.Unstated;
    }
}

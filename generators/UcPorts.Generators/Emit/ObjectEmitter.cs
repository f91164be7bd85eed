using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Generators.Model;

namespace UcPorts.Generators.Emit;

/// <summary>Writes the expressions that make a product's objects. Only what differs from the default is written.</summary>
internal sealed class ObjectEmitter
{
    private readonly ProductModel _model;
    private readonly SourceWriter _writer;
    private readonly Dictionary<string, string> _documents;
    private readonly Dictionary<string, string> _tables;
    private readonly Dictionary<string, string> _remarks;
    private readonly Dictionary<string, string> _services;
    private readonly Dictionary<string, string> _roles;

    public ObjectEmitter(ProductModel model, SourceWriter writer)
    {
        _model = model;
        _writer = writer;
        _documents = Fields(FixedNames.DocumentHolder, model.Documents, document => document.Id);
        _tables = Fields(FixedNames.TableHolder, model.Tables, table => table.Id);
        _remarks = Fields(FixedNames.RemarkHolder, model.Remarks, remark => remark.Id);
        _services = Fields(FixedNames.ServiceHolder, model.Services, service => service.Id);
        _roles = Fields(FixedNames.RoleHolder, model.Roles.Select(role => new Named<PortRole>(role.Name, role.Value)), role => role.Id);
    }

    /// <summary>Writes the private classes that hold what rules share.</summary>
    public void WriteHolders()
    {
        WriteHolder(FixedNames.DocumentHolder, _model.Documents, Expression);
        WriteHolder(FixedNames.TableHolder, _model.Tables, Expression);
        WriteHolder(FixedNames.RoleHolder, _model.Roles.Select(role => new Named<PortRole>(role.Name, role.Value)), Expression);
        WriteHolder(FixedNames.ServiceHolder, _model.Services, Expression);
        WriteHolder(FixedNames.RemarkHolder, _model.Remarks, Expression);
    }

    /// <summary>Writes a member that holds a port rule.</summary>
    /// <param name="declaration">The member, up to its initialiser.</param>
    /// <param name="rule">The rule.</param>
    public void Write(string declaration, PortRule rule)
    {
        _writer.Line(declaration + " = new " + Expressions.Library + "PortRuleBuilder");
        _writer.Open();
        Set("Id", Expressions.Text(rule.Id));
        Set("Role", _roles[rule.Role.Id]);
        SetIf(rule.Service is not null, "Service", () => _services[rule.Service!.Id]);
        Set("Ports", Expressions.Ports(rule.Ports));
        SetIf(rule.Transport != Transports.None, "Transport", () => Expressions.Transports(rule.Transport));
        SetIf(rule.Security != SecurityModes.Unstated, "Security", () => Expressions.Security(rule.Security));
        SetIf(rule.Protocol is not null, "Protocol", () => Expressions.TextOrNull(rule.Protocol));
        SetIf(rule.Direction != PortDirection.Inbound, "Direction", () => Expressions.Enum(rule.Direction));
        SetIf(!rule.Peers.IsEmpty, "Peers", () => Expressions.Array(Expressions.Library + "PortRole", rule.Peers.Select(peer => _roles[peer.Id])));
        SetIf(rule.Side != PortPairSide.None, "Side", () => Expressions.Enum(rule.Side));
        SetIf(rule.Requirement != Requirement.Required, "Requirement", () => Expressions.Enum(rule.Requirement));
        SetIf(rule.Condition is not null, "Condition", () => Expression(rule.Condition!));
        SetIf(rule.Allocation != PortAllocation.Fixed, "Allocation", () => Expressions.Enum(rule.Allocation));
        SetIf(rule.MinimumPorts is not null, "MinimumPorts", () => Expressions.Number(rule.MinimumPorts!.Value));
        SetIf(rule.ChangedBy != PortChange.Unstated, "ChangedBy", () => Expressions.Change(rule.ChangedBy));
        SetIf(rule.Listener != ListenerSharing.Unstated, "Listener", () => Expressions.Enum(rule.Listener));
        SetIf(rule.DuplicateOf is not null, "DuplicateOf", () => Expressions.TextOrNull(rule.DuplicateOf));
        SetIf(rule.Reconfiguration is not null, "Reconfiguration", () => Expression(rule.Reconfiguration!));
        SetIf(!rule.BlankCells.IsEmpty, "BlankCells", () => Expressions.Strings(rule.BlankCells));
        SetIf(!rule.NotApplicableCells.IsEmpty, "NotApplicableCells", () => Expressions.Strings(rule.NotApplicableCells));
        SetIf(rule.Reason is not null, "Reason", () => Expressions.TextOrNull(rule.Reason));
        SetIf(rule.Note is not null, "Note", () => Expressions.Localized(rule.Note!));
        SetIf(rule.Source is not null, "Source", () => Expression(rule.Source!));
        SetIf(!rule.Remarks.IsEmpty, "Remarks", () => RemarkArray(rule.Remarks));
        _writer.Close(".Build();");
    }

    /// <summary>Writes a member that holds an IPsec exception.</summary>
    /// <param name="declaration">The member, up to its initialiser.</param>
    /// <param name="exception">The exception.</param>
    public void Write(string declaration, IPsecException exception)
    {
        List<string> arguments =
        [
            Expressions.Text(exception.Id),
            Expressions.Localized(exception.Name),
            Expressions.Localized(exception.SourceAddress),
            Expressions.Localized(exception.DestinationAddress),
            Expressions.Transports(exception.Transport),
            Expressions.Scope(exception.SourcePorts),
            Expressions.Scope(exception.DestinationPorts),
            Expressions.Text(exception.Authentication),
        ];
        AddCommon(arguments, exception.Source, exception.Role, exception.Note, exception.Remarks);
        Expressions.AddIf(arguments, "direction", exception.Direction is not null, exception.Direction is { } direction ? Expressions.Enum(direction) : "");
        _writer.Line(declaration + " = " + Expressions.New("IPsecException", arguments) + ";");
    }

    /// <summary>Writes a member that holds a firewall rule.</summary>
    /// <param name="declaration">The member, up to its initialiser.</param>
    /// <param name="rule">The rule.</param>
    public void Write(string declaration, FirewallRule rule)
    {
        List<string> arguments =
        [
            Expressions.Text(rule.Id),
            Expressions.Text(rule.Name),
            Expressions.Transports(rule.Transport),
            Expressions.Scope(rule.Ports),
            Expressions.Enum(rule.Direction),
        ];
        AddCommon(arguments, rule.Source, rule.Role, rule.Note, rule.Remarks);
        Expressions.AddIf(arguments, "service", rule.Service is not null, rule.Service is null ? "" : _services[rule.Service.Id]);
        Expressions.AddIf(arguments, "program", rule.Program is not null, Expressions.TextOrNull(rule.Program));
        _writer.Line(declaration + " = " + Expressions.New("FirewallRule", arguments) + ";");
    }

    private static Dictionary<string, string> Fields<T>(string holder, IEnumerable<Named<T>> items, Func<T, string> idOf)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (Named<T> item in items)
        {
            fields[idOf(item.Value)] = holder + "." + item.Name;
        }

        return fields;
    }

    private void WriteHolder<T>(string holder, IEnumerable<Named<T>> items, Func<T, string> expression)
    {
        Named<T>[] all = [.. items];
        if (all.Length == 0)
        {
            return;
        }

        _writer.Line();
        _writer.Line("private static class " + holder);
        _writer.Open();
        foreach (Named<T> item in all)
        {
            _writer.Line("internal static readonly " + Expressions.Library + typeof(T).Name + " " + item.Name + " = " + expression(item.Value) + ";");
        }

        _writer.Close();
    }

    private static string Expression(SourceDocument document)
    {
        List<string> arguments = [Expressions.Text(document.Id), Expressions.Localized(document.Title)];
        Expressions.AddIf(arguments, "revision", document.Revision is not null, Expressions.TextOrNull(document.Revision));
        Expressions.AddIf(arguments, "date", document.Date is not null, Expressions.TextOrNull(document.Date));
        Expressions.AddIf(arguments, "url", document.Url is not null, Expressions.TextOrNull(document.Url));
        Expressions.AddIf(arguments, "licence", document.Licence is not null, Expressions.TextOrNull(document.Licence));
        Expressions.AddIf(arguments, "attribution", document.Attribution is not null, Expressions.TextOrNull(document.Attribution));
        Expressions.AddIf(arguments, "appliesTo", !document.AppliesTo.IsEmpty, Expressions.Strings(document.AppliesTo));
        return Expressions.New("SourceDocument", arguments);
    }

    private string Expression(SpecTable table) => Expressions.New(
        "SpecTable",
        [Expressions.Text(table.Id), Expressions.Localized(table.Title), _documents[table.Document.Id], Expressions.Number(table.RowCount)]);

    private static string Expression(PortRole role)
    {
        List<string> arguments = [Expressions.Text(role.Id), Expressions.Localized(role.Name), Expressions.Enum(role.Kind)];
        Expressions.AddIf(arguments, "includes", !role.Includes.IsEmpty, Expressions.Strings(role.Includes));
        Expressions.AddIf(arguments, "devices", !role.Devices.IsEmpty, Expressions.Strings(role.Devices));
        return Expressions.New("PortRole", arguments);
    }

    private static string Expression(PortService service) =>
        Expressions.New("PortService", [Expressions.Text(service.Id), Expressions.Localized(service.Name)]);

    private static string Expression(Remark remark)
    {
        List<string> arguments = [Expressions.Text(remark.Id), Expressions.Enum(remark.Kind), Expressions.Localized(remark.Text)];
        Expressions.AddIf(arguments, "rules", !remark.Rules.IsEmpty, Expressions.Strings(remark.Rules));
        Expressions.AddIf(arguments, "tables", !remark.Tables.IsEmpty, Expressions.Strings(remark.Tables));
        return Expressions.New("Remark", arguments);
    }

    private static string Expression(Reconfiguration change) => Expressions.New(
        "Reconfiguration",
        [Expressions.Text(change.Deployment), Expressions.Ports(change.DocumentedPorts), Expressions.TextOrNull(change.Reason)]);

    private static string Expression(RuleCondition condition) =>
        Expressions.New("RuleCondition", [Expressions.Enum(condition.Kind), Expressions.Localized(condition.Text)]);

    private string Expression(SourceReference source) =>
        Expressions.New("SourceReference", [_tables[source.Table.Id], Expressions.Number(source.Row)]);

    private string RemarkArray(EquatableArray<Remark> remarks) =>
        Expressions.Array(Expressions.Library + "Remark", remarks.Select(remark => _remarks[remark.Id]));

    private void AddCommon(
        List<string> arguments,
        SourceReference? source,
        PortRole? role,
        LocalizedText? note,
        EquatableArray<Remark> remarks)
    {
        Expressions.AddIf(arguments, "source", source is not null, source is null ? "" : Expression(source));
        Expressions.AddIf(arguments, "role", role is not null, role is null ? "" : _roles[role.Id]);
        Expressions.AddIf(arguments, "note", note is not null, note is null ? "" : Expressions.Localized(note));
        Expressions.AddIf(arguments, "remarks", !remarks.IsEmpty, RemarkArray(remarks));
    }

    private void Set(string property, string value) => _writer.Line(property + " = " + value + ",");

    private void SetIf(bool condition, string property, Func<string> value)
    {
        if (condition)
        {
            Set(property, value());
        }
    }
}

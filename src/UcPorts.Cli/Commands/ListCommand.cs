using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using UcPorts.Cli.Output;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Commands;

/// <summary><c>ucports list</c>: the rows of the port tables, all or those of some products, roles and tables.</summary>
internal sealed class ListCommand : DocumentedCommand
{
    private readonly Func<PortCatalog> _catalog;
    private readonly CommandLineConsole _console;
    private readonly Option<string[]> _products = Repeatable("--product", "PRODUCT", "Only rules of these products, by id or name. Commas or a repeated option give several.");
    private readonly Option<string[]> _roles = Repeatable("--role", "ROLE", "Only rules of these roles, by id or name.");
    private readonly Option<string[]> _tables = Repeatable("--table", "TABLE", "Only rules of these tables, by id or title.");
    private readonly SpecOption _spec = new();
    private readonly FormatOption _format = new(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv, OutputFormat.Markdown);

    public ListCommand(Func<PortCatalog> catalog, CommandLineConsole console)
        : base("list", "Lists the documented ports, one line a rule.")
    {
        _catalog = catalog;
        _console = console;
        _products.CompletionSources.Add(_ => _catalog().Products.Select(product => product.Id));
        _roles.CompletionSources.Add(_ => _catalog().Roles.Select(role => role.LocalId));
        _tables.CompletionSources.Add(_ => _catalog().Tables.Select(table => table.Id));
        Add(_products);
        Add(_roles);
        Add(_tables);
        Add(_spec);
        Add(_format);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        ("ucports list --role mediation-server", "what Mediation Servers open"),
        ("ucports list --table client-ports --format csv", "the client table for a spreadsheet"),
        ("ucports list --product exchange-um --format json", "every rule of Exchange UM for a program"),
        ("ucports list --spec head-office.ports.json", "what the roles of a deployment open, with the ports they have there"),
    ];

    /// <inheritdoc/>
    public override void WriteReference(TextWriter output)
    {
        PortCatalog catalog = _catalog();
        WriteNames(output, "Products:", catalog.Products.Select(product => (product.Id, product.Name.English)));
        WriteNames(output, "Tables:", catalog.Tables.Select(table => (table.Id, $"{table.Title.English}, {table.RowCount} rows")));
        WriteNames(output, "Roles with rules:", RolesWithRows(catalog));
        output.WriteLine();
        output.WriteLine("A repeated option widens the list, another option narrows it. A role is listed without the roles it includes.");
        output.WriteLine("Of a deployment (--spec), the roles that run there are listed, with the roles they include.");
        output.WriteLine("The documents recommend the IPsec exceptions, so their requirement is given as optional; setup makes the");
        output.WriteLine("firewall rules, so theirs is required. Any port is 0-65535 in JSON and CSV.");
    }

    private int Run(ParseResult parsed)
    {
        OutputFormat format = _format.Read(parsed);
        PortTables tables = _spec.Read(parsed, _catalog());
        PortCatalog catalog = tables.Catalog;
        Selection selection = Selection.From(catalog, Values(parsed, _products), Values(parsed, _roles), Values(parsed, _tables));
        List<CatalogRow> rows = CatalogRow.AllOf(catalog).FindAll(row => selection.Holds(row) && (selection.Roles.Count > 0 || tables.AreInForce(row)));
        switch (format)
        {
            case OutputFormat.Json:
                RowJson.WriteArray(rows, _console.Output);
                break;
            case OutputFormat.Csv:
                RowCsv.Write(rows, _console.Output);
                break;
            case OutputFormat.Markdown:
                MarkdownTable.Write(RowColumns.InFull(catalog), rows, _console.Output);
                break;
            default:
                WriteTable(catalog, rows);
                break;
        }

        if (rows.Count == 0)
        {
            _console.Tell("No rule matches all of these options. See the values with: ucports list --help");
        }
        else if (format == OutputFormat.Table)
        {
            PointToIncludedRoles(catalog, selection);
        }

        return CommandLineApp.Success;
    }

    private void WriteTable(PortCatalog catalog, List<CatalogRow> rows)
    {
        if (_console.IsTerminal)
        {
            TerminalTables.Write(RowColumns.InShort(catalog), rows, _console);
        }
        else
        {
            TextTable.Write(RowColumns.InFull(catalog), rows, _console.Output);
        }
    }

    // A Mediation Server also opens what "All Servers" lists; a filter by role alone would hide that.
    private void PointToIncludedRoles(PortCatalog catalog, Selection selection)
    {
        if (selection.Roles.Count == 0)
        {
            return;
        }

        HashSet<string> included = [.. catalog.RolesInForceFor(selection.Roles)];
        included.ExceptWith(selection.Roles);
        string options = string.Join(" ", catalog.Roles.Where(role => included.Contains(role.Id)).Select(role => "--role " + role.LocalId));
        if (options.Length > 0)
        {
            _console.Tell($"The rules of included roles apply too. To list them add: {options}");
        }
    }

    private static IEnumerable<(string Id, string Name)> RolesWithRows(PortCatalog catalog)
    {
        HashSet<string> used = [.. CatalogRow.AllOf(catalog).Where(row => row.Role is not null).Select(row => row.Role!.Id)];
        return catalog.Roles.Where(role => used.Contains(role.Id)).Select(role => (role.LocalId, role.Name.English));
    }

    private static void WriteNames(TextWriter output, string heading, IEnumerable<(string Id, string Name)> names)
    {
        (string Id, string Name)[] all = [.. names];
        int width = all.Max(name => name.Id.Length);
        output.WriteLine();
        output.WriteLine(heading);
        foreach ((string id, string name) in all)
        {
            output.WriteLine($"  {id.PadRight(width)}  {name}");
        }
    }

    private static string[] Values(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) ?? [];

    private static Option<string[]> Repeatable(string name, string value, string description) => new(name, name + "s")
    {
        HelpName = value,
        Description = description,
        Arity = ArgumentArity.OneOrMore,
    };
}

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using UcPorts.Cli.Rows;
using UcPorts.Judging;

namespace UcPorts.Cli.Commands;

/// <summary>The option <c>--roles</c>: what a host runs as.</summary>
internal sealed class RolesOption : Option<string[]>
{
    private readonly string _example;

    /// <summary>Makes the option.</summary>
    /// <param name="description">What the roles are for.</param>
    /// <param name="example">A command line that has them, for the message where they are missing.</param>
    /// <param name="catalog">Makes the catalogue, for completion.</param>
    public RolesOption(string description, string example, Func<PortCatalog> catalog)
        : base("--roles", "--role")
    {
        _example = example;
        HelpName = "ROLES";
        Description = description;
        Arity = ArgumentArity.OneOrMore;
        CompletionSources.Add(context => catalog().Roles.Select(role => Behind(context.WordToComplete) + role.LocalId));
    }

    /// <summary>Reads the option.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="tables">The tables; their deployments say which roles run where none is typed.</param>
    /// <param name="least">How many roles the command needs.</param>
    /// <returns>What hosts of these roles may open. The order in which they were typed makes no difference.</returns>
    /// <exception cref="UsageException">There are too few roles, or one is not known.</exception>
    public Requirements Read(ParseResult parsed, PortTables tables, int least = 1)
    {
        PortCatalog catalog = tables.Catalog;
        HashSet<string> ids = IsGiven(parsed) ? RoleNames.Of(catalog).FindAll(parsed.GetValue(this) ?? []) : [.. tables.DeployedRoles];
        return ids.Count < least
            ? throw new UsageException($"'{parsed.CommandResult.Command.Name}' needs {(least == 1 ? "roles" : "two roles or more")}, for example: {_example}")
            : Requirements.Create(catalog, catalog.Roles.Select(role => role.Id).Where(ids.Contains));
    }

    /// <summary>Whether roles are named on the command line.</summary>
    /// <param name="parsed">The command line.</param>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(this) is { Length: > 0 };

    // After a comma the next role begins.
    private static string Behind(string word) => word[..(word.LastIndexOf(',') + 1)];
}

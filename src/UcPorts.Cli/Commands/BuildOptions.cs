using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using UcPorts.Cli.Checking.Building;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Commands;

/// <summary>The path and the options of commands that build projects.</summary>
internal sealed class BuildOptions
{
    private readonly Argument<string> _path = new("PATH")
    {
        Description = "A project, a solution or a folder; otherwise this folder.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string[]> _roles;
    private readonly Option<string> _catalogs = new("--catalogs") { HelpName = "CATALOGS", Description = "The built-in catalogues in force: product ids with commas between them, 'all' or 'none'." };
    private readonly SpecOption _spec = new();

    /// <summary>Makes the options.</summary>
    /// <param name="catalog">Makes the catalogue, for completion.</param>
    public BuildOptions(Func<PortCatalog> catalog)
    {
        _roles = new Option<string[]>("--roles", "--role") { HelpName = "ROLES", Description = "What the code runs as, by id or name, with commas between them.", Arity = ArgumentArity.OneOrMore };
        _roles.CompletionSources.Add(_ => catalog().Roles.Select(role => role.LocalId));
        _catalogs.CompletionSources.Add(_ => [.. catalog().Products.Select(product => product.Id), "all", "none"]);
    }

    /// <summary>Adds the path alone to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddPathTo(Command command) => command.Add(_path);

    /// <summary>Adds path and options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        AddPathTo(command);
        command.Add(_roles);
        command.Add(_catalogs);
        command.Add(_spec);
    }

    /// <summary>The catalogue of the built-in tables and those of the command line.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="builtIn">The built-in catalogue.</param>
    /// <exception cref="UsageException">A spec file cannot be read or has errors.</exception>
    public PortCatalog ReadCatalog(ParseResult parsed, PortCatalog builtIn) => _spec.Read(parsed, builtIn).Catalog;

    /// <summary>What the options say to the analyzers.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="catalog">The catalogue that knows the roles.</param>
    /// <param name="inventory">Whether every opening is to be listed.</param>
    /// <exception cref="UsageException">A role or a catalogue is not known.</exception>
    public BuildSettings Read(ParseResult parsed, PortCatalog catalog, bool inventory) => new()
    {
        Roles = string.Join(',', RoleNames.Of(catalog).FindAll(parsed.GetValue(_roles) ?? []).Order(StringComparer.Ordinal)),
        Catalogs = ReadCatalogs(parsed, catalog),
        SpecFiles = [.. (parsed.GetValue(_spec) ?? []).Select(Path.GetFullPath)],
        Inventory = inventory,
    };

    /// <summary>The folder that reports write paths from: the path's own, or that of its file.</summary>
    /// <param name="parsed">The command line.</param>
    public string FolderOf(ParseResult parsed)
    {
        string full = Path.GetFullPath(PathOf(parsed));
        return Path.TrimEndingDirectorySeparator(File.Exists(full) ? Path.GetDirectoryName(full)! : full);
    }

    /// <summary>Builds what the path names.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="settings">What to tell the analyzers.</param>
    /// <param name="console">Where a person in a terminal sees the progress.</param>
    /// <exception cref="UsageException">There is nothing to build, or no SDK.</exception>
    public BuildOutcome Run(ParseResult parsed, BuildSettings settings, CommandLineConsole console)
    {
        IReadOnlyList<string> targets = BuildTargets.Of(PathOf(parsed));
        using ProjectBuild build = new();
        return build.Run(targets, FolderOf(parsed), settings, what =>
        {
            if (console.IsTerminal)
            {
                console.Tell("building " + what);
                console.Error.Flush();
            }
        });
    }

    /// <summary>Tells what was not looked at, and why.</summary>
    /// <param name="outcome">The builds.</param>
    /// <param name="console">Where to write.</param>
    public static void Tell(BuildOutcome outcome, CommandLineConsole console)
    {
        foreach (string line in outcome.Remarks.Concat(outcome.Failures.Select(failure => failure.ToString())))
        {
            console.Tell(line);
        }
    }

    private string PathOf(ParseResult parsed) => parsed.GetValue(_path) ?? ".";

    private string ReadCatalogs(ParseResult parsed, PortCatalog catalog)
    {
        string typed = parsed.GetValue(_catalogs) ?? "";
        string[] known = [.. catalog.Products.Select(product => product.Id), "all", "none"];
        foreach (string name in typed.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new UsageException($"There is no catalogue '{name}'.{Spelling.Suggestion(Spelling.Nearest(name, known))} The catalogues: {string.Join(", ", known)}.");
            }
        }

        return typed.Replace(';', ',');
    }
}

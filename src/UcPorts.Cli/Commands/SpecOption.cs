using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using UcPorts.Spec;

namespace UcPorts.Cli.Commands;

/// <summary>The option <c>--spec</c>: spec files of one's own beside the built-in catalogues.</summary>
internal sealed class SpecOption : Option<string[]>
{
    /// <summary>Makes the option.</summary>
    public SpecOption()
        : base("--spec")
    {
        HelpName = "FILE";
        Description = "A port table of your own (*.ports.json) beside the built-in ones. May be repeated.";
        Arity = ArgumentArity.OneOrMore;
    }

    /// <summary>Reads the files.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="builtIn">The built-in catalogue.</param>
    /// <returns>All in one catalogue.</returns>
    /// <exception cref="UsageException">A file cannot be read or has errors.</exception>
    public PortCatalog Read(ParseResult parsed, PortCatalog builtIn)
    {
        List<PortCatalog> catalogs = [builtIn];
        foreach (string path in parsed.GetValue(this) ?? [])
        {
            catalogs.Add(ReadFile(path).Catalog);
            string product = catalogs[^1].Products[0].Id;
            if (catalogs.SkipLast(1).Any(other => other.Products.Any(known => known.Id == product)))
            {
                throw new UsageException($"'{path}' describes the product '{product}', which another table describes already.");
            }
        }

        return catalogs.Count == 1 ? builtIn : PortCatalog.Combine([.. catalogs]);
    }

    /// <summary>Reads a spec file that must be free of errors.</summary>
    /// <param name="path">The path as the user typed it.</param>
    /// <exception cref="UsageException">The file cannot be read or has errors.</exception>
    public static PortSpecFile ReadFile(string path)
    {
        PortSpecFile file = PortSpecReader.Read(TextFile.Read(path), path);
        return file.Errors.IsEmpty && file.Product is not null
            ? file
            : throw new UsageException(file.Errors.IsEmpty
                ? $"'{path}' is no spec file: it names no product."
                : string.Concat(file.Errors[0].ToString(), file.Errors.Count == 1 ? "" : FormattableString.Invariant($" (and {file.Errors.Count - 1} more errors)")));
    }
}

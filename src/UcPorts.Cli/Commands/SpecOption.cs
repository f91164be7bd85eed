using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using UcPorts.Cli.Rows;
using UcPorts.Spec;

namespace UcPorts.Cli.Commands;

/// <summary>The option <c>--spec</c>: port tables and deployments of one's own beside the built-in catalogues.</summary>
internal sealed class SpecOption : Option<string[]>
{
    /// <summary>Makes the option.</summary>
    public SpecOption()
        : base("--spec")
    {
        HelpName = "FILE";
        Description = "A port table or a deployment of your own (*.ports.json) beside the built-in tables. May be repeated.";
        Arity = ArgumentArity.OneOrMore;
    }

    /// <summary>Reads the files.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="builtIn">The built-in catalogue.</param>
    /// <returns>All tables together, as the deployments have changed them.</returns>
    /// <exception cref="UsageException">A file cannot be read or has errors.</exception>
    public PortTables Read(ParseResult parsed, PortCatalog builtIn)
    {
        if (parsed.GetValue(this) is not { Length: > 0 } paths)
        {
            return PortTables.AsDocumented(builtIn);
        }

        List<PortSpecFile> files = [];
        List<(string Path, string Text)> deployments = [];
        foreach (string path in paths.DistinctBy(path => path == "-" ? path : Path.GetFullPath(path)))
        {
            string text = TextFile.Read(path);
            PortSpecFile file = PortSpecReader.Read(text, path);
            if (file.Form == SpecFileForm.Deployment)
            {
                deployments.Add((path, text));
            }
            else
            {
                RefuseErrors(file);
                RefuseRepeatedProduct(file, files, builtIn);
                files.Add(file);
            }
        }

        PortCatalog documented = files.Count == 0 ? builtIn : PortCatalog.Combine([builtIn, .. files.Select(file => file.Catalog)]);
        PortCatalog inForce = documented;

        // A deployment refers to the tables, in whatever order the files are named.
        foreach ((string path, string text) in deployments)
        {
            PortSpecFile file = PortSpecReader.ReadDeployment(text, path, files);
            RefuseErrors(file);
            files.Add(file);
            inForce = file.Deployment!.ApplyTo(inForce);
        }

        return new PortTables(inForce, documented, [.. files.Select(file => file.Deployment).OfType<Deployment>()]);
    }

    /// <summary>Reads a port table that must be free of errors.</summary>
    /// <param name="path">The path as the user typed it.</param>
    /// <exception cref="UsageException">The file cannot be read, is no port table or has errors.</exception>
    public static PortSpecFile ReadTable(string path)
    {
        PortSpecFile file = PortSpecReader.Read(TextFile.Read(path), path);
        RefuseErrors(file);
        return file.Form == SpecFileForm.Deployment ? throw new UsageException($"'{path}' is a deployment: name a port table, whose rows can be compared.") : file;
    }

    private static void RefuseErrors(PortSpecFile file)
    {
        if (!file.Errors.IsEmpty)
        {
            string more = file.Errors.Count switch { 1 => "", 2 => " (and 1 more error)", _ => $" (and {file.Errors.Count - 1} more errors)" };
            throw new UsageException(file.Errors[0] + more);
        }

        if (file.Form != SpecFileForm.Deployment && file.Product is null)
        {
            throw new UsageException($"'{file.Path}' is no spec file: it names no product.");
        }
    }

    private static void RefuseRepeatedProduct(PortSpecFile file, List<PortSpecFile> others, PortCatalog builtIn)
    {
        string product = file.Product!.Id;
        if (others.Find(other => other.Product!.Id == product) is { } other)
        {
            throw new UsageException($"'{file.Path}' is about the product '{product}', and so is '{other.Path}': put the rows into one file.");
        }

        if (file.Form == SpecFileForm.Product && builtIn.Products.Any(known => known.Id == product))
        {
            throw new UsageException($"'{file.Path}' describes the product '{product}', which another table describes already.");
        }
    }
}

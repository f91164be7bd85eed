using System.Collections.Generic;
using System.CommandLine;
using System.IO;

namespace UcPorts.Cli.Commands;

/// <summary>A command whose help shows examples and the values it takes.</summary>
/// <param name="name">The command's name.</param>
/// <param name="description">What it does.</param>
internal abstract class DocumentedCommand(string name, string description) : Command(name, description)
{
    /// <summary>Command lines that work as they stand, and what each does.</summary>
    public abstract IReadOnlyList<(string CommandLine, string Effect)> Examples { get; }

    /// <summary>A command line to show where an argument is missing; empty where the command says so itself.</summary>
    public virtual string Usage => "";

    /// <summary>Writes what the help says beyond options and examples.</summary>
    /// <param name="output">Where to write.</param>
    public virtual void WriteReference(TextWriter output)
    {
    }
}

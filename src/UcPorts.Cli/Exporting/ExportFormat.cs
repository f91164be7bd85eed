using System.IO;

namespace UcPorts.Cli.Exporting;

/// <summary>A format that rules are exported to.</summary>
internal abstract class ExportFormat
{
    /// <summary>The name by which <c>--format</c> chooses it.</summary>
    public abstract string Name { get; }

    /// <summary>What it is, for the help.</summary>
    public abstract string Purpose { get; }

    /// <summary>Whether IPsec exceptions and the firewall rules of setup are written too.</summary>
    public virtual bool WritesEveryRow => false;

    /// <summary>Whether IPsec exceptions are written.</summary>
    public virtual bool WritesIPsecExceptions => WritesEveryRow;

    /// <summary>Whether rules can be limited to addresses.</summary>
    public virtual bool TakesAddresses => true;

    /// <summary>Why a file cannot have a name, where the format cares.</summary>
    /// <param name="fileName">The name without folders.</param>
    /// <returns>A sentence; <see langword="null"/> where the name is good.</returns>
    public virtual string? ObjectionTo(string fileName) => null;

    /// <summary>Writes the export.</summary>
    /// <param name="content">What to write.</param>
    /// <param name="output">Where to write.</param>
    /// <exception cref="UsageException">The format cannot hold it.</exception>
    public abstract void Write(ExportContent content, TextWriter output);

    /// <summary>Refuses what a limit of the format does not allow.</summary>
    /// <param name="isWithin">Whether it is within the limit.</param>
    /// <param name="message">What is over the limit, and what to do.</param>
    /// <exception cref="UsageException">It is not.</exception>
    protected void Demand(bool isWithin, string message)
    {
        if (!isWithin)
        {
            throw new UsageException($"{Name}: {message}");
        }
    }
}

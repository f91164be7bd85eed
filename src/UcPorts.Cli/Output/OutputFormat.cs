namespace UcPorts.Cli.Output;

/// <summary>How a command writes what it found.</summary>
internal enum OutputFormat
{
    /// <summary>A table for people: boxes and colour in a terminal, plain columns elsewhere.</summary>
    Table,

    /// <summary>Sentences for people.</summary>
    Text,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>CSV by RFC 4180.</summary>
    Csv,

    /// <summary>A Markdown table.</summary>
    Markdown,
}

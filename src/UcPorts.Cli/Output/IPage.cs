namespace UcPorts.Cli.Output;

/// <summary>A page of text for people.</summary>
internal interface IPage
{
    /// <summary>Begins a section: an empty line, except at the top, and the heading.</summary>
    /// <param name="text">The heading.</param>
    public void Heading(string text);

    /// <summary>Begins an entry of a section.</summary>
    /// <param name="text">What the entry is about.</param>
    /// <param name="source">Where it comes from.</param>
    public void Entry(string text, string source);

    /// <summary>Writes a short item of a section.</summary>
    /// <param name="label">What the item is called.</param>
    /// <param name="text">The item.</param>
    public void Item(string label, string text);

    /// <summary>Writes a line that belongs to an entry.</summary>
    /// <param name="text">The line.</param>
    public void Line(string text);
}

using System;
using System.Collections.Generic;
using System.Globalization;

namespace UcPorts;

/// <summary>A product whose ports a spec file holds.</summary>
/// <param name="Id">The product's id, for example <c>skype-for-business-server</c>.</param>
/// <param name="Name">The product's name.</param>
public sealed record PortProduct(string Id, LocalizedText Name)
{
    /// <summary>The product's id, for example <c>skype-for-business-server</c>.</summary>
    public string Id { get; } = Id;

    /// <summary>The product's name.</summary>
    public LocalizedText Name { get; } = Name;
}

/// <summary>A document that port rules were taken from.</summary>
public sealed record SourceDocument
{
    /// <summary>Makes a document.</summary>
    /// <param name="id">The document's id within its product.</param>
    /// <param name="title">The document's title.</param>
    /// <param name="revision">The revision that was read, or <see langword="null"/>.</param>
    /// <param name="date">The revision's date as the document gives it, or <see langword="null"/>.</param>
    /// <param name="url">Where the document stands, or <see langword="null"/>.</param>
    /// <param name="licence">The licence of the document's text, or <see langword="null"/>.</param>
    /// <param name="attribution">Who is to be credited, or <see langword="null"/>.</param>
    /// <param name="appliesTo">The product versions the document names.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> or <paramref name="title"/> is <see langword="null"/>.</exception>
    public SourceDocument(
        string id,
        LocalizedText title,
        string? revision = null,
        string? date = null,
        string? url = null,
        string? licence = null,
        string? attribution = null,
        IEnumerable<string>? appliesTo = null)
    {
        Throw.IfNull(id, nameof(id));
        Throw.IfNull(title, nameof(title));
        Id = id;
        Title = title;
        Revision = revision;
        Date = date;
        Url = url;
        Licence = licence;
        Attribution = attribution;
        AppliesTo = new EquatableArray<string>(appliesTo ?? []);
    }

    /// <summary>The document's id within its product.</summary>
    public string Id { get; }

    /// <summary>The document's title.</summary>
    public LocalizedText Title { get; }

    /// <summary>The revision that was read, or <see langword="null"/>.</summary>
    public string? Revision { get; }

    /// <summary>The revision's date as the document gives it, or <see langword="null"/>.</summary>
    public string? Date { get; }

    /// <summary>Where the document stands, or <see langword="null"/>.</summary>
    public string? Url { get; }

    /// <summary>The licence of the document's text, or <see langword="null"/>.</summary>
    public string? Licence { get; }

    /// <summary>Who is to be credited, or <see langword="null"/>.</summary>
    public string? Attribution { get; }

    /// <summary>The product versions the document names.</summary>
    public EquatableArray<string> AppliesTo { get; }

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}

/// <summary>A table of a document.</summary>
/// <param name="Id">The table's id, for example <c>server-ports</c>.</param>
/// <param name="Title">The table's title.</param>
/// <param name="Document">The document that holds the table.</param>
/// <param name="RowCount">How many rows the table has in the document.</param>
public sealed record SpecTable(string Id, LocalizedText Title, SourceDocument Document, int RowCount)
{
    /// <summary>The table's id, for example <c>server-ports</c>.</summary>
    public string Id { get; } = Id;

    /// <summary>The table's title.</summary>
    public LocalizedText Title { get; } = Title;

    /// <summary>The document that holds the table.</summary>
    public SourceDocument Document { get; } = Document;

    /// <summary>How many rows the table has in the document.</summary>
    public int RowCount { get; } = RowCount;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}

/// <summary>The row of a document's table that a rule was taken from.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">The row, counted from 1.</param>
public sealed record SourceReference(SpecTable Table, int Row)
{
    /// <summary>The table.</summary>
    public SpecTable Table { get; } = Table;

    /// <summary>The row, counted from 1.</summary>
    public int Row { get; } = Row;

    /// <summary>The document that holds the table.</summary>
    public SourceDocument Document => Table.Document;

    /// <summary>Table and row, for a message.</summary>
    /// <returns>For example <c>server-ports, row 3</c>.</returns>
    public override string ToString() => Table.Id + ", row " + Row.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A service that listens on ports.</summary>
/// <param name="Id">The full id: product and service, for example <c>exchange-um/um-service</c>.</param>
/// <param name="Name">The service's name.</param>
public sealed record PortService(string Id, LocalizedText Name)
{
    /// <summary>The full id: product and service, for example <c>exchange-um/um-service</c>.</summary>
    public string Id { get; } = Id;

    /// <summary>The service's name.</summary>
    public LocalizedText Name { get; } = Name;

    /// <summary>The service's part of <see cref="Id"/>.</summary>
    public string LocalId => QualifiedId.LocalPartOf(Id);
}

/// <summary>A contradiction, a duplicate or another oddity of the documents, and the rules it touches.</summary>
public sealed record Remark
{
    /// <summary>Makes a remark.</summary>
    /// <param name="id">The remark's id, for example <c>D1</c>.</param>
    /// <param name="kind">What the remark is about.</param>
    /// <param name="text">What there is to know.</param>
    /// <param name="rules">The full ids of the rules, IPsec exceptions and firewall rules it touches.</param>
    /// <param name="tables">The ids of whole tables it touches.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> or <paramref name="text"/> is <see langword="null"/>.</exception>
    public Remark(string id, RemarkKind kind, LocalizedText text, IEnumerable<string>? rules = null, IEnumerable<string>? tables = null)
    {
        Throw.IfNull(id, nameof(id));
        Throw.IfNull(text, nameof(text));
        Id = id;
        Kind = kind;
        Text = text;
        Rules = new EquatableArray<string>(rules ?? []);
        Tables = new EquatableArray<string>(tables ?? []);
    }

    /// <summary>The remark's id, for example <c>D1</c>.</summary>
    public string Id { get; }

    /// <summary>What the remark is about.</summary>
    public RemarkKind Kind { get; }

    /// <summary>What there is to know.</summary>
    public LocalizedText Text { get; }

    /// <summary>The full ids of the rules, IPsec exceptions and firewall rules the remark touches.</summary>
    public EquatableArray<string> Rules { get; }

    /// <summary>The ids of whole tables the remark touches.</summary>
    public EquatableArray<string> Tables { get; }
}

using System;
using System.Collections.Generic;

namespace UcPorts.Cli.Checking;

/// <summary>Something that an analyzer said about a place in code or in a configuration file.</summary>
/// <param name="RuleId">The rule, for example <c>UCP1001</c>.</param>
/// <param name="Level">How serious it is.</param>
/// <param name="Message">What it said.</param>
/// <param name="Place">Where.</param>
internal sealed record CodeFinding(string RuleId, FindingLevel Level, string Message, CodePlace Place)
{
    /// <summary>The properties that every finding of UcPorts carries, by name.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>The address of the rule's page; empty where the rule has none.</summary>
    public string HelpAddress { get; init; } = "";

    /// <summary>Whether the finding is about ports and not an entry of the inventory.</summary>
    public bool IsFinding => RuleId != InventoryRule;

    /// <summary>Whether it makes a check fail.</summary>
    public bool Counts => IsFinding && Level != FindingLevel.Note;

    /// <summary>The rule that lists openings.</summary>
    public const string InventoryRule = "UCP9001";

    /// <summary>A property's value; empty where the finding has none of that name.</summary>
    /// <param name="name">The property.</param>
    public string Property(string name) => Properties.TryGetValue(name, out string? value) ? value : "";

    /// <summary>The order of a report: by file, place and rule.</summary>
    public static Comparison<CodeFinding> ByPlace { get; } = (left, right) =>
    {
        int byFile = string.CompareOrdinal(left.Place.File, right.Place.File);
        int byLine = byFile != 0 ? byFile : left.Place.Line.CompareTo(right.Place.Line);
        int byColumn = byLine != 0 ? byLine : left.Place.Column.CompareTo(right.Place.Column);
        return byColumn != 0 ? byColumn : string.CompareOrdinal(left.RuleId + left.Message, right.RuleId + right.Message);
    };
}

/// <summary>How serious a finding is.</summary>
internal enum FindingLevel
{
    /// <summary>Advice.</summary>
    Note,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error.</summary>
    Error,
}

/// <summary>A place in a file. Lines and columns count from 1; the end column is behind the last character.</summary>
/// <param name="File">The full path; empty where the finding is about the whole project.</param>
/// <param name="Line">The first line.</param>
/// <param name="Column">The first column.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="EndColumn">The column behind the end.</param>
internal sealed record CodePlace(string File, int Line, int Column, int EndLine, int EndColumn);

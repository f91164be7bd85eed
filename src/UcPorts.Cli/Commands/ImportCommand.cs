using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using UcPorts.Cli.Importing;
using UcPorts.Spec;

namespace UcPorts.Cli.Commands;

/// <summary><c>ucports import PAGE.md</c>: a vendor's page to a spec file.</summary>
internal sealed class ImportCommand : DocumentedCommand
{
    private readonly Func<PortCatalog> _catalog;
    private readonly CommandLineConsole _console;
    private readonly Argument<string> _page = new("page") { HelpName = "PAGE", Description = "A page in Markdown with port tables; - for standard input." };
    private readonly Option<string> _product = new("--product") { HelpName = "ID", Description = "The product's id; otherwise made of its name." };
    private readonly Option<string> _name = new("--name") { HelpName = "NAME", Description = "The product's name; otherwise the page's title." };
    private readonly Option<string> _output = new("--output") { HelpName = "FILE", Description = "The file to write; otherwise standard output." };

    public ImportCommand(Func<PortCatalog> catalog, CommandLineConsole console)
        : base("import", "Makes a spec file of a page with port tables.")
    {
        _catalog = catalog;
        _console = console;
        Add(_page);
        Add(_product);
        Add(_name);
        Add(_output);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override string Usage => "ucports import page.md --output contoso.ports.json";

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        (Usage, "the page's tables as a spec file"),
        ("ucports import page.md --product contoso --name Contoso", "with the product's id and name"),
    ];

    /// <inheritdoc/>
    public override void WriteReference(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Exit code: 0 every cell was read, 1 some were not (they are listed by line), 2 the command could not run.");
        output.WriteLine("English and Spanish; pipe tables, HTML tables, tables flattened to paragraphs. A row becomes one rule or more.");
        output.WriteLine("Directions and requirements are read from the notes: check them against the page.");
    }

    private int Run(ParseResult parsed)
    {
        string path = parsed.GetValue(_page) ?? "";
        SpecDraft draft = Importer.Import(PageReader.Read(TextFile.Read(path), path), parsed.GetValue(_product), parsed.GetValue(_name), _catalog());
        if (draft.RowCount == 0)
        {
            throw new UsageException($"'{path}' has no table with a column of ports: its heading must be Port, Ports, TCP port or UDP port, or the same in Spanish.");
        }

        string text = SpecFileText.Of(draft);
        if (PortSpecReader.Read(text, path).Errors is { IsEmpty: false } errors)
        {
            throw new UsageException($"'{path}' makes no valid spec file: {errors[0].Message}");
        }

        if (parsed.GetValue(_output) is { } file)
        {
            TextFile.Write(file, text);
        }
        else
        {
            _console.Output.Write(text);
        }

        foreach (UnreadCell cell in draft.Unread.OrderBy(cell => cell.Line))
        {
            string place = cell.Row == 0 ? cell.Table : $"{cell.Table}, row {cell.Row}";
            _console.Tell($"{path}({cell.Line}): {place}, {cell.Column}: {cell.Message}");
        }

        int made = draft.Rules.Count + draft.Exceptions.Count + draft.FirewallRules.Count;
        _console.Tell($"{Counted(draft.RowCount, "row")} in {Counted(draft.Tables.Count, "table")}: {Counted(made, "rule")}, {Counted(draft.Unread.Count, "cell")} not read.");
        return draft.Unread.Count == 0 ? CommandLineApp.Success : CommandLineApp.Findings;
    }

    private static string Counted(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}

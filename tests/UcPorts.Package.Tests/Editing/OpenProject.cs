using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Package.Tests.Editing;

/// <summary>A project as an editor has it open: every edit makes a new state, which the generator and the analyzers of the package follow.</summary>
/// <param name="project">The project's first state.</param>
internal sealed class OpenProject(Project project)
{
    /// <summary>The project's present state.</summary>
    public Project Project { get; private set; } = project;

    /// <summary>Replaces text in a file of code.</summary>
    public async Task EditCode(string file, string old, string fresh)
    {
        Document document = Project.Documents.Single(document => document.Name == file);
        Project = document.WithText(await Replace(document, old, fresh)).Project;
    }

    /// <summary>Replaces text in a file that is handed to the analyzers.</summary>
    public async Task EditAdditional(string file, string old, string fresh)
    {
        TextDocument document = Project.AdditionalDocuments.Single(document => document.Name == file);
        Project = Project.Solution.WithAdditionalDocumentText(document.Id, await Replace(document, old, fresh)).GetProject(Project.Id)!;
    }

    /// <summary>The errors of the compiler, with the generated code.</summary>
    public async Task<IReadOnlyList<string>> Errors() =>
    [
        .. (await Compilation()).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.Id)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What the analyzers of the package say: file, line and rule.</summary>
    public async Task<IReadOnlyList<string>> Findings() =>
    [
        .. (await Diagnostics())
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"{Path.GetFileName(diagnostic.Location.GetLineSpan().Path)}({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}): {diagnostic.Id}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Applies the first fix whose title holds a text, of the first finding of a rule.</summary>
    public async Task Fix(string rule, string title)
    {
        Diagnostic finding = (await Diagnostics()).First(diagnostic => diagnostic.Id == rule);
        Document document = Project.Solution.GetDocument(finding.Location.SourceTree)!;
        List<CodeAction> actions = [];
        foreach (CodeFixProvider provider in Fixes().Where(provider => provider.FixableDiagnosticIds.Contains(rule)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        }

        CodeAction chosen = actions.First(action => action.Title.Contains(title, StringComparison.Ordinal));
        ImmutableArray<CodeActionOperation> operations = await chosen.GetOperationsAsync(CancellationToken.None);
        Project = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(Project.Id)!;
    }

    /// <summary>The text of a file as it is now.</summary>
    public async Task<string> TextOf(string file) =>
        (await Project.Documents.Concat(Project.AdditionalDocuments).Single(document => document.Name == file).GetTextAsync()).ToString();

    private async Task<ImmutableArray<Diagnostic>> Diagnostics()
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. Project.AnalyzerReferences
                .Where(reference => Path.GetFileName(reference.FullPath) == "UcPorts.Analyzers.dll")
                .SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp)),
        ];
        Assert.NotEmpty(analyzers);
        return await (await Compilation()).WithAnalyzers(analyzers, Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
    }

    private async Task<Compilation> Compilation() => (await Project.GetCompilationAsync())!;

    // The host of an editor finds them by their attribute in the assembly that the package hands to the compiler.
    private IEnumerable<CodeFixProvider> Fixes() =>
        Project.AnalyzerReferences.OfType<AnalyzerFileReference>()
            .Where(reference => Path.GetFileName(reference.FullPath) == "UcPorts.CodeFixes.dll")
            .SelectMany(reference => reference.GetAssembly().GetTypes())
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type, nonPublic: true)!);

    private static async Task<SourceText> Replace(TextDocument document, string old, string fresh)
    {
        string text = (await document.GetTextAsync()).ToString();
        Assert.Contains(old, text, StringComparison.Ordinal);
        return SourceText.From(text.Replace(old, fresh, StringComparison.Ordinal));
    }
}

using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Testing.Tests.Subjects;

/// <summary>Replaces the text of a diagnostic, in a source or in an additional file.</summary>
public abstract class ReplacingFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [BadNameAnalyzer.Id, BadWordAnalyzer.Id];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic diagnostic = context.Diagnostics[0];
        context.RegisterCodeFix(
            CodeAction.Create("Rename", cancellation => ReplaceAsync(context.TextDocument, diagnostic, cancellation), equivalenceKey: "rename"),
            diagnostic);
        return Task.CompletedTask;
    }

    protected abstract string Replacement(string text);

    private async Task<Solution> ReplaceAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken);
        TextSpan span = diagnostic.Location.SourceSpan;
        SourceText changed = text.Replace(span, Replacement(text.ToString(span)));
        return document is Document
            ? document.Project.Solution.WithDocumentText(document.Id, changed)
            : document.Project.Solution.WithAdditionalDocumentText(document.Id, changed);
    }
}

/// <summary>Renames Bad… to Good….</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class GoodNameFix : ReplacingFix
{
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    protected override string Replacement(string text)
        => text.Replace("Bad", "Good", StringComparison.Ordinal).Replace("bad", "good", StringComparison.Ordinal);
}

/// <summary>Offers a fix that changes nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class IdleFix : ReplacingFix
{
    protected override string Replacement(string text) => text;
}

/// <summary>Never comes to an end: Bad becomes BadBad.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class EndlessFix : ReplacingFix
{
    protected override string Replacement(string text) => "Bad" + text;
}

/// <summary>Turns the name into a keyword, so that the result does not compile.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class KeywordFix : ReplacingFix
{
    protected override string Replacement(string text) => "int";
}

/// <summary>Renames one by one as it should, but all at once to something else.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class OtherFixAllFix : ReplacingFix
{
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, _) =>
    {
        SourceText text = await document.GetTextAsync(context.CancellationToken);
        return document.WithText(SourceText.From(text.ToString().Replace("Bad", "Best", StringComparison.Ordinal), text.Encoding));
    });

    protected override string Replacement(string text) => text.Replace("Bad", "Good", StringComparison.Ordinal);
}

/// <summary>Offers a comment with a menu of two words.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MenuFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [BadNameAnalyzer.Id];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        CodeAction Rename(string name) => CodeAction.Create(
            $"Rename to {name}",
            async cancellation =>
            {
                SourceText text = await context.Document.GetTextAsync(cancellation);
                return context.Document.WithText(text.Replace(context.Span, name));
            },
            equivalenceKey: name);

        context.RegisterCodeFix(CodeAction.Create("Rename", [Rename("First"), Rename("Second")], isInlinable: false), context.Diagnostics);
        return Task.CompletedTask;
    }
}

/// <summary>Takes the type out of the source and lists its name in an additional file, which it creates where it is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ListingFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [BadNameAnalyzer.Id];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(CodeAction.Create("List", cancellation => ListAsync(context, cancellation), "list"), context.Diagnostics);
        return Task.CompletedTask;
    }

    private static async Task<Solution> ListAsync(CodeFixContext context, CancellationToken cancellationToken)
    {
        const string Path = "/0/names.txt";
        Document document = context.Document;
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        SyntaxNode type = root.FindNode(context.Span);
        Project project = document.WithSyntaxRoot(root.RemoveNode(type, SyntaxRemoveOptions.KeepNoTrivia)!).Project;
        string line = type.ChildTokens().First(token => token.IsKind(SyntaxKind.IdentifierToken)).Text + "\n";
        TextDocument? list = project.AdditionalDocuments.FirstOrDefault(additional => additional.FilePath == Path);
        if (list is null)
        {
            return project.AddAdditionalDocument("names.txt", line, filePath: Path).Project.Solution;
        }

        SourceText text = await list.GetTextAsync(cancellationToken);
        return project.Solution.WithAdditionalDocumentText(list.Id, text.Replace(text.Length, 0, line));
    }
}

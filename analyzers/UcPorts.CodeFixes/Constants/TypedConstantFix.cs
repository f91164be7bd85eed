using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UcPorts.Analyzers.Advice;
using UcPorts.Analyzers.Diagnostics;

namespace UcPorts.CodeFixes.Constants;

/// <summary>Puts the typed constant in place of a literal: of a documented port, and of an undocumented one where one documented port is near.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TypedConstantFix))]
[Shared]
public sealed class TypedConstantFix : SourceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.TypedConstant, DiagnosticIds.Undocumented];

    private protected override string EquivalenceKeyOf(Diagnostic diagnostic) =>
        diagnostic.Id == DiagnosticIds.TypedConstant ? "UcPorts.UseTypedConstant" : "UcPorts.UseNearestConstant";

    private protected override async Task<FixPlan?> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        string key = diagnostic.Id == DiagnosticIds.TypedConstant ? FixProperties.Constant : FixProperties.NearConstant;
        if (!diagnostic.Properties.TryGetValue(key, out string? name)
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || NumberLiteral.At(await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false), diagnostic) is not { } literal
            || !IsPortOf(diagnostic, literal)
            || DocumentationCommentId.GetFirstSymbolForDeclarationId("F:" + name, model.Compilation) is not IFieldSymbol { IsConst: true } constant)
        {
            return null;
        }

        string title = constant.Name;
        for (INamedTypeSymbol? type = constant.ContainingType; type is not null; type = type.ContainingType)
        {
            title = type.Name + "." + title;
        }

        return new FixPlan(FixTitles.Say($"Use {title}"), [FixEdit.Replace(literal, ScopedName.Of(constant, model, literal))]);
    }

    // A literal that is only part of the port, as in `5000 + 90`, stays. So does one of another type: the constant is an int.
    private static bool IsPortOf(Diagnostic diagnostic, LiteralExpressionSyntax literal) =>
        literal.Token.Value is int number
        && diagnostic.Properties.TryGetValue("ports", out string? ports)
        && ports == number.ToString(CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UcPorts.Analyzers.Diagnostics;

namespace UcPorts.CodeFixes.Transport;

/// <summary>Opens the same port over the other transport, where one class or one argument stands for another and nothing else depends on it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TransportFix))]
[Shared]
public sealed class TransportFix : SourceFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.WrongTransport];

    private protected override string EquivalenceKeyOf(Diagnostic diagnostic) => "UcPorts.ChangeTransport";

    private protected override async Task<FixPlan?> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        string? opened = diagnostic.Properties.GetValueOrDefault("transport");
        if (opened is not ("tcp" or "udp")
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || SocketTypes.Of(model.Compilation) is not { } types)
        {
            return null;
        }

        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        SyntaxNode marked = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        ImmutableArray<FixEdit> edits = EditsAt(marked, opened == "udp", types, model, cancellation);
        return edits.IsEmpty
            ? null
            : new FixPlan(FixTitles.Say($"Open port {diagnostic.Properties.GetValueOrDefault("ports")} over {(opened == "udp" ? "TCP" : "UDP")}"), edits);
    }

    private static ImmutableArray<FixEdit> EditsAt(SyntaxNode marked, bool isUdp, SocketTypes types, SemanticModel model, CancellationToken cancellation)
    {
        // From the number outwards: the end point it is in, then what opens it. Beyond the statement is other code.
        foreach (SyntaxNode node in marked.AncestorsAndSelf().TakeWhile(node => node is not (StatementSyntax or MemberDeclarationSyntax)))
        {
            switch (node)
            {
                case BaseObjectCreationExpressionSyntax creation
                    when model.GetTypeInfo(creation, cancellation).Type is INamedTypeSymbol type
                        && SymbolEqualityComparer.Default.Equals(type, isUdp ? types.UdpClient : types.TcpListener):
                    return new ListenerSwap(types, model, cancellation).Swap(creation, type);
                case InvocationExpressionSyntax bind when isUdp && SocketSwap.IsBind(bind, types, model, cancellation):
                    return new SocketSwap(types, model, cancellation).ToTcp(bind);
            }
        }

        return [];
    }
}

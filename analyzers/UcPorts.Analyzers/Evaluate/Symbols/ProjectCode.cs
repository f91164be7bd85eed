using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UcPorts.Analyzers.Evaluate.Flow;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>What is known of a whole compilation, found when first asked for. Safe for several threads.</summary>
internal sealed class ProjectCode
{
    private const int MaxFlows = 512;

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<SyntaxNode, BodyFlow?> _flows = new();

    public ProjectCode(Compilation compilation, ProjectFiles files)
    {
        _compilation = compilation;
        Files = files;
        Members = new MemberWrites(this);
        Calls = new CallSites(this);
    }

    /// <summary>The files, in which names are looked for.</summary>
    public ProjectFiles Files { get; }

    /// <summary>What writes fields and properties.</summary>
    public MemberWrites Members { get; }

    /// <summary>What calls methods and constructors.</summary>
    public CallSites Calls { get; }

    /// <summary>Whether other projects can call what is public.</summary>
    public bool IsLibrary => _compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;

    /// <summary>The operation of a piece of the project's syntax.</summary>
    public IOperation? OperationOf(SyntaxNode syntax, CancellationToken cancellation)
    {
        // These are no operations of their own.
        while (true)
        {
            switch (syntax)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    syntax = parenthesized.Expression;
                    break;
                case CheckedExpressionSyntax check:
                    syntax = check.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppression:
                    syntax = suppression.Operand;
                    break;
                default:
                    return ModelOf(syntax.SyntaxTree)?.GetOperationOrNull(syntax, cancellation);
            }
        }
    }

    /// <summary>The semantic model of one of the compilation's trees.</summary>
    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1030", Justification = "A member's initializer and its writes stand in other files; one model a file is kept for the whole compilation.")]
    public SemanticModel? ModelOf(SyntaxTree tree)
    {
        if (_models.TryGetValue(tree, out SemanticModel? model))
        {
            return model;
        }

        return _compilation.ContainsSyntaxTree(tree) ? _models.GetOrAdd(tree, _compilation.GetSemanticModel(tree)) : null;
    }

    /// <summary>Whether an operation can be come to, as far as constants, calls that do not come back and calls that are left out tell.</summary>
    public bool IsReachable(IOperation operation, CancellationToken cancellation) =>
        ((StraightLine.Reaches(operation.Syntax) && !Ends.AreBefore(operation))
            || (FlowAround(operation, cancellation) is { } flow ? flow.IsReachable(operation.Syntax) : StatementFlow.MayReach(operation)))
        && !ConditionalCalls.LeaveOut(operation, cancellation);

    /// <summary>The flow of the method body around an operation.</summary>
    public BodyFlow? FlowAround(IOperation operation, CancellationToken cancellation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        if (_flows.TryGetValue(root.Syntax, out BodyFlow? flow))
        {
            return flow;
        }

        if (_flows.Count >= MaxFlows)
        {
            _flows.Clear();
        }

        return _flows.GetOrAdd(root.Syntax, BodyFlow.Of(root, cancellation));
    }
}

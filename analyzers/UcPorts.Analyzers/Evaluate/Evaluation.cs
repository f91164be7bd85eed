using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using UcPorts.Analyzers.Evaluate.Expressions;
using UcPorts.Analyzers.Evaluate.Flow;
using UcPorts.Analyzers.Evaluate.Symbols;

namespace UcPorts.Analyzers.Evaluate;

/// <summary>One question to the evaluator, with what it may cost: deep and wide code ends in "unknown", not in a slow build.</summary>
internal sealed class Evaluation
{
    private const int MaxDepth = 64;
    private const int MaxSteps = 20_000;

    private readonly HashSet<(SyntaxNode Syntax, OperationKind Kind, SpecialType? Type)> _open = [];
    private int _depth;
    private int _steps;

    public Evaluation(ProjectCode project, KnownTypes types, CancellationToken cancellation)
    {
        Project = project;
        Types = types;
        Cancellation = cancellation;
        Sources = new ValueSources(this);
        Members = new MemberSources(this);
        Arguments = new ArgumentSources(this);
        Elements = new ElementSources(this);
        Parts = new Parts(this);
        Numbers = new Numbers(this);
        Texts = new Texts(this);
        Collections = new Collections(this);
        EndPoints = new EndPoints(this);
        Conditions = new Conditions(this);
    }

    public ProjectCode Project { get; }

    public KnownTypes Types { get; }

    public CancellationToken Cancellation { get; }

    public ValueSources Sources { get; }

    public MemberSources Members { get; }

    public ArgumentSources Arguments { get; }

    public ElementSources Elements { get; }

    public Parts Parts { get; }

    public Numbers Numbers { get; }

    public Texts Texts { get; }

    public Collections Collections { get; }

    public EndPoints EndPoints { get; }

    public Conditions Conditions { get; }

    /// <summary>Begins to evaluate an expression.</summary>
    /// <returns><see langword="false"/> where its value depends on itself, or <see cref="TryEnter()"/> says no; else <see cref="Leave(IOperation)"/> must follow.</returns>
    public bool TryEnter(IOperation operation)
    {
        if (_open.Contains(KeyOf(operation)) || !TryEnter())
        {
            return false;
        }

        _open.Add(KeyOf(operation));
        return true;
    }

    /// <summary>Ends the evaluation of an expression.</summary>
    public void Leave(IOperation operation)
    {
        _open.Remove(KeyOf(operation));
        Leave();
    }

    /// <summary>Begins a step.</summary>
    /// <returns><see langword="false"/> where it would go too deep, or cost too much; else <see cref="Leave()"/> must follow.</returns>
    public bool TryEnter()
    {
        Cancellation.ThrowIfCancellationRequested();
        if (_depth >= MaxDepth || _steps >= MaxSteps)
        {
            return false;
        }

        _depth++;
        _steps++;
        return true;
    }

    /// <summary>Ends a step.</summary>
    public void Leave() => _depth--;

    /// <summary>The flow of the method body around an operation.</summary>
    public BodyFlow? FlowAround(IOperation operation) => Project.FlowAround(operation, Cancellation)?.With(Conditions.Of);

    /// <summary>Whether an operation can be come to.</summary>
    public bool IsReachable(IOperation operation) => Project.IsReachable(operation, Cancellation);

    // A conversion that is not written has the syntax of its operand.
    private static (SyntaxNode Syntax, OperationKind Kind, SpecialType? Type) KeyOf(IOperation operation) => (operation.Syntax, operation.Kind, operation.Type?.SpecialType);
}

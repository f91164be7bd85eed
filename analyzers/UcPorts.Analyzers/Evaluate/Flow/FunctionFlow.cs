using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace UcPorts.Analyzers.Evaluate.Flow;

/// <summary>The flow of a method, or of a lambda or a local function within it.</summary>
internal sealed class FunctionFlow
{
    public FunctionFlow(ControlFlowGraph graph, IMethodSymbol? nested, Place? creation)
    {
        Graph = graph;
        Nested = nested;
        Creation = creation;
    }

    /// <summary>The blocks.</summary>
    public ControlFlowGraph Graph { get; }

    /// <summary>The lambda or local function; <see langword="null"/> for the method itself.</summary>
    public IMethodSymbol? Nested { get; }

    /// <summary>Where a lambda is made. A local function is called from anywhere.</summary>
    public Place? Creation { get; }
}

using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace UcPorts.Analyzers.Evaluate.Flow;

/// <summary>The flow of a method, or of a lambda or a local function within it.</summary>
internal sealed class FunctionFlow
{
    // The number of the first call in a block that does not come back.
    private readonly Dictionary<int, int> _ends = [];
    private HashSet<int>? _reached;

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

    /// <summary>Notes a call that does not come back.</summary>
    public void AddEnd(int block, int order)
    {
        if (!_ends.ContainsKey(block))
        {
            _ends.Add(block, order);
        }
    }

    /// <summary>Finds the blocks that are come to, when all calls are noted that do not come back.</summary>
    public void Complete() => _reached = _ends.Count == 0 ? null : Reached();

    /// <summary>Whether a block is come to, as far as constants and calls that do not come back tell.</summary>
    public bool IsReachable(int block) => Graph.Blocks[block].IsReachable && _reached?.Contains(block) != false;

    /// <summary>Whether a call before a place in its block does not come back.</summary>
    public bool EndsBefore(int block, int order) => _ends.TryGetValue(block, out int end) && end < order;

    private HashSet<int> Reached()
    {
        HashSet<int> reached = [];
        Stack<BasicBlock> open = new();
        void Come(BasicBlock? block)
        {
            if (block is { IsReachable: true } && reached.Add(block.Ordinal))
            {
                open.Push(block);
            }
        }

        Come(Graph.Blocks[0]);
        while (open.Count > 0)
        {
            BasicBlock block = open.Pop();
            for (ControlFlowRegion? region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
            {
                // From a try block its handlers are come to.
                if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } whole })
                {
                    foreach (ControlFlowRegion handler in whole.NestedRegions)
                    {
                        Come(Graph.Blocks[handler.FirstBlockOrdinal]);
                    }
                }
            }

            if (!EndsBefore(block.Ordinal, int.MaxValue))
            {
                Come(block.FallThroughSuccessor?.Destination);
                Come(block.ConditionalSuccessor?.Destination);
            }
        }

        return reached;
    }
}

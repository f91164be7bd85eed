using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.Analyzers.Evaluate.Flow;

/// <summary>Which definitions of its variables reach which places of a method body.</summary>
internal sealed class BodyFlow
{
    // Further on, conditions on other variables cost more than they tell.
    private const int MaxBlocks = 128;

    private readonly FlowEvents _events;
    private readonly Func<IOperation, Outcome>? _outcomeOf;

    private BodyFlow(FlowEvents events, Func<IOperation, Outcome>? outcomeOf)
    {
        _events = events;
        _outcomeOf = outcomeOf;
    }

    /// <summary>The same flow, with branches left out whose conditions are known.</summary>
    /// <param name="outcomeOf">What is known of a condition.</param>
    public BodyFlow With(Func<IOperation, Outcome> outcomeOf) => new(_events, outcomeOf);

    /// <summary>The flow of a body.</summary>
    /// <param name="root">The operation without parent.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <returns><see langword="null"/> where there is no body, or one that is still being typed.</returns>
    public static BodyFlow? Of(IOperation root, CancellationToken cancellation)
    {
        bool isBroken = root.Syntax.ContainsDiagnostics && root.Syntax.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (root.Parent is not null || root.SemanticModel is null || isBroken)
        {
            return null;
        }

        ControlFlowGraph? graph = root switch
        {
            IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellation),
            IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellation),
            IBlockOperation body => ControlFlowGraph.Create(body, cancellation),
            IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
            IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
            _ => null,
        };
        return graph is null ? null : new BodyFlow(FlowEvents.Of(graph, cancellation), outcomeOf: null);
    }

    /// <summary>Whether a place can be come to, as far as constants and calls that do not come back tell.</summary>
    public bool IsReachable(SyntaxNode syntax)
    {
        for (SyntaxNode? node = syntax; node is not null; node = node.Parent)
        {
            if (_events.PlaceOf(node) is { } place)
            {
                return IsReachable(place);
            }
        }

        return true;
    }

    /// <summary>The definitions that can have given a variable the value it has at a reference.</summary>
    /// <param name="variable">A local variable or a parameter.</param>
    /// <param name="reference">The reference.</param>
    /// <returns><see langword="null"/> where that is not known.</returns>
    public IReadOnlyList<Definition>? Reaching(ISymbol variable, SyntaxNode reference)
    {
        if (_events.IsEscaping(variable) || _events.PlaceOf(reference) is not { } place)
        {
            return null;
        }

        FunctionFlow owner = _events.OwnerOf(variable);
        IReadOnlyList<Definition> all = _events.DefinitionsOf(variable);
        bool isLater = false;
        while (place.Function != owner)
        {
            if (place.Function.Creation is not { } creation)
            {
                return SoleDefinition(variable, all, owner, reference);
            }

            isLater = true;
            place = creation;
        }

        // A lambda sees what is written after it is made, and before it runs.
        if (isLater && all.Any(definition => !definition.IsFresh && Precedes(place, definition.Place)))
        {
            return null;
        }

        if (!IsReachable(place))
        {
            return null;
        }

        // What is written in one place only needs no search: the compiler sees to it that it is written before it is read.
        bool isParameter = variable is IParameterSymbol;
        if (isParameter && all.Count == 0)
        {
            return [Entry(variable, reference, new Place(place.Function, 0, 0))];
        }

        return !isParameter && all.Count == 1 && IsSimple(all[0], place) && MayBeCarriedOut(place.Function.Graph.Blocks[all[0].Place.Block], variable)
            ? all
            : Search(variable, place, all, reference);
    }

    private static bool IsSimple(Definition definition, Place place) =>
        definition.Place.Function == place.Function
        && (definition.Place.Block < place.Block || (definition.Place.Block == place.Block && definition.Place.Order < place.Order))
        && definition is { Kind: DefinitionKind.Value, IsFresh: true }
        && !definition.Syntax.Ancestors().Any(node => node is DoStatementSyntax or CatchClauseSyntax or FinallyClauseSyntax or TryStatementSyntax);

    private static bool IsReachable(Place place)
    {
        Place? at = place;
        while (at is { } here)
        {
            if (!here.Function.IsReachable(here.Block) || here.Function.EndsBefore(here.Block, here.Order))
            {
                return false;
            }

            at = here.Function.Creation;
        }

        return true;
    }

    private static IReadOnlyList<Definition>? SoleDefinition(ISymbol variable, IReadOnlyList<Definition> all, FunctionFlow owner, SyntaxNode reference)
    {
        if (variable is IParameterSymbol)
        {
            return all.Count == 0 ? [Entry(variable, reference, new Place(owner, 0, 0))] : null;
        }

        return all.Count == 1 ? all : null;
    }

    private static Definition Entry(ISymbol variable, SyntaxNode reference, Place place)
    {
        SyntaxNode syntax = variable.DeclaringSyntaxReferences.Length == 1 ? variable.DeclaringSyntaxReferences[0].GetSyntax() : reference;
        return new Definition(variable, DefinitionKind.Entry, syntax, syntax, place);
    }

    private List<Definition>? Search(ISymbol variable, Place place, IReadOnlyList<Definition> all, SyntaxNode reference)
    {
        ControlFlowGraph graph = place.Function.Graph;
        ILookup<int, Definition> byBlock = all.ToLookup(definition => definition.Place.Block);
        List<Definition> found = [];
        HashSet<int> visited = [];
        List<ControlFlowBranch> choices = [];
        Stack<(int Block, int Before)> open = new();
        open.Push((place.Block, place.Order));
        while (open.Count > 0)
        {
            (int number, int before) = open.Pop();
            if (place.Function.EndsBefore(number, before))
            {
                continue;
            }

            Definition? last = byBlock[number].LastOrDefault(definition => definition.Place.Order < before);
            if (last is not null)
            {
                if (MayBeCarriedOut(graph.Blocks[number], variable))
                {
                    AddOnce(found, last);
                }

                continue;
            }

            BasicBlock block = graph.Blocks[number];
            if (block.Kind == BasicBlockKind.Entry && variable is IParameterSymbol)
            {
                AddOnce(found, Entry(variable, reference, place with { Block = 0, Order = 0 }));
            }

            foreach (ControlFlowBranch branch in block.Predecessors)
            {
                Outcome outcome = place.Function.IsReachable(branch.Source.Ordinal) ? OutcomeOf(branch, variable) : Outcome.Fails;
                if (outcome == Outcome.Fails)
                {
                    continue;
                }

                if (outcome == Outcome.Either)
                {
                    choices.Add(branch);
                }

                // What a finally block writes on the way is known where its end writes it.
                ControlFlowRegion? writing = branch.FinallyRegions.FirstOrDefault(region => all.Any(definition => IsWithin(definition.Place.Block, region)));
                if (writing is not null)
                {
                    if (byBlock[writing.LastBlockOrdinal].LastOrDefault() is not { } written)
                    {
                        return null;
                    }

                    AddOnce(found, written);
                    continue;
                }

                if (visited.Add(branch.Source.Ordinal))
                {
                    open.Push((branch.Source.Ordinal, int.MaxValue));
                }
            }

            // A handler is come to from anywhere within its try block.
            if (TryBlockOf(block) is { } tried)
            {
                foreach (Definition definition in all.Where(definition => definition.Place.Block >= tried.FirstBlockOrdinal && definition.Place.Block < number && MayBeCarriedOut(graph.Blocks[definition.Place.Block], variable)))
                {
                    // A finally block is also come to from the end, and goes on there only.
                    if (tried.EnclosingRegion?.Kind == ControlFlowRegionKind.TryAndFinally)
                    {
                        return null;
                    }

                    AddOnce(found, definition);
                }

                open.Push((tried.FirstBlockOrdinal, 0));
            }
        }

        // What a definition was made for is no longer among the values of another one.
        bool isTied = choices.Exists(IsEndOfDo) || (found.Count > 1 && choices.Exists(choice =>
            OtherThan(choice) is { } other
            && !choices.Exists(both => both.Destination == other && both.Source == choice.Source)
            && found.Exists(definition => IsComeTo(definition.Place.Block, other, choice.Source))));
        return found.Count == 0 || isTied ? null : found;
    }

    private Outcome OutcomeOf(ControlFlowBranch branch, ISymbol variable)
    {
        if (branch.Source is not { ConditionKind: not ControlFlowConditionKind.None, BranchValue: { } condition })
        {
            return Outcome.Open;
        }

        Outcome outcome = condition.ConstantValue is { HasValue: true, Value: bool constant } ? (constant ? Outcome.Holds : Outcome.Fails)
            : _outcomeOf is { } outcomeOf && (branch.Source.Ordinal <= MaxBlocks || Reads(condition, variable)) ? outcomeOf(condition)
            : Outcome.Open;

        // What holds for some values of another variable takes none from this one's.
        if (outcome == Outcome.Either && !Reads(condition, variable))
        {
            return Outcome.Open;
        }

        bool isTakenWhereItHolds = branch.IsConditionalSuccessor == (branch.Source.ConditionKind == ControlFlowConditionKind.WhenTrue);
        return isTakenWhereItHolds || outcome is Outcome.Open or Outcome.Either ? outcome
            : outcome == Outcome.Holds ? Outcome.Fails : Outcome.Holds;
    }

    private static bool Reads(IOperation condition, ISymbol variable) =>
        condition.Syntax.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == variable.Name)
        || condition is { IsImplicit: true, ChildOperations: { Count: > 0 } operands } && operands.First().Syntax.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == variable.Name);

    // if (port == 0) { port = 5060; } where the port is known and not 0
    private bool MayBeCarriedOut(BasicBlock block, ISymbol variable)
    {
        HashSet<int> visited = [];
        while (visited.Add(block.Ordinal) && !block.Predecessors.IsEmpty)
        {
            if (block.Predecessors.All(branch => OutcomeOf(branch, variable) == Outcome.Fails))
            {
                return false;
            }

            if (block.Predecessors.Length > 1)
            {
                return true;
            }

            block = block.Predecessors[0].Source;
        }

        return true;
    }

    // do { port = Pick(); } while (port == 5060);
    private static bool IsEndOfDo(ControlFlowBranch branch) =>
        branch.Source.BranchValue is { Syntax: var condition } && condition.FirstAncestorOrSelf<StatementSyntax>() is DoStatementSyntax loop && loop.Condition.Contains(condition);

    private static BasicBlock? OtherThan(ControlFlowBranch branch) =>
        (branch.IsConditionalSuccessor ? branch.Source.FallThroughSuccessor : branch.Source.ConditionalSuccessor)?.Destination;

    private static bool IsComeTo(int wanted, BasicBlock start, BasicBlock without)
    {
        HashSet<int> visited = [without.Ordinal];
        Stack<BasicBlock> open = new([start]);
        while (open.Count > 0)
        {
            BasicBlock block = open.Pop();
            if (!visited.Add(block.Ordinal))
            {
                continue;
            }

            if (block.Ordinal == wanted)
            {
                return true;
            }

            foreach (BasicBlock? next in (BasicBlock?[])[block.FallThroughSuccessor?.Destination, block.ConditionalSuccessor?.Destination])
            {
                if (next is not null)
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }

    private static void AddOnce(List<Definition> found, Definition definition)
    {
        if (!found.Contains(definition))
        {
            found.Add(definition);
        }
    }

    private static bool IsWithin(int block, ControlFlowRegion region) => block >= region.FirstBlockOrdinal && block <= region.LastBlockOrdinal;

    private static ControlFlowRegion? TryBlockOf(BasicBlock handler)
    {
        for (ControlFlowRegion? region = handler.EnclosingRegion; region is not null && region.FirstBlockOrdinal == handler.Ordinal; region = region.EnclosingRegion)
        {
            bool isHandler = region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Finally;
            if (isHandler && region.EnclosingRegion is { NestedRegions.IsEmpty: false } whole)
            {
                return whole.NestedRegions[0];
            }
        }

        return null;
    }

    // Whether the second place can come after the first one.
    private static bool Precedes(Place first, Place second)
    {
        if (first.Function != second.Function)
        {
            return true;
        }

        if (first.Block == second.Block && first.Order < second.Order)
        {
            return true;
        }

        HashSet<int> visited = [];
        Stack<BasicBlock> open = new();
        open.Push(first.Function.Graph.Blocks[first.Block]);
        while (open.Count > 0)
        {
            BasicBlock block = open.Pop();
            foreach (BasicBlock? next in (BasicBlock?[])[block.FallThroughSuccessor?.Destination, block.ConditionalSuccessor?.Destination])
            {
                if (next is null || !visited.Add(next.Ordinal))
                {
                    continue;
                }

                if (next.Ordinal == second.Block)
                {
                    return true;
                }

                open.Push(next);
            }
        }

        return false;
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.Analyzers.Evaluate.Flow;

/// <summary>What a method body and the functions within it write, each at its place.</summary>
internal sealed class FlowEvents
{
    private readonly CancellationToken _cancellation;
    private readonly List<FunctionFlow> _functions = [];
    private readonly Dictionary<SyntaxNode, Place> _places = [];
    private readonly Dictionary<ISymbol, List<Definition>> _definitions = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _escaping = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<CaptureId, List<IOperation>> _captured = [];

    private FlowEvents(CancellationToken cancellation) => _cancellation = cancellation;

    public static FlowEvents Of(ControlFlowGraph graph, CancellationToken cancellation)
    {
        FlowEvents events = new(cancellation);
        events.Read(new FunctionFlow(graph, nested: null, creation: null));
        return events;
    }

    /// <summary>Where a piece of syntax is run; <see langword="null"/> where it leaves no trace.</summary>
    public Place? PlaceOf(SyntaxNode syntax) => _places.TryGetValue(syntax, out Place place) ? place : null;

    /// <summary>Whether a variable may be written by means that are not followed.</summary>
    public bool IsEscaping(ISymbol variable) => _escaping.Contains(variable);

    /// <summary>The definitions of a variable, in the order of their places.</summary>
    public IReadOnlyList<Definition> DefinitionsOf(ISymbol variable) => _definitions.TryGetValue(variable, out List<Definition>? found) ? found : [];

    /// <summary>The function that declares a variable.</summary>
    public FunctionFlow OwnerOf(ISymbol variable) =>
        _functions.Find(function => SymbolEqualityComparer.Default.Equals(function.Nested, variable.ContainingSymbol)) ?? _functions[0];

    private void Read(FunctionFlow function)
    {
        _functions.Add(function);
        foreach (BasicBlock block in function.Graph.Blocks)
        {
            int order = 0;
            foreach (IOperation operation in block.Operations)
            {
                Read(operation, function, block.Ordinal, ref order);
            }

            if (block.BranchValue is { } value)
            {
                Read(value, function, block.Ordinal, ref order);
            }
        }

        foreach (IMethodSymbol local in function.Graph.LocalFunctions)
        {
            Read(new FunctionFlow(function.Graph.GetLocalFunctionControlFlowGraph(local, _cancellation), local, creation: null));
        }

        function.Complete();
    }

    // Operands before operators, without recursion: sums may be thousands of terms long.
    private void Read(IOperation top, FunctionFlow function, int block, ref int order)
    {
        Stack<(IOperation Operation, bool IsRead)> open = new();
        open.Push((top, false));
        while (open.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            (IOperation operation, bool isRead) = open.Pop();
            if (!isRead)
            {
                open.Push((operation, true));
                foreach (IOperation child in operation.ChildOperations.Reverse())
                {
                    open.Push((child, false));
                }

                continue;
            }

            Place place = new(function, block, order++);
            if (!_places.ContainsKey(operation.Syntax))
            {
                _places.Add(operation.Syntax, place);
            }

            Note(operation, place);
        }
    }

    private void Note(IOperation operation, Place place)
    {
        switch (operation)
        {
            case IFlowAnonymousFunctionOperation lambda:
                Read(new FunctionFlow(place.Function.Graph.GetAnonymousFunctionControlFlowGraph(lambda, _cancellation), lambda.Symbol, place));
                break;
            case IFlowCaptureOperation capture:
                if (!_captured.TryGetValue(capture.Id, out List<IOperation>? captured))
                {
                    _captured.Add(capture.Id, captured = []);
                }

                captured.Add(capture.Value);
                break;
            case IExpressionStatementOperation when Ends.IsEnd(operation):
                place.Function.AddEnd(place.Block, place.Order);
                break;
            case ISimpleAssignmentOperation assignment:
                Write(assignment.Target, assignment.IsRef ? null : ValueOf(assignment.Syntax), DefinitionKind.Value, place, []);
                if (assignment.IsRef)
                {
                    Escape(assignment.Value);
                }

                break;
            case ICompoundAssignmentOperation assignment:
                Write(assignment.Target, assignment.Syntax, DefinitionKind.Stored, place, []);
                break;
            case IIncrementOrDecrementOperation step:
                Write(step.Target, step.Syntax, DefinitionKind.Stored, place, []);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, (deconstruction.Syntax as AssignmentExpressionSyntax)?.Right, place, []);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out } argument:
                Write(argument.Value, argument.Parent?.Syntax, DefinitionKind.Out, place, []);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                Define(declared, DefinitionKind.Unknown, operation.Syntax, operation.Syntax, place);
                break;
            case IRecursivePatternOperation { DeclaredSymbol: { } declared }:
                Define(declared, DefinitionKind.Unknown, operation.Syntax, operation.Syntax, place);
                break;
            case IListPatternOperation { DeclaredSymbol: { } declared }:
                Define(declared, DefinitionKind.Unknown, operation.Syntax, operation.Syntax, place);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation when !IsFollowed(operation):
                Escape(operation);
                break;
        }
    }

    private static ExpressionSyntax? ValueOf(SyntaxNode assignment) => assignment switch
    {
        VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
        AssignmentExpressionSyntax expression => expression.Right,
        _ => null,
    };

    private void Write(IOperation target, SyntaxNode? value, DefinitionKind kind, Place place, ImmutableArray<int> positions)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                Write(declaration.Expression, value, kind, place, positions);
                break;
            case IFlowCaptureReferenceOperation reference when _captured.TryGetValue(reference.Id, out List<IOperation>? captured):
                if (captured.Count == 1)
                {
                    Write(captured[0], value, kind, place, positions);
                }
                else
                {
                    captured.ForEach(Escape);
                }

                break;
            case IFieldReferenceOperation { Instance: { Type.IsValueType: true } owner }:
                Escape(owner);
                break;
            case IPropertyReferenceOperation { Instance: { Type.IsValueType: true } owner }:
                Escape(owner);
                break;
            default:
                if (VariableOf(target) is { } variable)
                {
                    Define(variable, value is null ? DefinitionKind.Unknown : kind, value ?? target.Syntax, target.Syntax, place, positions);
                }

                break;
        }
    }

    // What stands at the positions of the value goes to the target, part by part.
    private void Deconstruct(IOperation target, SyntaxNode? value, Place place, ImmutableArray<int> positions)
    {
        if (target is IDeclarationExpressionOperation declaration)
        {
            target = declaration.Expression;
        }

        if (target is not ITupleOperation tuple)
        {
            Write(target, value, DefinitionKind.Value, place, positions);
            return;
        }

        while (value is ParenthesizedExpressionSyntax parenthesized)
        {
            value = parenthesized.Expression;
        }

        SeparatedSyntaxList<ArgumentSyntax>? parts = positions.IsEmpty && value is TupleExpressionSyntax written && written.Arguments.Count == tuple.Elements.Length ? written.Arguments : null;
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            if (parts is { } known)
            {
                Deconstruct(tuple.Elements[i], known[i].Expression, place, []);
            }
            else
            {
                Deconstruct(tuple.Elements[i], value, place, positions.Add(i));
            }
        }
    }

    private void Define(ISymbol variable, DefinitionKind kind, SyntaxNode value, SyntaxNode target, Place place, ImmutableArray<int> positions = default)
    {
        if (place.Function != OwnerOf(variable))
        {
            _escaping.Add(variable);
            return;
        }

        SyntaxNode? declaration = variable is ILocalSymbol && variable.DeclaringSyntaxReferences.Length == 1
            ? variable.DeclaringSyntaxReferences[0].GetSyntax(_cancellation)
            : null;
        CommonForEachStatementSyntax? loop = (CommonForEachStatementSyntax?)(declaration as ForEachStatementSyntax) ?? LoopOf(declaration as SingleVariableDesignationSyntax, ref positions);
        if (loop is not null)
        {
            kind = DefinitionKind.Element;
            value = loop.Expression;
        }

        if (!_definitions.TryGetValue(variable, out List<Definition>? definitions))
        {
            _definitions.Add(variable, definitions = []);
        }

        bool isDeclaration = declaration is VariableDeclaratorSyntax { Parent.Parent: not ForStatementSyntax } && declaration.Contains(target);
        definitions.Add(new Definition(variable, kind, value, target, place) { IsFresh = loop is not null || isDeclaration, Positions = positions.IsDefault ? [] : positions });
    }

    // foreach (var (name, port) in …), foreach ((string name, var (rtp, rtcp)) in …)
    private static ForEachVariableStatementSyntax? LoopOf(SingleVariableDesignationSyntax? variable, ref ImmutableArray<int> positions)
    {
        SyntaxNode? whole = variable;
        ImmutableArray<int> places = [];
        while (true)
        {
            switch (whole?.Parent)
            {
                case ParenthesizedVariableDesignationSyntax list:
                    places = places.Insert(0, list.Variables.IndexOf((VariableDesignationSyntax)whole));
                    whole = list;
                    break;
                case ArgumentSyntax { Parent: TupleExpressionSyntax tuple } argument:
                    places = places.Insert(0, tuple.Arguments.IndexOf(argument));
                    whole = tuple;
                    break;
                case DeclarationExpressionSyntax declaration:
                    whole = declaration;
                    break;
                case ForEachVariableStatementSyntax loop when loop.Variable == whole:
                    positions = places;
                    return loop;
                default:
                    return null;
            }
        }
    }

    private void Escape(IOperation operation)
    {
        switch (operation)
        {
            case IFlowCaptureReferenceOperation reference when _captured.TryGetValue(reference.Id, out List<IOperation>? captured):
                captured.ForEach(Escape);
                break;
            case IFieldReferenceOperation { Instance: { } owner }:
                Escape(owner);
                break;
            default:
                if (VariableOf(operation) is { } variable)
                {
                    _escaping.Add(variable);
                }

                break;
        }
    }

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    // The places where a variable is read, or written in a way that is noted; whatever else there is may write: ref, address-of, half-typed code.
    private static bool IsFollowed(IOperation reference) => reference.Parent switch
    {
        null => true,
        IArgumentOperation argument => argument.Parameter is { RefKind: RefKind.None or RefKind.In or RefKind.Out },
        IConversionOperation or IUnaryOperation or IBinaryOperation or IParenthesizedOperation or IIsTypeOperation or IIsNullOperation or IIsPatternOperation => true,
        IAssignmentOperation or IIncrementOrDecrementOperation or IDeclarationExpressionOperation or ITupleOperation => true,
        IMemberReferenceOperation or IInvocationOperation or IArrayElementReferenceOperation => true,
        IInterpolationOperation or IArrayInitializerOperation or IArrayCreationOperation or IExpressionStatementOperation or IReturnOperation => true,
        IFlowCaptureOperation or ICollectionExpressionOperation or ISpreadOperation or IAwaitOperation or IThrowOperation or IDelegateCreationOperation => true,
        IRangeOperation or IAnonymousObjectCreationOperation or ISwitchExpressionOperation or IPropertySubpatternOperation => true,
        _ => false,
    };
}

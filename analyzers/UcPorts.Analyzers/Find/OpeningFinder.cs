using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Evaluate.Symbols;
using UcPorts.Analyzers.Find.Carriers;
using UcPorts.Analyzers.Find.Members;
using UcPorts.Analyzers.Find.Objects;
using UcPorts.Analyzers.Find.Silence;
using UcPorts.Analyzers.Settings;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find;

/// <summary>Finds the openings of a piece of syntax. Names are compared before anything is bound, so that most code costs nothing.</summary>
internal sealed class OpeningFinder
{
    private static readonly ImmutableArray<SyntaxKind> SyntaxKinds =
    [
        SyntaxKind.InvocationExpression,
        SyntaxKind.ObjectCreationExpression,
        SyntaxKind.ImplicitObjectCreationExpression,
        SyntaxKind.BaseConstructorInitializer,
        SyntaxKind.ThisConstructorInitializer,
        SyntaxKind.PrimaryConstructorBaseType,
        SyntaxKind.SimpleAssignmentExpression,
    ];

    private readonly ApiTable _table;
    private readonly ApiSymbols _symbols;
    private readonly CandidateSyntax _candidates;
    private readonly PortEvaluator _evaluator;
    private readonly OpeningReader _reader;
    private readonly HostingAddresses _hosting;

    private OpeningFinder(Compilation compilation, AnalyzerOptions options, ApiTable table)
    {
        _table = table;
        _symbols = new ApiSymbols(table);
        CallWords calls = new(table.Names);
        ProjectFiles files = new(compilation, table.Names.OfCalls, calls.MayCall);
        _candidates = new CandidateSyntax(table.Names, calls, files);
        KnownTypes types = new(compilation);
        _evaluator = new PortEvaluator(compilation, types, files);
        _hosting = new HostingAddresses(_evaluator, options);
        _reader = new OpeningReader(_evaluator, types, _symbols, table);
    }

    /// <summary>Calls an action for each opening in the code of a compilation.</summary>
    public static void RegisterOpeningAction(CompilationStartAnalysisContext context, Action<SyntaxNodeAnalysisContext, OpeningSite> action)
    {
        List<PortApiFile> own = [.. ApiFiles.Read(
            context.Options,
            text => context.TryGetValue(text, ApiFiles.Provider, out PortApiFile? table) ? table : null,
            context.CancellationToken).Select(file => file.Table)];
        Compilation compilation = context.Compilation;
        AnalyzerOptions options = context.Options;

        // Made where the first piece of code asks.
        Lazy<OpeningFinder> finder = new(() => new OpeningFinder(compilation, options, ApiTable.BuiltIn.With(own)));
        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (!finder.Value._candidates.MayOpen(node.Node, node.SemanticModel.SyntaxTree))
                {
                    return;
                }

                foreach (OpeningSite site in finder.Value.Find(node.Node, node.SemanticModel, node.CancellationToken))
                {
                    action(node, site);
                }
            },
            SyntaxKinds);
    }

    // The openings that a node itself is.
    private IEnumerable<OpeningSite> Find(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetOperationOrNull(node, cancellation) is not { } operation)
        {
            return [];
        }

        List<OpeningSite> sites = [];
        foreach ((PortApi row, ApiUse use) in UsesOf(operation))
        {
            sites.AddRange(_reader.SitesOf(row, use, cancellation));
        }

        if (sites.Count == 0 || !Reachability.MayBeReached(operation, _evaluator, cancellation))
        {
            return [];
        }

        return IsForwarded(operation.Syntax, model, cancellation)
            ? sites.Select(site => site with { IsCertain = false })
            : sites.Select(site => _hosting.InForce(site, operation, cancellation));
    }

    // In the library itself one listed overload calls another: the opening is its caller's.
    private bool IsForwarded(SyntaxNode place, SemanticModel model, CancellationToken cancellation)
    {
        if (place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax { Identifier.ValueText: var name } && !_table.Names.IsMethod(name, out _))
        {
            return false;
        }

        ISymbol? around = model.GetEnclosingSymbol(place.SpanStart, cancellation);
        while (around is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            around = around.ContainingSymbol;
        }

        return around is IMethodSymbol && _symbols.RowsOf(around).Count > 0;
    }

    private IEnumerable<(PortApi Row, ApiUse Use)> UsesOf(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => OfCall(creation.Constructor, creation, creation.Arguments, receiver: null),
        IInvocationOperation invocation => OfInvocation(invocation),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment =>
            OfProperty(target, assignment, assignment.Value, key: null).Concat(OfElement(target, assignment)),
        ISimpleAssignmentOperation { Target: IDynamicMemberReferenceOperation { Instance: { } owner } late } assignment
            when _table.LateBound.TryGetValue(late.MemberName, out PortApi? row) =>
            [(row, new ApiUse(assignment, [], owner, assignment.Value, late.Syntax))],
        IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation target, Initializer: { } filled } => OfFilled(target, filled),
        _ => [],
    };

    private IEnumerable<(PortApi Row, ApiUse Use)> OfCall(
        IMethodSymbol? method,
        IOperation call,
        ImmutableArray<IArgumentOperation> arguments,
        IOperation? receiver)
    {
        foreach (PortApi row in _symbols.RowsOf(method))
        {
            yield return (row, new ApiUse(call, arguments, receiver, Value: null, NameOf(call.Syntax)));
        }
    }

    private IEnumerable<(PortApi Row, ApiUse Use)> OfInvocation(IInvocationOperation invocation)
    {
        // `app.Urls.Add(url)` is bound to ICollection<string>.Add: the property tells.
        bool fills = ApiNames.IsFilling(invocation.TargetMethod.Name) && !invocation.Arguments.IsEmpty;
        if (fills && Operations.Unwrapped(invocation.Instance ?? invocation.Arguments[0].Value) is IPropertyReferenceOperation property
            && _symbols.RowsOf(property.Property).Count > 0)
        {
            return OfAdd(property, invocation);
        }

        return OfCall(invocation.TargetMethod, invocation, invocation.Arguments, Operations.ReceiverOf(invocation));
    }

    private IEnumerable<(PortApi Row, ApiUse Use)> OfAdd(IPropertyReferenceOperation property, IInvocationOperation add)
    {
        IOperation[] values = [.. add.Arguments.Where(argument => argument.Value != Operations.ReceiverOf(add)).Select(argument => argument.Value)];
        return values.Length == 0 ? [] : OfProperty(property, add, values[values.Length - 1], values.Length == 2 ? values[0] : null);
    }

    private IEnumerable<(PortApi Row, ApiUse Use)> OfProperty(IPropertyReferenceOperation property, IOperation set, IOperation value, IOperation? key)
    {
        foreach (PortApi row in _symbols.RowsOf(property.Property))
        {
            yield return (row, new ApiUse(set, property.Arguments, property.Instance, value, NameOf(property.Syntax)) { Key = key });
        }
    }

    // `config.PortBindings["5060/udp"] = bindings` sets an element of a listed dictionary.
    private IEnumerable<(PortApi Row, ApiUse Use)> OfElement(IPropertyReferenceOperation element, ISimpleAssignmentOperation assignment) =>
        element is { Arguments: { Length: 1 } keys, Instance: { } instance } && Operations.Unwrapped(instance) is IPropertyReferenceOperation dictionary
            ? OfProperty(dictionary, assignment, assignment.Value, keys[0].Value)
            : [];

    // `new HttpListener { Prefixes = { "http://+:8080/" } }`, `new Server { Ports = { new ServerPort(...) } }`
    private IEnumerable<(PortApi Row, ApiUse Use)> OfFilled(IPropertyReferenceOperation property, IObjectOrCollectionInitializerOperation filled)
    {
        IEnumerable<(PortApi Row, ApiUse Use)> ofPairs = Items.PairsOf(filled).SelectMany(pair => OfProperty(property, filled, pair.Value, pair.Key));
        IEnumerable<(PortApi Row, ApiUse Use)> ofItems = filled.Initializers.OfType<IInvocationOperation>()
            .Where(add => add.Arguments.Length != 2 || _symbols.RowsOf(add.TargetMethod).Count > 0)
            .SelectMany(add => _symbols.RowsOf(property.Property).Count > 0 ? OfAdd(property, add) : OfCall(add.TargetMethod, add, add.Arguments, property));
        return ofPairs.Concat(ofItems);
    }

    private static SyntaxNode NameOf(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
        InvocationExpressionSyntax invocation => invocation.Expression,
        ObjectCreationExpressionSyntax creation => creation.Type,
        PrimaryConstructorBaseTypeSyntax { Type: var type } => type,
        MemberAccessExpressionSyntax access => access.Name,
        _ => syntax,
    };
}

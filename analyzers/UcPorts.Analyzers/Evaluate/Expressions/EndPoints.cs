using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate.Flow;
using UcPorts.Analyzers.Evaluate.Symbols;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Evaluates endpoints: <c>IPEndPoint</c>, <c>DnsEndPoint</c>.</summary>
internal sealed class EndPoints
{
    private readonly Evaluation _evaluation;

    public EndPoints(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>The number of an endpoint's port.</summary>
    public NumberValue? NumberOf(IOperation endPoint)
    {
        if (!_evaluation.TryEnter())
        {
            return null;
        }

        NumberValue? value = Find(endPoint);
        _evaluation.Leave();
        return value;
    }

    private NumberValue? Find(IOperation endPoint)
    {
        IOperation reference = ValueSources.Unwrap(endPoint);
        if (reference is ILocalReferenceOperation or IParameterReferenceOperation && WrittenBefore(reference, out NumberValue? written))
        {
            return written;
        }

        if (IsSecondNameOfChanged(reference))
        {
            return null;
        }

        SourceSet sources = _evaluation.Sources.Of(endPoint);
        List<NumberValue> values = [];
        bool hasUnknown = sources.HasUnknown;
        foreach (Source source in sources.Items)
        {
            if (OfSource(source) is { } value)
            {
                values.Add(source.Certainty == Certainty.Default || IsChangedElsewhere(source.Operation) ? value with { Certainty = Certainty.Default } : value);
            }
            else
            {
                hasUnknown = true;
            }
        }

        if (values.Count == 0 || NumberSet.Of(values.SelectMany(value => value.Numbers)) is not { } numbers)
        {
            return null;
        }

        return (values.Count == 1 ? values[0] : values[0] with { Numbers = numbers, Origin = endPoint.Syntax, IsWalk = false }) with
        {
            Certainty = hasUnknown || values.Exists(value => value.Certainty == Certainty.Default) ? Certainty.Default : Certainty.Certain,
        };
    }

    private NumberValue? OfSource(Source source) => (source.Role, ValueSources.Unwrap(source.Operation)) switch
    {
        (SourceRole.Value, IObjectCreationOperation creation) when IsEndPoint(creation.Type) => OfCreation(creation),
        (SourceRole.Value, IInvocationOperation { TargetMethod: { Name: "Parse", ContainingType: var type } } parse) when IsEndPoint(type) => OfText(parse.Arguments[0].Value),
        (SourceRole.Out, IInvocationOperation { TargetMethod: { Name: "TryParse", ContainingType: var type } } parse) when IsEndPoint(type) => OfText(parse.Arguments[0].Value),
        (SourceRole.Element, var collection) => OfElements(collection, source.Part),
        (SourceRole.Guarded, var reference) => OfGuarded(reference),
        _ => null,
    };

    private NumberValue? OfGuarded(IOperation reference)
    {
        SourceSet sources = _evaluation.Sources.OfReference(reference);
        return !sources.HasUnknown && sources.Items.Count == 1 && sources.Items[0].Role != SourceRole.Guarded ? OfSource(sources.Items[0]) : null;
    }

    private NumberValue? OfElements(IOperation collection, Part? part)
    {
        if (_evaluation.Collections.ElementsOf(collection, part) is not { } elements)
        {
            return null;
        }

        List<NumberValue> values = [.. elements.Items.Select(NumberOf).OfType<NumberValue>()];
        return values.Count > 0 && NumberSet.Of(values.SelectMany(value => value.Numbers)) is { } numbers
            ? values[0] with { Numbers = numbers, Origin = collection.Syntax, Certainty = elements.AreSure && values.TrueForAll(value => value.Certainty == Certainty.Certain) ? Certainty.Certain : Certainty.Default }
            : null;
    }

    private NumberValue? OfCreation(IObjectCreationOperation creation)
    {
        ISimpleAssignmentOperation? set = creation.Initializer?.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .LastOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: "Port" });
        IOperation? port = set?.Value ?? creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "port")?.Value;
        return port is null ? null : _evaluation.Numbers.Of(port);
    }

    private NumberValue? OfText(IOperation text)
    {
        if (_evaluation.Texts.Of(text).Sole is not { } single)
        {
            return null;
        }

        // A text without port means port 0; an IPv6 address has colons of its own.
        int bracket = single.Text.LastIndexOf(']');
        int colon = single.Text.LastIndexOf(':');
        bool isAddress = bracket < 0 && single.Text.IndexOf(':') != colon;
        if (isAddress || colon < bracket || colon < 0)
        {
            return single.Holes.Count > 0 ? null : NumberValue.Single(0, single.Origin) with { Certainty = single.Certainty };
        }

        return Port.TryParse(single.Text.Substring(colon + 1), out Port port)
            ? NumberValue.Single(port.Number, single.Origin) with { Certainty = single.Certainty }
            : null;
    }

    // var same = endpoint; endpoint.Port = 5061; Bind(same);
    private bool IsSecondNameOfChanged(IOperation reference)
    {
        if (LoopWalk.VariableOf(reference) is not { } variable || _evaluation.FlowAround(reference)?.Reaching(variable, reference.Syntax) is not { } definitions)
        {
            return false;
        }

        foreach (Definition definition in definitions.Where(definition => definition.Kind == DefinitionKind.Value))
        {
            IOperation? value = _evaluation.Project.OperationOf(definition.Syntax, _evaluation.Cancellation);
            if (value is null || LoopWalk.VariableOf(ValueSources.Unwrap(value)) is not { } original)
            {
                continue;
            }

            IOperation root = value;
            while (root.Parent is { } parent)
            {
                root = parent;
            }

            if (root.Descendants().Any(operation => operation is IAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } owner } } && SymbolEqualityComparer.Default.Equals(LoopWalk.VariableOf(owner), original)))
            {
                return true;
            }
        }

        return false;
    }

    // endpoint.Port = 5061; a second name for the endpoint may be used to change it.
    private bool WrittenBefore(IOperation reference, out NumberValue? written)
    {
        written = null;
        if (LoopWalk.VariableOf(reference) is not { } variable)
        {
            return false;
        }

        IOperation root = reference;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        bool isWritten = false;
        foreach (IOperation other in root.Descendants())
        {
            if (!SymbolEqualityComparer.Default.Equals(LoopWalk.VariableOf(other), variable) || other.Syntax == reference.Syntax || !MayBeSameObject(variable, other, reference))
            {
                continue;
            }

            IOperation whole = other;
            while (whole.Parent is IConversionOperation)
            {
                whole = whole.Parent;
            }

            if (whole.Parent is IPropertyReferenceOperation { Parent: { } write } property && TargetOf(write) == property)
            {
                if (property.Property.Name != "Port" || !MayComeBefore(write, reference))
                {
                    continue;
                }

                isWritten = true;
                written = write is ISimpleAssignmentOperation assignment && IsOnTheWay(assignment, reference) ? _evaluation.Numbers.Of(assignment.Value) : null;
            }
            else if ((IsSecondName(whole) || IsChangedByCall(whole) || IsElementOfChanged(whole, root)) && MayComeBefore(whole, reference))
            {
                written = null;
                return true;
            }
        }

        return isWritten;
    }

    // readonly IPEndPoint local = new(IPAddress.Any, 5060); void Renumber(int port) => local.Port = port;
    private bool IsChangedElsewhere(IOperation creation) =>
        CollectionHolders.HolderOf(ValueSources.Unwrap(creation)) is IFieldSymbol or IPropertySymbol
        && CollectionHolders.HolderOf(ValueSources.Unwrap(creation)) is { DeclaringSyntaxReferences.IsEmpty: false } member
        && Reach.Of(member, _evaluation.Project).Of(member.Name, _evaluation.Cancellation).Any(name => IsChangeOf(member, name));

    private bool IsChangeOf(ISymbol member, SimpleNameSyntax name)
    {
        SyntaxNode written = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (_evaluation.Project.OperationOf(written, _evaluation.Cancellation) is not IMemberReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Member.OriginalDefinition, member))
        {
            return false;
        }

        IOperation whole = reference;
        while (whole.Parent is IConversionOperation)
        {
            whole = whole.Parent;
        }

        return IsPortWritten(whole) || IsSecondName(whole) || IsChangedByCall(whole);
    }

    private static bool IsPortWritten(IOperation endPoint) =>
        endPoint.Parent is IPropertyReferenceOperation { Property.Name: "Port", Parent: { } write } property && TargetOf(write) == property;

    // new List<IPEndPoint> { endpoint }, whose elements are written to.
    private static bool IsElementOfChanged(IOperation whole, IOperation root) =>
        whole.Parent is IArrayInitializerOperation or ICollectionExpressionOperation or ITupleOperation or IArgumentOperation { Parameter.DeclaringSyntaxReferences.IsEmpty: true, Parent: IInvocationOperation { TargetMethod.Name: "Add" } }
        && root.Descendants().Any(operation => operation is IPropertyReferenceOperation { Instance: { } owner } && IsPortWritten(owner)
            && !SymbolEqualityComparer.Default.Equals(LoopWalk.VariableOf(owner), LoopWalk.VariableOf(ValueSources.Unwrap(whole))));

    // Where another endpoint is assigned in between, what is done to the one is nothing to the other.
    private bool MayBeSameObject(ISymbol variable, IOperation other, IOperation reference) =>
        _evaluation.FlowAround(reference) is not { } flow
        || flow.Reaching(variable, other.Syntax) is not { } there
        || flow.Reaching(variable, reference.Syntax) is not { } here
        || there.Any(definition => here.Any(same => same.Place == definition.Place));

    private static IOperation? TargetOf(IOperation write) => write switch
    {
        IAssignmentOperation assignment => assignment.Target,
        IIncrementOrDecrementOperation step => step.Target,
        _ => null,
    };

    // Renumber(endpoint), where the method sets the port of what it is given.
    private bool IsChangedByCall(IOperation whole) =>
        whole.Parent is IArgumentOperation { Parameter: { ContainingSymbol.DeclaringSyntaxReferences: { Length: 1 } declarations } parameter }
        && declarations[0].GetSyntax(_evaluation.Cancellation).DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(access =>
            access is { Name.Identifier.ValueText: "Port", Expression: IdentifierNameSyntax owner }
            && owner.Identifier.ValueText == parameter.Name
            && access.Parent is AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax);

    private static bool IsSecondName(IOperation whole) =>
        whole.Parent is IVariableInitializerOperation or ISimpleAssignmentOperation { IsRef: true }
        || (whole.Parent is ISimpleAssignmentOperation assignment && assignment.Value == whole);

    // In the order of the text, or once more in a loop.
    private static bool MayComeBefore(IOperation first, IOperation second) =>
        first.Syntax.SpanStart < second.Syntax.SpanStart || LoopsAround(first).Any(loop => loop.Syntax.Contains(second.Syntax)) || Guards.Of(first).Any(guard => guard.Loop is not null);

    private static IEnumerable<ILoopOperation> LoopsAround(IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation loop)
            {
                yield return loop;
            }
        }
    }

    // A statement of a block that the reference stands in, too.
    private static bool IsOnTheWay(IOperation assignment, IOperation reference) =>
        assignment.Parent is IExpressionStatementOperation { Parent: IBlockOperation block } statement
        && block.Syntax.Contains(reference.Syntax)
        && statement.Syntax.Span.End <= reference.Syntax.SpanStart;

    private bool IsEndPoint(ITypeSymbol? type) =>
        type is not null && (SymbolEqualityComparer.Default.Equals(type, _evaluation.Types.IPEndPoint) || type is { Name: "DnsEndPoint", ContainingNamespace.Name: "Net" });
}

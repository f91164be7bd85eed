using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate.Expressions;
using UcPorts.Analyzers.Evaluate.Flow;
using UcPorts.Analyzers.Evaluate.Symbols;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate;

/// <summary>
/// Says which ports an expression can be. What it does not understand is unknown, never a guess; what cannot be come to
/// has no value. One for a compilation; safe for several threads.
/// </summary>
internal sealed class PortEvaluator
{
    private readonly ProjectCode _project;
    private readonly KnownTypes _types;

    public PortEvaluator(Compilation compilation, KnownTypes types, ProjectFiles files)
    {
        _project = new ProjectCode(compilation, files);
        _types = types;
    }

    /// <summary>Whether an operation can be come to, as far as constants and calls that do not come back tell.</summary>
    public bool IsReachable(IOperation operation, CancellationToken cancellation) => _project.IsReachable(operation, cancellation);

    /// <summary>The ports that a number names.</summary>
    public PortValue? PortOf(IOperation value, CancellationToken cancellation) => NumberOf(value, cancellation)?.ToPorts();

    /// <summary>The port of an <c>IPEndPoint</c>.</summary>
    public PortValue? EndPointOf(IOperation value, CancellationToken cancellation)
    {
        Evaluation evaluation = Ask(cancellation);
        return evaluation.IsReachable(value) && evaluation.EndPoints.NumberOf(value) is { } number ? AtPlace(number, value).ToPorts() : null;
    }

    /// <summary>The numbers that an expression can be: counts, widths, ends of ranges.</summary>
    public NumberValue? NumberOf(IOperation value, CancellationToken cancellation)
    {
        Evaluation evaluation = Ask(cancellation);
        return evaluation.IsReachable(value) && evaluation.Numbers.Of(value) is { } number ? AtPlace(number, value) : null;
    }

    /// <summary>The possible texts of a string; of an array or a collection those of all its elements.</summary>
    /// <returns>None where the texts are not known.</returns>
    public IReadOnlyList<TextValue> TextsOf(IOperation value, CancellationToken cancellation)
    {
        Evaluation evaluation = Ask(cancellation);
        return evaluation.IsReachable(value) ? evaluation.Texts.AllOf(value) : [];
    }

    /// <summary>Every URL with a known port in a text, a <c>Uri</c>, or a collection of such.</summary>
    public IReadOnlyList<UrlValue> UrlsOf(IOperation value, CancellationToken cancellation)
    {
        Evaluation evaluation = Ask(cancellation);
        return evaluation.IsReachable(value) ? evaluation.Texts.UrlsOf(value) : [];
    }

    /// <summary>The one constant that an expression is: a text, a number, a truth value, an enum's member, a static readonly member, or <see langword="null"/>.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <param name="isKnown">Whether the constant is known.</param>
    public object? ConstantOf(IOperation value, CancellationToken cancellation, out bool isKnown)
    {
        isKnown = true;
        // A text or a number of the project's own is followed; other members stand for themselves.
        ISymbol? written = MemberOf(value);
        bool isText = ValueSources.Unwrap(value).Type is { SpecialType: not SpecialType.None };
        if (written is { DeclaringSyntaxReferences.IsEmpty: true } || (written is not null && !isText))
        {
            return written;
        }

        if (ValueSources.Unwrap(value) is { ConstantValue: { HasValue: true, Value: var direct } })
        {
            return direct;
        }

        Evaluation evaluation = Ask(cancellation);
        if (evaluation.Sources.Of(ValueSources.Unwrap(value)).Sole is { } source)
        {
            if (MemberOf(source) is { } member && !SymbolEqualityComparer.Default.Equals(member, written))
            {
                return member;
            }

            if (ValueSources.Unwrap(source) is { ConstantValue: { HasValue: true, Value: var constant } })
            {
                return constant;
            }
        }

        if (ValueSources.Unwrap(value).Type?.SpecialType == SpecialType.System_String && evaluation.Texts.Of(value).Sole is { Certainty: Certainty.Certain, Holes.Count: 0, Text: var text })
        {
            return text;
        }

        isKnown = written is not null;
        return written;
    }

    /// <summary>What is known of a condition.</summary>
    public Outcome OutcomeOf(IOperation condition, CancellationToken cancellation) => Ask(cancellation).Conditions.Of(condition);

    /// <summary>What made the object that an expression certainly refers to: a creation, a call or a collection.</summary>
    public IOperation? CreationOf(IOperation value, CancellationToken cancellation)
    {
        IOperation? made = Ask(cancellation).Sources.Of(ValueSources.Unwrap(value)).Sole is { } source ? ValueSources.Unwrap(source) : null;
        return made is IObjectCreationOperation or IInvocationOperation or IArrayCreationOperation or ICollectionExpressionOperation ? made : null;
    }

    /// <summary>The names in the project that stand for a member of a type.</summary>
    /// <param name="member">The member's name.</param>
    /// <param name="type">The type's name.</param>
    /// <param name="cancellation">Cancels.</param>
    public IEnumerable<SimpleNameSyntax> UsesOf(string member, string type, CancellationToken cancellation) =>
        _project.Files.Names.Of(member, cancellation).Where(name =>
            _project.ModelOf(name.SyntaxTree)?.GetSymbolInfo(name, cancellation).Symbol is { } used && used.ContainingType?.Name == type);

    private Evaluation Ask(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new Evaluation(_project, _types, cancellation);
    }

    // An enum's member, or a member of the platform that never changes.
    private static ISymbol? MemberOf(IOperation value) => ValueSources.Unwrap(value) switch
    {
        IFieldReferenceOperation { Field: { IsConst: true, ContainingType.TypeKind: TypeKind.Enum } field } => field,
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } => field,
        IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: null } property } => property,
        _ => null,
    };

    // A loop takes all its numbers only where each round comes to the place.
    private static NumberValue AtPlace(NumberValue number, IOperation value)
    {
        if (!number.IsWalk)
        {
            return number;
        }

        for (IOperation? operation = value.Parent; operation is not null; operation = operation.Parent)
        {
            if (operation is ILoopOperation loop && number.Choices.Contains($"loop {loop.Syntax.SpanStart}"))
            {
                return number with { IsWalk = Guards.IsTakenEachTime(value, loop) };
            }
        }

        return number;
    }
}

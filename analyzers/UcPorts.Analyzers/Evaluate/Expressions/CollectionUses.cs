using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UcPorts.Analyzers.Evaluate.Symbols;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Tells whether all that is done with a collection only reads it.</summary>
internal static class CollectionUses
{
    private static readonly ImmutableHashSet<string> Reading =
    [
        "Any", "All", "AsEnumerable", "AsReadOnly", "Average", "BinarySearch", "Concat", "Contains", "ContainsKey", "ContainsValue", "ConvertAll", "Distinct", "ElementAt", "ElementAtOrDefault", "Except", "Exists",
        "Find", "FindAll", "FindIndex", "First", "FirstOrDefault", "ForEach", "GetEnumerator", "GetValueOrDefault", "IndexOf", "Intersect", "Join", "Last", "LastIndexOf", "LastOrDefault", "Max", "Min", "OrderBy", "OrderByDescending",
        "Select", "SelectMany", "SequenceEqual", "Single", "SingleOrDefault", "Skip", "Sum", "Take", "ToArray", "ToDictionary", "ToFrozenDictionary", "ToFrozenSet", "ToHashSet", "ToImmutableArray", "ToImmutableDictionary", "ToImmutableList", "ToList", "ToString",
        "TrueForAll", "TryGetValue", "Union", "Where", "Zip",
    ];

    private static readonly ImmutableHashSet<string> Asking = ["Comparer", "Count", "Keys", "Length", "Values"];

    /// <summary>Whether what has this name only reads the collection it is called of.</summary>
    public static bool IsReading(string method) => Reading.Contains(method);

    /// <summary>Whether anything may change the collection that a variable or a member holds, or give it to what may.</summary>
    /// <param name="holder">The variable or the member.</param>
    /// <param name="evaluation">The question.</param>
    /// <param name="isAdded">Set where elements are added to a variable's collection, which takes no other away.</param>
    public static bool MayChange(ISymbol holder, Evaluation evaluation, ref bool isAdded)
    {
        bool isVariable = holder is ILocalSymbol or IParameterSymbol;
        SyntaxNode? scope = isVariable ? ScopeOf(holder, evaluation) : null;
        if (isVariable && scope is null)
        {
            return true;
        }

        IEnumerable<SimpleNameSyntax> names = scope?.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Identifier.ValueText == holder.Name)
            ?? Reach.Of(holder, evaluation.Project).Of(holder.Name, evaluation.Cancellation);
        foreach (SimpleNameSyntax name in names)
        {
            ExpressionSyntax use = WholeOf(name);
            if (IsRead(use) || (!isVariable && !Means(name, holder, evaluation)))
            {
                continue;
            }

            if (!isVariable || !IsAdd(use))
            {
                return true;
            }

            isAdded = true;
        }

        return false;
    }

    // A primary constructor's parameter may be used by other parts of its type.
    private static SyntaxNode? ScopeOf(ISymbol variable, Evaluation evaluation)
    {
        SyntaxNode? declaration = variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(evaluation.Cancellation);
        return declaration?.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
        {
            BaseTypeDeclarationSyntax => null,
            GlobalStatementSyntax statement => statement.Parent,
            var member => member,
        };
    }

    private static bool Means(SimpleNameSyntax name, ISymbol member, Evaluation evaluation) =>
        evaluation.Project.ModelOf(name.SyntaxTree)?.GetSymbolInfo(name, evaluation.Cancellation) is not { Symbol: { } symbol } || SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, member);

    // this.ports, (ports), ports!
    private static ExpressionSyntax WholeOf(ExpressionSyntax name)
    {
        ExpressionSyntax whole = name;
        while (whole.Parent is ExpressionSyntax around
            && (around is ParenthesizedExpressionSyntax
                || around.IsKind(SyntaxKind.SuppressNullableWarningExpression)
                || (around is MemberAccessExpressionSyntax access && access.Name == whole)))
        {
            whole = around;
        }

        return whole;
    }

    private static bool IsRead(ExpressionSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Expression == use => access.Parent is InvocationExpressionSyntax call && call.Expression == access
            ? Reading.Contains(access.Name.Identifier.ValueText)
            : Asking.Contains(access.Name.Identifier.ValueText),
        ElementAccessExpressionSyntax element when element.Expression == use => IsElementRead(element),
        CommonForEachStatementSyntax loop => loop.Expression == use && loop is not ForEachStatementSyntax { Type: RefTypeSyntax },
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax } assignment => assignment.Left == use,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => true,
        SpreadElementSyntax => true,
        _ => false,
    };

    // ports[0] = 5061, ports[0]++, ref ports[0], and what is done to a part of an element.
    private static bool IsElementRead(ExpressionSyntax element)
    {
        while (element.Parent is ExpressionSyntax around
            && (around is ParenthesizedExpressionSyntax
                || around.IsKind(SyntaxKind.SuppressNullableWarningExpression)
                || (around is MemberAccessExpressionSyntax access && access.Expression == element)))
        {
            element = around;
        }

        return element.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right == element,
            PrefixUnaryExpressionSyntax unary => unary.Kind() is not (SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression),
            PostfixUnaryExpressionSyntax => false,
            ArgumentSyntax { Parent: TupleExpressionSyntax } argument => !IsTarget(argument),
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None),
            RefExpressionSyntax => false,
            _ => true,
        };
    }

    private static bool IsTarget(ArgumentSyntax argument)
    {
        SyntaxNode? tuple = argument.Parent;
        while (tuple?.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax outer })
        {
            tuple = outer;
        }

        return tuple?.Parent is AssignmentExpressionSyntax assignment && assignment.Left == tuple;
    }

    // ports.Add("sip", 5060);
    private static bool IsAdd(ExpressionSyntax use) =>
        use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } } access && access.Expression == use;
}

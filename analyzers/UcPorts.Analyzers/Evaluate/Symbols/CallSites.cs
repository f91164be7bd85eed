using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate.Expressions;

namespace UcPorts.Analyzers.Evaluate.Symbols;

/// <summary>The calls of a method within the compilation.</summary>
/// <param name="Calls">The arguments of each call.</param>
/// <param name="AreAll">Whether there are no others.</param>
internal sealed record CallsOfMethod(IReadOnlyList<ImmutableArray<IArgumentOperation>> Calls, bool AreAll)
{
    /// <summary>The collections whose elements the method is given, one after the other: <c>ports.ForEach(Listen)</c>.</summary>
    public IReadOnlyList<IOperation> Collections { get; init; } = [];

    /// <summary>The arguments that a parameter is given.</summary>
    public IEnumerable<IArgumentOperation?> ArgumentsOf(IParameterSymbol parameter) =>
        Calls.Select(call => call.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal));
}

/// <summary>What calls the methods and constructors of the compilation.</summary>
internal sealed class CallSites
{
    // A method that is called from everywhere tells nothing worth the search.
    private const int MaxCalls = 64;

    private readonly ProjectCode _project;
    private readonly ConcurrentDictionary<IMethodSymbol, CallsOfMethod> _calls = new(SymbolEqualityComparer.Default);

    public CallSites(ProjectCode project) => _project = project;

    /// <summary>The calls of a method, a constructor or a local function.</summary>
    public CallsOfMethod Of(IMethodSymbol method, CancellationToken cancellation) =>
        _calls.TryGetValue(method, out CallsOfMethod? known) ? known : _calls.GetOrAdd(method, Find(method, cancellation));

    private CallsOfMethod Find(IMethodSymbol method, CancellationToken cancellation)
    {
        bool isConstructor = method.MethodKind == MethodKind.Constructor;
        if (!isConstructor && method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction))
        {
            return new CallsOfMethod([], AreAll: false);
        }

        bool areAll = !IsCalledOtherwise(method) && !(_project.IsLibrary && method.MethodKind != MethodKind.LocalFunction && Reach.IsOpen(method));
        NameSearch names = Reach.Of(method, _project);
        IEnumerable<SyntaxNode> candidates = isConstructor
            ? CreationsOf(method.ContainingType.Name, names, cancellation)
            : names.Of(method.Name, cancellation).Select(CallOf);
        List<ImmutableArray<IArgumentOperation>> calls = [];
        List<IOperation> collections = [];
        int bound = 0;
        foreach (SyntaxNode candidate in candidates.Where(candidate => TakesArguments(method, candidate)))
        {
            if (++bound > 16 * MaxCalls || calls.Count > MaxCalls)
            {
                return new CallsOfMethod([], AreAll: false);
            }

            (bool isOther, ImmutableArray<IArgumentOperation> arguments) = Bind(candidate, method, cancellation);
            if (isOther && CollectionFor(candidate, cancellation) is { } collection)
            {
                collections.Add(collection);
                continue;
            }

            areAll &= !isOther;
            if (!arguments.IsDefault)
            {
                calls.Add(arguments);
            }
        }

        if (isConstructor && IsCalledUnwritten(method) && names.DerivingFrom(_project.Files.Aliases.NamesOf(method.ContainingType.Name), cancellation).Any(type => CallsUnwritten(type, method, cancellation)))
        {
            calls.Add([]);
        }

        return new CallsOfMethod(calls, areAll) { Collections = collections };
    }

    private IOperation? CollectionFor(SyntaxNode method, CancellationToken cancellation)
    {
        SyntaxNode named = method.Parent is MemberAccessExpressionSyntax access && access.Name == method ? access : method;
        IOperation? function = _project.OperationOf(named, cancellation);
        while (function is IMethodReferenceOperation or IDelegateCreationOperation or IConversionOperation)
        {
            function = function.Parent;
        }

        return ElementVariables.CollectionGivenTo(function);
    }

    // `class D : L { }` and `D() { }` call the constructor of L that needs no arguments.
    private static bool IsCalledUnwritten(IMethodSymbol constructor) =>
        NeedsNoArguments(constructor) && constructor.Parameters.Length > 0 && constructor.ContainingType.InstanceConstructors.Count(NeedsNoArguments) == 1;

    private static bool NeedsNoArguments(IMethodSymbol constructor) => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams);

    private bool CallsUnwritten(TypeDeclarationSyntax declaration, IMethodSymbol constructor, CancellationToken cancellation) =>
        _project.ModelOf(declaration.SyntaxTree)?.GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type
        && SymbolEqualityComparer.Default.Equals(type.BaseType?.OriginalDefinition, constructor.ContainingType)
        && type.InstanceConstructors.Any(own => IsWithoutInitializer(own, cancellation));

    private static bool IsWithoutInitializer(IMethodSymbol constructor, CancellationToken cancellation) =>
        constructor.DeclaringSyntaxReferences.IsEmpty
            ? constructor.Parameters.IsEmpty
            : constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellation) switch
            {
                ConstructorDeclarationSyntax written => written.Initializer is null,
                TypeDeclarationSyntax primary => primary.BaseList?.Types.FirstOrDefault() is not PrimaryConstructorBaseTypeSyntax,
                _ => false,
            };

    private (bool IsOther, ImmutableArray<IArgumentOperation> Arguments) Bind(SyntaxNode candidate, IMethodSymbol method, CancellationToken cancellation)
    {
        IOperation? operation = _project.OperationOf(candidate, cancellation);
        (IMethodSymbol? Target, ImmutableArray<IArgumentOperation> Arguments) call = operation switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Arguments),
            IObjectCreationOperation creation => (creation.Constructor, creation.Arguments),
            _ => (null, default),
        };
        if (call.Target is not null && IsSame(call.Target, method))
        {
            // What cannot be come to calls nothing.
            return (false, _project.IsReachable(operation!, cancellation) ? call.Arguments : default);
        }

        bool isOther = candidate is SimpleNameSyntax name
            && !name.Ancestors().Any(node => node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } })
            && _project.ModelOf(name.SyntaxTree)?.GetSymbolInfo(name, cancellation) is { } info
            && (info.Symbol is IMethodSymbol named ? IsSame(named, method) : info.CandidateSymbols.OfType<IMethodSymbol>().Any(other => IsSame(other, method)));
        return (isOther, default);
    }

    private static bool IsSame(IMethodSymbol called, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals((called.ReducedFrom ?? called).OriginalDefinition, method);

    // `Open(5060)`, `this.Open(5060)`, `x?.Open(5060)`; a name that is not called stands for itself.
    private static SyntaxNode CallOf(SimpleNameSyntax name)
    {
        SyntaxNode called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding
            : name;
        return called.Parent is InvocationExpressionSyntax invocation && invocation.Expression == called ? invocation : name;
    }

    private IEnumerable<SyntaxNode> CreationsOf(string type, NameSearch names, CancellationToken cancellation) =>
        _project.Files.Aliases.NamesOf(type).SelectMany(name => names.Of(name, cancellation)).Select(CreationOf).OfType<SyntaxNode>()
            .Concat(names.NamelessCreations(written => _project.Files.Aliases.MayMean(written, type)));

    // A call with too few or too many arguments is one of another overload.
    private static bool TakesArguments(IMethodSymbol method, SyntaxNode call)
    {
        int? given = call switch
        {
            InvocationExpressionSyntax invocation => invocation.ArgumentList.Arguments.Count,
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList?.Arguments.Count ?? 0,
            ConstructorInitializerSyntax initializer => initializer.ArgumentList.Arguments.Count,
            PrimaryConstructorBaseTypeSyntax primary => primary.ArgumentList.Arguments.Count,
            _ => null,
        };
        int required = method.Parameters.Count(parameter => !parameter.IsOptional && !parameter.IsParams);
        bool takesMore = method.Parameters.Any(parameter => parameter.IsParams);
        return given is not { } count || (count >= required - (method.IsExtensionMethod ? 1 : 0) && (takesMore || count <= method.Parameters.Length));
    }

    private static SyntaxNode? CreationOf(SimpleNameSyntax name)
    {
        SyntaxNode type = name;
        while (type.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
        {
            type = type.Parent;
        }

        return type.Parent switch
        {
            ObjectCreationExpressionSyntax creation when creation.Type == type => creation,
            PrimaryConstructorBaseTypeSyntax primary => primary,
            _ => null,
        };
    }

    // Through an interface, a base class or another part of the program.
    private static bool IsCalledOtherwise(IMethodSymbol method)
    {
        if (method.IsVirtual || method.IsAbstract || method.IsOverride || method.IsExtern || !method.ExplicitInterfaceImplementations.IsEmpty)
        {
            return true;
        }

        return method.MethodKind == MethodKind.Ordinary
            && !method.IsStatic
            && method.ContainingType.AllInterfaces.Any(type => type.GetMembers(method.Name)
                .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method)));
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Judging;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find;

/// <summary>Finds the openings of a piece of syntax. Names are compared before anything is bound, so that most code costs nothing.</summary>
internal sealed class OpeningFinder
{
    private readonly ApiSymbols _apis;
    private readonly KnownTypes _types;
    private readonly PortEvaluator _evaluator;

    public OpeningFinder(ApiSymbols apis, KnownTypes types, PortEvaluator evaluator)
    {
        _apis = apis;
        _types = types;
        _evaluator = evaluator;
    }

    /// <summary>The kinds of syntax that <see cref="Find"/> understands.</summary>
    public static SyntaxKind[] SyntaxKinds { get; } =
    [
        SyntaxKind.InvocationExpression,
        SyntaxKind.ObjectCreationExpression,
        SyntaxKind.ImplicitObjectCreationExpression,
        SyntaxKind.BaseConstructorInitializer,
    ];

    public IEnumerable<OpeningSite> Find(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        if (!MayOpen(node) || model.GetOperation(node, cancellation) is not { } operation)
        {
            return [];
        }

        return operation switch
        {
            IObjectCreationOperation { Constructor: { } constructor } creation => OfCall(constructor, creation.Arguments, receiver: null, cancellation),
            IInvocationOperation invocation => OfInvocation(invocation, cancellation),
            _ => [],
        };
    }

    private bool MayOpen(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax creation => SimpleName(creation.Type) is { } name
            && (_apis.CreatedTypeNames.Contains(name) || IsAlias(name, node)),
        ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax => _apis.CreatedTypeNames.Count > 0,
        InvocationExpressionSyntax { Expression: var called } => SimpleName(called) is { } name
            && (_apis.MethodNames.Contains(name) || (name == "Add" && MayBeListedCollection(called))),
        _ => false,
    };

    private bool MayBeListedCollection(ExpressionSyntax called) =>
        called is MemberAccessExpressionSyntax { Expression: var receiver }
        && SimpleName(receiver) is { } name
        && _apis.CollectionNames.Contains(name);

    // A using alias hides the name; files with aliases are few.
    private static bool IsAlias(string name, SyntaxNode node) =>
        node.SyntaxTree.GetRoot() is CompilationUnitSyntax root
        && root.Usings.Any(directive => directive.Alias?.Name.Identifier.ValueText == name);

    private static string? SimpleName(SyntaxNode expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => null,
    };

    private IEnumerable<OpeningSite> OfInvocation(IInvocationOperation invocation, CancellationToken cancellation)
    {
        // `app.Urls.Add(url)` is bound to ICollection<string>.Add: the property tells.
        if (invocation.TargetMethod.Name == "Add"
            && invocation.Arguments.Length == 1
            && invocation.Instance is IPropertyReferenceOperation property
            && _apis.Find(property.Property) is { } collection)
        {
            return Sites(collection, invocation.Arguments[0].Value, receiver: null, cancellation);
        }

        return OfCall(invocation.TargetMethod, invocation.Arguments, invocation.Instance, cancellation);
    }

    private IEnumerable<OpeningSite> OfCall(IMethodSymbol method, IEnumerable<IArgumentOperation> arguments, IOperation? receiver, CancellationToken cancellation)
    {
        if (_apis.Find(method) is not { } api)
        {
            return [];
        }

        // A configure lambda that sets the protocols may turn the listener to QUIC, which is UDP.
        bool mayChangeTransport = api.TransportMap is not null
            && arguments.Any(argument => argument.Syntax.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == "Protocols"));
        if (mayChangeTransport)
        {
            return [];
        }

        IArgumentOperation? carrier = arguments.FirstOrDefault(argument => argument.Parameter?.Name == api.Parameter);
        return carrier is null ? [] : Sites(api, carrier.Value, receiver, cancellation);
    }

    private IEnumerable<OpeningSite> Sites(PortApi api, IOperation carrier, IOperation? receiver, CancellationToken cancellation)
    {
        Transports transport = api.Transport;
        if (api.TransportFrom == TransportOrigin.Socket)
        {
            if (receiver is null || SocketTransport.OfListening(receiver, _types) is not { } known)
            {
                yield break;
            }

            transport = known;
        }

        foreach (PortValue value in Values(api.Carrier, carrier, cancellation))
        {
            Opening opening = new(
                value.Ports,
                transport,
                value.IsRange,
                value.Step,
                api.Direction,
                certainty: value.Certainty,
                api: api.Id);

            // The number itself, where it stands in this call; what comes from elsewhere is marked where it is used.
            SyntaxNode place = carrier.Syntax.Contains(value.Origin) ? value.Origin : carrier.Syntax;
            yield return new OpeningSite(opening, place.GetLocation());
        }
    }

    private IEnumerable<PortValue> Values(PortCarrier carrier, IOperation value, CancellationToken cancellation)
    {
        if (carrier == PortCarrier.Url)
        {
            return _evaluator.UrlsOf(value, cancellation).Select(url => url.Port);
        }

        PortValue? ports = carrier == PortCarrier.EndPoint ? _evaluator.EndPointOf(value, cancellation) : _evaluator.PortOf(value, cancellation);
        return ports is null ? [] : [ports];
    }
}

using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Find.Objects;

namespace UcPorts.Analyzers.Find.Silence;

/// <summary>Addresses of ASP.NET Core that other code puts out of force.</summary>
internal static class HostingAddresses
{
    private static readonly string[] KestrelListening = ["Listen", "ListenAnyIP", "ListenLocalhost"];

    /// <summary>Whether addresses may be replaced: endpoints of Kestrel go before URLs, later URLs before earlier ones, and a list may be cleared.</summary>
    /// <param name="operation">The operation that gives the addresses.</param>
    /// <param name="api">The id of its member.</param>
    /// <param name="evaluator">Knows the project's other code.</param>
    /// <param name="cancellation">Cancels.</param>
    public static bool MayBeReplaced(IOperation operation, string api, PortEvaluator evaluator, CancellationToken cancellation)
    {
        bool isUseUrls = api.Contains(".UseUrls(");
        bool isUrls = isUseUrls || api is "P:Microsoft.AspNetCore.Builder.WebApplication.Urls" || api.Contains(".IServerAddressesFeature.") || api.Contains(".UseSetting(");
        if (!isUrls)
        {
            return false;
        }

        foreach (IInvocationOperation call in Operations.Within(Operations.RootOf(operation)).OfType<IInvocationOperation>())
        {
            bool isLater = call.Syntax.Span.End > operation.Syntax.Span.End;
            bool replaces = call.TargetMethod switch
            {
                { Name: "UseUrls" } => isUseUrls && isLater && call != operation && ObjectKey.OfChain(call).IsSameAs(ObjectKey.OfChain(operation)),
                { Name: "Clear" or "Remove" } => call.Instance is { } list && Operations.Unwrapped(list) is IPropertyReferenceOperation { Property.Name: "Urls" or "Addresses" },
                { Name: "Run" or "RunAsync", ContainingType.Name: "WebApplication" } => call.Arguments.FirstOrDefault() is { ArgumentKind: ArgumentKind.Explicit, Value.Type.SpecialType: SpecialType.System_String },
                _ => false,
            };
            if (replaces)
            {
                return true;
            }
        }

        // `ConfigureKestrel(Listen)`: the endpoints may stand in another member, and in another file.
        return KestrelListening.Any(method => evaluator.Calls(method, "KestrelServerOptions", cancellation));
    }
}

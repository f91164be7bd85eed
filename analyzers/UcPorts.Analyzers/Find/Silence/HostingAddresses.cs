using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Configuration;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Find.Objects;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Find.Silence;

/// <summary>Addresses of ASP.NET Core that other code, or a settings file, puts out of force. A project is asked only where it has such an address.</summary>
/// <param name="evaluator">Knows the project's code.</param>
/// <param name="options">The project's additional files.</param>
internal sealed class HostingAddresses(PortEvaluator evaluator, AnalyzerOptions options)
{
    private static readonly (string Type, string[] Methods)[] KestrelEndpoints =
    [
        ("KestrelServerOptions", ["Listen", "ListenAnyIP", "ListenLocalhost", "ListenUnixSocket", "ListenNamedPipe", "ListenHandle"]),
        ("KestrelConfigurationLoader", ["Endpoint", "AnyIPEndpoint", "LocalhostEndpoint", "UnixSocketEndpoint", "NamedPipeEndpoint", "HandleEndpoint"]),
    ];

    private static readonly (string Member, string Type)[] Preferences =
    [
        ("PreferHostingUrls", "HostingAbstractionsWebHostBuilderExtensions"),
        ("PreferHostingUrls", "IServerAddressesFeature"),
        ("PreferHostingUrls", "ServerAddressesFeature"),
        ("PreferHostingUrlsKey", "WebHostDefaults"),
    ];

    private IReadOnlyList<string>? _filesWithEndpoints;
    private Preference? _preference;

    /// <summary>What address a member gives.</summary>
    /// <param name="member">The member's id.</param>
    public static HostingAddress OfMember(string member) =>
        member.StartsWith("M:Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions.", StringComparison.Ordinal) ? HostingAddress.UseUrls
        : member.StartsWith("M:Microsoft.AspNetCore.WebHost.Start", StringComparison.Ordinal) ? HostingAddress.UseUrls
        : member is "P:Microsoft.AspNetCore.Builder.WebApplication.Urls" or "P:Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature.Addresses" ? HostingAddress.Listed
        : member.StartsWith("M:Microsoft.AspNetCore.Builder.WebApplication.Run", StringComparison.Ordinal) ? HostingAddress.Listed
        : member.StartsWith("M:Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions.Listen", StringComparison.Ordinal) ? HostingAddress.Endpoint
        : member.StartsWith("M:Microsoft.AspNetCore.Server.Kestrel.KestrelConfigurationLoader.", StringComparison.Ordinal) ? HostingAddress.Endpoint
        : HostingAddress.None;

    /// <summary>What address a key of the configuration, or an environment variable, gives.</summary>
    /// <param name="key">The key.</param>
    public static HostingAddress OfKey(string key)
    {
        int prefix = key.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase) || key.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase) ? key.IndexOf('_') + 1 : 0;
        string name = key.Substring(prefix).ToUpperInvariant();
        return name is "URLS" or "HTTP_PORTS" or "HTTPS_PORTS" ? HostingAddress.Setting
            : name.StartsWith("KESTREL", StringComparison.Ordinal) ? HostingAddress.Endpoint
            : HostingAddress.None;
    }

    /// <summary>A site as far as it is in force: not certain where code replaces it, a default where only some settings do.</summary>
    public OpeningSite InForce(OpeningSite site, IOperation operation, CancellationToken cancellation)
    {
        if (site.Address is HostingAddress.None or HostingAddress.Endpoint)
        {
            return site.Address == HostingAddress.Endpoint && PrefersAddresses(cancellation) != false ? site with { IsCertain = false } : site;
        }

        // Every environment reads appsettings.json; another file may be that of another environment.
        IReadOnlyList<string> files = FilesWithEndpoints(cancellation);
        bool isReplaced = files.Any(IsOfEveryEnvironment) || MayBeReplaced(site.Address, cancellation) || IsReplacedHere(site.Address, operation);
        return site with
        {
            IsCertain = site.IsCertain && !isReplaced,
            Opening = files.Count > 0 ? ByDefault(site.Opening) : site.Opening,
        };
    }

    /// <summary>Whether the project's code, or its settings, may put an address of a configuration file out of force.</summary>
    /// <param name="opening">What the file opens.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Cancels.</param>
    public bool MayReplace(ConfigurationOpening opening, AdditionalText file, CancellationToken cancellation)
    {
        if (opening.IsEndpoint)
        {
            return PrefersAddresses(cancellation) != false;
        }

        bool isOfDeveloper = opening.Opening.Certainty == Certainty.Default && file.Path.EndsWith("launchSettings.json", StringComparison.OrdinalIgnoreCase);
        return opening.IsAddress
            && (FilesWithEndpoints(cancellation).Any(name => isOfDeveloper || IsOfEveryEnvironment(name)) || MayBeReplaced(HostingAddress.Setting, cancellation));
    }

    private static bool IsOfEveryEnvironment(string settingsFile) => settingsFile.Equals("appsettings.json", StringComparison.OrdinalIgnoreCase);

    private static Opening ByDefault(Opening opening) => new(
        opening.Ports,
        opening.Transport,
        opening.IsRange,
        opening.Step,
        opening.Direction,
        opening.Security,
        opening.IsMedia,
        Certainty.Default,
        opening.Api);

    // The endpoints that put addresses out of force.
    private IReadOnlyList<string> FilesWithEndpoints(CancellationToken cancellation) =>
        PrefersAddresses(cancellation) == true ? [] : _filesWithEndpoints ??= ConfigurationFiles.WithKestrelEndpoints(options, cancellation);

    // `PreferHostingUrls(true)` turns it round: where there is an address, endpoints give way. Unknown where it is not sure to be called so.
    private bool? PrefersAddresses(CancellationToken cancellation) => (_preference ??= new Preference(FindPreference(cancellation))).OfAddresses;

    private bool? FindPreference(CancellationToken cancellation)
    {
        SimpleNameSyntax[] uses = [.. Preferences.SelectMany(set => evaluator.UsesOf(set.Member, set.Type, cancellation)).Take(2)];
        if (uses.Length == 0)
        {
            return false;
        }

        ExpressionSyntax? preferred = (uses[0].FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && call.Expression.Span.End == uses[0].Span.End ? call : null)
            ?.ArgumentList.Arguments.LastOrDefault()?.Expression;
        return (uses.Length, preferred?.Kind()) switch
        {
            (1, SyntaxKind.FalseLiteralExpression) => false,
            (1, SyntaxKind.TrueLiteralExpression) when !uses[0].Ancestors().Any(node => node is IfStatementSyntax or SwitchSectionSyntax or ConditionalExpressionSyntax or TryStatementSyntax) => true,
            _ => null,
        };
    }

    // `ConfigureKestrel(Listen)`: the endpoints may stand in another member, and in another file.
    private bool MayBeReplaced(HostingAddress address, CancellationToken cancellation) =>
        (PrefersAddresses(cancellation) != true && KestrelEndpoints.Any(endpoints => endpoints.Methods.Any(method => evaluator.UsesOf(method, endpoints.Type, cancellation).Any())))
        || (address < HostingAddress.Listed && IsListed(cancellation))
        || (address < HostingAddress.UseUrls && evaluator.UsesOf("UseUrls", "HostingAbstractionsWebHostBuilderExtensions", cancellation).Any());

    private bool IsListed(CancellationToken cancellation) =>
        evaluator.UsesOf("Urls", "WebApplication", cancellation).Concat(evaluator.UsesOf("Addresses", "IServerAddressesFeature", cancellation)).Any(IsAddedTo)
        || evaluator.UsesOf("Run", "WebApplication", cancellation).Concat(evaluator.UsesOf("RunAsync", "WebApplication", cancellation)).Any(HasArgument);

    // A list that is kept in a variable may be added to anywhere; one that is only read is not.
    private static bool IsAddedTo(SimpleNameSyntax name)
    {
        SyntaxNode list = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        return (list.Parent is ConditionalAccessExpressionSyntax access ? access.Parent : list.Parent) switch
        {
            MemberAccessExpressionSyntax use => use.Name.Identifier.ValueText == "Add",
            ArgumentSyntax or ForEachStatementSyntax => false,
            _ => true,
        };
    }

    private static bool HasArgument(SimpleNameSyntax method) =>
        method.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { ArgumentList.Arguments.Count: > 0 };

    // A later list of URLs goes before an earlier one; a list may be cleared, and `Run` clears it.
    private static bool IsReplacedHere(HostingAddress address, IOperation operation)
    {
        foreach (IInvocationOperation call in Operations.Within(Operations.RootOf(operation)).OfType<IInvocationOperation>())
        {
            bool isLater = call.Syntax.Span.End > operation.Syntax.Span.End && !Operations.AreAlternatives(call, operation);
            bool replaces = call.TargetMethod switch
            {
                { Name: "UseUrls" } => address == HostingAddress.UseUrls && isLater && call != operation && ObjectKey.OfChain(call).IsSameAs(ObjectKey.OfChain(operation)),
                { Name: "Clear" or "Remove" } => isLater && call.Instance is { } list && Operations.Unwrapped(list) is IPropertyReferenceOperation { Property.Name: "Urls" or "Addresses" },
                { Name: "Run" or "RunAsync", ContainingType.Name: "WebApplication" } => isLater
                    && call.Arguments.FirstOrDefault() is { ArgumentKind: ArgumentKind.Explicit, Value.Type.SpecialType: SpecialType.System_String },
                _ => false,
            };
            if (replaces)
            {
                return true;
            }
        }

        return false;
    }

    // An object, so that several threads may set it.
    private sealed record Preference(bool? OfAddresses);
}

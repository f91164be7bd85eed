using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Advice;

/// <summary>Which typed constant a literal should be. Where several are as good, none is advised.</summary>
internal sealed class ConstantAdvice(GeneratedConstants constants)
{
    /// <summary>The distance up to which a documented port counts as the one that was meant.</summary>
    public const int Near = 10;

    /// <summary>The constant for an opening whose port is a documented literal.</summary>
    /// <param name="requirements">What the project may open.</param>
    /// <param name="opening">The opening.</param>
    /// <param name="location">Where its port stands.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The constant; <see langword="null"/> where the port is no literal, or no constant or several stand for it.</returns>
    public RuleConstant? ForLiteral(Requirements requirements, Opening opening, Location location, CancellationToken cancellation) =>
        opening is { Certainty: Certainty.Certain, Direction: PortDirection.Inbound }
        && SinglePort(opening) is { } port
        && IsLiteral(location, port, cancellation)
            ? ConstantOf(requirements, opening, port)
            : null;

    /// <summary>The constant that was meant with an undocumented port: that of the nearest documented port, where only one is near.</summary>
    public RuleConstant? ForSlip(Requirements requirements, Opening opening) =>
        SinglePort(opening) is { } port && NearestDocumented(requirements, opening, port.Number) is { } near
            ? ConstantOf(requirements, opening, near)
            : null;

    private RuleConstant? ConstantOf(Requirements requirements, Opening opening, Port port) =>
        RuleOf(requirements, opening, port) is { } rule && constants.Find(rule, port) is { } constant
            ? new RuleConstant(rule, constant)
            : null;

    private static Port? SinglePort(Opening opening) => opening.Ports is { Count: 1 } ports ? ports.First : null;

    private static bool IsLiteral(Location location, Port port, CancellationToken cancellation) =>
        location.SourceTree?.GetRoot(cancellation).FindNode(location.SourceSpan, getInnermostNodeForTie: true)
            is LiteralExpressionSyntax { Token.Value: int value } && value == port.Number;

    private static Port? NearestDocumented(Requirements requirements, Opening opening, int port)
    {
        PortSet documented = requirements.DocumentedPorts(opening.Transport);
        for (int distance = 1; distance <= Near; distance++)
        {
            bool isBelow = Holds(documented, port - distance);
            bool isAbove = Holds(documented, port + distance);
            if (isBelow || isAbove)
            {
                return isBelow && isAbove ? null : new Port(isBelow ? port - distance : port + distance);
            }
        }

        return null;
    }

    private static bool Holds(PortSet ports, int number) => Port.IsValid(number) && ports.Contains(new Port(number));

    // A declared role's own rule goes before those of the roles it includes. Without declared roles, every server role is
    // in scope, and which of several was meant is not known.
    private static PortRule? RuleOf(Requirements requirements, Opening opening, Port port)
    {
        List<PortRule> candidates = [.. requirements.RulesInForce.Where(rule =>
            (opening.Transport == Transports.None || rule.MayUse(opening.Transport)) && GeneratedConstants.IsMadeFor(rule, port))];
        if (requirements.DeclaredRoles.IsEmpty && candidates.Select(rule => rule.Role.Id).Distinct(StringComparer.Ordinal).Skip(1).Any())
        {
            return null;
        }

        return candidates
            .OrderBy(rule => requirements.DeclaredRoles.Contains(rule.Role) ? 0 : 1)
            .ThenBy(rule => rule.DuplicateOf is null ? 0 : 1)
            .ThenBy(rule => Fits(rule.Security, opening.Security) ? 0 : 1)
            .FirstOrDefault();
    }

    private static bool Fits(SecurityModes documented, SecurityModes opened) =>
        documented == SecurityModes.Unstated || opened == SecurityModes.Unstated || (documented & opened) != SecurityModes.Unstated;
}

/// <summary>A generated constant and the rule it was made of.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Symbol">The constant.</param>
internal sealed record RuleConstant(PortRule Rule, IFieldSymbol Symbol)
{
    /// <summary>The name by which diagnostics give the constant to fixes: <c>UcPorts.SkypeForBusinessServer.FrontEndServer.SipTlsPort</c>.</summary>
    public string QualifiedName => DocumentationCommentId.CreateDeclarationId(Symbol)!.Substring("F:".Length);

    /// <summary>The name as people write it: <c>SkypeForBusinessServer.FrontEndServer.SipTlsPort</c>.</summary>
    public string ShortName => $"{Symbol.ContainingType.ContainingType.Name}.{Symbol.ContainingType.Name}.{Symbol.Name}";
}

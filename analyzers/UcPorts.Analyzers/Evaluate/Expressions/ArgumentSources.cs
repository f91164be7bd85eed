using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate.Symbols;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Follows a parameter to what the calls of its method give it.</summary>
internal sealed class ArgumentSources
{
    private readonly Evaluation _evaluation;

    public ArgumentSources(Evaluation evaluation) => _evaluation = evaluation;

    /// <summary>Follows a parameter to the arguments it is given.</summary>
    public void Follow(IParameterSymbol parameter, Certainty certainty, SourceSet sources)
    {
        if (parameter is not { RefKind: RefKind.None or RefKind.In, ContainingSymbol: IMethodSymbol method } || parameter.IsParams)
        {
            sources.AddUnknown();
            return;
        }

        if (method.MethodKind == MethodKind.AnonymousFunction)
        {
            FollowLambda(parameter, method, certainty, sources);
            return;
        }

        // A primary constructor's parameter may be written by every member of its type.
        bool isPrimary = parameter.DeclaringSyntaxReferences.Length == 1
            && parameter.DeclaringSyntaxReferences[0].GetSyntax(_evaluation.Cancellation) is ParameterSyntax { Parent.Parent: TypeDeclarationSyntax };
        if (isPrimary && _evaluation.Project.Members.Of(parameter, _evaluation.Cancellation).Count > 0)
        {
            sources.AddUnknown();
            return;
        }

        CallsOfMethod calls = _evaluation.Project.Calls.Of(method.OriginalDefinition, _evaluation.Cancellation);
        if (!calls.AreAll || calls.Calls.Count + calls.Collections.Count == 0)
        {
            sources.AddUnknown();
            certainty = Certainty.Default;
            if (parameter.HasExplicitDefaultValue && _evaluation.Members.DefaultOf(parameter) is { } value)
            {
                sources.Add(value, SourceRole.Value, Certainty.Default);
            }
        }

        foreach (IOperation collection in calls.Collections)
        {
            if (parameter.Ordinal == 0)
            {
                sources.Add(collection, SourceRole.Element, certainty);
            }
            else
            {
                sources.AddUnknown();
            }
        }

        foreach (IArgumentOperation? argument in calls.ArgumentsOf(parameter))
        {
            if (argument is null)
            {
                FollowLeftOut(parameter, certainty, sources);
            }
            else
            {
                bool isLeftOut = argument.ArgumentKind == ArgumentKind.DefaultValue;
                _evaluation.Sources.Follow(argument.Value, isLeftOut && !calls.AreAll ? Certainty.Default : certainty, sources);
            }
        }

        // What comes with a port tells it from the others: those of other calls, and those that one call gives.
        bool areSeveral = calls.Calls.Count + calls.Collections.Count > 1 || sources.Items.Count > 1 || sources.Items.Any(source => source.Role != SourceRole.Value);
        if (areSeveral && method.Parameters.Length > 1 && parameter.DeclaringSyntaxReferences.Length == 1)
        {
            SyntaxNode declaration = parameter.DeclaringSyntaxReferences[0].GetSyntax(_evaluation.Cancellation);
            sources.AddChoices(declaration.Parent ?? declaration, method.Parameters.Where(other => other.Ordinal != parameter.Ordinal).Select(other => other.Name));
        }
    }

    // ports.Select(port => …), ports.ForEach(port => …), Parallel.ForEach(ports, port => …), Parallel.For(5060, 5064, port => …)
    private void FollowLambda(IParameterSymbol parameter, IMethodSymbol method, Certainty certainty, SourceSet sources)
    {
        IOperation? function = method.DeclaringSyntaxReferences.Length == 1 ? _evaluation.Project.OperationOf(method.DeclaringSyntaxReferences[0].GetSyntax(_evaluation.Cancellation), _evaluation.Cancellation) : null;
        while (function is IAnonymousFunctionOperation or IDelegateCreationOperation or IConversionOperation)
        {
            function = function.Parent;
        }

        if (parameter.Ordinal == 0 && ElementVariables.CollectionGivenTo(function) is { } collection)
        {
            sources.Add(collection, SourceRole.Element, certainty);
        }
        else
        {
            sources.AddUnknown();
        }
    }

    private void FollowLeftOut(IParameterSymbol parameter, Certainty certainty, SourceSet sources)
    {
        if (parameter.HasExplicitDefaultValue && _evaluation.Members.DefaultOf(parameter) is { } value)
        {
            sources.Add(value, SourceRole.Value, certainty);
        }
        else
        {
            sources.AddUnknown();
        }
    }
}

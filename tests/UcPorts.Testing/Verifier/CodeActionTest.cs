using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A test in which a code action is chosen and applied.</summary>
/// <typeparam name="TVerifier">How a failure is said.</typeparam>
public abstract class CodeActionTest<TVerifier> : AnalyzerTest<TVerifier>
    where TVerifier : IVerifier, new()
{
    /// <summary>Which of the offered actions is applied, from 0; the first unless this or the key is set.</summary>
    public int? CodeActionIndex { get; set; }

    /// <summary>The key of the action that is applied; with an index, the key that action must have.</summary>
    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>A further check of the action that is applied, such as of its title.</summary>
    public Action<CodeAction, IVerifier>? CodeActionVerifier { get; set; }

    /// <summary>The action to apply, or null if the one that is asked for is not offered.</summary>
    private protected CodeAction? Choose(IEnumerable<CodeAction> offered, IVerifier verifier)
    {
        CodeAction[] actions = [.. offered.SelectMany(Leaves)];
        CodeAction? chosen;
        if (CodeActionIndex is { } index)
        {
            chosen = actions.ElementAtOrDefault(index);
            if (chosen is not null && CodeActionEquivalenceKey is { } key && chosen.EquivalenceKey != key)
            {
                verifier.Fail($"The action {index} should have the equivalence key '{key}', but has '{chosen.EquivalenceKey}'.");
            }
        }
        else
        {
            chosen = CodeActionEquivalenceKey is null
                ? actions.FirstOrDefault()
                : actions.FirstOrDefault(action => action.EquivalenceKey == CodeActionEquivalenceKey);
        }

        if (chosen is not null)
        {
            CodeActionVerifier?.Invoke(chosen, verifier);
        }

        return chosen;
    }

    /// <summary>The project after the action.</summary>
    private protected static async Task<Project> ApplyAsync(Project project, CodeAction action, IVerifier verifier, CancellationToken cancellationToken)
    {
        ImmutableArray<CodeActionOperation> operations =
            await action.GetOperationsAsync(project.Solution, new Progress<CodeAnalysisProgress>(), cancellationToken).ConfigureAwait(false);
        ApplyChangesOperation[] changes = [.. operations.OfType<ApplyChangesOperation>()];
        if (changes.Length != 1)
        {
            verifier.Fail($"The action '{action.Title}' should change the solution once, but does {changes.Length} times.");
        }

        return changes[0].ChangedSolution.GetProject(project.Id)!;
    }

    // An action with nested actions is a menu; only its leaves change something.
    private static IEnumerable<CodeAction> Leaves(CodeAction action)
        => action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Leaves);
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>The pieces of known texts: <c>"5060,5061".Split(',')</c>.</summary>
internal static class TextSplits
{
    private const int MaxPieces = 256;

    /// <summary>Whether a call takes a text apart.</summary>
    public static bool IsSplit(IOperation operation) =>
        operation is IInvocationOperation { Instance: not null, TargetMethod: { Name: "Split", ContainingType.SpecialType: SpecialType.System_String } };

    /// <summary>All pieces of the texts that a call takes apart.</summary>
    /// <param name="call">The call.</param>
    /// <param name="texts">The texts.</param>
    public static TextSet PiecesOf(IInvocationOperation call, TextSet texts)
    {
        if (SeparatorsOf(call) is not { } separators || OptionsOf(call) is not { } options || texts.Items.Any(text => text.Holes.Count > 0))
        {
            return TextSet.Unknown;
        }

        List<TextValue> pieces = [.. texts.Items.SelectMany(text => text.Text.Split(separators, options.Native).Select(piece => text with { Text = options.Trims ? piece.Trim() : piece }))];
        if (options.Trims && options.Native == StringSplitOptions.RemoveEmptyEntries)
        {
            pieces.RemoveAll(piece => piece.Text.Length == 0);
        }

        return pieces.Count > MaxPieces ? TextSet.Unknown : texts with { Items = pieces };
    }

    private static string[]? SeparatorsOf(IInvocationOperation call)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter is { Ordinal: 0 })?.Value is not { } separator)
        {
            return null;
        }

        // An array of separators, written out or from params; none at all means white space.
        IReadOnlyList<IOperation> written = ValueSources.Unwrap(separator) switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            ICollectionExpressionOperation collection => collection.Elements,
            var single => [single],
        };
        List<string> separators = [];
        foreach (IOperation operation in written)
        {
            switch (operation.ConstantValue)
            {
                case { HasValue: true, Value: char character }:
                    separators.Add(character.ToString());
                    break;
                case { HasValue: true, Value: string { Length: > 0 } text }:
                    separators.Add(text);
                    break;
                default:
                    return null;
            }
        }

        return separators.Count > 0 ? [.. separators] : null;
    }

    private static (StringSplitOptions Native, bool Trims)? OptionsOf(IInvocationOperation call)
    {
        (StringSplitOptions Native, bool Trims) options = (StringSplitOptions.None, false);
        foreach (IArgumentOperation argument in call.Arguments.Where(argument => argument.Parameter is { Ordinal: > 0 }))
        {
            // How many pieces there may be is not followed.
            if (argument.Parameter?.Type.Name != nameof(StringSplitOptions) || argument.Value.ConstantValue is not { HasValue: true, Value: int flags and >= 0 and <= 3 })
            {
                return null;
            }

            options = ((StringSplitOptions)(flags & 1), (flags & 2) != 0);
        }

        return options;
    }
}

using System;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Comparison of texts, with the difference in the failure.</summary>
public static class IVerifierExtensions
{
    /// <summary>Fails with a line by line difference unless the texts are equal, line endings included.</summary>
    public static void EqualOrDiff(this IVerifier verifier, string expected, string actual, string? message = null)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            return;
        }

        string headline = message ?? "The texts differ.";
        verifier.Fail($"{headline}\n(- expected, + actual)\n{LineDifference.Describe(expected, actual)}");
    }
}

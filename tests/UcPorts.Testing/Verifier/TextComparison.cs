using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares the files a test expects with those there are.</summary>
internal static class TextComparison
{
    public static void Verify(IVerifier verifier, string what, SourceFileCollection expected, IReadOnlyDictionary<string, string> actual)
    {
        string[] missing = [.. expected.Select(file => file.filename).Except(actual.Keys, StringComparer.Ordinal)];
        string[] unexpected = [.. actual.Keys.Except(expected.Select(file => file.filename), StringComparer.Ordinal)];
        if (missing.Length > 0 || unexpected.Length > 0)
        {
            verifier.Fail(
                $"The {what} are not those expected. Missing: {List(missing)}. Unexpected: {List(unexpected)}."
                + string.Concat(unexpected.Select(path => $"\n--- {path}\n{actual[path]}")));
        }

        foreach ((string path, Text.SourceText content) in expected)
        {
            verifier.EqualOrDiff(content.ToString(), actual[path], $"The text of '{path}' is not the one expected.");
        }
    }

    private static string List(string[] paths) => paths.Length == 0 ? "none" : string.Join(", ", paths);
}

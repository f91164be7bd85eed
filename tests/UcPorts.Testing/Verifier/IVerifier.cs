using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How a verifier says that an expectation does not hold: each test framework throws its own exception.</summary>
public interface IVerifier
{
    /// <summary>Fails unless <paramref name="collection"/> has no element.</summary>
    public void Empty<T>(string collectionName, IEnumerable<T> collection);

    /// <summary>Fails unless the two values are equal.</summary>
    public void Equal<T>(T expected, T actual, string? message = null);

    /// <summary>Fails unless <paramref name="assert"/> is true.</summary>
    public void True([DoesNotReturnIf(false)] bool assert, string? message = null);

    /// <summary>Fails unless <paramref name="assert"/> is false.</summary>
    public void False([DoesNotReturnIf(true)] bool assert, string? message = null);

    /// <summary>Fails.</summary>
    [DoesNotReturn]
    public void Fail(string? message = null);

    /// <summary>Fails unless the verifier can compile <paramref name="language"/>.</summary>
    public void LanguageIsSupported(string language);

    /// <summary>Fails if <paramref name="collection"/> has no element.</summary>
    public void NotEmpty<T>(string collectionName, IEnumerable<T> collection);

    /// <summary>Fails unless the sequences have equal elements in the same order.</summary>
    public void SequenceEqual<T>(IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null);

    /// <summary>A verifier whose failures also name <paramref name="context"/>.</summary>
    public IVerifier PushContext(string context);
}

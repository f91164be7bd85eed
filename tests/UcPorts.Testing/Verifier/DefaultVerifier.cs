using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A verifier for every test framework: a failure is an <see cref="InvalidOperationException"/>.</summary>
public class DefaultVerifier : IVerifier
{
    /// <summary>A verifier without context.</summary>
    public DefaultVerifier()
        : this([])
    {
    }

    /// <summary>A verifier whose failures name <paramref name="context"/>.</summary>
    protected DefaultVerifier(ImmutableStack<string> context)
    {
        Context = context;
    }

    /// <summary>What is being verified, the innermost first.</summary>
    protected ImmutableStack<string> Context { get; }

    /// <inheritdoc/>
    public virtual void Empty<T>(string collectionName, IEnumerable<T> collection)
    {
        T[] items = [.. collection];
        True(items.Length == 0, $"'{collectionName}' should be empty, but holds {items.Length}: {string.Join(", ", items)}");
    }

    /// <inheritdoc/>
    public virtual void Equal<T>(T expected, T actual, string? message = null)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Fail(message ?? $"Expected '{expected}', actual '{actual}'.");
        }
    }

    /// <inheritdoc/>
    public virtual void True([DoesNotReturnIf(false)] bool assert, string? message = null)
    {
        if (!assert)
        {
            Fail(message ?? "Expected true, actual false.");
        }
    }

    /// <inheritdoc/>
    public virtual void False([DoesNotReturnIf(true)] bool assert, string? message = null)
    {
        if (assert)
        {
            Fail(message ?? "Expected false, actual true.");
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Always.</exception>
    [DoesNotReturn]
    public virtual void Fail(string? message = null)
        => throw new InvalidOperationException(CreateMessage(message));

    /// <inheritdoc/>
    public virtual void LanguageIsSupported(string language)
        => True(language == LanguageNames.CSharp, $"The verifier compiles C# only, not '{language}'.");

    /// <inheritdoc/>
    public virtual void NotEmpty<T>(string collectionName, IEnumerable<T> collection)
        => True(collection.Any(), $"'{collectionName}' should not be empty.");

    /// <inheritdoc/>
    public virtual void SequenceEqual<T>(
        IEnumerable<T> expected, IEnumerable<T> actual, IEqualityComparer<T>? equalityComparer = null, string? message = null)
    {
        T[] left = [.. expected];
        T[] right = [.. actual];
        if (!left.SequenceEqual(right, equalityComparer))
        {
            Fail(message ?? $"Expected [{string.Join(", ", left)}], actual [{string.Join(", ", right)}].");
        }
    }

    /// <inheritdoc/>
    public virtual IVerifier PushContext(string context) => new DefaultVerifier(Context.Push(context));

    /// <summary>The text of the exception: the contexts, the outermost first, then the message.</summary>
    protected virtual string CreateMessage(string? message)
    {
        IEnumerable<string> lines = Context.Reverse().Select(context => $"Context: {context}");
        return string.Join('\n', lines.Append(message ?? "The verification failed."));
    }
}

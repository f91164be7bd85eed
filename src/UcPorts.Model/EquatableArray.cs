using System;
using System.Collections;
using System.Collections.Generic;

namespace UcPorts;

/// <summary>An immutable list that is equal to another when their items are equal, in order. The default value is empty.</summary>
/// <typeparam name="T">The items' type.</typeparam>
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly T[]? _items;

    // The caller gives the array away: nobody writes to it any more.
    internal EquatableArray(T[]? items) => _items = items;

    /// <summary>Makes a list of the items.</summary>
    /// <param name="items">The items; they are copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <see langword="null"/>.</exception>
    public EquatableArray(IEnumerable<T> items)
    {
        Throw.IfNull(items, nameof(items));
        _items = items switch
        {
            T[] array => (T[])array.Clone(),
            List<T> list => list.ToArray(),
            _ => Listed(items),
        };
    }

    // Apart, so that LINQ is loaded only where it is needed.
    private static T[] Listed(IEnumerable<T> items) => [.. items];

    /// <summary>How many items there are.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>Whether there is no item.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The item at a place.</summary>
    /// <param name="index">The place, from 0 to one less than <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public T this[int index] => _items is not null && (uint)index < (uint)_items.Length
        ? _items[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The list holds {Count} items.");

    /// <summary>Goes through the items without allocating.</summary>
    /// <returns>The enumerator.</returns>
    public Enumerator GetEnumerator() => new(_items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other)
    {
        T[] left = _items ?? [];
        T[] right = other._items ?? [];
        if (left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 17;
        foreach (T item in this)
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    /// <summary>Whether two lists hold equal items in the same order.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    /// <summary>Whether two lists differ.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other list.</param>
    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <summary>Goes through the items of an <see cref="EquatableArray{T}"/>.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The item at the present place.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes to the next item.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => ++_index < _items.Length;
    }
}

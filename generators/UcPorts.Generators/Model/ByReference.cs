using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace UcPorts.Generators.Model;

/// <summary>Tells objects apart that say the same: a catalogue may hold two equal rows.</summary>
/// <typeparam name="T">The objects' type.</typeparam>
internal sealed class ByReference<T> : IEqualityComparer<T>
    where T : class
{
    public static ByReference<T> Instance { get; } = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}

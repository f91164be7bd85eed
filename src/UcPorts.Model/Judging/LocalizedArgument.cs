using System;
using System.Globalization;

namespace UcPorts.Judging;

/// <summary>A part of a message that is put into words when the message is shown, in the culture it is shown in.</summary>
internal sealed class LocalizedArgument : IFormattable, IEquatable<LocalizedArgument>
{
    private readonly Func<CultureInfo, string[]> _write;
    private readonly int _index;
    private readonly string _english;

    private LocalizedArgument(Func<CultureInfo, string[]> write, int index, string english)
    {
        _write = write;
        _index = index;
        _english = english;
    }

    /// <summary>The parts that a writer writes, one by one.</summary>
    public static object[] ForEach(Func<CultureInfo, string[]> write)
    {
        string[] english = write(CultureInfo.InvariantCulture);
        object[] arguments = new object[english.Length];
        for (int i = 0; i < english.Length; i++)
        {
            arguments[i] = new LocalizedArgument(write, i, english[i]);
        }

        return arguments;
    }

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        _write(formatProvider as CultureInfo ?? CultureInfo.CurrentUICulture)[_index];

    public override string ToString() => _english;

    // The English words tell two parts apart, so that a diagnostic reported twice is seen to be one.
    public bool Equals(LocalizedArgument? other) => other is not null && _english == other._english;

    public override bool Equals(object? obj) => Equals(obj as LocalizedArgument);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_english);
}

using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Diagnostics;

/// <summary>The message format of a verdict, in the compiler's UI culture. The words are the judge's own.</summary>
internal sealed class LocalizedFormat : LocalizableString
{
    private readonly Verdict _verdict;

    private LocalizedFormat(Verdict verdict) => _verdict = verdict;

    public static LocalizableString Of(Verdict verdict) => new LocalizedFormat(verdict);

    protected override string GetText(IFormatProvider? formatProvider) => FindingText.MessageFormat(_verdict, formatProvider as CultureInfo);

    protected override int GetHash() => _verdict.GetHashCode();

    protected override bool AreEqual(object? other) => other is LocalizedFormat format && format._verdict == _verdict;
}

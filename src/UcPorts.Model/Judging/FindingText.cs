using System;
using System.Globalization;

namespace UcPorts.Judging;

/// <summary>Findings in words: what was opened, why it is outside, what is near, and which row says so. English and Spanish.</summary>
public static class FindingText
{
    /// <summary>The composite format of a verdict's message; the arguments fill it.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="culture">The culture; <see langword="null"/> means <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <returns>A format with up to three places.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The verdict is not one of the enumeration.</exception>
    public static string MessageFormat(Verdict verdict, CultureInfo? culture = null) => verdict is >= Verdict.Undocumented and <= Verdict.MediaRangeTooSmall
        ? Texts.Get(verdict.ToString(), culture)
        : throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict.");

    /// <summary>What goes into the places of <see cref="MessageFormat"/>.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="requirements">What it was judged by.</param>
    /// <returns>One <see cref="IFormattable"/> a place, which follows the culture it is formatted for.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static object[] Arguments(Finding finding, Requirements requirements)
    {
        Throw.IfNull(finding, nameof(finding));
        Throw.IfNull(requirements, nameof(requirements));
        return LocalizedArgument.ForEach(culture => new FindingWriter(requirements, culture).Arguments(finding));
    }

    /// <summary>What goes into the places of <see cref="MessageFormat"/> for two roles that cannot live on one host.</summary>
    /// <param name="conflict">The conflict.</param>
    /// <param name="requirements">What it was judged by.</param>
    /// <returns>One <see cref="IFormattable"/> a place, which follows the culture it is formatted for.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static object[] Arguments(RoleConflict conflict, Requirements requirements)
    {
        Throw.IfNull(conflict, nameof(conflict));
        Throw.IfNull(requirements, nameof(requirements));
        return LocalizedArgument.ForEach(culture => new FindingWriter(requirements, culture).Arguments(conflict));
    }

    /// <summary>The whole message.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="requirements">What it was judged by.</param>
    /// <param name="culture">The culture; <see langword="null"/> means <see cref="CultureInfo.CurrentUICulture"/>.</param>
    /// <returns>One or two sentences without a full stop at the end.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static string Message(Finding finding, Requirements requirements, CultureInfo? culture = null)
    {
        object[] arguments = Arguments(finding, requirements);
        return string.Format(culture ?? CultureInfo.CurrentUICulture, MessageFormat(finding.Verdict, culture), arguments);
    }
}

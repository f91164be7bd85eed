using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Evaluate.Expressions;

/// <summary>Puts texts together from parts, each of which can be one of several or not known.</summary>
internal sealed class TextBuilder
{
    private const int MaxTexts = 256;
    private const int MaxLength = 16_384;

    private List<(string Text, Certainty Certainty)> _texts = [("", Certainty.Certain)];
    private ImmutableHashSet<string> _choices = ImmutableHashSet<string>.Empty;
    private bool _isUnknown;

    public void Append(string text) => Append([(text, Certainty.Certain)]);

    /// <summary>Adds a part that is not known.</summary>
    public void AppendHole() => Append([(TextValue.Hole.ToString(), Certainty.Certain)]);

    /// <summary>Adds a part that is one of some texts.</summary>
    public void Append(TextSet part)
    {
        if (part.Items.Count == 0)
        {
            // A null adds nothing.
            if (part.HasUnknown)
            {
                AppendHole();
            }

            return;
        }

        if (part.Items.Count > 1 && _texts.Count > 1 && _choices.Overlaps(part.Choices))
        {
            _isUnknown = true;
            return;
        }

        _choices = _choices.Union(part.Choices);
        Append([.. part.Items.Select(item => (item.Text, item.Certainty))]);
    }

    /// <summary>Adds a composite format: <c>http://{0}:{1}/</c>.</summary>
    /// <returns><see langword="false"/> where the format is none.</returns>
    public bool TryAppendFormat(string format, Func<int, TextSet> argument)
    {
        int at = 0;
        while (at < format.Length)
        {
            int brace = format.IndexOfAny(['{', '}'], at);
            if (brace < 0)
            {
                break;
            }

            Append(format.Substring(at, brace - at));
            if (brace + 1 < format.Length && format[brace + 1] == format[brace])
            {
                Append(format.Substring(brace, 1));
                at = brace + 2;
                continue;
            }

            int end = format.IndexOf('}', brace);
            if (format[brace] == '}' || end < 0)
            {
                return false;
            }

            string item = format.Substring(brace + 1, end - brace - 1);
            if (int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                Append(argument(number));
            }
            else
            {
                AppendHole();
            }

            at = end + 1;
        }

        Append(format.Substring(Math.Min(at, format.Length)));
        return true;
    }

    /// <summary>The texts.</summary>
    public TextSet ToTexts(SyntaxNode origin) => _isUnknown
        ? TextSet.Unknown
        : new TextSet(
            [.. _texts.Select(text => new TextValue(text.Text, origin) { Certainty = text.Certainty, Holes = HolesOf(text.Text) })],
            HasUnknown: false,
            _choices);

    private static List<TextSpan> HolesOf(string text)
    {
        List<TextSpan> holes = [];
        for (int at = text.IndexOf(TextValue.Hole); at >= 0; at = text.IndexOf(TextValue.Hole, at + 1))
        {
            holes.Add(new TextSpan(at, 1));
        }

        return holes;
    }

    private void Append(List<(string Text, Certainty Certainty)> ends)
    {
        if (_isUnknown || (long)_texts.Count * ends.Count > MaxTexts || _texts.Sum(text => text.Text.Length) + ends.Sum(end => end.Text.Length) > MaxLength)
        {
            _isUnknown = true;
            return;
        }

        _texts = [.. from start in _texts from end in ends select (start.Text + end.Text, start.Certainty == Certainty.Default ? start.Certainty : end.Certainty)];
    }
}

using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace UcPorts.Generators.Parse;

/// <summary>Makes a legal namespace of what a project file says.</summary>
internal static class NamespaceName
{
    /// <summary>Replaces what an identifier cannot hold with an underscore and escapes keywords.</summary>
    /// <param name="text">Any text, for example <c>Contoso.Voice-Gateway.event</c>.</param>
    /// <returns>For example <c>Contoso.Voice_Gateway.@event</c>; <see langword="null"/> where nothing is left.</returns>
    public static string? From(string text)
    {
        List<string> parts = [];
        foreach (string part in text.Split('.'))
        {
            string trimmed = part.Trim().TrimStart('@');
            if (trimmed.Length > 0)
            {
                parts.Add(Identifier(trimmed));
            }
        }

        return parts.Count == 0 ? null : string.Join(".", parts);
    }

    private static string Identifier(string text)
    {
        StringBuilder identifier = new();
        foreach (char c in text)
        {
            bool fits = SyntaxFacts.IsIdentifierPartCharacter(c);
            if (identifier.Length == 0 && fits && !SyntaxFacts.IsIdentifierStartCharacter(c))
            {
                identifier.Append('_');
            }

            identifier.Append(fits ? c : '_');
        }

        string result = identifier.ToString();
        return SyntaxFacts.GetKeywordKind(result) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(result) == SyntaxKind.None
            ? result
            : "@" + result;
    }
}

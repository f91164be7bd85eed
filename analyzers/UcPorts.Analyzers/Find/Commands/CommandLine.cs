using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using UcPorts.Analyzers.Evaluate;

namespace UcPorts.Analyzers.Find.Commands;

/// <summary>Command lines as words: quotes taken away, shells taken off.</summary>
internal static class CommandLine
{
    private const int MostShells = 4;

    private static readonly string[] Separators = ["&&", "||", ";", "|", "&", "\n"];

    /// <summary>The words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ofShell">Whether a shell reads it: then <c>;</c>, <c>|</c> and <c>&amp;&amp;</c> are words of their own.</param>
    public static IReadOnlyList<string> WordsOf(string text, bool ofShell)
    {
        List<string> words = [];
        StringBuilder word = new();
        bool isWord = false;
        char quote = '\0';
        foreach (char c in text)
        {
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
                Append(c, quote != '\0');
            }
            else if (c == '"' || (c == '\'' && ofShell))
            {
                quote = c;
                isWord = true;
            }
            else if (char.IsWhiteSpace(c) || (ofShell && c is ';' or '|' or '&'))
            {
                End();
                if (ofShell && c is ';' or '|' or '&' or '\n')
                {
                    words.Add(c.ToString());
                }
            }
            else
            {
                Append(c, true);
            }
        }

        End();
        return words;

        void Append(char c, bool isPart)
        {
            if (isPart)
            {
                word.Append(c);
                isWord = true;
            }
        }

        void End()
        {
            if (isWord)
            {
                words.Add(word.ToString());
            }

            word.Clear();
            isWord = false;
        }
    }

    /// <summary>The single commands that a program is started for, each with its program first.</summary>
    /// <param name="program">The program: <c>netsh</c>, <c>/usr/sbin/ufw</c>, <c>cmd.exe</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    public static IEnumerable<IReadOnlyList<string>> CommandsOf(string program, IReadOnlyList<string> arguments) => CommandsOf(program, arguments, MostShells);

    /// <summary>The name of a program without folder and extension, in lower case.</summary>
    public static string NameOf(string program)
    {
        string name = program.Substring(program.LastIndexOfAny(['/', '\\']) + 1).Trim().ToLowerInvariant();
        return name.EndsWith(".exe", StringComparison.Ordinal) ? name.Substring(0, name.Length - ".exe".Length) : name;
    }

    private static IEnumerable<IReadOnlyList<string>> CommandsOf(string program, IReadOnlyList<string> arguments, int shells)
    {
        if (shells == 0)
        {
            return [];
        }

        string name = NameOf(program);
        switch (name)
        {
            case "sudo":
                string[] rest = [.. arguments.SkipWhile(word => word.StartsWith("-", StringComparison.Ordinal))];
                return rest.Length == 0 ? [] : CommandsOf(rest[0], [.. rest.Skip(1)], shells - 1);
            case "cmd":
                return OfShell(After(arguments, "/c", "/k"), shells);
            case "sh" or "bash" or "zsh":
                return OfShell(After(arguments, "-c", "-lc").Take(1), shells);
            case "powershell" or "pwsh":
                IReadOnlyList<string> command = [.. After(arguments, "-command", "-c", "/c")];
                return OfShell(command.Count > 0 ? command : arguments.SkipWhile(word => word.StartsWith("-", StringComparison.Ordinal)), shells);
            default:
                return [[name, .. arguments]];
        }
    }

    private static IEnumerable<string> After(IReadOnlyList<string> words, params string[] switches) =>
        words.SkipWhile(word => !switches.Contains(word.ToLowerInvariant())).Skip(1);

    private static IEnumerable<IReadOnlyList<string>> OfShell(IEnumerable<string> script, int shells)
    {
        List<string> command = [];
        foreach (string word in WordsOf(string.Join(" ", script.Select(Requoted)), ofShell: true).Concat([";"]))
        {
            if (!Separators.Contains(word))
            {
                command.Add(word);
                continue;
            }

            foreach (IReadOnlyList<string> inner in command.Count == 0 ? [] : CommandsOf(command[0], [.. command.Skip(1)], shells - 1))
            {
                yield return inner;
            }

            command.Clear();
        }
    }

    // `sh -c "ufw allow 5060"` is one word that holds a script; a word with a value in quotes stays one: name="SIP TLS".
    private static string Requoted(string word) =>
        word.IndexOf('=') > 0 && word.IndexOf(' ') > word.IndexOf('=') && word.IndexOf(' ', 0, word.IndexOf('=')) < 0 ? $"\"{word}\"" : word;

    /// <summary>Whether words start with others; a star stands for any one.</summary>
    public static bool StartsWith(IReadOnlyList<string> words, params string[] first) =>
        words.Count >= first.Length && first.Zip(words, (wanted, word) => wanted == "*" || wanted == word).All(same => same);

    /// <summary>Whether a word may hide more words than one.</summary>
    public static bool MayHideWords(string word) => word.Length > 0 && word[0] == TextValue.Hole;
}

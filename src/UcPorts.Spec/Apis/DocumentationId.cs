using System;
using System.Collections.Generic;

namespace UcPorts.Spec.Apis;

/// <summary>A documentation-comment id, taken apart.</summary>
/// <param name="Kind">Its first letter: <c>M</c>, <c>P</c>, <c>F</c> ...</param>
/// <param name="TypeName">The declaring type, with the arity of a generic one.</param>
/// <param name="MemberName">The member's name in metadata, without its arity.</param>
/// <param name="ParameterCount">How many parameters its list has; <see langword="null"/> where there is no list.</param>
internal sealed record DocumentationId(char Kind, string TypeName, string MemberName, int? ParameterCount)
{
    /// <summary>Takes an id of a member apart.</summary>
    /// <param name="id">For example <c>M:System.Net.Sockets.TcpListener.#ctor(System.Int32)</c>.</param>
    /// <returns><see langword="null"/> where it is no such id.</returns>
    public static DocumentationId? Parse(string id)
    {
        if (id.Length < 3 || id[1] != ':' || HasBlank(id))
        {
            return null;
        }

        int open = id.IndexOf('(');
        int tilde = id.IndexOf('~');
        int pathEnd = open >= 0 ? open : tilde >= 0 ? tilde : id.Length;
        string[] path = id.Substring(2, pathEnd - 2).Split('.');
        if (path.Length < 2 || Array.Exists(path, segment => segment.Length == 0 || segment.IndexOfAny(['{', '}', '[', ']', ',', ')']) >= 0))
        {
            return null;
        }

        int? count = null;
        if (open >= 0 && (count = CountParameters(id, open)) is null)
        {
            return null;
        }

        string name = path[path.Length - 1].Split('`')[0];
        return new DocumentationId(id[0], string.Join(".", path, 0, path.Length - 1), name == "#ctor" ? ".ctor" : name, count);
    }

    private static bool HasBlank(string id)
    {
        foreach (char c in id)
        {
            if (char.IsWhiteSpace(c))
            {
                return true;
            }
        }

        return false;
    }

    // "(System.Int32,System.Action{A,B},System.Int32[0:,0:])" has three.
    private static int? CountParameters(string id, int open)
    {
        Stack<char> closers = new();
        int count = 1;
        int length = 0;
        for (int i = open; i < id.Length; i++)
        {
            char c = id[i];
            switch (c)
            {
                case '(' or '{' or '[':
                    closers.Push(c == '(' ? ')' : c == '{' ? '}' : ']');
                    break;
                case ')' or '}' or ']' when closers.Pop() != c:
                    return null;
                case ')' when closers.Count == 0:
                    return length > 0 && (i + 1 == id.Length || id[i + 1] == '~') ? count : null;
                case ',' when closers.Count == 1:
                    if (length == 0)
                    {
                        return null;
                    }

                    count++;
                    length = 0;
                    continue;
                default:
                    break;
            }

            length += i > open ? 1 : 0;
        }

        return null;
    }
}

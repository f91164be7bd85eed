using System;
using System.Collections.Generic;

namespace UcPorts.Analyzers.Find.Members;

/// <summary>The parameter types that a documentation-comment id lists.</summary>
internal static class ApiSignature
{
    /// <summary>The types of the parameters as the id writes them.</summary>
    /// <param name="id">For example <c>M:A.B.C(System.Int32,System.Action{X,Y})</c>.</param>
    /// <returns><see langword="null"/> where the id has no parameter list.</returns>
    public static IReadOnlyList<string>? ParametersOf(string id)
    {
        int open = id.IndexOf('(');
        if (open < 0)
        {
            return null;
        }

        List<string> parameters = [];
        int depth = 0;
        int start = open + 1;
        for (int i = open + 1; i < id.Length; i++)
        {
            switch (id[i])
            {
                case '{' or '[' or '(':
                    depth++;
                    break;
                case ')' when depth == 0:
                    parameters.Add(id.Substring(start, i - start));
                    return parameters;
                case '}' or ']' or ')':
                    depth--;
                    break;
                case ',' when depth == 0:
                    parameters.Add(id.Substring(start, i - start));
                    start = i + 1;
                    break;
            }
        }

        return parameters;
    }

    /// <summary>The last segment of a dotted name, without the arity.</summary>
    public static string SimpleName(string name)
    {
        string last = name.Substring(name.LastIndexOf('.') + 1);
        int arity = last.IndexOf('`');
        return arity < 0 ? last : last.Substring(0, arity);
    }

    /// <summary>How many of two parameter lists' types are the same, place by place.</summary>
    public static int Likeness(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        int same = 0;
        for (int i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            same += left[i] == right[i] ? 1 : 0;
        }

        return same;
    }
}

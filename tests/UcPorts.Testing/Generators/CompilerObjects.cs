using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace UcPorts.Testing;

/// <summary>
/// Finds symbols, syntax, compilations and locations in a value: a generator that keeps one keeps a whole compilation in
/// memory, and is never cached.
/// </summary>
internal static class CompilerObjects
{
    // Models are small; a value with more objects than this is looked at so far and no further.
    private const int MostObjects = 20_000;

    /// <summary>The path of fields to the first such object, with its type, or null if there is none.</summary>
    public static string? FindIn(object? value)
    {
        var visited = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var queue = new Queue<(object Value, string Path)>();
        void Visit(object? next, string path)
        {
            // A boxed struct is a new object each time, but a struct cannot contain itself.
            if (next is not null && !IsLeaf(next) && visited.Count < MostObjects && visited.Add(next))
            {
                queue.Enqueue((next, path));
            }
        }

        Visit(value, "value");
        while (queue.TryDequeue(out (object Value, string Path) current))
        {
            if (IsOfCompiler(current.Value))
            {
                return $"{current.Path} is a {current.Value.GetType().Name}";
            }

            foreach ((object? child, string name) in Children(current.Value))
            {
                Visit(child, $"{current.Path}{name}");
            }
        }

        return null;
    }

    private static bool IsOfCompiler(object value)
        => value is ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Compilation or SemanticModel or IOperation or Location;

    // Inputs that the driver holds itself, and values without fields worth a look.
    private static bool IsLeaf(object value)
        => value is string or decimal or Type or MemberInfo or Assembly or Pointer or CultureInfo or Encoding
                or SourceText or AdditionalText or ParseOptions or AnalyzerConfigOptions or AnalyzerConfigOptionsProvider
            || value.GetType().IsPrimitive
            || value.GetType().IsEnum;

    private static IEnumerable<(object? Value, string Name)> Children(object value)
    {
        if (value is Array array)
        {
            bool hasLeaves = array.GetType().GetElementType() is { } element && (element.IsPrimitive || element.IsEnum || element == typeof(string));
            return hasLeaves ? [] : ((IEnumerable)array).Cast<object?>().Select((item, index) => (item, $"[{index}]"));
        }

        return value is Delegate function
            ? function.GetInvocationList().Select(single => (single.Target, ".Target"))
            : Fields(value.GetType()).Select(field => (field.GetValue(value), $".{Readable(field.Name)}"));
    }

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType)
        {
            FieldInfo[] fields = current.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);
            foreach (FieldInfo field in fields.Where(field => !field.FieldType.IsPointer))
            {
                yield return field;
            }
        }
    }

    // The field of an automatic property is named <Name>k__BackingField.
    private static string Readable(string field)
        => field.StartsWith('<') ? field[1..field.IndexOf('>', StringComparison.Ordinal)] : field;
}

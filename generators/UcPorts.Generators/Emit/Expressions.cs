using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace UcPorts.Generators.Emit;

/// <summary>C# expressions for the model's values, in C# 7.3.</summary>
internal static class Expressions
{
    /// <summary>The model's namespace, as generated code writes it.</summary>
    public const string Library = "global::UcPorts.";

    public static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string TextOrNull(string? text) => text is null ? "null" : Text(text);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Localized(LocalizedText text) =>
        New("LocalizedText", text.Spanish is null ? [Text(text.English)] : [Text(text.English), Text(text.Spanish)]);

    public static string Enum<T>(T value)
        where T : struct, Enum => Library + typeof(T).Name + "." + value.ToString();

    public static string Transports(Transports value) => Flags(value, UcPorts.Transports.None, [UcPorts.Transports.Tcp, UcPorts.Transports.Udp]);

    public static string Security(SecurityModes value) =>
        Flags(value, SecurityModes.Unstated, [SecurityModes.Clear, SecurityModes.Tls, SecurityModes.MutualTls]);

    /// <summary>An array; the type is named, because nothing need be in it.</summary>
    public static string Array(string elementType, IEnumerable<string> items)
    {
        string list = string.Join(", ", items);
        return list.Length == 0 ? "new " + elementType + "[0]" : "new " + elementType + "[] { " + list + " }";
    }

    public static string Strings(EquatableArray<string> texts) => Array("string", texts.Select(Text));

    /// <summary>A set of ports as ranges, so that no text is parsed when the program runs.</summary>
    public static string Ports(PortSet ports)
    {
        EquatableArray<PortRange> ranges = ports.Ranges;
        return ranges.Count == 1
            ? New("PortSet", [Range(ranges[0])])
            : New("PortSet", [Array(Library + "PortRange", ranges.Select(Range))]);
    }

    public static string Scope(PortScope scope)
    {
        if (scope.IsSpecifiedMediaRange)
        {
            return Library + "PortScope.SpecifiedMediaRange";
        }

        return scope.IsAny ? Library + "PortScope.Any" : New("PortScope", [Ports(scope.Ports)]);
    }

    public static string Change(PortChange change)
    {
        List<string> arguments = [Enum(change.Method)];
        AddIf(arguments, "name", change.Name is not null, TextOrNull(change.Name));
        AddIf(arguments, "parameters", !change.Parameters.IsEmpty, Strings(change.Parameters));
        AddIf(arguments, "path", change.Path is not null, TextOrNull(change.Path));
        AddIf(arguments, "ports", !change.Ports.IsEmpty, change.Ports == PortSet.All ? Library + "PortSet.All" : Ports(change.Ports));
        AddIf(arguments, "canBeSwitchedOff", change.CanBeSwitchedOff, "true");
        AddIf(arguments, "source", change.Source is not null, TextOrNull(change.Source));
        return New("PortChange", arguments);
    }

    /// <summary>A constructor call.</summary>
    /// <param name="type">A type of the model, without its namespace.</param>
    /// <param name="arguments">The arguments.</param>
    public static string New(string type, IEnumerable<string> arguments) => "new " + Library + type + "(" + string.Join(", ", arguments) + ")";

    /// <summary>Adds a named argument where there is something to say.</summary>
    public static void AddIf(List<string> arguments, string name, bool condition, string value)
    {
        if (condition)
        {
            arguments.Add(name + ": " + value);
        }
    }

    private static string Range(PortRange range) => New("PortRange", [Number(range.First.Number), Number(range.Last.Number)]);

    private static string Flags<T>(T value, T none, T[] flags)
        where T : struct, Enum
    {
        string[] set = [.. flags.Where(flag => value.HasFlag(flag)).Select(Enum)];
        return set.Length == 0 ? Enum(none) : string.Join(" | ", set);
    }
}

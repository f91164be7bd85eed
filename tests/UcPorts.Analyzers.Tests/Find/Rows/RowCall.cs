using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Tests.Find.Rows;

/// <summary>A piece of code that uses the member of a row so that it opens a port.</summary>
internal sealed class RowCall(PortApi row, ISymbol member)
{
    /// <summary>The ports that the code opens.</summary>
    public string Ports => row.Carrier switch
    {
        PortCarrier.Fixed => row.Ports.ToString(),
        PortCarrier.Range when row.End!.Operand.Value is { } last => $"49160-{last}",
        PortCarrier.Range when row.End!.Kind == RangeEndKind.Width => "49160-49200",
        PortCarrier.Range or PortCarrier.RangeObject => "49160-49170",
        _ => "5090",
    };

    /// <summary>The transport that the code opens it over.</summary>
    public string Transport
    {
        get
        {
            if (row.Carrier == PortCarrier.Command)
            {
                return "tcp";
            }

            OperandMap<Transports>? map = row.TransportMap;
            bool isGiven = map is not null && !IsOfLambda(map.Operand) && WordFor(map.Operand) is not null;
            Transports transport = row.TransportFrom == TransportOrigin.Socket ? Transports.Udp
                : row.Carrier is PortCarrier.Setting or PortCarrier.Settings ? Transports.Tcp
                : isGiven && map!.TryFind(WordFor(map.Operand)!, out Transports given) ? given
                : row.Transport;
            return transport switch
            {
                Transports.Tcp => "tcp",
                Transports.Udp => "udp",
                Transports.None => row.Format == PortTextFormat.Docker ? "tcp" : "unknown",
                _ => "tcp,udp",
            };
        }
    }

    /// <summary>The statement.</summary>
    public string Statement => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Within($"new {NameOf(constructor.ContainingType)}({Arguments(constructor.Parameters)})"),
        IMethodSymbol { IsExtensionMethod: true } extension => $"{NameOf(extension.ContainingType)}.{extension.Name}{Generic(extension)}({Arguments(extension.Parameters)});",
        IMethodSymbol { IsStatic: true } method => $"{NameOf(method.ContainingType)}.{method.Name}{Generic(method)}({Arguments(method.Parameters)});",
        IMethodSymbol { Name: "Add" } add => $"var it = {Make(add.ContainingType)}; var {Collection} = it; {Collection}.Add({Arguments(add.Parameters)});",
        IMethodSymbol method when Calls.Length > 0 => $"var it = {Receiver}; it{Calls}; it.{method.Name}({Arguments(method.Parameters)});",
        IMethodSymbol method => Within($"{Receiver}.{method.Name}{Generic(method)}({Arguments(method.Parameters)})"),
        IPropertySymbol { IsIndexer: true } indexer => $"var it = {Make(indexer.ContainingType)}; it[{Arguments(indexer.Parameters)}] = {Value(indexer.Type)};",
        IPropertySymbol property => $"var it = {Receiver}; {Sets("it.")}{Within("it", isVariable: true)} {Set(property)}",
        _ => "",
    };

    // A collection whose own Add is listed is known by a name like that of its type: Prefixes, Sites.
    private string Collection => member.ContainingType.Name.Replace("Collection", "s", StringComparison.Ordinal);

    private string Receiver => row.TransportFrom == TransportOrigin.Socket
        ? "new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Dgram, System.Net.Sockets.ProtocolType.Udp)"
        : row.Conditions.FirstOrDefault(condition => condition.Operand.IsReceiverType) is { } condition
            ? $"new global::{member.ContainingType.ContainingNamespace}.{condition.Words[0]}()"
            : Make(member.ContainingType);

    // Calls in the chain that the row's maps ask about.
    private string Calls => row.TransportMap is { Operand: { Call.Length: > 0, Parameter.Length: 0 } operand } map
        ? $".{operand.Call}<{member.ContainingType.ContainingNamespace}.{map.Entries[0].Word}>()"
        : "";

    private string Sets(string prefix) => string.Concat(PropertyWords.Select(entry => $"{prefix}{entry.Property} = {entry.Value}; "));

    private IEnumerable<(string Property, string Value)> PropertyWords
    {
        get
        {
            List<(string Property, string Value)> sets = [];
            foreach (ApiOperand operand in StubTypes.OperandsOf(row).Where(operand => operand.Property.Length > 0 && operand.Parameter.Length == 0 && operand.Argument is null))
            {
                string? value = operand == row.End?.Operand ? row.End.Kind == RangeEndKind.Width ? "40" : "49170"
                    : operand == row.Program ? "\"ufw\""
                    : WordFor(operand) is { } word ? PropertyValue(operand.Property, word)
                    : null;
                if (value is not null && sets.TrueForAll(set => set.Property != operand.Property))
                {
                    sets.Add((operand.Property, value));
                }
            }

            return sets;
        }
    }

    private string PropertyValue(string property, string word) =>
        member.ContainingType.GetMembers(property).OfType<IPropertySymbol>().FirstOrDefault()?.Type is { SpecialType: SpecialType.System_Object or SpecialType.System_String }
            ? $"\"{word}\""
            : $"default!";

    // The word that an operand gets: one with which every condition holds, `null` where the operand is left out.
    private string? WordFor(ApiOperand operand)
    {
        IEnumerable<OperandWords> entries = OperandWords.Of(row).Where(entry => entry.Operand == operand);
        return entries.SelectMany(entry => entry.Words).FirstOrDefault(word => word != "absent");
    }

    private static bool IsOfLambda(ApiOperand operand) => operand.Parameter.Length > 0 && (operand.Property.Length > 0 || operand.Call.Length > 0);

    private string Set(IPropertySymbol property)
    {
        bool isList = property.SetMethod is null || property.Type.Name is "ICollection" or "Collection" or "IList";
        string value = row switch
        {
            { AreKeys: true } => "",
            { Carrier: PortCarrier.Settings } => "new[] { \"--urls\", \"http://*:5090\" }",
            _ => Value(isList && property.Type is INamedTypeSymbol { TypeArguments: [var element] } ? element : property.Type),
        };
        return row.AreKeys ? $"it.{property.Name} = new System.Collections.Generic.Dictionary<string, {DictionaryValue(property)}> {{ [\"5090\"] = default! }};"
            : row.Carrier == PortCarrier.Command && isList ? $"it.{property.Name}.Add(\"allow\"); it.{property.Name}.Add(\"5090/tcp\");"
            : isList ? $"it.{property.Name}.Add({value});"
            : property.SetMethod!.IsInitOnly || row.Carrier == PortCarrier.Settings ? $"_ = new {NameOf(property.ContainingType)} {{ {property.Name} = {value} }};"
            : $"it.{property.Name} = {value};";
    }

    private static string DictionaryValue(IPropertySymbol property) => NameOf(((INamedTypeSymbol)property.Type).TypeArguments[1]);

    private string Arguments(IEnumerable<IParameterSymbol> parameters) => string.Join(", ", parameters.Select(Argument));

    private string Argument(IParameterSymbol parameter)
    {
        string prefix = parameter.RefKind == RefKind.Out ? "out " : "";
        string value = prefix.Length > 0 ? "_"
            : Is(parameter, row.Parameter, row.Argument) && row.Carrier != PortCarrier.Fixed ? Value(parameter.Type)
            : row.End is { } end && Is(parameter, end.Operand.Parameter, end.Operand.Argument) ? Number("49170", parameter.Type)
            : row.Key is { } key && Is(parameter, key.Parameter, key.Argument) ? KeyText
            : row.Program is { } program && Is(parameter, program.Parameter, program.Argument) ? "\"ufw\""
            : OperandFor(parameter) is { } operand && WordFor(operand) is { } word ? WordArgument(parameter, word)
            : parameter.Type is { Name: "Action" } ? "_ => { }"
            : parameter.IsParams ? $"new {NameOf(((IArrayTypeSymbol)parameter.Type).ElementType)}[0]"
            : $"default({NameOf(parameter.Type)})!";
        return $"{parameter.Name}: {prefix}{value}".Replace(": out _", ": out _", StringComparison.Ordinal);
    }

    private ApiOperand? OperandFor(IParameterSymbol parameter) =>
        StubTypes.OperandsOf(row).FirstOrDefault(operand => !IsOfLambda(operand) && Is(parameter, operand.Parameter, operand.Argument));

    private static bool Is(IParameterSymbol parameter, string name, int? place) =>
        name.Length > 0 ? parameter.Name == name : place is { } ordinal && parameter.Ordinal == ordinal;

    private static string WordArgument(IParameterSymbol parameter, string word) => word switch
    {
        "null" => "null!",
        "true" or "false" => word,
        "*" => $"new {NameOf(parameter.Type)}()",
        _ when parameter.Type.SpecialType == SpecialType.System_String => $"\"{word}\"",
        _ when parameter.Type is INamedTypeSymbol { TypeArguments: [var type] } => $"{NameOf(type)}.{word}",
        _ => $"{NameOf(parameter.Type)}.{word}",
    };

    private string KeyText => row.Scope switch
    {
        SettingScope.Configuration => "\"urls\"",
        SettingScope.Environment => "\"ASPNETCORE_URLS\"",
        _ => "\"SIPListeningPort\"",
    };

    private string Value(ITypeSymbol type)
    {
        string text = row.Carrier switch
        {
            PortCarrier.Port => row.Scope == SettingScope.Wmi ? "5090" : "5090",
            PortCarrier.Range => "49160",
            PortCarrier.Setting => row.Scope == SettingScope.Wmi ? "5090" : "\"http://*:5090\"",
            PortCarrier.EndPoint => "new System.Net.IPEndPoint(System.Net.IPAddress.Any, 5090)",
            PortCarrier.RangeObject => StubTypes.RangeTypeOf(row).StartsWith("SipLib", StringComparison.Ordinal)
                ? "new SipLib.Media.PortRange { StartPort = 49160, Count = 11 }"
                : $"new {StubTypes.RangeTypeOf(row)}(49160, 49170)",
            PortCarrier.Url => "\"http://localhost:5090/\"",
            PortCarrier.Command => type.SpecialType == SpecialType.System_String ? "\"allow 5090/tcp\"" : "new[] { \"allow\", \"5090/tcp\" }",
            PortCarrier.Settings => "new System.Collections.Generic.Dictionary<string, string?> { [\"urls\"] = \"http://*:5090\" }",
            _ => row.Format switch
            {
                PortTextFormat.IisBinding => "\"*:5090:www.contoso.com\"",
                PortTextFormat.NetMQBinding or PortTextFormat.NetMQConnecting => "\"@tcp://*:5090\"",
                _ => "\"5090\"",
            },
        };
        ITypeSymbol element = type is IArrayTypeSymbol array ? array.ElementType : type;
        string one = element.ToDisplayString() switch
        {
            "System.Uri" => $"new System.Uri({text})",
            "TouchSocket.Sockets.IPHost" => "new TouchSocket.Sockets.IPHost(5090)",
            "Microsoft.AspNetCore.Server.HttpSys.UrlPrefix" => $"Microsoft.AspNetCore.Server.HttpSys.UrlPrefix.Create({text})",
            "System.Net.DnsEndPoint" => "new System.Net.DnsEndPoint(\"localhost\", 5090)",
            "System.Net.EndPoint" => $"(System.Net.EndPoint){text}",
            "ushort" or "short" => Number(text, element),
            _ => text,
        };
        bool isList = type is INamedTypeSymbol { IsGenericType: true, Name: "IEnumerable" or "List" or "ICollection" } && row.Carrier == PortCarrier.Url;
        return type.Name == "IEnumerable" && row.Carrier == PortCarrier.Url ? $"new System.Collections.Generic.List<string> {{ {one} }}"
            : type is IArrayTypeSymbol || isList ? row.Carrier == PortCarrier.Command ? text : $"[{one}]" : one;
    }

    // Ports above 32767 are negative where 16 bits have a sign.
    private static string Number(string number, ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_UInt16 => $"(ushort){number}",
        SpecialType.System_Int16 => $"unchecked((short){number})",
        _ => number,
    };

    private static string Generic(IMethodSymbol method) =>
        method.Arity == 0 ? "" : $"<{string.Join(", ", Enumerable.Repeat("object", method.Arity))}>";

    private string Within(string expression, bool isVariable = false)
    {
        string sets = isVariable ? "" : PropertyWords.Aggregate("", (all, set) => $"{all}made.{set.Property} = {set.Value}; ");
        string made = isVariable || (sets.Length == 0 && row.Within.IsEmpty) ? expression : $"var made = {expression}";
        string given = isVariable ? "it" : "made";
        string handed = row.Within.IsEmpty ? "" : $"Program.{row.Within[0]}({given});";
        return isVariable ? handed : $"{made}; {sets}{handed}";
    }

    private static string Make(ITypeSymbol type) => $"Program.Make<{NameOf(type)}>()";

    private static string NameOf(ITypeSymbol type) => type is INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false } named && SymbolEqualityComparer.Default.Equals(named, named.OriginalDefinition)
        ? $"{NameOfDefinition(named)}<{string.Join(", ", Enumerable.Repeat("object", named.Arity))}>"
        : type is ITypeParameterSymbol ? "object"
        : type is INamedTypeSymbol { IsGenericType: true } constructed && constructed.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
            ? $"{NameOfDefinition(constructed)}<{string.Join(", ", constructed.TypeArguments.Select(NameOf))}>"
        : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string NameOfDefinition(INamedTypeSymbol type) =>
        type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None));
}

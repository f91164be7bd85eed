using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using UcPorts.Analyzers.Find.Members;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Tests.Find.Rows;

/// <summary>Types of libraries that cannot be restored, declared as the ids of their members say.</summary>
internal sealed class StubTypes
{
    private readonly Compilation _framework;
    private readonly SortedDictionary<string, StubType> _types = new(StringComparer.Ordinal);

    public StubTypes(Compilation framework, IEnumerable<PortApi> apis)
    {
        _framework = framework;
        foreach (IGrouping<string, PortApi> member in apis.GroupBy(api => api.Id, StringComparer.Ordinal))
        {
            PortApi[] rows = [.. member];
            if (framework.GetTypeByMetadataName(rows[0].TypeName) is null)
            {
                Add(rows);
            }
        }
    }

    public string Source
    {
        get
        {
            StringBuilder source = new("#pragma warning disable\n");
            foreach (StubType type in _types.Values.Where(type => !_types.Values.Any(outer => outer.IsAround(type))))
            {
                source.Append(type.Namespace.Length > 0 ? $"namespace {type.Namespace}\n{{\n" : "\n");
                Write(source, type);
                source.Append(type.Namespace.Length > 0 ? "}\n" : "");
            }

            return source.ToString();
        }
    }

    private void Write(StringBuilder source, StubType type)
    {
        source.Append(type.Head).Append("\n{\n");
        foreach (string member in type.Members)
        {
            source.Append("    ").Append(member).Append('\n');
        }

        foreach (StubType inner in _types.Values.Where(type.IsAround))
        {
            Write(source, inner);
        }

        source.Append("}\n");
    }

    private void Add(PortApi[] rows)
    {
        StubType type = TypeOf(rows[0].TypeName);
        IReadOnlyList<string> parameters = ApiSignature.ParametersOf(rows[0].Id) ?? [.. NamesOf(rows).Select(name => TypeOfUnlisted(name, rows))];
        string[] names = Named(parameters, rows, type);
        string list = string.Join(", ", parameters.Select((parameter, i) => Declared(parameter, names[i], rows)));
        string member = rows[0].MemberName;
        string path = rows[0].Id.Split('(')[0];
        if (path[0] == 'P')
        {
            type.Add(member == "Item" ? $"public object this[{list}] {{ get => null; set {{ }} }}" : $"{type.Modifier}{PropertyType(rows[0])} {member} {{ get; set; }}");
        }
        else if (member == ".ctor")
        {
            type.HasConstructor |= parameters.Count == 0;
            type.Add($"public {type.Name}({list}) {{ {Outs(parameters, names)}}}");
        }
        else
        {
            int arity = path.Contains("``", StringComparison.Ordinal) ? path[^1] - '0' : 0;
            string generic = arity == 0 ? "" : $"<{string.Join(", ", Enumerable.Range(0, arity).Select(i => $"TM{i}"))}>";
            bool isExtension = type.Name.EndsWith("Extensions", StringComparison.Ordinal) && parameters.Count > 0;
            type.IsStatic |= isExtension;
            string result = isExtension || type.IsStatic ? "object" : type.Named;
            string body = type.IsInterface ? ";" : $" {{ {Outs(parameters, names)}return default; }}";
            type.Add($"{(type.IsInterface ? "" : "public ")}{(isExtension ? "static " : "")}{result} {member}{generic}({(isExtension ? "this " : "")}{list}){body}");
        }

        AddOperands(type, rows);
    }

    private void AddOperands(StubType type, PortApi[] rows)
    {
        foreach (PortApi row in rows)
        {
            foreach (ApiOperand operand in OperandsOf(row).Where(operand => operand.Parameter.Length == 0 && operand.Argument is null))
            {
                if (operand.Property.Length > 0)
                {
                    bool isRangeEnd = row.End?.Operand == operand;
                    type.AddProperty(operand.Property, $"{type.Modifier}{(isRangeEnd ? "int" : "object")} {operand.Property} {{ get; set; }}");
                }
                else if (operand.Call.Length > 0 && !RowTable.Apis.Any(api => api.TypeName == row.TypeName && api.MemberName == operand.Call))
                {
                    type.Add($"public {type.Named} {operand.Call}<X>() => this;");
                    foreach (OperandMapEntry<Transports> entry in row.TransportMap?.Entries ?? [])
                    {
                        _ = TypeOf($"{type.Namespace}.{entry.Word}");
                    }
                }
            }

            foreach (string word in ReceiversOf(row))
            {
                TypeOf($"{type.Namespace}.{word}").Base = type;
            }
        }
    }

    private static IEnumerable<string> ReceiversOf(PortApi row) =>
        (row.Conditions.FirstOrDefault(condition => condition.Operand.IsReceiverType)?.Words ?? [])
            .Concat(row.SecurityMap is { Operand.IsReceiverType: true } map ? map.Entries.Select(entry => entry.Word) : []);

    /// <summary>The operands of a row, those of its maps and conditions among them.</summary>
    public static IEnumerable<ApiOperand> OperandsOf(PortApi row) =>
        ((ApiOperand?[])[row.TransportMap?.Operand, row.DirectionMap?.Operand, row.SecurityMap?.Operand, row.End?.Operand, row.Key, row.Program, row.AllPortsWhen?.Operand])
            .Concat(row.Conditions.Select(condition => (ApiOperand?)condition.Operand))
            .OfType<ApiOperand>();

    private static List<string> NamesOf(PortApi[] rows) =>
        [.. rows.SelectMany(row => OperandsOf(row).Select(operand => operand.Parameter).Prepend(row.Parameter)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string TypeOfUnlisted(string name, PortApi[] rows) =>
        !rows.Any(row => row.Parameter == name) ? "System.String" : rows[0].Carrier == PortCarrier.Url ? "System.String" : "System.Int32";

    // The ids have no names: those that the rows use go to the first parameter of a likely type.
    private static string[] Named(IReadOnlyList<string> parameters, PortApi[] rows, StubType type)
    {
        string?[] names = new string?[parameters.Count];
        foreach (PortApi row in rows)
        {
            foreach ((string name, Func<string, bool> isLikely) in Wanted(row))
            {
                if (names.Contains(name))
                {
                    continue;
                }

                bool isCarrier = name == row.Parameter;
                int place = Enumerable.Range(0, names.Length).FirstOrDefault(i => !isCarrier && names[i] is null && parameters[i].Contains(name, StringComparison.OrdinalIgnoreCase), -1);
                place = place >= 0 ? place : Enumerable.Range(0, names.Length).Where(i => names[i] is null).FirstOrDefault(i => isLikely(parameters[i]), -1);
                place = place >= 0 ? place : Enumerable.Range(0, names.Length).FirstOrDefault(i => names[i] is null, -1);
                if (place >= 0)
                {
                    names[place] = name;
                }
            }
        }

        return [.. names.Select((name, i) => name ?? $"p{i}")];
    }

    private static IEnumerable<(string Name, Func<string, bool> IsLikely)> Wanted(PortApi row)
    {
        if (row.Parameter.Length > 0)
        {
            yield return (row.Parameter, type => IsLikely(row.Carrier, type));
        }

        foreach (ApiOperand operand in OperandsOf(row).Where(operand => operand.Parameter.Length > 0))
        {
            yield return (operand.Parameter, operand == row.End?.Operand ? type => IsLikely(PortCarrier.Port, type)
                : operand.Parameter.EndsWith("Range", StringComparison.Ordinal) ? type => type.Contains("PortRange", StringComparison.Ordinal)
                : operand.Parameter == "listenUri" ? type => type == "System.Uri" && row.Parameter == "address"
                : OperandWords.Of(row).Any(entry => entry.Operand == operand && entry.Words.Contains("true")) ? type => type == "System.Boolean"
                : type => !type.StartsWith("System.Int32", StringComparison.Ordinal) && !type.Contains("EndPoint", StringComparison.Ordinal) && !type.Contains("IPAddress", StringComparison.Ordinal) && (type == "System.String") == (operand.Parameter == "scheme"));
        }
    }

    private static bool IsLikely(PortCarrier carrier, string type) => carrier switch
    {
        PortCarrier.EndPoint => type.Contains("EndPoint", StringComparison.Ordinal),
        PortCarrier.Url => type.StartsWith("System.Uri", StringComparison.Ordinal) || type.Contains("System.String", StringComparison.Ordinal),
        PortCarrier.Text or PortCarrier.Command => type.Contains("System.String", StringComparison.Ordinal),
        PortCarrier.RangeObject => type.Contains("PortRange", StringComparison.Ordinal),
        _ => type.Contains("Int", StringComparison.Ordinal) || type.Contains("Double", StringComparison.Ordinal),
    };

    private string Declared(string parameter, string name, PortApi[] rows)
    {
        string type = TypeName(parameter.TrimEnd('@'), rows);
        return $"{(parameter.EndsWith('@') ? "out " : "")}{type} @{name}";
    }

    private static string Outs(IReadOnlyList<string> parameters, string[] names) =>
        string.Concat(parameters.Select((parameter, i) => parameter.EndsWith('@') ? $"@{names[i]} = default; " : ""));

    private string PropertyType(PortApi row) => row.Carrier switch
    {
        _ when row.AreKeys => "System.Collections.Generic.IDictionary<string, string>",
        PortCarrier.EndPoint => "System.Net.IPEndPoint",
        PortCarrier.Url or PortCarrier.Text => "string",
        PortCarrier.RangeObject => TypeOf(RangeTypeOf(row)).FullNamed,
        _ => "int",
    };

    /// <summary>The type of the range that a library's members take.</summary>
    public static string RangeTypeOf(PortApi row) =>
        row.Id.Contains("Skype", StringComparison.Ordinal) ? "Microsoft.Skype.Bots.Media.PortRange"
        : row.Id.Contains("SipLib", StringComparison.Ordinal) ? "SipLib.Media.PortRange"
        : "SIPSorcery.Sys.PortRange";

    private StubType TypeOf(string name)
    {
        if (!_types.TryGetValue(name, out StubType? type))
        {
            type = new StubType(name);
            _types.Add(name, type);
            if (name.EndsWith(".PortRange", StringComparison.Ordinal))
            {
                type.Add(name.Contains("Skype", StringComparison.Ordinal)
                    ? "public PortRange(uint min, uint max) { }"
                    : "public PortRange(int startPort = 0, int endPort = 0, bool shuffle = false, int? seed = null) { }");
                type.Add("public int StartPort { get; set; } public int Count { get; set; }");
                type.HasConstructor = true;
            }
            else if (name.EndsWith(".IPHost", StringComparison.Ordinal))
            {
                type.Add("public IPHost(int port) { }");
            }
        }

        return type;
    }

    // The type of a parameter in C#; what the framework does not have is declared.
    private string TypeName(string id, PortApi[] rows, bool isNullable = false)
    {
        if (id.EndsWith("[]", StringComparison.Ordinal))
        {
            return TypeName(id[..^2], rows) + "[]";
        }

        if (id.StartsWith("``", StringComparison.Ordinal))
        {
            return "TM" + id[2..];
        }

        if (id.StartsWith('`'))
        {
            return "T" + id[1..];
        }

        int brace = id.IndexOf('{', StringComparison.Ordinal);
        string name = brace < 0 ? id : id[..brace];
        IReadOnlyList<string> arguments = brace < 0 ? [] : ApiSignature.ParametersOf($"M:X({id[(brace + 1)..^1]})")!;
        string metadata = arguments.Count == 0 ? name : $"{name}`{arguments.Count}";
        if (_framework.GetTypeByMetadataName(metadata) is null)
        {
            StubType stub = TypeOf(metadata);
            stub.Values.UnionWith(WordsOf(rows, name));
            stub.IsStruct |= isNullable;
        }

        string generic = arguments.Count == 0 ? "" : $"<{string.Join(", ", arguments.Select(argument => TypeName(argument, rows, name == "System.Nullable")))}>";
        return $"global::{name}{generic}";
    }

    // An enum or a class with the values that the maps of the rows name.
    private static IEnumerable<string> WordsOf(PortApi[] rows, string type) => rows
        .SelectMany(row => OperandWords.Of(row))
        .Where(entry => entry.Operand.Parameter.Length > 0 || entry.Operand.Argument is not null)
        .SelectMany(entry => entry.Words)
        .Where(word => char.IsLetter(word[0]) && word is not ("null" or "absent" or "true" or "false") && !type.StartsWith("System.", StringComparison.Ordinal));
}

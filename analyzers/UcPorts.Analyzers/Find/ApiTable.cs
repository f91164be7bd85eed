using System;
using System.Collections.Generic;
using System.Threading;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find;

/// <summary>The members through which .NET code opens ports, as the tables in <c>spec/apis</c> list them.</summary>
internal sealed class ApiTable
{
    private static readonly Lazy<ApiTable> LazyBuiltIn = new(ReadBuiltIn, LazyThreadSafetyMode.ExecutionAndPublication);

    public ApiTable(IEnumerable<PortApi> apis)
    {
        Dictionary<string, List<PortApi>> byType = new(StringComparer.Ordinal);
        foreach (PortApi api in apis)
        {
            string type = ContainingTypeOf(api.Id);
            if (!byType.TryGetValue(type, out List<PortApi>? ofType))
            {
                ofType = [];
                byType.Add(type, ofType);
            }

            ofType.Add(api);
        }

        ByType = byType;
    }

    /// <summary>The table that is built into the analyzer; read on first use.</summary>
    public static ApiTable BuiltIn => LazyBuiltIn.Value;

    /// <summary>The rows by the metadata name of the type that declares the member.</summary>
    public IReadOnlyDictionary<string, List<PortApi>> ByType { get; }

    private static ApiTable ReadBuiltIn()
    {
        List<PortApi> apis = [];
        foreach ((string name, string text) in EmbeddedTables.Read())
        {
            apis.AddRange(PortApiReader.Read(text, name).Apis);
        }

        return new ApiTable(apis);
    }

    // "M:Namespace.Type.Member(Parameter.Type)" -> "Namespace.Type"
    private static string ContainingTypeOf(string id)
    {
        int end = id.IndexOf('(');
        int dot = end < 0 ? id.LastIndexOf('.') : id.LastIndexOf('.', end);
        return dot < 2 ? "" : id.Substring(2, dot - 2);
    }
}

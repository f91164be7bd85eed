using System.IO;
using System.Linq;
using System.Reflection;

namespace UcPorts.Generators.Tests.Fixtures;

/// <summary>Texts of spec files.</summary>
internal static class SpecText
{
    /// <summary>The project's own spec files, by file name.</summary>
    public static TheoryData<string> Real => ["skype-for-business-server.json", "exchange-um.json"];

    public static string ReadReal(string fileName)
    {
        string directory = typeof(SpecText).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "SpecDirectory").Value!;
        return File.ReadAllText(Path.Combine(directory, fileName));
    }

    /// <summary>A spec file with one role and the rows that are given.</summary>
    public static string WithRules(string productId, params string[] rules) => $$"""
        {
          "specVersion": 1,
          "product": { "id": "{{productId}}", "name": "Product" },
          "roles": [
            {"id": "server", "name": "Servers", "kind": "server"}
          ],
          "services": [
            {"id": "service", "name": "Service"}
          ],
          "rules": [
            {{string.Join(",\n    ", rules)}}
          ]
        }
        """;

    public static string Rule(string id, string ports = "5061", string role = "server", string note = "Note.") =>
        $$"""{"id": "{{id}}", "role": "{{role}}", "service": "service", "ports": "{{ports}}", "transport": ["tcp"], "security": [], "direction": "inbound", "requirement": "required", "allocation": "fixed", "reason": "Ours", "note": "{{note}}"}""";
}

using System;

namespace UcPorts.Cli.Tests.Diffing;

/// <summary>Two revisions of a table, with every kind of change between them.</summary>
internal static class Revisions
{
    public const string Old = """
        {
          "specVersion": 1,
          "product": { "id": "contoso", "name": "Contoso" },
          "documents": [{"id": "plan", "title": "Port plan", "revision": "r1", "date": "2020-01-31"}],
          "tables": [{"id": "ports", "document": "plan", "title": "Ports", "rows": 4}],
          "roles": [{"id": "gateway", "name": "Gateways", "kind": "server"}, {"id": "proxy", "name": "Proxy", "kind": "server"}],
          "services": [{"id": "sip-service", "name": "SIP service"}],
          "rules": [
            {"id": "sip", "table": "ports", "row": 1, "role": "gateway", "service": "sip-service", "ports": "5060", "transport": ["tcp"], "security": ["none"], "protocol": "sip", "direction": "inbound", "requirement": "required", "allocation": "fixed", "note": "Calls."},
            {"id": "sip-tls", "table": "ports", "row": 2, "role": "gateway", "service": "sip-service", "ports": "5061", "transport": ["tcp"], "security": ["tls"], "direction": "inbound", "requirement": "required", "allocation": "fixed", "note": "Calls over TLS."},
            {"id": "media", "table": "ports", "row": 3, "role": "gateway", "ports": "50000-50099", "transport": ["udp"], "security": [], "direction": "inbound", "requirement": "required", "allocation": "pool"},
            {"id": "old-web", "table": "ports", "row": 4, "role": "proxy", "ports": "8081", "transport": ["tcp"], "security": ["none"], "direction": "inbound", "requirement": "required", "allocation": "fixed"}
          ]
        }
        """;

    public static string New { get; } = Old
        .Replace("\"revision\": \"r1\", \"date\": \"2020-01-31\"", "\"revision\": \"r2\", \"date\": \"2021-02-28\"", StringComparison.Ordinal)
        .Replace("\"security\": [\"tls\"]", "\"security\": [\"tls\", \"mtls\"]", StringComparison.Ordinal)
        .Replace("\"Calls.\"", "\"Calls of every carrier.\"", StringComparison.Ordinal)
        .Replace("50000-50099", "50000-50199", StringComparison.Ordinal)
        .Replace("\"row\": 3", "\"row\": 4", StringComparison.Ordinal)
        .Replace(
            "{\"id\": \"old-web\", \"table\": \"ports\", \"row\": 4, \"role\": \"proxy\", \"ports\": \"8081\", \"transport\": [\"tcp\"]",
            "{\"id\": \"metrics\", \"table\": \"ports\", \"row\": 3, \"role\": \"proxy\", \"ports\": \"9464\", \"transport\": [\"tcp\", \"udp\"]",
            StringComparison.Ordinal);

    /// <summary>A table with rows; ROLE and REST stand for what they have in common.</summary>
    public static string With(params string[] rules) => """
        {
          "specVersion": 1,
          "product": { "id": "contoso", "name": "Contoso" },
          "documents": [{"id": "plan", "title": "Port plan", "revision": "r1"}],
          "tables": [{"id": "ports", "document": "plan", "title": "Ports", "rows": 4}],
          "roles": [{"id": "server", "name": "Front End Servers", "kind": "server"}],
          "rules": [RULES]
        }
        """
        .Replace("RULES", string.Join(",\n", rules), StringComparison.Ordinal)
        .Replace("ROLE", "\"role\": \"server\"", StringComparison.Ordinal)
        .Replace("REST", "\"transport\": [\"tcp\"], \"security\": [\"none\"], \"direction\": \"inbound\", \"requirement\": \"required\", \"allocation\": \"fixed\"", StringComparison.Ordinal);
}

using System.Globalization;
using System.Text;

namespace UcPorts.Benchmarks.Generators;

/// <summary>Writes spec files of any size.</summary>
internal static class SpecText
{
    /// <summary>A spec file with a number of rules, spread over roles of a hundred rules each.</summary>
    public static string Of(int rules)
    {
        StringBuilder text = new();
        text.Append("""{"specVersion": 1, "product": {"id": "contoso-voice", "name": "Contoso Voice"}, "roles": [""");
        for (int role = 0; role <= (rules - 1) / 100; role++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""{{(role == 0 ? "" : ",")}}{"id": "server-{{role}}", "name": "Server {{role}}", "kind": "server"}""").Append('\n');
        }

        text.Append("], \"rules\": [");
        for (int rule = 0; rule < rules; rule++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""{{(rule == 0 ? "" : ",")}}{"id": "service-{{rule}}", "role": "server-{{rule / 100}}", "ports": "{{1024 + (rule % 60_000)}}", "transport": ["tcp"], "security": ["tls"], "protocol": "sip", "direction": "inbound", "requirement": "required", "allocation": "fixed", "note": "Signalling of service {{rule}}."}""").Append('\n');
        }

        return text.Append("]}").ToString();
    }
}

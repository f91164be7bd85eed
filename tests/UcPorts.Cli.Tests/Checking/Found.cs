using System;
using System.Collections.Generic;
using UcPorts.Cli.Checking;

namespace UcPorts.Cli.Tests.Checking;

/// <summary>Findings that a test makes up.</summary>
internal static class Found
{
    public const string Page = "https://example.org/rules/";

    public static CodeFinding At(string file, int line, int column = 5, int endColumn = 9, string rule = "UCP1001", FindingLevel level = FindingLevel.Warning, string ports = "5099", string message = "TCP port 5099 is documented for no role in scope") =>
        new(rule, level, message, new CodePlace(file, line, column, line, endColumn))
        {
            HelpAddress = Page + rule,
            Properties = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ports"] = ports,
                ["certainty"] = "certain",
                ["transport"] = "tcp",
                ["direction"] = "inbound",
                ["api"] = "M:System.Net.Sockets.TcpListener.#ctor(System.Net.IPAddress,System.Int32)",
            },
        };

    public static OpeningEntry Opening(string ports, string transport = "tcp", string direction = "inbound", string file = "App/Program.cs", int line = 1) =>
        new(ports, transport, direction, "certain", "listen", "M:System.Net.Sockets.TcpListener.#ctor(System.Net.IPAddress,System.Int32)", file, line);
}

using System;

namespace UcPorts.Spec.Tests;

/// <summary>A small spec file without mistakes, in which tests change one thing.</summary>
internal static class SampleSpec
{
    public const string Path = "sample.ports.json";

    public const string Text =
        """
        {
          "$schema": "port-spec.schema.json",
          "specVersion": 1,
          "product": { "id": "contoso", "name": { "en": "Contoso Voice", "es": "Voz de Contoso" } },
          "documents": [
            { "id": "port-guide", "title": "Port guide", "revision": "r7", "date": "2020-02-05", "url": "https://example.com", "licence": "CC-BY-4.0", "attribution": "Contoso", "appliesTo": ["Voice 1", "Voice 2"] }
          ],
          "tables": [
            { "id": "server-ports", "document": "port-guide", "title": "Server ports", "rows": 4 },
            { "id": "exceptions", "document": "port-guide", "title": "Exceptions", "rows": 1 },
            { "id": "openings", "document": "port-guide", "title": "Openings", "rows": 2 }
          ],
          "roles": [
            { "id": "all-servers", "name": "All servers", "kind": "server" },
            { "id": "front-end", "name": { "en": "Front End", "es": "Front-end" }, "kind": "server", "includes": ["all-servers", "fabrikam/edge"] },
            { "id": "phone", "name": "Phone", "kind": "device", "devices": ["P-1", "P-2"] },
            { "id": "gateway", "name": "Gateway", "kind": "peer" }
          ],
          "services": [
            { "id": "registrar", "name": "Registrar" },
            { "id": "media-service", "name": "Media service" }
          ],
          "rules": [
            { "id": "browser", "table": "server-ports", "row": 1, "role": "all-servers", "ports": "1434", "transport": ["udp"], "security": ["none"], "direction": "inbound", "requirement": "required", "allocation": "fixed" },
            { "id": "sip-tls", "table": "server-ports", "row": 2, "role": "front-end", "service": "registrar", "ports": "5061", "transport": ["tcp"], "security": ["tls", "mtls"], "protocol": "sip", "direction": "inbound", "peer": ["phone", "contoso/gateway"], "requirement": "conditional", "condition": { "kind": "startup-mode", "text": "In TLS mode." }, "allocation": "fixed", "changedBy": { "how": "cmdlet", "name": "Set-Voice", "parameters": ["SipPort"] }, "listener": "exclusive", "note": { "en": "SIP.", "es": "SIP (es)." } },
            { "id": "audio", "table": "server-ports", "row": 3, "role": "front-end", "service": "media-service", "ports": "49152-57500", "transport": ["tcp", "udp"], "security": [], "protocol": "media", "direction": "outbound", "requirement": "optional", "allocation": "pool", "minimumPorts": 100, "changedBy": { "how": "file", "name": "voice.config", "path": "\\Voice" }, "blankCells": ["notes"] },
            { "id": "lease", "table": "server-ports", "row": 4, "role": "phone", "ports": "67", "transport": ["udp"], "security": [], "direction": "inbound", "side": "server", "requirement": "required", "allocation": "fixed", "changedBy": { "how": "none" }, "duplicateOf": "all-servers/browser", "notApplicableCells": ["service"] }
          ],
          "ipsecExceptions": [
            { "id": "audio-inbound", "table": "exceptions", "row": 1, "role": "front-end", "name": "Audio Inbound", "source": "Any", "destination": "Front End", "transport": ["udp", "tcp"], "sourcePorts": "specified-media-port-range", "destinationPorts": "any", "direction": "inbound", "authentication": "do-not-authenticate", "note": "Media." }
          ],
          "firewallRules": [
            { "id": "voice-in", "table": "openings", "row": 1, "role": "front-end", "service": "registrar", "name": "Voice (TCP-In)", "transport": ["tcp"], "ports": "5061", "direction": "inbound", "program": "voice.exe", "note": "By setup." },
            { "id": "voice-any", "table": "openings", "row": 2, "name": "Voice Any", "transport": ["tcp"], "ports": "any", "direction": "inbound" }
          ],
          "remarks": [
            { "id": "D1", "kind": "duplicate", "rules": ["all-servers/browser", "phone/lease"], "text": "Twice." },
            { "id": "X2", "kind": "between-tables", "rules": ["exceptions/audio-inbound", "contoso/openings/voice-in"], "tables": ["server-ports"], "text": { "en": "Differ.", "es": "Difieren." } }
          ]
        }
        """;

    /// <summary>The sample with one place changed.</summary>
    public static string With(string old, string changed) => Replace(Text, old, changed);

    /// <summary>A text with one place changed, which must be there exactly once.</summary>
    public static string Replace(string text, string old, string changed)
    {
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The text does not hold {old}.");
        Assert.True(text.IndexOf(old, at + 1, StringComparison.Ordinal) < 0, $"The text holds {old} more than once.");
        return text[..at] + changed + text[(at + old.Length)..];
    }
}

namespace UcPorts.Generators.Tests.Fixtures;

/// <summary>A small spec file with every kind of row and every property, and with text that code and XML have to escape.</summary>
internal static class ContosoSpec
{
    public const string Path = "/0/contoso.ports.json";

    public const string ClassName = "Contoso.ContosoGateway";

    public const string SipTlsNote = "Signalling from trunks.";

    public const string Json = """
        {
          "$schema": "port-spec.schema.json",
          "specVersion": 1,
          "product": { "id": "contoso-gateway", "name": { "en": "Contoso Gateway", "es": "Puerta de enlace Contoso" } },
          "documents": [
            {"id": "handbook", "title": {"en": "Contoso <handbook> & annex", "es": "Manual"}, "revision": "7", "date": "2024-02-29", "url": "https://contoso.example/ports", "licence": "CC-BY-4.0", "attribution": "Contoso \"Docs\"", "appliesTo": ["Gateway 1", "Gateway 2"]},
            {"id": "annex", "title": "Annex"}
          ],
          "tables": [
            {"id": "ports", "document": "handbook", "title": {"en": "Listening ports", "es": "Puertos"}, "rows": 12},
            {"id": "exceptions", "document": "annex", "title": "Exceptions", "rows": 4}
          ],
          "roles": [
            {"id": "all-hosts", "name": {"en": "All hosts", "es": "Todos los equipos"}, "kind": "server"},
            {"id": "session-border-controller", "name": {"en": "Session border controllers", "es": "Controladores"}, "kind": "server", "includes": ["all-hosts"]},
            {"id": "balancer", "name": "Balancer", "kind": "load-balancer"},
            {"id": "softphone", "name": "Softphones", "kind": "client"},
            {"id": "phone", "name": "Desk phones", "kind": "device", "devices": ["Model <1>", "Model 2"]},
            {"id": "pstn-gateway", "name": {"en": "PSTN gateway", "es": "Puerta de enlace RTC"}, "kind": "peer"}
          ],
          "services": [
            {"id": "signalling", "name": {"en": "Signalling service", "es": "Servicio de señalización"}},
            {"id": "session-border-controller", "name": "A service with the id of a role"},
            {"id": "idle", "name": "A service without rules"}
          ],
          "rules": [
            {"id": "sip-tls", "table": "ports", "row": 1, "role": "session-border-controller", "service": "signalling", "ports": "5061", "transport": ["tcp"], "security": ["tls", "mtls"], "protocol": "sip", "direction": "inbound", "peer": ["softphone", "pstn-gateway"], "requirement": "required", "allocation": "fixed", "changedBy": {"how": "none"}, "listener": "exclusive", "note": {"en": "Signalling from trunks.", "es": "Señalización de troncales."}},
            {"id": "outgoing-sip", "table": "ports", "row": 2, "role": "session-border-controller", "service": "signalling", "ports": "5081", "transport": ["tcp"], "security": ["none"], "protocol": "sip", "direction": "outbound", "peer": ["pstn-gateway"], "requirement": "optional", "allocation": "fixed", "changedBy": {"how": "cmdlet", "name": "Set-Gateway", "parameters": ["Port", "TlsPort"]}},
            {"id": "media", "table": "ports", "row": 3, "role": "session-border-controller", "ports": "49152-57500", "transport": ["tcp", "udp"], "security": [], "protocol": "rtp", "direction": "inbound", "requirement": "conditional", "condition": {"kind": "collocation", "text": {"en": "where media is anchored", "es": "donde se ancla el medio"}}, "allocation": "pool", "minimumPorts": 20, "changedBy": {"how": "file", "name": "gateway.config", "path": "\\Program Files\\Contoso"}, "blankCells": ["service", "notes"], "note": {"en": "Tom & Jerry's <b>\"range\"</b>:\u00A0  second line\u3000third\u2003fourth, C:\\temp, \uFFFE and 😀 {x} */ ]]>", "es": "Comillas «»"}},
            {"id": "management", "table": "ports", "row": 4, "role": "session-border-controller", "service": "session-border-controller", "ports": "8080,9000-9009,9443", "transport": ["tcp"], "security": ["none", "tls"], "protocol": "contoso-admin", "direction": "inbound", "requirement": "required", "allocation": "fixed", "listener": "shareable", "notApplicableCells": ["notes"]},
            {"id": "sip-tls", "table": "ports", "row": 5, "role": "balancer", "service": "signalling", "ports": "5061", "transport": ["tcp"], "security": ["tls"], "direction": "inbound", "requirement": "conditional", "condition": {"kind": "load-balancing", "text": "with a hardware load balancer."}, "allocation": "fixed", "duplicateOf": "session-border-controller/sip-tls"},
            {"id": "dhcp-server", "table": "ports", "row": 6, "role": "phone", "ports": "67", "transport": ["udp"], "security": [], "protocol": "dhcp", "direction": "outbound", "side": "server", "requirement": "required", "allocation": "fixed"},
            {"id": "dhcp-client", "table": "ports", "row": 6, "role": "phone", "ports": "68", "transport": ["udp"], "security": [], "protocol": "dhcp", "direction": "inbound", "side": "client", "requirement": "required", "allocation": "fixed"},
            {"id": "unclear", "table": "ports", "row": 7, "role": "all-hosts", "ports": "443", "transport": [], "security": [], "direction": "inbound", "requirement": "required", "allocation": "fixed"},
            {"id": "metrics", "role": "all-hosts", "ports": "9464", "transport": ["tcp"], "security": ["none"], "protocol": "http", "direction": "inbound", "requirement": "required", "allocation": "fixed", "reason": "Our own metrics endpoint"}
          ],
          "ipsecExceptions": [
            {"id": "media-inbound", "table": "exceptions", "row": 1, "role": "session-border-controller", "name": {"en": "Media Inbound", "es": "Medios entrantes"}, "source": {"en": "Any", "es": "Cualquiera"}, "destination": {"en": "Session border controller", "es": "Controlador"}, "transport": ["tcp", "udp"], "sourcePorts": "any", "destinationPorts": "49152-57500", "direction": "inbound", "authentication": "do-not-authenticate", "note": "First."},
            {"id": "clients", "table": "exceptions", "row": 2, "name": "Clients", "source": "Any", "destination": "Any", "transport": ["udp"], "sourcePorts": "specified-media-port-range", "destinationPorts": "any", "authentication": "do-not-authenticate"}
          ],
          "firewallRules": [
            {"id": "signalling", "table": "exceptions", "row": 3, "role": "session-border-controller", "service": "signalling", "name": "Contoso (TCP-In)", "transport": ["tcp"], "ports": "5060-5061,5081", "direction": "inbound", "program": "%ProgramFiles%\\Contoso\\gateway.exe", "note": "Made by setup."},
            {"id": "worker", "table": "exceptions", "row": 4, "role": "session-border-controller", "name": "Contoso worker", "transport": ["tcp"], "ports": "any", "direction": "inbound"}
          ],
          "remarks": [
            {"id": "D1", "kind": "duplicate", "rules": ["session-border-controller/sip-tls", "balancer/sip-tls"], "text": {"en": "Two rows, one port: <same>.", "es": "Dos filas, un puerto."}},
            {"id": "X2", "kind": "between-tables", "tables": ["ports", "exceptions"], "text": "The tables differ."},
            {"id": "G1", "kind": "range", "rules": ["session-border-controller/media", "exceptions/clients"], "text": "Adjacent ranges."}
          ]
        }
        """;
}

namespace UcPorts.Generators.Tests.Fixtures;

/// <summary>A spec file that adds rules to a built-in product.</summary>
internal static class ExtensionSpec
{
    public const string Path = "/0/extra.ports.json";

    public const string ClassName = "Contoso.SkypeForBusinessServer";

    public const string MetricsNote = "Read by Prometheus.";

    public const string Json =
        """
        {
          "specVersion": 1,
          "extends": "skype-for-business-server",
          "roles": [
            {"id": "call-recorder", "name": "Call recorder", "kind": "server", "includes": ["all-servers"]},
            {"id": "idle", "name": "Idle role", "kind": "server"}
          ],
          "services": [
            {"id": "recording", "name": "Recording service"}
          ],
          "rules": [
            {"id": "metrics", "role": "front-end-server", "service": "front-end-service", "ports": "9464", "transport": ["tcp"], "security": ["none"], "direction": "inbound", "peer": ["monitoring-server"], "requirement": "optional", "allocation": "fixed", "reason": "Call counters", "note": "Read by Prometheus."},
            {"id": "recording", "role": "call-recorder", "service": "recording", "ports": "9500-9509", "transport": ["tcp"], "security": ["tls"], "direction": "inbound", "requirement": "required", "allocation": "pool", "minimumPorts": 2, "changedBy": {"how": "cmdlet", "name": "Set-Recorder", "ports": "any", "canBeSwitchedOff": true, "source": "https://example.com/recorder"}, "reason": "Recordings"},
            {"id": "console", "table": "server-ports", "row": 3, "role": "front-end-server", "ports": "9501", "transport": ["tcp"], "security": ["tls"], "direction": "inbound", "requirement": "required", "allocation": "fixed", "reason": "Recordings"}
          ]
        }
        """;
}

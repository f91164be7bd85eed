namespace UcPorts.Generators.Tests.Fixtures;

/// <summary>A deployment of built-in products and of the project's own.</summary>
internal static class DeploymentSpec
{
    public const string Path = "/0/site.ports.json";

    public const string Namespace = "Contoso.HeadOffice";

    public const string Json =
        """
        {
          "deploymentVersion": 1,
          "name": "head-office",
          "roles": ["exchange-um/client-access-server", "skype-for-business-server/mediation-server", "skype-for-business-server/client", "contoso-gateway/server"],
          "changes": [
            {"rule": "exchange-um/client-access-server/sip", "ports": "5070", "reason": "5060 is taken"},
            {"rule": "skype-for-business-server/client/audio", "ports": "50020-50039"},
            {"rule": "skype-for-business-server/mediation-server/gateway-sip", "enabled": false},
            {"rule": "contoso-gateway/server/sip", "ports": "6061", "enabled": true}
          ]
        }
        """;

    public const string OwnPath = "/0/own.ports.json";

    public const string OtherPath = "/0/unrelated.ports.json";

    /// <summary>The product that the deployment names.</summary>
    public static string Own { get; } = SpecText.WithRules("contoso-gateway", SpecText.Rule("sip").Replace("\"required\"", "\"optional\"", System.StringComparison.Ordinal), SpecText.Rule("metrics", "9464"));

    /// <summary>A product that the deployment does not name.</summary>
    public static string Other { get; } = SpecText.WithRules("unrelated", SpecText.Rule("sip"));
}

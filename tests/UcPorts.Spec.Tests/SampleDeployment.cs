using System.Collections.Generic;

namespace UcPorts.Spec.Tests;

/// <summary>A deployment without mistakes, in which tests change one thing.</summary>
internal static class SampleDeployment
{
    public const string Text =
        """
        {
          "$schema": "port-deployment.schema.json",
          "deploymentVersion": 1,
          "name": "head-office",
          "roles": ["exchange-um/client-access-server", "exchange-um/mailbox-server", "skype-for-business-server/mediation-server", "skype-for-business-server/client", "contoso/front-end"],
          "changes": [
            { "rule": "exchange-um/client-access-server/sip", "ports": "5070", "reason": "5060 is taken." },
            { "rule": "skype-for-business-server/client/audio", "ports": "50020-50039" },
            { "rule": "skype-for-business-server/mediation-server/gateway-sip", "enabled": true },
            { "rule": "skype-for-business-server/all-internal-servers/audio", "ports": "40000-40999" }
          ]
        }
        """;

    public const string LastChange = "{ \"rule\": \"skype-for-business-server/all-internal-servers/audio\", \"ports\": \"40000-40999\" }";

    /// <summary>The project's other files: the sample spec file.</summary>
    public static IReadOnlyList<PortSpecFile> Others { get; } = [PortSpecReader.Read(SampleSpec.Text, SampleSpec.Path)];

    /// <summary>The sample with another last change.</summary>
    public static string WithChange(string change) => SampleSpec.Replace(Text, LastChange, change);

    public static PortSpecFile Read(string text, params PortSpecFile[] more) => PortSpecReader.ReadDeployment(text, SampleSpec.Path, [.. Others, .. more]);
}

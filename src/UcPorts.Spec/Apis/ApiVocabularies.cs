using UcPorts.Spec.Values;

namespace UcPorts.Spec.Apis;

/// <summary>The vocabularies of API tables.</summary>
internal static class ApiVocabularies
{
    public static Vocabulary<PortCarrier> Carrier { get; } = new(
        $"a carrier",
        ("port", PortCarrier.Port),
        ("endpoint", PortCarrier.EndPoint),
        ("url", PortCarrier.Url),
        ("text", PortCarrier.Text),
        ("range", PortCarrier.Range),
        ("range-object", PortCarrier.RangeObject),
        ("fixed", PortCarrier.Fixed),
        ("setting", PortCarrier.Setting),
        ("settings", PortCarrier.Settings),
        ("command", PortCarrier.Command));

    public static Vocabulary<PortCarrier> ValueCarrier { get; } = new(
        $"a carrier of a value",
        ("port", PortCarrier.Port),
        ("endpoint", PortCarrier.EndPoint),
        ("url", PortCarrier.Url),
        ("text", PortCarrier.Text),
        ("range", PortCarrier.Range),
        ("range-object", PortCarrier.RangeObject),
        ("none", PortCarrier.None));

    public static Vocabulary<PortCarrier> SettingCarrier { get; } = new(
        $"a carrier of a setting",
        ("port", PortCarrier.Port),
        ("url", PortCarrier.Url),
        ("text", PortCarrier.Text),
        ("range", PortCarrier.Range));

    public static Vocabulary<PortTextFormat> Format { get; } = new(
        $"a format of a text",
        ("number", PortTextFormat.Number),
        ("semicolons", PortTextFormat.Semicolons),
        ("windows-firewall", PortTextFormat.WindowsFirewall),
        ("azure-rule", PortTextFormat.AzureRule),
        ("docker", PortTextFormat.Docker),
        ("iis-binding", PortTextFormat.IisBinding),
        ("host-and-port", PortTextFormat.HostAndPort),
        ("netmq-binding", PortTextFormat.NetMQBinding),
        ("netmq-connecting", PortTextFormat.NetMQConnecting));

    public static Vocabulary<OpeningKind> Kind { get; } = new(
        $"a kind of opening",
        ("listen", OpeningKind.Listen),
        ("bind", OpeningKind.Bind),
        ("firewall", OpeningKind.Firewall),
        ("nat", OpeningKind.Nat),
        ("publish", OpeningKind.Publish));

    public static Vocabulary<TransportOrigin> TransportOrigin { get; } = new($"an origin of the transport, nor is it a map", ("socket", Spec.TransportOrigin.Socket));

    public static Vocabulary<SecurityOrigin> SecurityOrigin { get; } = new($"an origin of the security, nor is it a map", ("scheme", Spec.SecurityOrigin.Scheme));

    public static Vocabulary<SettingScope> Scope { get; } = new(
        $"a scope of settings",
        ("configuration", SettingScope.Configuration),
        ("environment", SettingScope.Environment),
        ("wmi", SettingScope.Wmi));

    public static Vocabulary<ApiMatch> Match { get; } = new(
        $"a way to match",
        ("id", ApiMatch.Id),
        ("qualified-name", ApiMatch.QualifiedName),
        ("simple-name", ApiMatch.SimpleName),
        ("late-bound", ApiMatch.LateBound));

    public static Vocabulary<ApiEvidence> Evidence { get; } = new(
        $"a kind of evidence",
        ("reference", ApiEvidence.Reference),
        ("source", ApiEvidence.Source),
        ("documentation", ApiEvidence.Documentation),
        ("usage", ApiEvidence.Usage));
}

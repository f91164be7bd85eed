using System.Collections.Generic;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>Reads how the document lets a port be changed.</summary>
internal static class PortChangeReader
{
    private static readonly ObjectShape CmdletShape = new(
        $"change by cmdlet",
        new PropertyShape("how", "\"cmdlet\"", IsRequired: true),
        new PropertyShape("name", "\"Set-UMCallRouterSettings\"", IsRequired: true),
        new PropertyShape("parameters", "[\"SipTcpListeningPort\"]"),
        new PropertyShape("ports", "\"1024-65535\""),
        new PropertyShape("canBeSwitchedOff", "true"),
        new PropertyShape("source", "\"https://example.com/set-voice\""));

    private static readonly ObjectShape FileShape = new(
        $"change by file",
        new PropertyShape("how", "\"file\"", IsRequired: true),
        new PropertyShape("name", "\"msexchangeum.config\"", IsRequired: true),
        new PropertyShape("path", "\"\\\\Program Files\""),
        new PropertyShape("ports", "\"1024-65535\""),
        new PropertyShape("canBeSwitchedOff", "true"),
        new PropertyShape("source", "\"https://example.com/set-voice\""));

    private static readonly ObjectShape NoneShape = new(
        $"statement that the port cannot be changed",
        new PropertyShape("how", "\"none\"", IsRequired: true),
        new PropertyShape("source", "\"https://example.com/set-voice\""));

    // Without a known way every property is let through: the way itself is what is reported.
    private static readonly ObjectShape AnyShape = new(
        $"change",
        new PropertyShape("how", "\"none\"", IsRequired: true),
        new PropertyShape("name", "\"Set-UMCallRouterSettings\""),
        new PropertyShape("parameters", "[\"SipTcpListeningPort\"]"),
        new PropertyShape("path", "\"\\\\Program Files\""),
        new PropertyShape("ports", "\"1024-65535\""),
        new PropertyShape("canBeSwitchedOff", "true"),
        new PropertyShape("source", "\"https://example.com/set-voice\""));

    public static PortChange Read(SpecObject row)
    {
        ObjectShape shape = row.Find("changedBy")?.PeekText("how") switch
        {
            "cmdlet" => CmdletShape,
            "file" => FileShape,
            "none" => NoneShape,
            _ => AnyShape,
        };
        if (row.FindObject("changedBy", shape) is not { } change)
        {
            return PortChange.Unstated;
        }

        ChangeMethod method = change.ReadWord("how", Vocabularies.Change, ChangeMethod.Unstated);
        string? name = change.ReadText("name");
        List<string> parameters = change.ReadTexts("parameters");
        string? path = change.ReadText("path");
        PortSet ports = change.Has("ports") ? change.ReadPortsOrAny("ports").Ports : PortSet.Empty;
        bool canBeSwitchedOff = change.ReadFlag("canBeSwitchedOff");
        string? source = change.ReadWebAddress("source");
        return new PortChange(method, name, parameters, path, ports, canBeSwitchedOff, source);
    }
}

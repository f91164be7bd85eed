using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Generators.Emit;

/// <summary>The words in which documentation comments say what a rule says.</summary>
internal static class Wording
{
    private static readonly Dictionary<string, string> s_protocols = new()
    {
        ["dcom-rpc"] = "DCOM and RPC",
        ["dhcp"] = "DHCP",
        ["http"] = "HTTP",
        ["https"] = "HTTPS",
        ["psom"] = "PSOM",
        ["rtcp"] = "RTCP",
        ["rtp"] = "RTP",
        ["sip"] = "SIP",
        ["smb"] = "SMB",
        ["ssrp"] = "SQL Browser protocol",
        ["stun"] = "STUN/TURN",
        ["wcf"] = "WCF",
    };

    /// <summary>For example <c>TCP</c> or <c>TCP and UDP</c>.</summary>
    public static string Of(Transports transport) => transport switch
    {
        Transports.Tcp => "TCP",
        Transports.Udp => "UDP",
        Transports.Tcp | Transports.Udp => "TCP and UDP",
        _ => "transport not stated",
    };

    /// <summary>For example <c>TLS or MTLS</c>; empty where nothing is stated.</summary>
    public static string Of(SecurityModes security)
    {
        List<string> modes = [];
        AddIf(modes, security, SecurityModes.Clear, "no TLS");
        AddIf(modes, security, SecurityModes.Tls, "TLS");
        AddIf(modes, security, SecurityModes.MutualTls, "MTLS");
        return string.Join(" or ", modes);
    }

    /// <summary>For example <c>any port</c> or <c>ports 5060-5061</c>.</summary>
    public static string Of(PortScope scope)
    {
        if (scope.IsSpecifiedMediaRange)
        {
            return "the specified media port range";
        }

        return scope.IsAny ? "any port" : (scope.Ports.Count == 1 ? "port " : "ports ") + scope.Ports;
    }

    /// <summary>The protocol as people write it; one that is not known here as the spec file writes it.</summary>
    public static string Protocol(string id) => s_protocols.TryGetValue(id, out string? name) ? name : id;

    /// <summary>For example <c>Required.</c> or <c>Conditional: where the pool also runs Mediation Server.</c></summary>
    public static string Requirement(PortRule rule) => rule.Requirement switch
    {
        UcPorts.Requirement.Optional => "Optional.",
        UcPorts.Requirement.Conditional => rule.Condition is null ? "Conditional." : "Conditional: " + Sentence(rule.Condition.Text.English),
        _ => "Required.",
    };

    /// <summary>How the ports can be changed; empty where the document does not say.</summary>
    public static string Change(PortChange change) => change.Method switch
    {
        ChangeMethod.None => "Cannot be changed.",
        ChangeMethod.Cmdlet => "Changed by " + change.Name + string.Concat(change.Parameters.Select(parameter => " -" + parameter)) + "." + SwitchedOff(change),
        ChangeMethod.File => "Changed in " + change.Name + (change.Path is null ? "" : " (" + change.Path + ")") + "." + SwitchedOff(change),
        _ => "",
    };

    /// <summary>What a deployment changed; empty where it changed nothing.</summary>
    public static string Reconfigured(PortRule rule)
    {
        if (rule.Reconfiguration is not { } change)
        {
            return "";
        }

        string what = change.DocumentedPorts == rule.Ports ? "Switched on" : "Documented as " + change.DocumentedPorts + ", changed";
        return what + " by " + change.Deployment + (change.Reason is null ? "." : ": " + Sentence(change.Reason));
    }

    private static string SwitchedOff(PortChange change) => change.CanBeSwitchedOff ? " It can be switched off." : "";

    /// <summary>For example <c>Server role.</c></summary>
    public static string Of(RoleKind kind) => kind switch
    {
        RoleKind.LoadBalancer => "Load balancer.",
        RoleKind.Client => "Client.",
        RoleKind.Device => "Device.",
        RoleKind.Peer => "Far end.",
        _ => "Server role.",
    };

    /// <summary>The text with a full stop at its end, unless it has a sentence's end already.</summary>
    public static string Sentence(string text)
    {
        string trimmed = text.Trim();
        return trimmed.Length == 0 || ".!?".IndexOf(trimmed[trimmed.Length - 1]) >= 0 ? trimmed : trimmed + ".";
    }

    private static void AddIf(List<string> modes, SecurityModes security, SecurityModes mode, string name)
    {
        if ((security & mode) != SecurityModes.Unstated)
        {
            modes.Add(name);
        }
    }
}

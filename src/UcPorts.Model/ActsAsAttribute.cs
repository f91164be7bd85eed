using System;
using System.Collections.Generic;

namespace UcPorts;

/// <summary>
/// Says which roles an assembly, a type or a member runs as. It narrows the project's setting <c>UcPortsRoles</c> for the code it
/// stands on; the nearest one counts. Give it the generated role constants: <c>[ActsAs(ExchangeUm.MailboxServer.RoleId)]</c>.
/// </summary>
/// <param name="roleIds">Full role ids, for example <c>skype-for-business-server/front-end-server</c>.</param>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface
        | AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Event,
    Inherited = false)]
public sealed class ActsAsAttribute(params string[] roleIds) : Attribute
{
    /// <summary>Full role ids.</summary>
    public IReadOnlyList<string> RoleIds { get; } = roleIds ?? [];
}

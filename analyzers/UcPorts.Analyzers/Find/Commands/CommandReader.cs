using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Find.Carriers;
using UcPorts.Analyzers.Find.Objects;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find.Commands;

/// <summary>Reads the ports of commands that code starts. Most commands open nothing, also most of those about a firewall.</summary>
internal sealed class CommandReader(PortEvaluator evaluator)
{
    /// <summary>The ports that a started command opens.</summary>
    public IEnumerable<CarriedPorts> PortsOf(PortApi row, ApiUse use, CancellationToken cancellation)
    {
        if (row.Program is null
            || CarrierReader.CarrierOf(row, use) is not { } carrier
            || Operands.ExpressionOf(row.Program, use) is not { } started
            || TextOf(started, cancellation) is not { } program
            || WordsOf(carrier, use, cancellation) is not { } words)
        {
            yield break;
        }

        foreach (IReadOnlyList<string> command in CommandLine.CommandsOf(program.Text, words))
        {
            foreach (CommandPorts opened in OpenedBy(command))
            {
                SyntaxNode origin = Operations.Unconverted(carrier).Syntax;
                yield return new CarriedPorts(opened.Ports is { } ports ? ports : null, origin)
                {
                    IsRange = opened.Ports is { Count: > 1 },
                    Transport = opened.Transport,
                    Certainty = program.Certainty,
                };
            }
        }
    }

    /// <summary>The ports that a single command opens.</summary>
    private static IEnumerable<CommandPorts> OpenedBy(IReadOnlyList<string> command) => CommandLine.NameOf(command[0]) switch
    {
        "netsh" => WindowsCommands.OfNetsh(command),
        "new-netfirewallrule" => WindowsCommands.OfNewNetFirewallRule(command),
        "ufw" => LinuxCommands.OfUfw(command),
        "firewall-cmd" => LinuxCommands.OfFirewallCmd(command),
        "iptables" or "ip6tables" => LinuxCommands.OfIpTables(command),
        "nft" => LinuxCommands.OfNft(command),
        _ => [],
    };

    private TextValue? TextOf(IOperation value, CancellationToken cancellation)
    {
        IReadOnlyList<TextValue> texts = evaluator.TextsOf(Operations.Unconverted(value), cancellation);
        return texts.Count == 1 ? texts[0] : null;
    }

    private IReadOnlyList<string>? WordsOf(IOperation carrier, ApiUse use, CancellationToken cancellation)
    {
        IOperation value = Operations.Unconverted(carrier);
        if (use.Operation is IInvocationOperation { TargetMethod.Name: "Add" } add && use.Value is not null)
        {
            return AddedWords(add, use, cancellation);
        }

        if (value.Type is { SpecialType: SpecialType.System_String })
        {
            return TextOf(value, cancellation) is { } text ? CommandLine.WordsOf(text.Text, ofShell: false) : null;
        }

        List<string> words = [];
        foreach (IOperation item in Items.Of(value, evaluator, cancellation))
        {
            words.Add(item.Type is { SpecialType: SpecialType.System_String } && TextOf(item, cancellation) is { } text ? text.Text : TextValue.Hole.ToString());
        }

        return words;
    }

    // Words that are added one by one are one command, which the last of them completes.
    private IReadOnlyList<string>? AddedWords(IInvocationOperation add, ApiUse use, CancellationToken cancellation)
    {
        ObjectKey list = ObjectKey.Of(add.Instance);
        List<IInvocationOperation> adds = [.. Operations.Within(Operations.RootOf(use.Operation)).OfType<IInvocationOperation>().Where(call =>
            call.TargetMethod.Name == "Add" && call.Arguments.Length == 1 && ObjectKey.Of(call.Instance).IsSameAs(list))];
        if (adds.Count == 0 || adds[adds.Count - 1] != add)
        {
            return null;
        }

        return [.. adds.Select(call => Operations.IsCarriedOutWith(call, add) && TextOf(call.Arguments[0].Value, cancellation) is { } text ? text.Text : TextValue.Hole.ToString())];
    }
}

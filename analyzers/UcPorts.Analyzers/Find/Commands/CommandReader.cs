using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Find.Carriers;
using UcPorts.Analyzers.Find.Objects;
using UcPorts.Judging;
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
            || TextOf(started, cancellation) is not { } program)
        {
            yield break;
        }

        (IReadOnlyList<string> Words, Certainty Certainty)[] lines = [.. WordsOf(carrier, use, cancellation)];

        // Which program goes with which arguments is not known where either may be another one.
        if (program.Certainty == Certainty.Default && (lines.Length > 1 || lines.Any(line => line.Certainty == Certainty.Default)))
        {
            yield break;
        }

        foreach ((IReadOnlyList<string> words, Certainty certainty) in lines)
        {
            foreach (CommandPorts opened in CommandLine.CommandsOf(program.Text, words).SelectMany(OpenedBy))
            {
                yield return new CarriedPorts(opened.Ports is { } ports ? ports : null, Operations.Unconverted(carrier).Syntax)
                {
                    IsRange = opened.Ports is { Count: > 1 },
                    Transport = opened.Transport,
                    Certainty = program.Certainty == Certainty.Default ? program.Certainty : certainty,
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

    // Several callers may start one program: `Run("netsh", "…"); Run("netsh", "…");`
    private TextValue? TextOf(IOperation value, CancellationToken cancellation)
    {
        IReadOnlyList<TextValue> texts = evaluator.TextsOf(Operations.Unconverted(value), cancellation);
        return texts.Count > 0 && texts.All(text => text.Text == texts[0].Text) ? texts[0] : null;
    }

    // The words of each command line that may be given.
    private IEnumerable<(IReadOnlyList<string> Words, Certainty Certainty)> WordsOf(IOperation carrier, ApiUse use, CancellationToken cancellation)
    {
        IOperation value = Operations.Unconverted(carrier);
        if (use.Operation is IInvocationOperation { TargetMethod.Name: "Add" } add && use.Value is not null)
        {
            return AddedWords(add, use, cancellation) is { } added ? [(added, Certainty.Certain)] : [];
        }

        if (value.Type is { SpecialType: SpecialType.System_String })
        {
            return evaluator.TextsOf(value, cancellation).Select(text => (CommandLine.WordsOf(text.Text, ofShell: false), text.Certainty));
        }

        List<string> words = [];
        foreach (IOperation item in Items.Of(value, evaluator, cancellation))
        {
            words.Add(item.Type is { SpecialType: SpecialType.System_String } && TextOf(item, cancellation) is { } text ? text.Text : TextValue.Hole.ToString());
        }

        return [(words, Certainty.Certain)];
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

using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Linq;
using UcPorts.Cli.Commands;

namespace UcPorts.Cli;

/// <summary>The help of System.CommandLine, then examples.</summary>
/// <param name="help">The help before it.</param>
/// <param name="console">Where to write.</param>
internal sealed class HelpWithExamples(HelpAction help, CommandLineConsole console) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = console.Width;
        help.Invoke(parseResult);
        Command command = parseResult.CommandResult.Command;
        IEnumerable<DocumentedCommand> documented = command is DocumentedCommand one ? [one] : command.Subcommands.OfType<DocumentedCommand>();
        (string CommandLine, string Effect)[] examples = [.. documented.SelectMany(each => each.Examples)];
        int width = examples.Max(example => example.CommandLine.Length);
        TextWriter output = console.Output;
        output.WriteLine("Examples:");
        foreach ((string commandLine, string effect) in examples)
        {
            output.WriteLine($"  {commandLine.PadRight(width)}  {effect}");
        }

        (command as DocumentedCommand)?.WriteReference(output);
        return CommandLineApp.Success;
    }
}

using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Linq;
using UcPorts.Cli.Commands;
using UcPorts.Cli.Output;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli;

/// <summary>Reads a command line, runs the command and turns everything that goes wrong into one line.</summary>
/// <param name="catalog">Makes the catalogue, when a command needs it.</param>
internal sealed class CommandLineApp(Func<PortCatalog> catalog)
{
    /// <summary>The exit code of a command that did what it was asked for.</summary>
    public const int Success = 0;

    /// <summary>The exit code of a command that found something.</summary>
    public const int Findings = 1;

    /// <summary>The exit code of a command that could not run.</summary>
    public const int CouldNotRun = 2;

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="console">Where to write.</param>
    /// <returns>The exit code.</returns>
    public int Run(string[] args, CommandLineConsole console)
    {
        int exitCode;
        try
        {
            exitCode = PortAnswer.IsAskedFor(args)
                ? PortAnswer.Write(PortQuery.Parse(args[1]), PortTables.AsDocumented(catalog()), OutputFormat.Text, console)
                : ParseAndRun(args, console);
            console.Output.Flush();
        }
#pragma warning disable CA1031 // Whatever went wrong: people get one line, not a stack trace.
        catch (Exception e)
#pragma warning restore CA1031
        {
            console.Tell(e.Message);
            exitCode = CouldNotRun;
        }

        console.Error.Flush();
        return exitCode;
    }

    private int ParseAndRun(IReadOnlyList<string> args, CommandLineConsole console)
    {
        if (args is ["help", ..])
        {
            args = [.. args.Skip(1), "--help"];
        }

        RootCommand root = BuildRoot(args, console);
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction || ArgumentsLikeOptions(parsed).Any())
        {
            throw new UsageException(Describe(parsed));
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = console.Output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private RootCommand BuildRoot(IReadOnlyList<string> args, CommandLineConsole console)
    {
        RootCommand root = new("The documented ports of Skype for Business Server and Exchange Unified Messaging.")
        {
            HelpName = "ucports",
        };
        foreach (Func<Command> command in CommandsFor(args, console))
        {
            root.Add(command());
        }

        foreach (Option option in root.Options)
        {
            option.Action = option switch
            {
                HelpOption { Action: HelpAction help } => new HelpWithExamples(help, console),
                VersionOption => new VersionAction(console),
                _ => option.Action,
            };
        }

        HelpOption helpOption = root.Options.OfType<HelpOption>().First();
        root.SetAction(parsed => ((SynchronousCommandLineAction)helpOption.Action!).Invoke(parsed));
        return root;
    }

    // Where the command is named first, the others need not be made: start-up is what people feel.
    private Func<Command>[] CommandsFor(IReadOnlyList<string> args, CommandLineConsole console)
    {
        OrderedDictionary<string, Func<Command>> commands = new()
        {
            ["list"] = () => new ListCommand(catalog, console),
            ["explain"] = () => new ExplainCommand(catalog, console),
            ["conflicts"] = () => new ConflictsCommand(catalog, console),
            ["export"] = () => new ExportCommand(catalog, console),
            ["check"] = () => new CheckCommand(catalog, console),
            ["inventory"] = () => new InventoryCommand(catalog, console),
            ["diff"] = () => new DiffCommand(console),
            ["import"] = () => new ImportCommand(catalog, console),
            ["audit"] = () => new AuditCommand(catalog, console),
            ["completion"] = () => new CompletionCommand(console),
        };
        return args.Count > 0 && commands.TryGetValue(args[0], out Func<Command>? named) ? [named] : [.. commands.Values];
    }

    private static string Describe(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        bool isRoot = command is RootCommand;
        string help = isRoot ? "ucports --help" : $"ucports {command.Name} --help";
        string[] mistyped = [.. ArgumentsLikeOptions(parsed), .. parsed.UnmatchedTokens.Where(token => token.StartsWith('-'))];
        if (mistyped.Length > 0)
        {
            IEnumerable<string> options = parsed.RootCommandResult.Command.Options.Concat(command.Options).Select(known => known.Name);
            string? option = Spelling.Nearest(mistyped[0].TrimStart('-'), [.. options.Select(name => (name.TrimStart('-'), name))]);
            return $"There is no option '{mistyped[0]}'.{Spelling.Suggestion(option)} See: {help}";
        }

        if (parsed.UnmatchedTokens.Count == 0)
        {
            return DescribeWhatIsMissing(parsed, command, help);
        }

        string token = parsed.UnmatchedTokens[0];
        if (isRoot)
        {
            IEnumerable<string> commands = command.Subcommands.Select(known => known.Name);
            return $"There is no command '{token}'.{Spelling.Suggestion(Spelling.Nearest(token, commands))} The commands: {string.Join(", ", commands)}.";
        }

        return command.Arguments.Count == 0 && command is DocumentedCommand { Examples: [(string example, _), ..] }
            ? $"'{command.Name}' takes options only, and '{token}' is none. For example: {example}"
            : $"'{token}' is one argument too many. See: {help}";
    }

    private static string DescribeWhatIsMissing(ParseResult parsed, Command command, string help)
    {
        if (command.Options.FirstOrDefault(option => parsed.GetResult(option) is { IdentifierTokenCount: > 0, Tokens.Count: 0 } && option.Arity.MinimumNumberOfValues > 0) is { } option)
        {
            return $"'{option.Name}' needs a value. See: {help}";
        }

        Argument? missing = command.Arguments.FirstOrDefault(argument => parsed.GetResult(argument) is null or { Tokens.Count: 0 });
        return missing is not null && command is DocumentedCommand { Usage.Length: > 0 } documented
            ? $"'{command.Name}' needs {missing.HelpName?.Split('[')[0]}, for example: {documented.Usage}"
            : $"{parsed.Errors[0].Message} See: {help}";
    }

    // An option that there is not is taken for a file or a port, and its value for one too many.
    private static IEnumerable<string> ArgumentsLikeOptions(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value).Where(value => value.StartsWith("--", StringComparison.Ordinal));
}

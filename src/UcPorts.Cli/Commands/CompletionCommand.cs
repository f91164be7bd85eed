using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

namespace UcPorts.Cli.Commands;

/// <summary><c>ucports completion bash|zsh|fish|pwsh</c>: a script that teaches a shell to complete commands, options and roles.</summary>
internal sealed class CompletionCommand : DocumentedCommand
{
    private const string Bash = """
        _ucports() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(ucports "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _ucports ucports

        """;

    // Where there is nothing to suggest, a file is meant: quoted, the list would hold an empty word then.
    private const string Zsh = """
        #compdef ucports
        _ucports() {
            local -a suggested
            suggested=(${(f)"$(ucports "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)"})
            compadd -a suggested || _files
        }
        compdef _ucports ucports

        """;

    private const string Fish = """
        function __ucports_complete
            set -l typed (commandline -cp)
            set -l suggested (ucports "[suggest:"(string length -- "$typed")"]" "$typed" 2>/dev/null)
            if string length -q -- $suggested
                printf '%s\n' $suggested
            else
                __fish_complete_path (commandline -ct)
            end
        end
        complete -c ucports -f -a '(__ucports_complete)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName ucports -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            ucports "[suggest:$cursorPosition]" "$commandAst" 2>$null |
                Where-Object { $_ -like "$wordToComplete*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;

    private static readonly (string Shell, string Script)[] Scripts = [("bash", Bash), ("zsh", Zsh), ("fish", Fish), ("pwsh", PowerShell)];

    private readonly CommandLineConsole _console;
    private readonly Argument<string> _shell = new("shell") { HelpName = "SHELL", Description = "bash, zsh, fish or pwsh." };

    public CompletionCommand(CommandLineConsole console)
        : base("completion", "Writes a script by which a shell completes commands, options and roles.")
    {
        _console = console;
        _shell.CompletionSources.Add([.. Scripts.Select(script => script.Shell)]);
        Add(_shell);
        SetAction(Run);
    }

    /// <inheritdoc/>
    public override string Usage => "ucports completion bash";

    /// <inheritdoc/>
    public override IReadOnlyList<(string CommandLine, string Effect)> Examples =>
    [
        (Usage, "for ~/.bashrc: source <(ucports completion bash)"),
        ("ucports completion zsh", "for ~/.zshrc: source <(ucports completion zsh)"),
        ("ucports completion fish", "for ~/.config/fish/config.fish: ucports completion fish | source"),
        ("ucports completion pwsh", "for $PROFILE: ucports completion pwsh | Out-String | Invoke-Expression"),
    ];

    private int Run(ParseResult parsed)
    {
        string typed = parsed.GetValue(_shell) ?? "";
        string[] shells = [.. Scripts.Select(script => script.Shell)];
        string? known = shells.FirstOrDefault(shell => shell == typed);
        _console.Output.Write(known is null
            ? throw new UsageException($"There is no completion for '{typed}'.{Spelling.Suggestion(Spelling.Nearest(typed, shells))} The shells: {string.Join(", ", shells)}.")
            : Scripts.First(script => script.Shell == known).Script.ReplaceLineEndings("\n"));
        return CommandLineApp.Success;
    }
}

using System;
using System.IO;
using UcPorts.Cli.Tests.Tools;

namespace UcPorts.Cli.Tests.Commands;

public sealed class CompletionCommandTests
{
    [Theory]
    [InlineData("ucports expl", "explain")]
    [InlineData("ucports export --roles director --format nft", "nftables")]
    [InlineData("ucports audit --roles mediation-s", "mediation-server mediation-server-load-balancer")]
    [InlineData("ucports audit --roles director,mediation-s", "director,mediation-server director,mediation-server-load-balancer")]
    [InlineData("ucports completion z", "zsh")]
    [InlineData("ucports completion f", "fish")]
    public void Bash_completes_what_is_typed(string typed, string expected)
    {
        Tool.Need("bash", "bash");
        string words = string.Join(' ', typed.Split(' ')[..^1]);
        string script = $$"""
            ucports() { "{{Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet"}}" exec "{{Path.Combine(AppContext.BaseDirectory, "UcPorts.Cli.dll")}}" "$@"; }
            source <(ucports completion bash)
            COMP_LINE='{{typed}}' COMP_POINT={{typed.Length}} COMP_WORDS=({{words}} '{{typed.Split(' ')[^1]}}') COMP_CWORD={{typed.Split(' ').Length - 1}}
            _ucports
            echo "${COMPREPLY[*]}"
            """;

        (int exitCode, string output) = Tool.Run("bash", "-c", script);

        Assert.Equal((0, expected), (exitCode, output.Trim()));
    }

    [Theory]
    [InlineData("zsh", "compdef _ucports ucports\n")]
    [InlineData("zsh", "suggested=(${(f)\"$(ucports ")]
    [InlineData("fish", "string length -q -- $suggested\n")]
    [InlineData("fish", "complete -c ucports -f -a '(__ucports_complete)'\n")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName ucports ")]
    public void Other_shells_have_a_script_too(string shell, string expected) =>
        Assert.Contains(expected, Ran.Piped("completion", shell).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("There is no completion for 'bsh'. Did you mean 'bash'? The shells: bash, zsh, fish, pwsh.", "completion", "bsh")]
    [InlineData("'completion' needs SHELL, for example: ucports completion bash", "completion")]
    public void What_cannot_be_run_is_said_in_one_line(string expected, params string[] args)
    {
        Ran ran = Ran.Piped(args);

        Assert.Equal($"ucports: {expected}\n", ran.Error);
        Assert.Equal(2, ran.ExitCode);
    }
}

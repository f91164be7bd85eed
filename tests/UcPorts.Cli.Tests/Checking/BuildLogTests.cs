using System.Collections.Generic;
using System.IO;
using System.Linq;
using UcPorts.Cli.Checking.Building;

namespace UcPorts.Cli.Tests.Checking;

public sealed class BuildLogTests
{
    private static readonly string Tree = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "voice"));
    private static readonly string App = Path.Combine(Tree, "App", "App.csproj");
    private static readonly string Temporary = Path.Combine(Path.GetTempPath(), "ucports-x") + Path.DirectorySeparatorChar;

    [Fact]
    public void An_error_is_said_once_with_its_place_in_the_tree()
    {
        string error = $"{Path.Combine(Tree, "App", "P.cs")}(3,9): error CS0103: The name 'x' does not exist";

        Assert.Equal(
            ["'App.csproj' does not build: App/P.cs(3,9): CS0103: The name 'x' does not exist"],
            Failures($"  {error} [{App}::TargetFramework=net8.0]", $"{error} [{App}::TargetFramework=net10.0]", $"{error} [{App}]"));
    }

    [Theory]
    [InlineData("CSC")]
    [InlineData("MSBUILD ")]
    public void Errors_of_a_tool_have_no_place(string tool) =>
        Assert.Equal(["'Voice.sln' does not build: MSB1009: Project file does not exist."], Failures($"{tool}: error MSB1009: Project file does not exist."));

    [Fact]
    public void Places_in_the_sdk_are_left_out() => Assert.Equal(
        ["'App.csproj' does not build: NETSDK1045: The current .NET SDK does not support targeting .NET 99.0."],
        Failures($"{Path.GetFullPath("/sdk/Microsoft.NET.targets")}(166,5): error NETSDK1045: The current .NET SDK does not support targeting .NET 99.0. [{App}]"));

    [Fact]
    public void What_follows_from_another_error_is_left_out() => Assert.Equal(
        ["'Lib.csproj' does not build: CS1002: ; expected"],
        Failures($"CSC : error CS0006: Metadata file '{Temporary}Lib.dll' could not be found [{App}]", $"CSC : error CS1002: ; expected [{Path.Combine(Tree, "Lib.csproj")}]"));

    [Fact]
    public void The_temporary_folder_is_not_named() => Assert.Equal(
        ["'App.csproj' does not build: CS0006: Metadata file 'Lib.dll' could not be found"],
        Failures($"CSC : error CS0006: Metadata file '{Temporary}Lib.dll' could not be found [{App}]"));

    [Fact]
    public void What_UcPorts_calls_an_error_is_a_finding() =>
        Assert.Empty(Failures($"{Path.Combine(Tree, "P.cs")}(3,9): error UCP1001: TCP port 5099 [{App}]", "  ", "Build FAILED."));

    [Fact]
    public void Of_many_errors_the_first_are_shown()
    {
        IReadOnlyList<string> failures = Failures([.. Enumerable.Range(1, 9).Select(i => $"{Path.Combine(Tree, "P.cs")}({i},1): error CS1002: ; expected [{App}]")]);

        Assert.Equal(6, failures.Count);
        Assert.Equal("'Voice.sln' does not build: 4 more errors", failures[^1]);
    }

    [Fact]
    public void An_sdk_that_is_missing_is_named() => Assert.Equal(
        ["'Voice.sln' does not build: its global.json asks for the .NET SDK 8.0.100, which is not installed."],
        Failures("The command could not be loaded, possibly because:", "      A compatible .NET SDK was not found.", "Requested SDK version: 8.0.100", "Learn about SDK resolution:"));

    [Fact]
    public void Without_an_error_line_the_last_line_tells() =>
        Assert.Equal(["'Voice.sln' does not build: out of memory"], Failures("one", "  out of memory", ""));

    [Fact]
    public void A_build_that_says_nothing_is_a_failure() => Assert.Single(Failures());

    private static IReadOnlyList<string> Failures(params string[] lines) =>
        [.. new BuildLog(Path.Combine(Tree, "Voice.sln"), Tree, Temporary).Failures(lines).Select(failure => failure.ToString())];
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using static UcPorts.Cli.Tests.Checking.SourceTree;

namespace UcPorts.Cli.Tests.Checking;

/// <summary>The command over real projects, by real builds.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Program = "<OutputType>Exe</OutputType>";

    private const string OwnTable = """
        {"specVersion": 1, "product": {"id": "contoso", "name": "Contoso"}, "roles": [{"id": "gateway", "name": "Gateway", "kind": "server"}],
         "rules": [{"id": "own", "role": "gateway", "ports": "5099", "transport": ["tcp"], "security": [], "direction": "inbound", "requirement": "required", "allocation": "fixed", "reason": "Ours"}]}
        """;

    private readonly SourceTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Findings_in_code_and_configuration_are_shown_where_they_are()
    {
        _tree.Project("App", $"using System.Net;\n\n{Listen("5099")}\n{Listen("0")}\n", Program)
            .Write("App/appsettings.json", """{ "Urls": "http://*:5098" }""")
            .Write("App/Dockerfile", "FROM scratch\nEXPOSE 5097/udp\n");

        Ran ran = _tree.Run("check", "App");

        GoldenFile.Verify("check-app.txt", ran.Output);
        Assert.Empty(ran.Error);
        Assert.Equal(1, ran.ExitCode);
    }

    [Fact]
    public void Options_say_what_is_in_force()
    {
        _tree.Project("App", $"{Listen("5099")}\n{Listen("5060")}\n{Listen("5061")}\n", Program).Write("own.json", OwnTable);

        Assert.Equal(["UCP1001 5099"], Findings(_tree.Run("check", "App", "--format", "json")));
        Assert.Equal(["UCP1001 5060", "UCP1001 5061"], Findings(_tree.Run("check", "App/App.csproj", "--format", "json", "--catalogs", "none", "--spec", _tree.PathOf("own.json"))));
        Assert.Equal(["UCP1002 5060", "UCP1002 5061"], Findings(_tree.Run("check", "App", "--format", "json", "--roles", "Mailbox server", "--spec", _tree.PathOf("own.json"))));
    }

    [Fact]
    public void A_table_that_the_project_has_already_is_handed_over_once()
    {
        _tree.Project("App", Listen("5099"), Program).Write("App/own.ports.json", OwnTable);

        Ran ran = _tree.Run("check", "App", "--spec", _tree.PathOf("App/own.ports.json"));

        Assert.Equal("No finding.\n", ran.Output + ran.Error);
        Assert.Equal(0, ran.ExitCode);
    }

    [Fact]
    public void A_baseline_tells_what_is_new_and_what_is_gone()
    {
        string baseline = _tree.PathOf("ports.baseline.json");
        _tree.Project("App", $"{Listen("5099")}\n{Listen("5098")}\n", Program);
        Ran written = _tree.Run("check", "App", "--write-baseline", baseline);
        _tree.Write("App/Program.cs", $"// moved\n\n  {Listen("5099")}\n{Listen("5097")}\n");

        Ran ran = _tree.Run("check", "App", "--baseline", baseline);

        Assert.Equal(0, written.ExitCode);
        Assert.Equal($"ucports: 2 findings are known from now on: {baseline}\n", written.Error);
        Assert.Contains("  4:62 warning UCP1001: TCP port 5097 ", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("TCP port 5099 ", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith($"No longer found: UCP1001 Program.cs: {Listen("5098")}\n1 finding, 1 in the baseline, 1 of the baseline no longer found.\n", ran.Output, StringComparison.Ordinal);
        Assert.Equal(1, ran.ExitCode);
    }

    [Fact]
    public void A_baseline_of_one_finding_is_told_as_one()
    {
        string baseline = _tree.PathOf("ports.baseline.json");
        _tree.Project("App", Listen("5099"), Program);

        Ran written = _tree.Run("check", "App", "--write-baseline", baseline);

        Assert.Equal($"ucports: 1 finding is known from now on: {baseline}\n", written.Error);
    }

    // An error of UcPorts in a project ends its build, and those that need it; a broken project costs its own findings only.
    [Fact]
    public void Every_project_below_a_folder_is_checked_and_none_is_touched()
    {
        _tree.Write("Directory.Build.props", "<Project><PropertyGroup><BaseIntermediateOutputPath>$(MSBuildProjectDirectory)/made/obj/</BaseIntermediateOutputPath><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup></Project>")
            .Write("Directory.Build.targets", "<Project><PropertyGroup><ErrorLog>own.sarif</ErrorLog><RunAnalyzers>false</RunAnalyzers></PropertyGroup></Project>")
            .Project("App", $"new Library().Open();\n{Listen("5098")}\nint unused;", Program + "<OutputPath>out/</OutputPath><DocumentationFile>App.xml</DocumentationFile><PostBuildEvent>echo x &gt; made.txt</PostBuildEvent>", """<ItemGroup><ProjectReference Include="../Lib/Lib.csproj" /></ItemGroup>""")
            .Project("Lib", $$"""public class Library { public void Open() { {{Listen("5099")}} } }""", "<TargetFramework /><TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks><LangVersion>latest</LangVersion>")
            .Write("Lib/.editorconfig", "[*.cs]\ndotnet_diagnostic.UCP1001.severity = error\n")
            .Write("Lib/obj/Debug/Left.cs", "public class Library { }")
            .Write("Lib/bin/appsettings.json", """{ "Urls": "http://*:5096" }""")
            .Project("Bad", $"{Listen("5097")}\nMissing();\n", Program);
        IReadOnlyList<string> before = _tree.Content();

        Ran ran = _tree.Run("check", ".");

        Assert.Equal(before, _tree.Content());
        Assert.Equal(2, ran.ExitCode);
        Assert.Equal("ucports: 'Bad.csproj' does not build: Bad/Program.cs(2,1): CS0103: The name 'Missing' does not exist in the current context\n", ran.Error);
        Assert.Equal(["5097 warning", "5098 warning", "5099 error"], ran.Output.Split('\n')
            .Where(line => line.Contains(" UCP1001: TCP port ", StringComparison.Ordinal))
            .Select(line => line.Trim().Split(' '))
            .Select(words => $"{words[5]} {words[1]}")
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_solution_says_which_projects_it_passes_over()
    {
        _tree.Project("App", Listen("5061"), Program).Project("Other", "class C { }")
            .Write("Tools/Tools.vbproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""")
            .Write("Tools/T.vb", "Class T\nEnd Class\n")
            .Write("Voice.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="Other/Other.csproj" /><Project Path="Tools/Tools.vbproj" /></Solution>""");

        Ran ran = _tree.Run("check", ".");

        Assert.Equal("No finding.\n", ran.Output);
        Assert.Equal("ucports: 'Tools.vbproj' was not looked at: it is no C#.\n", ran.Error);
        Assert.Equal(0, ran.ExitCode);
        Ran alone = _tree.Run("check", "Tools/Tools.vbproj");
        Assert.Empty(alone.Output);
        Assert.Equal("ucports: 'Tools.vbproj' was not looked at: it is no C#.\nucports: 'Tools.vbproj' was not checked: its build compiles no C#.\n", alone.Error);
        Assert.Equal(2, alone.ExitCode);
    }

    // A compiler that is too old for the analyzers passes over them with a warning.
    [Fact]
    public void A_project_that_the_analyzers_did_not_see_is_no_project_without_findings()
    {
        _tree.Project("App", Listen("5099"), Program, """<Target Name="Passed" AfterTargets="UcPortsCheckProject"><ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup></Target>""");

        Ran ran = _tree.Run("check", "App", "--write-baseline", _tree.PathOf("b.json"));

        Assert.Empty(ran.Output);
        Assert.Equal("ucports: 'App.csproj' was not checked: its compiler did not run the analyzers.\n", ran.Error);
        Assert.Equal(2, ran.ExitCode);
        Assert.False(System.IO.File.Exists(_tree.PathOf("b.json")));
    }

    [Fact]
    public void An_sdk_that_is_missing_is_named()
    {
        _tree.Project("App", Listen("5099"), Program).Write("global.json", """{"sdk": {"version": "8.0.100", "rollForward": "disable"}}""");

        Ran ran = _tree.Run("check", "App");

        Assert.Equal("ucports: 'App.csproj' does not build: its global.json asks for the .NET SDK 8.0.100, which is not installed.\n", ran.Error);
        Assert.Equal(2, ran.ExitCode);
    }

    [Fact]
    public void A_project_that_has_the_analyzers_is_checked_by_its_own()
    {
        string parts = System.IO.Path.Combine(AppContext.BaseDirectory, "compiler");
        _tree.Project("App", Listen("5099"), Program, $"""
            <Import Project="{parts}/build/UcPorts.props" /><Import Project="{parts}/build/UcPorts.targets" />
            <ItemGroup><Analyzer Include="{parts}/*.dll" /></ItemGroup>
            """);

        Assert.Equal(["UCP1001 5099"], Findings(_tree.Run("check", "App", "--format", "json")));
    }

    // A file that is no project ends each build at once.
    [Fact]
    public void Whoever_waits_in_a_terminal_sees_what_is_built()
    {
        _tree.Write("A/A.csproj", "<Project").Write("B/B.csproj", "<Project");

        Assert.StartsWith("ucports: building A.csproj (1 of 2)\nucports: building B.csproj (2 of 2)\nucports: 'A.csproj' does not build: ", Ran.InTerminal(80, false, "check", _tree.Folder).Error, StringComparison.Ordinal);
        Assert.StartsWith("ucports: 'A.csproj' does not build: ", _tree.Run("check", ".").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "xml", "There is no format 'xml'.")]
    [InlineData("--catalogs", "skype", "There is no catalogue 'skype'.")]
    [InlineData("--roles", "nobody", "There is no role 'nobody'.")]
    [InlineData("--baseline", "missing.json", "There is no file 'missing.json'.")]
    [InlineData("--spec", "missing.json", "There is no file 'missing.json'.")]
    public void A_slip_is_told_before_anything_is_built(string option, string value, string message)
    {
        Ran ran = _tree.Project("App", "").Run("check", "App", option, value);

        Assert.StartsWith("ucports: " + message, ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, ran.ExitCode);
    }

    private static IEnumerable<string> Findings(Ran ran) => ran.Json.GetProperty("findings").EnumerateArray().Select(Describe).Order(StringComparer.Ordinal);

    private static string Describe(JsonElement finding) => $"{finding.GetProperty("id").GetString()} {finding.GetProperty("ports").GetString()}";
}

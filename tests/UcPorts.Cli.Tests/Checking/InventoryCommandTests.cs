using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace UcPorts.Cli.Tests.Checking;

/// <summary>The list of every opening, and what a check says to a program that brings its own.</summary>
public sealed class InventoryCommandTests : IDisposable
{
    // The types of a media library by name; the analyzers know them by nothing else.
    private const string Code = """
        using System.Net;
        using System.Net.Sockets;
        using SIPSorcery.Net;

        new TcpListener(IPAddress.Any, 5061).Start();
        new TcpListener(IPAddress.Any, 5099).Start();
        new TcpListener(IPAddress.Any, args.Length > 0 ? 5097 : 0).Start();
        new TcpListener(IPAddress.Any, args.Length > 1 ? int.Parse(args[0]) : 5096).Start();
        UdpClient media = new(int.Parse(args[0]));
        using UdpClient client = new(0);
        _ = new RTPSession(false, false, false, IPAddress.Any, 5105);
        HttpListener http = new();
        http.Prefixes.Add("http://*:5061/");
        http.Prefixes.Add("http://*:5081/");
        for (int port = 40000; port < 40100; port += 2) { new UdpClient(port).Close(); }
        """;

    private const string Library = """
        namespace SIPSorcery.Net;

        public class RTPSession
        {
            public RTPSession(bool a, bool b, bool c, System.Net.IPAddress? bindAddress = null, int bindPort = 0) { }
        }
        """;

    private readonly SourceTree _tree = new();

    public InventoryCommandTests() => _tree.Project("App", Code, "<OutputType>Exe</OutputType>")
        .Write("App/Rtp.cs", Library)
        .Write("App/appsettings.json", """{ "Kestrel": { "Endpoints": { "A": { "Url": "http://*:444" } } } }""");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void Every_opening_is_listed()
    {
        Ran ran = _tree.Run("inventory", ".");

        GoldenFile.Verify("inventory-app.txt", ran.Output);
        Assert.Empty(ran.Error);
        Assert.Equal(0, ran.ExitCode);
    }

    [Fact]
    public void A_program_that_brings_its_inventory_hears_of_the_unknown_only()
    {
        string table = _tree.PathOf("app.ports.json");
        Ran inventory = _tree.Run("inventory", "App", "--format", "spec", "--name", "Gateway", "--output", table);

        JsonElement findings = _tree.Run("check", "App", "--spec", table, "--format", "json").Json.GetProperty("findings");

        Assert.Equal("ucports: 3 of 11 openings have ports that only the running program or the system knows; the table does not hold those.\n", inventory.Error);
        Assert.True(File.Exists(table));
        Assert.Equal(["UCP1008"], findings.EnumerateArray().Select(finding => finding.GetProperty("id").GetString()));
    }

    [Fact]
    public void A_program_that_does_not_build_has_no_empty_inventory()
    {
        Ran ran = _tree.Write("App/Program.cs", "int").Run("inventory", "App");

        Assert.Empty(ran.Output);
        Assert.StartsWith("ucports: 'App.csproj' does not build: Program.cs(1,", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, ran.ExitCode);
    }

    // The list is hidden unless somebody asks for it, and this command is somebody who asks.
    [Theory]
    [InlineData(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.UCP9001.severity = none\n")]
    [InlineData(".editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.severity = none\n")]
    [InlineData("App/.globalconfig", "is_global = true\nglobal_level = 2000\ndotnet_diagnostic.UCP9001.severity = none\n")]
    public void What_a_project_says_of_the_list_hides_nothing_from_it(string file, string text)
    {
        Ran ran = _tree.Write(file, text).Run("inventory", "App", "--format", "json");

        Assert.Equal(11, ran.Json.GetProperty("openings").GetArrayLength());
        Assert.Empty(ran.Error);
        Assert.Equal(0, ran.ExitCode);
    }

    [Fact]
    public void What_its_code_and_its_build_suppress_is_there_too()
    {
        _tree.Write("Directory.Build.targets", "<Project><PropertyGroup><NoWarn>$(NoWarn);UCP9001</NoWarn></PropertyGroup></Project>")
            .Write("App/Program.cs", "#pragma warning disable UCP9001\n" + Code)
            .Write("App/Suppressed.cs", "[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"UcPorts.Inventory\", \"UCP9001\")]\n");

        Assert.Equal(11, _tree.Run("inventory", "App", "--format", "json").Json.GetProperty("openings").GetArrayLength());
    }

    [Fact]
    public void A_file_that_hides_openings_and_cannot_be_left_out_is_named()
    {
        Ran ran = _tree.Write("App/.editorconfig", "[*.cs]\ndotnet_diagnostic.UCP9001.severity = none\n[*]\nucports.configuration_files = none\n").Run("inventory", "App");

        Assert.StartsWith($"ucports: 'App.csproj' may open more: '{_tree.PathOf("App/.editorconfig")}' gives UCP9001 a severity", ran.Error, StringComparison.Ordinal);
        Assert.Equal(2, ran.ExitCode);
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using UcPorts.Package.Tests.Packing;
using UcPorts.Repository.Tests.Builds;

namespace UcPorts.Package.Tests.Consuming;

/// <summary>The SDK's own <c>dotnet format analyzers</c> repairs a whole project, rule by rule.</summary>
public sealed class FormatTests(PackedPackages packages)
{
    private const string Program = "Program.cs";
    private const string Table = "contoso.ports.json";

    // In this order: what the others leave may be a constant.
    private static readonly string[] s_rules = ["UCP1001", "UCP1003", "UCP1004", "UCP2001", "UCP3001"];

    [Fact]
    public async Task Each_rule_is_repaired_and_then_nothing_is_left()
    {
        Consumer consumer = await Consumer.Create(packages, "format");
        ProgramRun build = await consumer.Build();
        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.Equal(
            ["Program.cs(14): UCP1004", "Program.cs(17): UCP2001", "Program.cs(6): UCP1001", "Program.cs(7): UCP1001", "Program.cs(8): UCP1003"],
            consumer.Findings(build));
        Assert.Equal(s_rules, await FixableRules());
        ProgramRun before = await Verify(consumer);
        Assert.True(before.ExitCode == 2, before.ToString());
        Assert.All(s_rules, rule => Assert.Contains($" {rule}: ", before.ToString(), StringComparison.Ordinal));

        // A wrong literal near one documented port gets its constant; where none is near, the project has no table yet.
        Assert.Equal(
            [
                "-using TcpListener nearDocumented = new(IPAddress.Loopback, 5079);",
                "+using UcPorts;",
                "+using TcpListener nearDocumented = new(IPAddress.Loopback, SkypeForBusinessServer.FrontEndServer.BandwidthPolicyTurnPort);",
            ],
            await Changes(consumer, Program, "UCP1001"));
        Assert.Empty(await Changes(consumer, Program, "UCP1001"));
        Assert.Empty(Directory.GetFiles(consumer.Folder, "*.ports.json"));

        await File.WriteAllTextAsync(
            consumer.PathOf(Table),
            "{\n  \"specVersion\": 1,\n  \"product\": {\"id\": \"contoso-gateway\", \"name\": \"Contoso Gateway\"}\n}\n",
            TestContext.Current.CancellationToken);
        IEnumerable<string> documented = await Changes(consumer, Table, "UCP1001");
        Assert.Single(documented, line => line.Contains("\"ports\": \"5099\"", StringComparison.Ordinal));
        Assert.DoesNotContain(documented, line => line.Contains("5060", StringComparison.Ordinal));

        // With a table at hand, what mends the code still goes first.
        Assert.Equal(
            [
                "-using UdpClient otherTransport = new(5060);",
                "-for (int port = 8050; port < 8059; port++)",
                "-new MediaSession().Open(49153);",
                "+using TcpListener otherTransport = new(IPAddress.Any, 5060);",
                "+for (int port = 8057; port < 8059; port++)",
                "+new MediaSession().Open(49152);",
            ],
            await Changes(consumer, Program, "UCP1003", "UCP1004", "UCP2001"));
        Assert.Equal(
            [
                "-using TcpListener farFromDocumented = new(IPAddress.Loopback, 5099);",
                "-using TcpListener otherTransport = new(IPAddress.Any, 5060);",
                "-using TcpListener literal = new(IPAddress.Loopback, 5061);",
                "+using TcpListener farFromDocumented = new(IPAddress.Loopback, ContosoGateway.ThisProject.Tcp5099Port);",
                "+using TcpListener otherTransport = new(IPAddress.Any, SkypeForBusinessServer.FrontEndServer.SipPort);",
                "+using TcpListener literal = new(IPAddress.Loopback, SkypeForBusinessServer.FrontEndServer.SipTlsPort);",
            ],
            await Changes(consumer, Program, "UCP3001"));

        ProgramRun after = await Verify(consumer);
        Assert.True(after.ExitCode == 0, after.ToString());
        ProgramRun repaired = await consumer.Build("-warnaserror");
        Assert.True(repaired.ExitCode == 0, repaired.ToString());
    }

    /// <summary>The rules that the restored package has a fix for.</summary>
    private async Task<IEnumerable<string>> FixableRules() =>
        Assembly.LoadFrom(Path.Combine(packages.Cache, "ucports", await packages.Version(), "analyzers", "dotnet", "cs", "UcPorts.CodeFixes.dll")).GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static Task<ProgramRun> Verify(Consumer consumer) =>
        consumer.Dotnet(["format", "analyzers", "--diagnostics", .. s_rules, "--severity", "info", "--no-restore", "--verify-no-changes"]);

    /// <summary>The lines of a file that the fixes of rules take away and add.</summary>
    private static async Task<IReadOnlyList<string>> Changes(Consumer consumer, string file, params string[] rules)
    {
        string[] before = await Lines(consumer, file);
        ProgramRun format = await consumer.Dotnet(["format", "analyzers", "--diagnostics", .. rules, "--severity", "info", "--no-restore"]);
        Assert.True(format.ExitCode == 0, format.ToString());
        string[] after = await Lines(consumer, file);
        return [.. before.Except(after).Select(line => "-" + line), .. after.Except(before).Select(line => "+" + line)];
    }

    private static Task<string[]> Lines(Consumer consumer, string file) => File.ReadAllLinesAsync(consumer.PathOf(file), TestContext.Current.CancellationToken);
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using UcPorts.Package.Tests.Packing;
using UcPorts.Repository.Tests.Builds;

namespace UcPorts.Package.Tests.Consuming;

/// <summary>Projects outside of the repository that restore the packed package into an empty cache.</summary>
public sealed class ConsumerTests(PackedPackages packages)
{
    /// <summary>A consumer, its project, what the build says, and what its program prints, if it is one that ends.</summary>
    public static TheoryData<string, string, string[], string> Consumers { get; } = new()
    {
        // Constants are compiled in: nothing of the library is loaded.
        { "console", "", ["Program.cs(7): UCP1001", "Program.cs(8): UCP1003"], "127.0.0.1:5061 False" },
        { "web", "", ["Dockerfile(2): UCP1001", "Program.cs(4): UCP1001", "appsettings.json(5): UCP1001"], "" },
        { "library", "", ["Listeners.cs(11): UCP1001"], "" },
        { "tables", "", ["Program.cs(8): UCP1002", "Program.cs(9): UCP1001"], "5063 8443" },
        { "deployment", "", ["Program.cs(10): UCP1001", "Program.cs(12): UCP1001", "Program.cs(8): UCP1002"], "5070 was 5060, 50020-50039, 5068, 1 added" },
        { "central", "", ["Listener.cs(8): UCP1001"], "" },
        { "chain", "App/App.csproj", ["App/Program.cs(7): UCP1001"], "5061" },
    };

    [Theory]
    [MemberData(nameof(Consumers))]
    public async Task Build_log_and_sarif_hold_each_warning_and_the_program_runs(string name, string project, string[] expected, string printed)
    {
        Consumer consumer = await Consumer.Create(packages, name, project);
        ProgramRun build = await consumer.Build();

        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.Equal(expected, consumer.Findings(build));
        Assert.Equal(expected, consumer.FindingsInSarif());
        Assert.DoesNotContain(build.Lines, line => line.Contains(": warning ", StringComparison.Ordinal) && !line.Contains(": warning UCP", StringComparison.Ordinal));
        if (printed.Length > 0)
        {
            string settings = Assert.Single(Directory.GetFiles(consumer.Folder, "*.runtimeconfig.json", SearchOption.AllDirectories));
            ProgramRun run = await consumer.Dotnet([settings.Replace(".runtimeconfig.json", ".dll", StringComparison.Ordinal)]);

            Assert.True(run.ExitCode == 0, run.ToString());
            Assert.Equal(printed, run.Output.Trim());
        }
    }

    [Fact]
    public async Task Warnaserror_fails_the_build()
    {
        Consumer consumer = await Consumer.Create(packages, "console");
        ProgramRun build = await consumer.Build("-warnaserror");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("Program.cs(7,58): error UCP1001:", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strict_preset_fails_the_build_and_turns_advice_into_warnings()
    {
        Consumer consumer = await Consumer.Create(packages, "console");
        ProgramRun build = await consumer.Build("-p:UcPortsPreset=Strict");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("Program.cs(7,58): error UCP1001:", build.Output, StringComparison.Ordinal);
        Assert.Contains("Program.cs(9,53): warning UCP3001:", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preset_off_silences_every_rule_and_keeps_the_constants()
    {
        Consumer consumer = await Consumer.Create(packages, "console");
        ProgramRun build = await consumer.Build("-p:UcPortsPreset=off");

        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.Empty(consumer.Findings(build));
    }

    [Fact]
    public async Task Editorconfig_of_the_project_goes_before_a_preset()
    {
        Consumer consumer = await Consumer.Create(packages, "console");
        await File.WriteAllTextAsync(consumer.PathOf(".editorconfig"), "[*.cs]\ndotnet_diagnostic.UCP1001.severity = none\n", TestContext.Current.CancellationToken);
        ProgramRun build = await consumer.Build("-p:UcPortsPreset=recommended");

        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.Equal(["Program.cs(8): UCP1003"], consumer.Findings(build));
    }

    [Fact]
    public async Task Unknown_preset_is_named()
    {
        Consumer consumer = await Consumer.Create(packages, "console");
        ProgramRun build = await consumer.Build("-p:UcPortsPreset=stricter");

        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.Contains("warning UCP0005: There is no preset 'stricter'", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_table_is_located_and_costs_no_other_table()
    {
        Consumer consumer = await Consumer.Create(packages, "tables");
        string path = consumer.PathOf("portal.ports.json");
        string text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, text.Replace("\"8443\"", "\"84430\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        ProgramRun build = await consumer.Build();

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("portal.ports.json(8): UCP0002", consumer.Findings(build));
        Assert.DoesNotContain(build.Lines, line => line.Contains("'ContosoVoice'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compiler_that_speaks_Spanish_says_it_in_Spanish()
    {
        Consumer consumer = await Consumer.Create(packages, "tables");
        string path = consumer.PathOf("portal.ports.json");
        string text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, text.Replace("\"8443\"", "\"84430\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        ProgramRun build = await consumer.Build("-p:PreferredUILang=es", "-p:UcPortsRoles=nonsense", "-p:UcPortsPreset=estricto");

        Assert.Contains("error UCP0002: El puerto '84430' supera 65535, el número de puerto más alto.", build.Output, StringComparison.Ordinal);
        Assert.Contains("warning UCP0005: Ningún catálogo en vigor tiene el rol 'nonsense'", build.Output, StringComparison.Ordinal);
        Assert.Contains("warning UCP0005: No hay ningún ajuste predefinido 'estricto'", build.Output, StringComparison.Ordinal);
        Assert.Contains("warning UCP1001: ", build.Output, StringComparison.Ordinal);
        Assert.Contains(" no está documentado para ningún rol en el ámbito", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deployment_that_changes_what_is_fixed_is_located()
    {
        Consumer consumer = await Consumer.Create(packages, "deployment");
        string path = consumer.PathOf("head-office.ports.json");
        string text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        // Clients need at least 20 audio ports, and a DHCP client's port is fixed.
        text = text.Replace("50020-50039", "50020-50029", StringComparison.Ordinal)
            .Replace("client/video\", \"ports\": \"58000-58019", "client/dhcp-client\", \"ports\": \"69", StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        ProgramRun build = await consumer.Build();

        Assert.Equal(1, build.ExitCode);
        Assert.Equal(
            ["head-office.ports.json(13): UCP0004", "head-office.ports.json(14): UCP0004"],
            consumer.Findings(build).Where(finding => finding.Contains("json", StringComparison.Ordinal)));
        Assert.Equal(consumer.Findings(build), consumer.FindingsInSarif());
        Assert.DoesNotContain(build.Lines, line => line.Contains("error CS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Second_build_compiles_nothing_and_the_schemas_lie_where_the_tables_look_for_them()
    {
        Consumer consumer = await Consumer.Create(packages, "tables");
        await consumer.Build();
        string assembly = consumer.PathOf("obj/Debug/net10.0/Tables.dll");
        DateTime first = File.GetLastWriteTimeUtc(assembly);
        ProgramRun second = await consumer.Build("-v:n", "--no-restore");

        Assert.Equal(first, File.GetLastWriteTimeUtc(assembly));
        Assert.Contains("Skipping target \"CoreCompile\" because all output files are up-to-date", second.Output, StringComparison.Ordinal);
        IEnumerable<string> schemas = Directory.GetFiles(consumer.PathOf("obj/ucports")).Select(Path.GetFileName).Order(StringComparer.Ordinal)!;
        Assert.Equal(["port-apis.schema.json", "port-deployment.schema.json", "port-spec.schema.json"], schemas);
    }

    [Fact]
    public async Task Generator_can_be_switched_off()
    {
        Consumer consumer = await Consumer.Create(packages, "tables");
        ProgramRun build = await consumer.Build("-p:DisableUcPortsSourceGenerator=true");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("Program.cs(4,7): error CS0246", build.Output, StringComparison.Ordinal);
    }
}

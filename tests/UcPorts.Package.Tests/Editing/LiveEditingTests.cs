using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;
using UcPorts.Package.Tests.Consuming;
using UcPorts.Package.Tests.Packing;
using UcPorts.Repository.Tests.Builds;

namespace UcPorts.Package.Tests.Editing;

/// <summary>Types into a project that has the packed package, as an editor does, and looks at what follows.</summary>
public sealed class LiveEditingTests(PackedPackages packages)
{
    [Fact]
    public async Task Project_of_MSBuild_follows_edits_of_code_and_table()
    {
        Consumer consumer = await Consumer.Create(packages, "tables");
        ProgramRun restore = await consumer.Dotnet(["restore"]);
        Assert.True(restore.ExitCode == 0, restore.ToString());
        using MSBuildWorkspace workspace = MSBuildWorkspace.Create();
        Project project = await workspace.OpenProjectAsync(consumer.PathOf("Tables.csproj"), cancellationToken: TestContext.Current.CancellationToken);

        await TypeInto(new OpenProject(project));
    }

    [Fact]
    public async Task Project_of_an_editor_follows_edits_of_code_and_table()
    {
        Consumer consumer = await Consumer.Create(packages, "tables");
        ProgramRun restore = await consumer.Dotnet(["restore"]);
        Assert.True(restore.ExitCode == 0, restore.ToString());
        string package = Path.Combine(packages.Cache, "ucports", await packages.Version());
        using AdhocWorkspace workspace = new();
        ProjectId id = ProjectId.CreateNewId();
        Loader loader = new();
        Solution solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Tables", "Tables", LanguageNames.CSharp, compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication)))
            .AddMetadataReferences(id, ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
                .Concat(Directory.GetFiles(Path.Combine(package, "lib", "net10.0"), "*.dll"))
                .Select(path => MetadataReference.CreateFromFile(path)))
            .AddAnalyzerReferences(id, Directory.GetFiles(Path.Combine(package, "analyzers", "dotnet", "cs"), "*.dll").Select(path => new AnalyzerFileReference(path, loader)));
        foreach (string file in new[] { "Program.cs" })
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), file, await Read(consumer.PathOf(file)), filePath: consumer.PathOf(file));
        }

        foreach (string file in new[] { "voice.ports.json", "portal.ports.json" })
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), file, await Read(consumer.PathOf(file)), filePath: consumer.PathOf(file));
        }

        string config = $"is_global = true\nbuild_property.UcPortsRoles = contoso-voice/session-border-controller\nbuild_property.RootNamespace = Contoso.Gateway\n\n[{consumer.PathOf("voice.ports.json")}]\nbuild_metadata.AdditionalFiles.UcPortsNamespace = Contoso.Voice\n";
        solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), "project.globalconfig", SourceText.From(config), filePath: consumer.PathOf("project.globalconfig"));

        await TypeInto(new OpenProject(solution.GetProject(id)!));
    }

    private static async Task TypeInto(OpenProject open)
    {
        Assert.Empty(await open.Errors());
        Assert.Equal(["Program.cs(8): UCP1002", "Program.cs(9): UCP1001"], await open.Findings());

        // The table documents the port: the finding goes.
        await open.EditAdditional("voice.ports.json", "\"ports\": \"9464\"", "\"ports\": \"9464,9999\"");
        Assert.Contains("Program.cs(8): UCP1002", await open.Findings());
        Assert.DoesNotContain("Program.cs(9): UCP1001", await open.Findings());

        // A rule gets another id: the constant gets another name, and the code no longer compiles.
        await open.EditAdditional("voice.ports.json", "\"id\": \"sip-tls\"", "\"id\": \"signalling\"");
        Assert.NotEmpty(await open.Errors());
        await open.EditCode("Program.cs", "SipTls", "Signalling");
        await open.EditCode("Program.cs", "MetricsPort", "Metrics9464Port");
        Assert.Empty(await open.Errors());

        // The table is being typed: its mistake is told at its line, and its other classes stay.
        await open.EditAdditional("portal.ports.json", "\"8443\"", "\"84430\"");
        Assert.Contains("portal.ports.json(8): UCP0002", await open.Findings());
        await open.EditAdditional("portal.ports.json", "\"84430\"", "\"8443\"");

        // Code is typed, and the fix of what it does wrong is taken.
        await open.EditCode("Program.cs", "9999", "5063");
        Assert.DoesNotContain("Program.cs(9): UCP1001", await open.Findings());
        await open.Fix("UCP3001", "ContosoVoice.SessionBorderController.SignallingPort");
        Assert.Contains("undocumented = new(IPAddress.Loopback, ContosoVoice.SessionBorderController.SignallingPort)", await open.TextOf("Program.cs"), StringComparison.Ordinal);
        Assert.Empty(await open.Errors());
    }

    private static async Task<SourceText> Read(string path) => SourceText.From(await File.ReadAllTextAsync(path));

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}

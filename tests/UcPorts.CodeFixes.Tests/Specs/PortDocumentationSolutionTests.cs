using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using UcPorts.CodeFixes.Specs;
using UcPorts.Spec;

namespace UcPorts.CodeFixes.Tests.Specs;

/// <summary>Solutions of several projects: a file that they share is edited once, and a project for several frameworks makes one file.</summary>
public sealed class PortDocumentationSolutionTests : IDisposable
{
    private static readonly string s_folder = Path.GetFullPath(Path.Combine(Path.GetTempPath(), "contoso"));
    private static readonly string s_specPath = Path.Combine(s_folder, "contoso.ports.json");

    private readonly AdhocWorkspace _workspace = new();

    [Fact]
    public async Task A_file_that_two_projects_share_says_the_same_in_both()
    {
        const string Spec = """{"specVersion": 1, "product": {"id": "contoso", "name": "Contoso"}}""";
        Solution solution = WithFile(WithFile(_workspace.CurrentSolution, Project("A", "A.csproj"), Spec), Project("B", "B.csproj"), Spec);

        foreach (Project project in solution.Projects.ToArray())
        {
            solution = await DocumentAsync(solution, project, project.Name == "A" ? 9464 : 9465);
        }

        string[] texts = await TextsAsync(solution);
        Assert.Equal(2, texts.Length);
        Assert.Equal(texts[0], texts[1]);
        Assert.Equal([9464, 9465], PortsOf(texts[0]));
    }

    [Fact]
    public async Task A_project_for_two_frameworks_gets_one_new_file_beside_its_project_file()
    {
        Solution solution = _workspace.CurrentSolution.AddProject(Project("Voice(net8.0)", "Voice.csproj")).AddProject(Project("Voice(net10.0)", "Voice.csproj"));

        foreach (Project project in solution.Projects.ToArray())
        {
            solution = await DocumentAsync(solution, project, 9464);
        }

        TextDocument file = Assert.Single(solution.Projects.SelectMany(project => project.AdditionalDocuments));
        Assert.Equal(Path.Combine(s_folder, "voice.ports.json"), file.FilePath);
        string text = Assert.Single(await TextsAsync(solution));
        Assert.Equal([9464], PortsOf(text));
    }

    [Fact]
    public async Task A_class_of_the_name_that_the_generator_would_give_is_avoided()
    {
        ProjectInfo project = Project("Voice", "Voice.csproj");
        Solution solution = _workspace.CurrentSolution.AddProject(project)
            .AddDocument(DocumentId.CreateNewId(project.Id), "A.cs", SourceText.From("class VoicePorts\r\n{\r\n}\r\n"));

        solution = await DocumentAsync(solution, solution.GetProject(project.Id)!, 9464);

        string text = Assert.Single(await TextsAsync(solution));
        Assert.Equal("voice-ports-2", PortSpecReader.Read(text, "").Product?.Id);
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
    }

    [Fact]
    public async Task The_first_file_that_can_be_read_is_taken()
    {
        ProjectInfo project = Project("Voice", "Voice.csproj");
        Solution solution = _workspace.CurrentSolution.AddProject(project);
        foreach ((string name, string text) in new[] { ("c.ports.json", Spec("c")), ("b.ports.json", Spec("b")), ("a.ports.json", "{") })
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(project.Id), name, text, filePath: Path.Combine(s_folder, name));
        }

        PortDocumentation? documentation = await AddAsync(solution, solution.GetProject(project.Id)!, 9464);

        Assert.Equal("b.ports.json", documentation?.FileName);

        static string Spec(string id) => $$"""{"specVersion": 1, "product": {"id": "{{id}}", "name": "Contoso"} }""";
    }

    [Fact]
    public async Task A_finding_in_a_configuration_file_is_fixed_too()
    {
        ProjectInfo project = Project("Voice", "Voice.csproj");
        DocumentId settings = DocumentId.CreateNewId(project.Id);
        Solution solution = _workspace.CurrentSolution.AddProject(project)
            .AddAdditionalDocument(settings, "appsettings.json", """{"Urls": "http://*:9464"}""", filePath: Path.Combine(s_folder, "appsettings.json"));
        TextDocument file = solution.GetAdditionalDocument(settings)!;
        DiagnosticDescriptor descriptor = new("UCP1001", "title", "message", "UcPorts.Ports", DiagnosticSeverity.Warning, isEnabledByDefault: true);
        Diagnostic diagnostic = Diagnostic.Create(
            descriptor,
            Location.Create(file.FilePath!, new TextSpan(10, 4), default),
            ImmutableDictionary<string, string?>.Empty.Add("fix-ports", "9464").Add("transport", "tcp").Add("fix-roles", ""));
        List<CodeAction> offered = [];

        await new PortDocumentationFix().RegisterCodeFixesAsync(
            new CodeFixContext(file, diagnostic, (action, _) => offered.Add(action), TestContext.Current.CancellationToken));

        CodeAction action = Assert.Single(offered);
        Assert.Equal("Document 9464/tcp in voice.ports.json", action.Title);
        Assert.Equal(CodeActionPriority.Low, action.Priority);
    }

    public void Dispose() => _workspace.Dispose();

    private static ProjectInfo Project(string name, string file) => ProjectInfo.Create(
        ProjectId.CreateNewId(), VersionStamp.Default, name, Path.GetFileNameWithoutExtension(file), LanguageNames.CSharp, Path.Combine(s_folder, file));

    private static Solution WithFile(Solution solution, ProjectInfo project, string text) =>
        solution.AddProject(project).AddAdditionalDocument(DocumentId.CreateNewId(project.Id), "contoso.ports.json", text, filePath: s_specPath);

    private static async Task<Solution> DocumentAsync(Solution solution, Project project, int port) =>
        (await AddAsync(solution, project, port))?.Solution ?? throw new InvalidOperationException("The port was not documented.");

    private static Task<PortDocumentation?> AddAsync(Solution solution, Project project, int port) =>
        PortDocumentation.AddAsync(solution, project.Id, [new PortRequest(new PortRange(new Port(port)), "tcp", "")], TestContext.Current.CancellationToken);

    private static async Task<string[]> TextsAsync(Solution solution)
    {
        List<string> texts = [];
        foreach (TextDocument file in solution.Projects.SelectMany(project => project.AdditionalDocuments))
        {
            texts.Add((await file.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        }

        return [.. texts];
    }

    private static int[] PortsOf(string spec) => [.. PortSpecReader.Read(spec, "").Catalog.Rules.Select(rule => rule.Ports.First.Number)];
}

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>The files and options of one project.</summary>
public abstract class ProjectState
{
    /// <summary>An empty project.</summary>
    protected ProjectState(string name, string language, string defaultPrefix, string defaultExtension)
    {
        Name = name;
        Language = language;
        DefaultPrefix = defaultPrefix;
        DefaultExtension = defaultExtension;
        Sources = new SourceFileList(defaultPrefix, defaultExtension);
    }

    /// <summary>The project's name.</summary>
    public string Name { get; }

    /// <summary>The assembly's name, which is the project's.</summary>
    public string AssemblyName => Name;

    /// <summary>The language.</summary>
    public string Language { get; }

    /// <summary>What is built; a library unless set.</summary>
    public OutputKind? OutputKind { get; set; }

    /// <summary>How documentation comments are read; diagnosed unless set.</summary>
    public DocumentationMode? DocumentationMode { get; set; }

    /// <summary>The framework's assemblies; the test's unless set.</summary>
    public ReferenceAssemblies? ReferenceAssemblies { get; set; }

    /// <summary>Source files, with markup.</summary>
    public SourceFileList Sources { get; }

    /// <summary>What generators add, compared with what they do add.</summary>
    public SourceFileCollection GeneratedSources { get; } = [];

    /// <summary>Additional files, with markup.</summary>
    public SourceFileCollection AdditionalFiles { get; } = [];

    /// <summary>Files such as <c>/0/.editorconfig</c> and <c>/0/.globalconfig</c>; their paths are rooted.</summary>
    public SourceFileCollection AnalyzerConfigFiles { get; } = [];

    /// <summary>Further assemblies.</summary>
    public MetadataReferenceCollection AdditionalReferences { get; } = [];

    private protected string DefaultPrefix { get; }

    private protected string DefaultExtension { get; }
}

using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace UcPorts.Generators.Tests.Running;

/// <summary>A project with its generated code.</summary>
internal sealed class GeneratedProject(GeneratorRunResult run, Compilation compilation)
{
    private byte[]? _image;

    public ImmutableArray<string> HintNames => [.. run.GeneratedSources.Select(source => source.HintName)];

    /// <summary>The one generated file.</summary>
    public string Text => Assert.Single(run.GeneratedSources).SourceText.ToString();

    public Compilation Compilation => compilation;

    /// <summary>Compiles; every warning counts.</summary>
    public void AssertCompiles() => Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken));

    /// <summary>Compiles and loads the project, each time anew: nothing in it has run yet.</summary>
    public Assembly Load()
    {
        _image ??= Emit();
        return new AssemblyLoadContext("consumer").LoadFromStream(new MemoryStream(_image));
    }

    /// <summary>A member of a generated class.</summary>
    /// <param name="className">The class, nested ones after a plus sign.</param>
    /// <param name="member">The member.</param>
    public ISymbol Member(string className, string member)
    {
        INamedTypeSymbol? type = compilation.GetTypeByMetadataName(className);
        Assert.NotNull(type);
        return Assert.Single(type.GetMembers(member));
    }

    /// <summary>The names of everything a class shows.</summary>
    public ImmutableArray<string> PublicMembers(string className)
    {
        INamedTypeSymbol? type = compilation.GetTypeByMetadataName(className);
        Assert.NotNull(type);
        return
        [
            .. type.GetMembers()
                .Where(member => member.DeclaredAccessibility == Accessibility.Public && member.CanBeReferencedByName)
                .Select(member => member.Name)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What hovering over a member shows: the summary's paragraphs and the remarks' paragraphs.</summary>
    public (string[] Summary, string[] Remarks) Hover(string className, string member) => Hover(Member(className, member));

    /// <inheritdoc cref="Hover(string, string)"/>
    public static (string[] Summary, string[] Remarks) Hover(ISymbol symbol)
    {
        string? xml = symbol.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken);
        Assert.False(string.IsNullOrEmpty(xml), symbol + " has no documentation.");
        XElement comment = XElement.Parse(xml);
        return (Paragraphs(comment.Element("summary")), Paragraphs(comment.Element("remarks")));
    }

    private byte[] Emit()
    {
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics);
        return image.ToArray();
    }

    private static string[] Paragraphs(XElement? element) => element is null
        ? []
        : [.. element.Nodes().Select(node => node is XText text ? text.Value.Trim() : ((XElement)node).Value).Where(text => text.Length > 0)];
}

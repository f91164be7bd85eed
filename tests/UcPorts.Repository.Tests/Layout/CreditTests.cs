using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using UcPorts.Spec;

namespace UcPorts.Repository.Tests.Layout;

/// <summary>The source documents are credited, and the project has its own licence.</summary>
public sealed partial class CreditTests
{
    public static TheoryData<string, string> Documents =>
    [
        .. Repository.SpecFiles.SelectMany(path => ReadDocuments(path).Select(document => (Path.GetFileName(path), document.Id))),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_is_named_in_the_notice_with_title_revision_and_licence(string file, string id)
    {
        SourceDocument document = ReadDocuments(Repository.PathOf("spec/" + file)).Single(candidate => candidate.Id == id);
        string notice = WhiteSpace().Replace(Repository.Read("NOTICE"), " ");

        Assert.Contains($"\"{document.Title.English}\" (\"{document.Title.Spanish}\")", notice, StringComparison.Ordinal);
        Assert.Contains($"Revision: {document.Revision} ({document.Date})", notice, StringComparison.Ordinal);
        Assert.Contains(document.Attribution!, notice, StringComparison.Ordinal);
        Assert.Equal("CC-BY-4.0", document.Licence);
        Assert.Contains("Creative Commons Attribution 4.0 International License (CC BY 4.0), https://creativecommons.org/licenses/by/4.0/", notice, StringComparison.Ordinal);

        // https://github.com/owner/name/blob/revision/path
        string[] address = document.Url!.Split("/blob/" + document.Revision + "/");
        Assert.Contains($"Repository: {address[0]} File: {address[1]} ", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void The_licence_is_MIT()
    {
        string licence = Repository.Read("LICENSE");

        Assert.StartsWith("MIT License\n\nCopyright (c) The UcPorts authors\n\nPermission is hereby granted, free of charge,", licence.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("<PackageLicenseExpression>MIT</PackageLicenseExpression>", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    private static IReadOnlyList<SourceDocument> ReadDocuments(string path) => [.. PortSpecReader.Read(File.ReadAllText(path), path).Catalog.Documents];

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}

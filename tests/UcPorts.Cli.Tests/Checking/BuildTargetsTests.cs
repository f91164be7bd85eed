using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using UcPorts.Cli.Checking.Building;

namespace UcPorts.Cli.Tests.Checking;

public sealed class BuildTargetsTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("A.csproj")]
    [InlineData("A.fsproj")]
    [InlineData("dirs.proj")]
    [InlineData("A.sln")]
    [InlineData("A.SLNX")]
    [InlineData("A.slnf")]
    public void A_project_or_solution_is_itself(string file) => Assert.Equal([file], Of(file, file));

    [Theory]
    [InlineData("one solution", "A.sln", "A.sln", "src/A.csproj")]
    [InlineData("a filter is a part of one", "A.sln", "A.sln", "A.slnf", "src/A.csproj")]
    [InlineData("both forms of one", "A.slnx", "A.sln", "A.slnx")]
    [InlineData("two solutions", "src/A.csproj", "A.sln", "B.sln", "src/A.csproj")]
    [InlineData("projects below", "A.csproj src/b/B.csproj", "A.csproj", "src/b/B.csproj", "src/C.fsproj")]
    [InlineData("no output and no hidden folders", "A.csproj", "A.csproj", "bin/B.csproj", "Obj/C.csproj", ".git/D.csproj", "node_modules/x/E.csproj")]
    public void A_folder_is_its_solution_or_the_projects_below(string _, string expected, params string[] files) =>
        Assert.Equal(expected.Split(' '), Of(".", files));

    [Theory]
    [InlineData("readme.md", "is no project and no solution", "readme.md")]
    [InlineData("nothing", "There is no file or folder", "A.csproj")]
    [InlineData(".", "There is no C# project in", "A.fsproj")]
    public void Nothing_to_build_is_an_error(string path, string message, params string[] files)
    {
        UsageException error = Assert.Throws<UsageException>(() => Of(path, files));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_back_is_not_followed()
    {
        Directory.CreateSymbolicLink(_folder.PathOf("loop"), _folder.Path);

        Assert.Equal(["A.csproj"], Of(".", "A.csproj"));
    }

    private List<string> Of(string path, params string[] files)
    {
        foreach (string file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathOf(file))!);
            _folder.Write(file, "");
        }

        return [.. BuildTargets.Of(_folder.PathOf(path)).Select(target => Path.GetRelativePath(_folder.Path, target).Replace('\\', '/'))];
    }
}

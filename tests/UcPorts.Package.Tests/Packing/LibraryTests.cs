using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace UcPorts.Package.Tests.Packing;

/// <summary>The libraries that a program of somebody else's carries along.</summary>
public sealed class LibraryTests(PackedPackages packages)
{
    public static TheoryData<string> Folders { get; } = ["lib/net10.0/", "lib/netstandard2.0/"];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task They_do_nothing_before_their_first_use(string folder)
    {
        IReadOnlyList<PackedAssembly> libraries = await packages.AssembliesIn(folder);

        // No table is embedded and nothing could read one: the catalogues are code, each object made when it is first asked for.
        Assert.Equal(["UcPorts", "UcPorts.Model"], libraries.Select(library => library.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["UcPorts.Judging.Texts.resources"], libraries.SelectMany(library => library.Resources));
        Assert.All(libraries, library => Assert.Empty(library.EagerTypes));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task They_need_nothing_but_the_framework_and_each_other(string folder)
    {
        string[] framework = folder.Contains("netstandard", StringComparison.Ordinal) ? ["netstandard"] : ["System."];

        Assert.All(
            (await packages.AssembliesIn(folder)).SelectMany(library => library.References.Keys),
            name => Assert.True(name == "UcPorts.Model" || framework.Any(start => name.StartsWith(start, StringComparison.Ordinal)), name));
        Assert.DoesNotContain("System.Text.Json", (await packages.AssembliesIn(folder)).SelectMany(library => library.References.Keys));
    }

    [Fact]
    public async Task They_say_that_they_can_be_trimmed_and_compiled_ahead_of_time() => Assert.All(
        await packages.AssembliesIn("lib/net10.0/"),
        library =>
        {
            Assert.Contains("IsTrimmable=True", library.Claims);
            Assert.Contains("IsAotCompatible=True", library.Claims);
        });
}

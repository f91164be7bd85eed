using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using UcPorts.Repository.Tests.Builds;
using Source = UcPorts.Repository.Tests.Repository;

[assembly: AssemblyFixture(typeof(UcPorts.Package.Tests.Packing.PackedPackages))]

namespace UcPorts.Package.Tests.Packing;

/// <summary>The packages as <c>dotnet pack</c> makes them, in a folder that consumers restore from, with a package cache that starts empty: once for all tests, which run beside each other.</summary>
public sealed class PackedPackages : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("ucports-packages-").FullName;
    private readonly Lazy<Task> _pack;

    public PackedPackages() => _pack = new Lazy<Task>(() => PackTo(Feed));

    /// <summary>The folder that the packages are in.</summary>
    internal string Feed => Path.Combine(_root, "feed");

    /// <summary>The package cache of the consumers.</summary>
    internal string Cache => Path.Combine(_root, "cache");

    /// <summary>A new folder for a consumer, outside of the repository.</summary>
    internal string NewFolder(string name)
    {
        string folder = Path.Combine(_root, "consumers", $"{name}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Makes the packages, once.</summary>
    internal Task Ready => _pack.Value;

    /// <summary>The version that is packed.</summary>
    internal async Task<string> Version()
    {
        await Ready;
        return Path.GetFileName(Directory.GetFiles(Feed, "UcPorts.[0-9]*.nupkg").Concat(Directory.GetFiles(Feed, "UcPorts.?.*.nupkg")).First())["UcPorts.".Length..^".nupkg".Length];
    }

    /// <summary>The paths in a package, without what the packer adds for itself.</summary>
    internal async Task<IReadOnlyList<string>> FilesOf(string fileName)
    {
        await Ready;
        await using ZipArchive package = await ZipFile.OpenReadAsync(Path.Combine(Feed, fileName));
        return
        [
            .. package.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                    && !name.StartsWith("package/", StringComparison.Ordinal)
                    && name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The text of a file in a package.</summary>
    internal async Task<string> TextOf(string fileName, string entry)
    {
        await Ready;
        await using ZipArchive package = await ZipFile.OpenReadAsync(Path.Combine(Feed, fileName));
        using StreamReader reader = new(await package.GetEntry(entry)!.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    /// <summary>The assemblies that lie in a folder of the package, without those below it.</summary>
    internal async Task<IReadOnlyList<PackedAssembly>> AssembliesIn(string folder)
    {
        List<PackedAssembly> assemblies = [];
        await using ZipArchive package = await ZipFile.OpenReadAsync(Path.Combine(Feed, $"UcPorts.{await Version()}.nupkg"));
        foreach (ZipArchiveEntry entry in package.Entries.Where(entry => entry.FullName == folder + entry.Name && entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using MemoryStream image = new();
            await using Stream content = await entry.OpenAsync();
            await content.CopyToAsync(image);
            assemblies.Add(PackedAssembly.Read(image.ToArray()));
        }

        return assemblies;
    }

    /// <summary>Packs what has been built into a folder.</summary>
    internal static async Task PackTo(string folder)
    {
        string configuration = typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Configuration").Value!;
        foreach (string project in (string[])["src/UcPorts", "src/UcPorts.Cli"])
        {
            ProgramRun pack = await DotNet.Run(Source.Root, ["pack", project, "--no-build", "-c", configuration, "-o", folder, "-p:BuildProjectReferences=false", "--disable-build-servers"], CancellationToken.None);
            Assert.True(pack.ExitCode == 0, pack.ToString());
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}

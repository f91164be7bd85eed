using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using UcPorts.Repository.Tests.Builds;
using Source = UcPorts.Repository.Tests.Repository;

namespace UcPorts.Package.Tests.Packing;

/// <summary>The tool as people install it: the package for every platform, and the packages of machine code.</summary>
[Collection(nameof(PackedPackages))]
public sealed class ToolTests(PackedPackages packages)
{
    private static string Runtime => RuntimeInformation.RuntimeIdentifier;

    [Fact]
    public async Task The_package_for_every_platform_installs_and_answers()
    {
        await packages.Ready;
        string tool = await Install(packages.Feed);

        await AssertAnswers(tool);
        Assert.False(HoldsMachineCode(Assert.Single(Directory.GetFiles(tool, "UcPorts.Cli.dll", SearchOption.AllDirectories))));
    }

    [Fact]
    public async Task Packages_for_runtimes_install_and_answer_with_machine_code()
    {
        string feed = packages.NewFolder("runtimes");
        await PackForRuntimes(feed);
        Dictionary<string, string[]> files = Directory.GetFiles(feed, "*.nupkg").ToDictionary(path => Path.GetFileName(path).Split(".0.")[0], FilesOf);

        Assert.Equal(["UcPorts.Cli", "UcPorts.Cli.any", $"UcPorts.Cli.{Runtime}"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["NOTICE", "README.md", "UcPorts.Cli.nuspec", "icon.png", "tools/any/any/DotnetToolSettings.xml"], files["UcPorts.Cli"]);

        // What the one package has for every platform, each of the others has too.
        await packages.Ready;
        string[] everywhere = [.. await packages.FilesOf($"UcPorts.Cli.{await packages.Version()}.nupkg")];
        Assert.Equal(In("any", everywhere, "any"), In("any", files["UcPorts.Cli.any"], "any"));
        Assert.Equal(In(Runtime, everywhere, "any"), In(Runtime, files[$"UcPorts.Cli.{Runtime}"], Runtime));

        string tool = await Install(feed);
        await AssertAnswers(tool);
        Assert.True(HoldsMachineCode(Assert.Single(Directory.GetFiles(tool, "UcPorts.Cli.dll", SearchOption.AllDirectories))));
    }

    private static async Task PackForRuntimes(string feed)
    {
        string configuration = typeof(ToolTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Configuration").Value!;
        ProgramRun pack = await DotNet.Run(
            Source.Root,
            ["pack", "src/UcPorts.Cli", "-c", configuration, "-o", feed, "-p:PackForRuntimes=true", $"-p:ToolRuntimes={Runtime}", "-p:BuildProjectReferences=false", "--disable-build-servers"],
            CancellationToken.None);
        Assert.SkipWhen(pack.Output.Contains("NU1101", StringComparison.Ordinal), "The compiler to machine code cannot be restored here: " + pack);
        Assert.True(pack.ExitCode == 0, pack.ToString());
        Assert.DoesNotContain("warning", pack.Output, StringComparison.Ordinal);
    }

    private async Task<string> Install(string feed)
    {
        string folder = packages.NewFolder("tool");
        string settings = Path.Combine(folder, "nuget.config");
        await File.WriteAllTextAsync(settings, $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{feed}" />
              </packageSources>
            </configuration>
            """);
        string tool = Path.Combine(folder, "tool");
        ProgramRun install = await DotNet.Run(folder, ["tool", "install", "UcPorts.Cli", "--tool-path", tool, "--configfile", settings, "--version", await packages.Version()], CancellationToken.None);
        Assert.True(install.ExitCode == 0, install.ToString());
        return tool;
    }

    private static async Task AssertAnswers(string tool)
    {
        ProcessStartInfo start = new(Path.Combine(tool, OperatingSystem.IsWindows() ? "ucports.exe" : "ucports"), ["explain", "5061"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The tool did not start.");
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Empty(await error);
        Assert.StartsWith("5061: 6 rules name it; 5 pools hold it too.\n", output, StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
    }

    private static string[] FilesOf(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        return
        [
            .. archive.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                    && !name.StartsWith("package/", StringComparison.Ordinal)
                    && name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal),
        ];
    }

    // The tool's own files, whatever the folder is called that they are in.
    private static string[] In(string runtime, IReadOnlyList<string> files, string folder)
    {
        string prefix = $"tools/net10.0/{folder}/";
        return [.. files.Where(file => file.StartsWith(prefix, StringComparison.Ordinal)).Select(file => $"{runtime}: {file[prefix.Length..]}")];
    }

    // The header that the compiler to machine code adds; an assembly of IL alone has none.
    private static bool HoldsMachineCode(string assembly)
    {
        using PEReader file = new(File.OpenRead(assembly));
        return file.PEHeaders.CorHeader?.ManagedNativeHeaderDirectory.Size > 0;
    }
}

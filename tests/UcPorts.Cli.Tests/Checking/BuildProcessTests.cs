using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace UcPorts.Cli.Tests.Checking;

/// <summary>The command as a process that builds: without an SDK, and ended while it works.</summary>
public sealed class BuildProcessTests : IDisposable
{
    private readonly SourceTree _tree = new();
    private readonly ScratchFolder _temporary = new();

    public void Dispose()
    {
        _tree.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public async Task Without_dotnet_on_the_path_one_line_says_so()
    {
        // The program of its own: 'dotnet exec' would find the other dotnet beside itself.
        using Process process = Start(start =>
        {
            start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(new FileInfo(start.FileName).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? start.FileName);
            start.Environment["PATH"] = _temporary.Path;
            start.Environment.Remove("DOTNET_HOST_PATH");
            start.FileName = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "UcPorts.Cli.exe" : "UcPorts.Cli");
            start.ArgumentList.RemoveAt(0);
            start.ArgumentList.RemoveAt(0);
        });
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("ucports: There is no 'dotnet' on the path: the projects are built, which needs the .NET SDK.\n", error);
        Assert.Equal(2, process.ExitCode);
    }

    [Fact]
    public async Task A_signal_ends_the_build_too_and_leaves_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals to send.");
        string marker = _temporary.PathOf("building");
        using Process process = Start(
            start => start.Environment["TMPDIR"] = _temporary.Path,
            $"""<Target Name="Wait" BeforeTargets="CoreCompile"><Exec Command="echo $$ &gt; '{marker}.new'; mv '{marker}.new' '{marker}'; exec sleep 300" /></Target>""");
        while (!File.Exists(marker))
        {
            Assert.False(process.HasExited);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }

        int child = int.Parse(await File.ReadAllTextAsync(marker, TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);
        using Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Empty(Directory.EnumerateFileSystemEntries(_temporary.Path, "ucports-*"));
        Assert.True(await HasEnded(child), "The build goes on.");
    }

    // A process that nobody has waited for yet is a zombie, 'Z'.
    private static async Task<bool> HasEnded(int process)
    {
        for (int i = 0; i < 100; i++)
        {
            using Process ps = Process.Start(new ProcessStartInfo("ps", ["-o", "stat=", "-p", process.ToString(System.Globalization.CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
            string state = await ps.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            if (state.Trim() is "" or ['Z', ..])
            {
                return true;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }

        return false;
    }

    private Process Start(Action<ProcessStartInfo> surroundings, string content = "")
    {
        _tree.Project("App", "class C { }", "", content);
        ProcessStartInfo start = new(Dotnet(), ["exec", Path.Combine(AppContext.BaseDirectory, "UcPorts.Cli.dll"), "check", _tree.PathOf("App")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        surroundings(start);
        return Process.Start(start) ?? throw new InvalidOperationException("The command did not start.");
    }

    private static string Dotnet() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"))
            .First(File.Exists);
}

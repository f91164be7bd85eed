using System;
using System.IO;
using System.Threading.Tasks;
using UcPorts.Package.Tests.Packing;
using UcPorts.Repository.Tests.Builds;

namespace UcPorts.Package.Tests.Consuming;

/// <summary>A program that carries its runtime, with everything cut away that it does not use.</summary>
public sealed class TrimmedTests(PackedPackages packages)
{
    [Fact]
    public async Task It_is_published_without_a_warning_and_runs()
    {
        Consumer consumer = await Consumer.Create(packages, "trimmed");
        ProgramRun publish = await consumer.Dotnet(["publish", "-o", "published", "--disable-build-servers"]);

        Assert.True(publish.ExitCode == 0, publish.ToString());
        Assert.DoesNotContain(publish.Lines, line => line.Contains("warning", StringComparison.Ordinal));
        string packed = Path.Combine(packages.Cache, "ucports", await packages.Version(), "lib", "net10.0", "UcPorts.Model.dll");
        Assert.True(new FileInfo(consumer.PathOf("published/UcPorts.Model.dll")).Length < new FileInfo(packed).Length);

        ProgramRun run = await DotNet.Run(consumer.PathOf("published/Trimmed"), consumer.Folder, [], TestContext.Current.CancellationToken);
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("contoso-portal/portal/https, 50000-50003, (50002, 50003), WrongTransport", run.Output.Trim());
    }
}

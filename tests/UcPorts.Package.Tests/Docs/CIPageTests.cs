using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using UcPorts.Package.Tests.Consuming;
using UcPorts.Package.Tests.Packing;
using UcPorts.Repository.Tests.Builds;
using Source = UcPorts.Repository.Tests.Repository;

namespace UcPorts.Package.Tests.Docs;

/// <summary>Runs the commands of <c>docs/ci.md</c> over a consumer.</summary>
public sealed partial class CIPageTests(PackedPackages packages)
{
    private static readonly string Page = Source.Read("docs/ci.md");

    public static TheoryData<string> Commands => [.. Command().Matches(Page).Select(match => match.Value).Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_does_what_the_page_says(string command)
    {
        Consumer consumer = await Consumer.Create(packages, "console");
        File.Delete(consumer.PathOf("Directory.Build.targets"));
        await consumer.Dotnet(["restore"]);
        ProgramRun run = await consumer.Dotnet(command.Split(' ')[1..]);

        bool fails = command.Contains("strict", StringComparison.Ordinal);
        Assert.True(fails == (run.ExitCode != 0), run.ToString());
        if (command.Contains("ErrorLog", StringComparison.Ordinal))
        {
            Assert.Contains("UCP1001", await File.ReadAllTextAsync(consumer.PathOf("ports.sarif"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_pipeline_runs_the_command_that_the_page_explains()
    {
        IEnumerable<string> pipelines = Yaml().Matches(Page).Select(match => match.Value);

        Assert.Equal(3, pipelines.Count());
        Assert.All(pipelines, pipeline => Assert.Contains("dotnet build -p:ErrorLog=ports.sarif%2cversion=2.1\n", pipeline, StringComparison.Ordinal));
    }

    [GeneratedRegex("(?<=^```console\n)dotnet [^\n]+", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("^```yaml\n.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Yaml();
}

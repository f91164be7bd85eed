using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace UcPorts.Repository.Tests.Builds;

/// <summary>The README's first command in a fresh clone, and the sample that it builds.</summary>
[Collection(nameof(FreshClone))]
public sealed class SampleTests(FreshClone clone)
{
    private static readonly MarkdownPage Readme = MarkdownPage.Read("README.md");

    [Fact]
    public async Task The_build_prints_what_the_readme_shows()
    {
        BuiltSample sample = await clone.AsFound;
        FencedBlock shown = Readme.Blocks("text").Single(block => BuildWarning.In(block.Lines).Count > 0);
        IReadOnlyList<BuildWarning> shownWarnings = BuildWarning.In(shown.Lines);

        Assert.Equal(shownWarnings, sample.Warnings);
        IEnumerable<string> otherLines = shown.Lines.Where(line => BuildWarning.In([line]).Count == 0);
        Assert.All(otherLines, line => Assert.Contains(line, sample.Output));
    }

    [Fact]
    public async Task The_sample_shows_three_rules_and_only_the_sample_warns()
    {
        IReadOnlyList<BuildWarning> warnings = (await clone.AsFound).Warnings;

        Assert.Equal("UCP1001 UCP1003 UCP1004", string.Join(' ', warnings.Select(warning => warning.Id).Distinct().Order(StringComparer.Ordinal)));
        Assert.All(warnings, warning => Assert.StartsWith("samples/", warning.Place, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sample_runs_and_names_its_listeners()
    {
        ProgramRun run = await clone.Run;
        Assert.SkipWhen(run.Error.Contains("SocketException", StringComparison.Ordinal), "Another program has one of the sample's ports.");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains($"SIP over TLS: 127.0.0.1:{SkypeForBusinessServer.MediationServer.GatewaySipTlsPort} (Mediation Servers, server-ports, row 48)", run.Lines);
        Assert.Contains("SIP over UDP: 127.0.0.1:5068", run.Lines);
        Assert.Contains("Portal: http://localhost:8090", run.Lines);
    }
}

[CollectionDefinition(nameof(FreshClone))]
public sealed class FreshCloneUsers : ICollectionFixture<FreshClone>;

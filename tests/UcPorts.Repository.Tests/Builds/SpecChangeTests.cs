using System;
using System.Linq;
using System.Threading.Tasks;

namespace UcPorts.Repository.Tests.Builds;

/// <summary>One port changed in spec/ changes the constant, the rule object and the verdict at the next build, with no other edit.</summary>
[Collection(nameof(FreshClone))]
public sealed class SpecChangeTests(FreshClone clone)
{
    [Fact]
    public async Task The_constant_and_the_rule_object_change()
    {
        Assert.Equal(new BuiltLibrary(FreshClone.Port, $"{FreshClone.Port}"), (await clone.AsFound).Library);
        Assert.Equal(new BuiltLibrary(FreshClone.ChangedPort, $"{FreshClone.ChangedPort}"), (await clone.AfterChange).Library);
    }

    [Fact]
    public async Task A_literal_of_the_new_port_is_no_longer_warned_of()
    {
        string warning = $"TCP port {FreshClone.ChangedPort} is documented for no role";

        Assert.Single((await clone.AsFound).Warnings, found => found.Message.StartsWith(warning, StringComparison.Ordinal));
        Assert.DoesNotContain((await clone.AfterChange).Warnings, found => found.Message.StartsWith(warning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_literal_of_the_old_port_is_warned_of()
    {
        Assert.DoesNotContain((await clone.AsFound).Warnings, found => found.Place.StartsWith(FreshClone.AddedFile, StringComparison.Ordinal));

        BuildWarning warning = Assert.Single((await clone.AfterChange).Warnings, found => found.Place.StartsWith(FreshClone.AddedFile, StringComparison.Ordinal));
        Assert.StartsWith($"TCP port {FreshClone.Port} is ", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_that_uses_the_constant_stays_right()
    {
        string[] lines = Repository.Read("samples/VoiceGateway/SignallingListeners.cs").ReplaceLineEndings("\n").Split('\n');
        int line = 1 + Array.FindIndex(lines, text => text.Contains("GatewaySipTlsPort", StringComparison.Ordinal));

        Assert.NotEqual(0, line);
        Assert.DoesNotContain((await clone.AfterChange).Warnings, found => found.Place.Contains($"SignallingListeners.cs({line},", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_has_nothing_to_do_with_the_port_keeps_its_verdict()
    {
        BuiltSample before = await clone.AsFound;
        BuiltSample after = await clone.AfterChange;

        Assert.Equal(
            before.Warnings.Where(warning => warning.Id is "UCP1003" or "UCP1004"),
            after.Warnings.Where(warning => warning.Id is "UCP1003" or "UCP1004"));
    }
}

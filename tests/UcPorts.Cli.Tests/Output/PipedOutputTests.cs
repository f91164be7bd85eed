using System;
using System.Linq;

namespace UcPorts.Cli.Tests.Output;

public sealed class PipedOutputTests
{
    public static TheoryData<string> CommandLines =>
    [
        "list", "list --format json", "list --format csv", "list --format md", "list --help", "--help",
        "explain 5061", "explain 5061 --format json", "explain 50000/udp", "explain 900",
    ];

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void Piped_output_has_no_colour_and_no_boxes(string commandLine)
    {
        string output = Ran.Piped(commandLine.Split(' ')).Output;

        Assert.NotEmpty(output);
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain(output, character => character is >= '\u2500' and <= '\u259f');
        Assert.EndsWith("\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_piped_table_has_a_line_a_rule_and_neither_wraps_nor_cuts()
    {
        PortCatalog catalog = BuiltInCatalogs.All();
        string[] lines = Ran.Piped("list").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(1 + catalog.Rules.Count + catalog.IPsecExceptions.Count + catalog.FirewallRules.Count, lines.Length);
        Assert.Contains(lines, line => line.StartsWith("Front End Server load balancer (if the pool also runs Mediation Server)  ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.EndsWith(' '));
    }

    [Fact]
    public void Columns_begin_at_the_same_place_in_every_line()
    {
        string[] lines = Ran.Piped("list", "--table", "um-listening-ports").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int source = lines[0].IndexOf("Source", StringComparison.Ordinal);

        Assert.All(lines.Skip(1), line => Assert.StartsWith("um-listening-ports, row ", line[source..], StringComparison.Ordinal));
    }
}

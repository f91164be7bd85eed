using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace UcPorts.Repository.Tests.Builds;

/// <summary>The sample with one case of every rule, built in a fresh clone.</summary>
[Collection(nameof(FreshClone))]
public sealed class EveryRuleTests(FreshClone clone)
{
    // Reported for the whole project: no line of code holds them.
    private static readonly string[] WithoutPlace = ["UCP0005", "UCP1007"];

    [Fact]
    public async Task Every_rule_is_in_the_output()
    {
        IEnumerable<string> rules = Directory.GetFiles(Repository.PathOf("docs/rules"), "UCP*.md").Select(page => Path.GetFileNameWithoutExtension(page));

        Assert.Equal(rules.Order(StringComparer.Ordinal), (await clone.EveryRule).Select(warning => warning.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_file_has_the_warning_that_it_is_named_after_and_no_other()
    {
        foreach (BuildWarning warning in await clone.EveryRule)
        {
            if (Array.IndexOf(WithoutPlace, warning.Id) < 0)
            {
                string file = Path.GetFileName(warning.Place[..warning.Place.IndexOf('(', StringComparison.Ordinal)]);
                Assert.Equal(warning.Id, file[..file.IndexOf('.', StringComparison.Ordinal)]);
            }
            else
            {
                Assert.Equal("CSC", warning.Place);
            }
        }
    }
}

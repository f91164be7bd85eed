using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;
using UcPorts.Model.Tests.Laws;
using UcPorts.Model.Tests.Rules;

namespace UcPorts.Model.Tests.Catalogs;

public class PortCatalogFindTests
{
    private static readonly Transports[] Asked = [Transports.Tcp, Transports.Udp, Transports.Tcp | Transports.Udp];

    private static readonly Gen<PortRule> AnyRule =
        from number in Gen.Choose(1, 9)
        from count in Gen.Choose(1, 4)
        from ranges in RangeSample.Range.ArrayOf(count)
        from transport in Gen.Elements(Transports.None, Transports.Tcp, Transports.Udp, Transports.Tcp | Transports.Udp)
        select Sample.Rule($"product/role/rule-{number}", string.Join(",", ranges), transport);

    private static readonly Arbitrary<PortRule[]> AnyRules = Arb.From(
        from count in Gen.Choose(0, 12)
        from rules in AnyRule.ArrayOf(count)
        select rules,
        rules => rules.Select((_, left) => rules.Where((_, index) => index != left).ToArray()));

    // What a table's media pools look like: over every page of the index, and cut at the ends of pages.
    public static TheoryData<string> RuleSets =>
    [
        "",
        "0-65535 none",
        "1024-65535 udp; 5060-5061 tcp; 49152-57500 tcp,udp; 57501-65535 udp; 5061 tcp; 5061 none",
        "0 tcp; 65535 tcp; 255-256 tcp; 256 udp; 511 none; 512-767 tcp; 0-255 udp; 65280-65535 udp",
        "0-65535 tcp; 1-65534 udp; 2-65533 tcp,udp; 80,443,4443,5060-5061,5070,8057-8058 tcp",
    ];

    [Fact]
    public void Find_gives_what_a_linear_scan_gives() =>
        Law.Holds(AnyRules, rules =>
        {
            PortCatalog catalog = Sample.Catalog(rules);
            foreach (int number in rules.SelectMany(rule => rule.Ports.Ranges).SelectMany(NumbersAround).Append(0).Append(65535).Distinct())
            {
                AssertFindsLikeScan(catalog, new Port(number));
            }
        });

    [Theory]
    [MemberData(nameof(RuleSets))]
    public void Find_gives_what_a_linear_scan_gives_on_every_port(string rules)
    {
        PortCatalog catalog = CatalogOf(rules);

        foreach (Port port in PortSet.All)
        {
            AssertFindsLikeScan(catalog, port);
        }
    }

    [Fact]
    public void A_rule_whose_transport_is_blank_is_found_under_every_transport()
    {
        PortCatalog catalog = Sample.Catalog(Sample.Rule("p/r/blank", "5061", Transports.None));

        Assert.All(Asked, transport => Assert.Equal(["p/r/blank"], IdsOf(catalog.Find(new Port(5061), transport))));
    }

    [Fact]
    public void Both_transports_give_the_rules_of_either_once_in_the_order_of_the_rules()
    {
        PortCatalog catalog = Sample.Catalog(
            Sample.Rule("p/r/udp", "5060-5070", Transports.Udp),
            Sample.Rule("p/r/both", "5061", Transports.Tcp | Transports.Udp),
            Sample.Rule("p/r/tcp", "5061", Transports.Tcp),
            Sample.Rule("p/r/blank", "5061", Transports.None));

        Assert.Equal(["p/r/udp", "p/r/both", "p/r/tcp", "p/r/blank"], IdsOf(catalog.Find(new Port(5061), Transports.Tcp | Transports.Udp)));
        Assert.Equal(["p/r/both", "p/r/tcp", "p/r/blank"], IdsOf(catalog.Find(new Port(5061), Transports.Tcp)));
        Assert.Equal(["p/r/udp", "p/r/both", "p/r/blank"], IdsOf(catalog.Find(new Port(5061), Transports.Udp)));
        Assert.Equal(["p/r/udp"], IdsOf(catalog.Find(new Port(5060), Transports.Tcp | Transports.Udp)));
    }

    [Fact]
    public void Find_does_not_allocate()
    {
        PortCatalog catalog = CatalogOf("1024-65535 udp; 5060-5061 tcp; 5061 none; 0-65535 tcp,udp");
        int warm = CountAll(catalog);

        long before = GC.GetAllocatedBytesForCurrentThread();
        int found = CountAll(catalog);
        long after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(0, after - before);
        Assert.Equal(warm, found);
        Assert.True(found > 65536, "Nothing was looked up.");
    }

    [Fact]
    public async Task Many_threads_may_be_the_first_to_ask()
    {
        for (int round = 0; round < 8; round++)
        {
            PortRule[] rules = [Sample.Rule("p/r/sip", "5060-5061", Transports.Tcp), Sample.Rule("p/r/media", "49152-65535", Transports.Udp)];
            PortCatalog catalog = Sample.Catalog([Sample.Role("p/r")], rules);
            using Barrier start = new(4);

            // Threads of their own: the barrier must not wait for the pool to grow.
            Task[] askers = [.. Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(Ask, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
            await Task.WhenAll(askers);

            void Ask()
            {
                start.SignalAndWait();
                Assert.Equal(["p/r/sip"], IdsOf(catalog.Find(new Port(5061), Transports.Tcp)));
                Assert.Equal(["p/r/media"], IdsOf(catalog.Find(new Port(65535), Transports.Udp)));
                Assert.Same(rules[1], catalog.FindRule("p/r/media"));
                Assert.NotNull(catalog.FindRole("p/r"));
            }
        }
    }

    private static int CountAll(PortCatalog catalog)
    {
        int count = 0;
        for (int number = 0; number <= Port.MaxValue; number++)
        {
            foreach (Transports transport in Asked)
            {
                foreach (PortRule rule in catalog.Find(new Port(number), transport))
                {
                    count += rule.Direction == PortDirection.Inbound ? 1 : 0;
                }
            }
        }

        return count;
    }

    private static void AssertFindsLikeScan(PortCatalog catalog, Port port)
    {
        foreach (Transports transport in Asked)
        {
            EquatableArray<PortRule> found = catalog.Find(port, transport);
            int place = 0;
            foreach (PortRule rule in catalog.Rules)
            {
                bool wanted = rule.Ports.Contains(port) && (rule.Transport == Transports.None || (rule.Transport & transport) != 0);
                if (wanted && !(place < found.Count && ReferenceEquals(found[place++], rule)))
                {
                    Assert.Fail($"{rule} is missing or out of order under {port}/{transport}.");
                }
            }

            Assert.Equal(place, found.Count);
        }
    }

    private static IEnumerable<int> NumbersAround(PortRange range) =>
        new[] { range.First.Number - 1, range.First.Number, range.Last.Number, range.Last.Number + 1 }.Where(number => Port.IsValid(number));

    /// <summary>A rule each for texts such as <c>5060-5061 tcp,udp</c>, with semicolons between them.</summary>
    private static PortCatalog CatalogOf(string rules) =>
        Sample.Catalog([.. rules.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select((text, i) =>
        {
            string[] parts = text.Split(' ');
            return Sample.Rule($"p/r/rule-{i}", parts[0], Enum.Parse<Transports>(parts[1], ignoreCase: true));
        })]);

    private static IEnumerable<string> IdsOf(EquatableArray<PortRule> rules) => rules.Select(rule => rule.Id);
}

using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Sections;

/// <summary>Reads how a rule's ports are taken, and the smallest number of a pool.</summary>
internal static class AllocationReader
{
    public static void Read(SpecObject row, PortRuleBuilder rule)
    {
        rule.Allocation = row.ReadWord("allocation", Vocabularies.Allocation, PortAllocation.Fixed);
        rule.MinimumPorts = row.ReadWholeNumber("minimumPorts", smallest: 1);
        if (row.Find("allocation") is not { Kind: JsonKind.String } allocation)
        {
            return;
        }

        if (rule.Allocation == PortAllocation.Pool && rule.Ports.Count == 1)
        {
            row.Refuse(SpecError.OutsideDomain, allocation, $"A pool holds more than one port, but the rule has only {rule.Ports}: write \"fixed\", or a range of ports.");
        }

        if (row.Find("minimumPorts") is not { Kind: JsonKind.Number } minimum)
        {
            return;
        }

        if (allocation.Text == "fixed")
        {
            row.Refuse(SpecError.OutsideDomain, minimum, $"Only a pool has a minimum of ports: remove 'minimumPorts', or write \"allocation\": \"pool\".");
        }
        else if (!rule.Ports.IsEmpty && rule.MinimumPorts > rule.Ports.Count)
        {
            row.Refuse(SpecError.OutsideDomain, minimum, $"The minimum of {minimum.Text} ports is larger than the pool {SpecErrors.Quote(rule.Ports.ToString())}, which holds {rule.Ports.Count}.");
        }
    }
}

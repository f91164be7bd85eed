using System.Linq;
using UcPorts.Spec.Json;
using UcPorts.Spec.Values;

namespace UcPorts.Spec.Apis;

/// <summary>Reads what carries the port: the part that rows of openings and of value carriers share.</summary>
internal static class CarrierReader
{
    private static readonly (string Name, RangeEndKind Kind)[] Ends = [("last", RangeEndKind.Last), ("count", RangeEndKind.Count), ("width", RangeEndKind.Width)];

    /// <summary>The properties that this reads, between the id and what is particular to the table.</summary>
    public static PropertyShape[] Shapes { get; } =
    [
        new("carrier", "\"port\"", IsRequired: true),
        new("parameter", "\"port\""),
        new("argument", "1"),
        new("last", "{\"parameter\": \"maxPort\"}"),
        new("count", "{\"property\": \"Count\"}"),
        new("width", "{\"property\": \"PortRange\"}"),
        new("format", "\"docker\""),
        new("keys", "true"),
        new("zeroIsUnset", "true"),
    ];

    /// <summary>Completes a row whose id, carrier and parameter are known.</summary>
    public static T Complete<T>(SpecObject row, DocumentationId? id, T member)
        where T : PortMember
    {
        OperandReader operands = new(row, id);
        member = member with
        {
            Argument = OperandReader.ReadArgument(row, id),
            Format = row.ReadWord("format", ApiVocabularies.Format, PortTextFormat.None),
            End = ReadEnd(row, operands),
            Ports = row.ReadPorts("ports"),
            AreKeys = row.ReadFlag("keys"),
            ZeroIsUnset = row.ReadFlag("zeroIsUnset"),
            Match = row.ReadWord("match", ApiVocabularies.Match, ApiMatch.Id),
            Library = row.ReadText("library") ?? "",
            Evidence = row.ReadWord("evidence", ApiVocabularies.Evidence, ApiEvidence.Unstated),
        };
        if (row.HasFamiliarProperties && row.Find("carrier") is { Kind: JsonKind.String } carrier)
        {
            CheckPlace(row, id, member.Match, member.Carrier, carrier.Text);
            CheckFormat(row, member.Carrier, carrier.Text);
            CheckEnd(row, member.Carrier, carrier.Text);
        }

        return member;
    }

    private static RangeEnd? ReadEnd(SpecObject row, OperandReader operands)
    {
        RangeEnd? found = null;
        foreach ((string name, RangeEndKind kind) in Ends)
        {
            if (operands.ReadEnd(name) is { } operand)
            {
                found = new RangeEnd(kind, operand);
            }
        }

        return found;
    }

    private static void CheckPlace(SpecObject row, DocumentationId? id, ApiMatch match, PortCarrier carrier, string word)
    {
        if (carrier is PortCarrier.Fixed or PortCarrier.None)
        {
            row.RefuseForeign(word, "parameter", "argument", "keys", "zeroIsUnset");
        }
        else if (row.Has("parameter") && row.Find("argument") is { } argument)
        {
            row.Refuse(SpecError.OutsideDomain, argument, $"The argument is given twice: keep 'parameter' where its name is known, otherwise 'argument'.");
        }
        else if (id?.Kind == 'P' && (row.Find("parameter") ?? row.Find("argument")) is { } ofProperty)
        {
            row.Refuse(SpecError.OutsideDomain, ofProperty, $"A property carries the port in its value: remove the parameter.");
        }
        else if (id is { Kind: 'M', ParameterCount: null } && match == ApiMatch.Id)
        {
            row.Refuse(SpecError.OutsideDomain, row.Find("id")!, $"The id is that of a method without parameters: add the parameter list, or write \"match\": \"qualified-name\" to mean every overload.");
        }
        else if (id?.Kind == 'M' && !row.Has("parameter") && !row.Has("argument"))
        {
            row.RefuseMissing($"The row does not say which argument carries the port: add \"parameter\": \"port\", or \"argument\": 1 where the name is not known.");
        }
    }

    private static void CheckFormat(SpecObject row, PortCarrier carrier, string word)
    {
        if (carrier != PortCarrier.Text)
        {
            row.RefuseForeign(word, "format");
        }
        else if (!row.Has("format"))
        {
            row.RefuseMissing($"The row does not say how the text is read: add \"format\": {row.ExampleOf("format")}, or another of {SpecErrors.AnyOf(ApiVocabularies.Format.Words)}.");
        }
    }

    private static void CheckEnd(SpecObject row, PortCarrier carrier, string word)
    {
        string[] given = [.. Ends.Select(end => end.Name).Where(row.Has)];
        if (carrier != PortCarrier.Range)
        {
            row.RefuseForeign(word, given);
        }
        else if (given.Length == 0)
        {
            row.RefuseMissing($"The row does not say how far the range goes: add \"last\": {row.ExampleOf("last")}, or 'count' or 'width'.");
        }
        else if (given.Length > 1)
        {
            row.Refuse(SpecError.OutsideDomain, row.Find(given[1])!, $"The end of the range is given twice, by '{given[0]}' and '{given[1]}': keep one of them.");
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Tests.Find.Rows;

/// <summary>An operand of a row with the words that it may have, the ones with which the row opens first.</summary>
internal sealed record OperandWords(ApiOperand Operand, IReadOnlyList<string> Words)
{
    public static IEnumerable<OperandWords> Of(PortApi row)
    {
        foreach (ApiCondition condition in row.Conditions)
        {
            yield return new OperandWords(condition.Operand, [.. condition.Words]);
        }

        if (row.TransportMap is { } transports)
        {
            yield return new OperandWords(transports.Operand, [.. transports.Entries.Where(entry => entry.Word != "*").Select(entry => entry.Word)]);
        }

        if (row.DirectionMap is { } directions)
        {
            yield return new OperandWords(directions.Operand, [.. directions.Entries.Where(entry => entry.Meaning == PortDirection.Inbound).Select(entry => entry.Word)]);
        }

        if (row.SecurityMap is { } securities)
        {
            yield return new OperandWords(securities.Operand, [.. securities.Entries.Where(entry => entry.Word != "*").Select(entry => entry.Word)]);
        }
    }
}

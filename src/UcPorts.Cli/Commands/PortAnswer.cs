using UcPorts.Cli.Output;
using UcPorts.Cli.Rows;

namespace UcPorts.Cli.Commands;

/// <summary>The answer of <c>ucports explain</c>.</summary>
internal static class PortAnswer
{
    /// <summary>Whether a command line asks about a port and nothing else: what people type all day, for which no parser need be loaded.</summary>
    /// <param name="args">The arguments.</param>
    public static bool IsAskedFor(string[] args) => args.Length == 2 && args[0] == "explain" && args[1].Length > 0 && char.IsAsciiDigit(args[1][0]);

    /// <summary>Writes the answer.</summary>
    /// <param name="query">The question.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="format">How to write it.</param>
    /// <param name="console">Where to write.</param>
    /// <returns>The exit code.</returns>
    public static int Write(PortQuery query, PortTables tables, OutputFormat format, CommandLineConsole console)
    {
        Explanation explanation = Explanation.Of(query.Port, query.Transport, tables);
        if (format == OutputFormat.Json)
        {
            ExplanationJson.Write(explanation, tables, console.Output);
        }
        else
        {
            new ExplanationText(tables, console.NewPage()).Write(explanation, query.ToString());
        }

        return CommandLineApp.Success;
    }
}

using System;
using System.Linq;

namespace UcPorts.Cli.Importing;

/// <summary>Cells that name no value but say why.</summary>
internal static class Sentinels
{
    private static readonly string[] NotApplicable = ["Not applicable", "No aplicable", "No aplicableNot applicable", "N/A", "N/D", "n/a", "-", "–", "—"];
    private static readonly string[] Any = ["Any", "Cualquiera", "Todos", "All", "*"];
    private static readonly string[] MediaRange = ["Specified media port range", "Intervalo de puertos de medios especificado"];

    /// <summary>Whether a cell says that the column does not apply.</summary>
    /// <param name="cell">The cell.</param>
    public static bool IsNotApplicable(string cell) => Is(NotApplicable, cell);

    /// <summary>Whether a cell says that any will do.</summary>
    /// <param name="cell">The cell.</param>
    public static bool IsAny(string cell) => Is(Any, cell);

    /// <summary>Whether a cell means the media range of the deployment.</summary>
    /// <param name="cell">The cell.</param>
    public static bool IsMediaRange(string cell) => Is(MediaRange, cell);

    private static bool Is(string[] known, string cell) => known.Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase);
}

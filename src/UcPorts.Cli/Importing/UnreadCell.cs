namespace UcPorts.Cli.Importing;

/// <summary>A cell that could not be read, or that a person should look at.</summary>
/// <param name="Line">The line of the page, from 1.</param>
/// <param name="Table">The table's id.</param>
/// <param name="Row">The row, from 1; 0 for the table itself.</param>
/// <param name="Column">The column's heading.</param>
/// <param name="Message">What is the matter.</param>
internal sealed record UnreadCell(int Line, string Table, int Row, string Column, string Message);

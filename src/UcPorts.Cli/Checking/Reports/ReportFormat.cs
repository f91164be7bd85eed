using System;
using System.Collections.Generic;
using System.IO;

namespace UcPorts.Cli.Checking.Reports;

/// <summary>A form in which a check reports.</summary>
/// <param name="Name">What <c>--format</c> calls it.</param>
/// <param name="Purpose">Who reads it.</param>
/// <param name="Write">Writes a report.</param>
internal sealed record ReportFormat(string Name, string Purpose, Action<CheckReport, PortCatalog, TextWriter> Write)
{
    /// <summary>Whether paths are written from the working folder, where pipelines look for them, and not from the folder that is checked.</summary>
    public bool IsForPipelines { get; init; }

    /// <summary>All forms, the default first.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("human", "by file, with the line and a mark under the value", (report, catalog, output) => new HumanReport(catalog).Write(report, output)),
        new("sarif", "SARIF 2.1.0, for code scanning", (report, _, output) => JsonReports.WriteSarif(report, output)),
        new("github", "annotations of GitHub Actions", (report, _, output) => PipelineReports.WriteGitHub(report, output)) { IsForPipelines = true },
        new("azure", "issues of Azure Pipelines", (report, _, output) => PipelineReports.WriteAzure(report, output)) { IsForPipelines = true },
        new("json", "for other programs", (report, _, output) => JsonReports.WriteJson(report, output)),
    ];
}

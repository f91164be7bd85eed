using System.Collections.Generic;
using UcPorts.Cli.Exporting.Formats;

namespace UcPorts.Cli.Exporting;

/// <summary>The formats of <c>ucports export</c>.</summary>
internal static class ExportFormats
{
    /// <summary>Every format.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        new PowerShellFormat(),
        new NetshFormat(),
        new NftablesFormat(),
        new IptablesFormat(),
        new FirewalldFormat(),
        new UfwFormat(),
        new AzureFormat(),
        new CloudFormationFormat(),
        new KubernetesFormat(),
        new TerraformAzureFormat(),
        new TerraformAwsFormat(),
        new CsvFormat(),
        new MarkdownFormat(),
    ];
}

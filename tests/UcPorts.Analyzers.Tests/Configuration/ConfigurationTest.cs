using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using UcPorts.Testing;

namespace UcPorts.Analyzers.Tests.Configuration;

/// <summary>A test of <see cref="ConfigurationFileAnalyzer"/> on a project with one configuration file.</summary>
internal sealed class ConfigurationTest : CSharpAnalyzerTest<ConfigurationFileAnalyzer, DefaultVerifier>
{
    public ConfigurationTest(string path, string text, string roles = "", string catalogs = "")
    {
        TestCode = "";
        ReferenceAssemblies = DotNetReferences.Net100;
        TestState.AdditionalFiles.Add((path, text));
        TestState.AnalyzerConfigFiles.Add(OpeningTest.GlobalConfig(roles, catalogs));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Checks a file whose openings are marked <c>{|UCP1001:…|}</c>, or that opens nothing wrong.</summary>
    public static Task VerifyFile(string path, string text, string roles = "", string catalogs = "") =>
        new ConfigurationTest(path, text, roles, catalogs).RunAsync(Cancellation);

    /// <summary>Checks the properties of the one finding in a file.</summary>
    public static Task VerifyProperties(string path, string text, params (string Name, string Value)[] properties)
    {
        ConfigurationTest test = new(path, text)
        {
            DiagnosticVerifier = (diagnostic, _, _) =>
            {
                foreach ((string name, string value) in properties)
                {
                    Assert.Equal(value, diagnostic.Properties[name]);
                }
            },
        };
        return test.RunAsync(Cancellation);
    }
}

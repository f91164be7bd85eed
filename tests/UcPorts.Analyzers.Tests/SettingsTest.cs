using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using UcPorts.Testing;

namespace UcPorts.Analyzers.Tests;

/// <summary>A test of <see cref="SettingsAnalyzer"/> on code that references the library.</summary>
internal sealed class SettingsTest : CSharpAnalyzerTest<SettingsAnalyzer, DefaultVerifier>
{
    public SettingsTest(string code, string roles = "", string catalogs = "")
    {
        TestCode = code;
        ReferenceAssemblies = DotNetReferences.Net100;
        TestState.AddLibrary();
        TestState.AnalyzerConfigFiles.Add(OpeningTest.GlobalConfig(roles, catalogs));
    }
}

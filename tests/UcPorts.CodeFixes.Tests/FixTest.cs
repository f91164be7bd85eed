using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using UcPorts.Analyzers;
using UcPorts.Testing;

namespace UcPorts.CodeFixes.Tests;

/// <summary>A test of a fix for what <see cref="PortOpeningAnalyzer"/> reports, in a project that references the library.</summary>
/// <typeparam name="TFix">The fix.</typeparam>
internal sealed class FixTest<TFix> : FixTest<PortOpeningAnalyzer, TFix>
    where TFix : CodeFixProvider, new()
{
    public FixTest(string code, string fixedCode, string roles = Roles.FrontEnd)
        : base(code, fixedCode, roles)
    {
    }
}

/// <summary>A test of a fix for what an analyzer reports, in a project that references the library.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
/// <typeparam name="TFix">The fix.</typeparam>
internal class FixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public FixTest(string code, string fixedCode, string roles = Roles.FrontEnd)
    {
        TestCode = code;
        FixedCode = fixedCode;
        ReferenceAssemblies = DotNetReferences.Net100WithAspNetCore;
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(Port).Assembly.Location));
        TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(SkypeForBusinessServer).Assembly.Location));
        TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", $"is_global = true\nbuild_property.UcPortsRoles = {roles}\n"));
    }

    /// <summary>Expects the title of the action that is applied.</summary>
    public string Title
    {
        set => CodeActionVerifier = (action, verifier) => verifier.Equal(value, action.Title);
    }

    public Task RunAsync() => RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Code in a method, with the usual namespaces at hand.</summary>
    public static string Method(string statements, string usings = "") =>
        $$"""
        using System;
        using System.Net;
        using System.Net.Sockets;
        {{usings}}
        class Program
        {
            static void Open()
            {
                {{statements.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }
        """;
}

internal static class Roles
{
    public const string None = "";
    public const string FrontEnd = "skype-for-business-server/front-end-server";
    public const string Mediation = "skype-for-business-server/mediation-server";
}

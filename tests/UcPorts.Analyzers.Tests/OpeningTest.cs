using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using UcPorts.Testing;

namespace UcPorts.Analyzers.Tests;

/// <summary>A test of <see cref="PortOpeningAnalyzer"/> on code for .NET and ASP.NET Core, with the settings of a project.</summary>
internal sealed class OpeningTest : CSharpAnalyzerTest<PortOpeningAnalyzer, DefaultVerifier>
{
    public OpeningTest(string code, string roles = "", string catalogs = "")
    {
        TestCode = code;
        ReferenceAssemblies = DotNetReferences.Net100WithAspNetCore;
        TestState.AnalyzerConfigFiles.Add(GlobalConfig(roles, catalogs));
    }

    /// <summary>The properties of a project file, as the build hands them to the analyzer.</summary>
    public static (string FileName, string Content) GlobalConfig(string roles, string catalogs) => ("/0/.globalconfig", $"""
        is_global = true
        build_property.UcPortsRoles = {roles}
        build_property.UcPortsCatalogs = {catalogs}
        """);

    /// <summary>Checks code whose openings are marked <c>{|UCP1001:…|}</c>, or that opens nothing wrong.</summary>
    public static Task VerifyCode(string code, string roles = "", string catalogs = "") => new OpeningTest(code, roles, catalogs).RunAsync(Xunit.TestContext.Current.CancellationToken);

    /// <summary>Checks an expression that stands in a method, with the usual namespaces at hand.</summary>
    public static Task VerifyStatement(string statement, string roles = "", string catalogs = "") => VerifyCode(
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Sockets;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Server.Kestrel.Core;

        class Program
        {
            static void Main(string[] args)
            {
                {{statement.Replace("\n", "\n        ", StringComparison.Ordinal)}}
            }
        }
        """,
        roles,
        catalogs);
}

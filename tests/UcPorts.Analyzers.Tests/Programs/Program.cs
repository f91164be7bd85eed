using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;

namespace UcPorts.Analyzers.Tests.Programs;

/// <summary>Checks programs as people write them, with stubs of the libraries they use: what is marked is reported, and nothing else.</summary>
internal static class Program
{
    private const string Usings =
        """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Linq;
        using System.Net;
        using System.Net.Sockets;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Server.Kestrel.Core;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        """;

    /// <summary>Checks the types of a program.</summary>
    /// <param name="types">The types, with marks.</param>
    /// <param name="library">Stubs of a library.</param>
    /// <param name="roles">The roles that the project declares.</param>
    public static Task Verify(string types, string library = "", string roles = "")
    {
        OpeningTest test = new(Usings + types, roles) { CompilerDiagnostics = CompilerDiagnostics.Errors };
        if (library.Length > 0)
        {
            test.TestState.Sources.Add(("/0/Library.cs", library));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}

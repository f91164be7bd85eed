using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;

namespace UcPorts.Testing.Tests;

/// <summary>What a test that has to fail says.</summary>
internal static class Failure
{
    public static async Task<string> OfAsync<TVerifier>(AnalyzerTest<TVerifier> test)
        where TVerifier : IVerifier, new()
    {
        InvalidOperationException failure =
            await Assert.ThrowsAsync<InvalidOperationException>(() => test.RunAsync(TestContext.Current.CancellationToken));
        return failure.Message;
    }
}

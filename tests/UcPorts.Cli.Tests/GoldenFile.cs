using System;
using System.IO;
using System.Runtime.CompilerServices;

namespace UcPorts.Cli.Tests;

/// <summary>Expected outputs, kept as files. With UCPORTS_WRITE_GOLDEN=1 a test run writes what it got instead.</summary>
internal static class GoldenFile
{
    public static void Verify(string name, string actual, [CallerFilePath] string testFile = "")
    {
        if (Environment.GetEnvironmentVariable("UCPORTS_WRITE_GOLDEN") == "1")
        {
            string project = Path.GetDirectoryName(Path.GetDirectoryName(testFile))!;
            File.WriteAllText(Path.Combine(project, "Golden", name), actual);
            return;
        }

        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", name)), actual);
    }
}

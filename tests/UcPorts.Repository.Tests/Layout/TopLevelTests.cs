using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;

namespace UcPorts.Repository.Tests.Layout;

/// <summary>The top of the repository holds what somebody wants who comes to it, and what has to lie there.</summary>
public sealed class TopLevelTests
{
    private static readonly string[] Wanted = ["src", "generators", "analyzers", "tests", "spec", "samples", "docs", "Sdk.sln", "README.md", "LICENSE", "NOTICE"];

    // Tools look for these in the top folder.
    private static readonly string[] Configuration = ["global.json", "*.props", "*.targets", ".*"];

    private static readonly string[] Ignored =
        [.. File.ReadLines(Repository.PathOf(".gitignore")).Select(line => line.Trim().TrimEnd('/')).Where(line => line.Length > 0 && line[0] != '#')];

    [Fact]
    public void What_is_wanted_is_there() => Assert.All(Wanted, name => Assert.True(Path.Exists(Repository.PathOf(name)), name));

    [Fact]
    public void Nothing_else_is_there()
    {
        IEnumerable<string> names = Directory.GetFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path));

        Assert.DoesNotContain(names, name => !IsExpected(name));
    }

    private static bool IsExpected(string name) => Wanted.Contains(name)
        || Configuration.Concat(Ignored).Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false));
}

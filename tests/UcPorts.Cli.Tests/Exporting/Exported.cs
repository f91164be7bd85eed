using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace UcPorts.Cli.Tests.Exporting;

/// <summary>Exports for tests to check.</summary>
internal static class Exported
{
    /// <summary>The roles that have port rules in force.</summary>
    public static IReadOnlyList<string> Roles { get; } = RolesWithRules();

    /// <summary>The text of one export.</summary>
    public static string Text(string format, params string[] roles)
    {
        Ran ran = Ran.Piped("export", "--roles", string.Join(',', roles), "--format", format);
        Assert.True(ran.ExitCode == 0, ran.Error);
        return ran.Output;
    }

    /// <summary>Writes a file for every role, and one for all servers of each product.</summary>
    public static void ToFolder(string format, string folder, string extension)
    {
        foreach (string role in Roles)
        {
            File.WriteAllText(Path.Combine(folder, role.Split('/')[1] + extension), Text(format, role));
        }
    }

    private static string[] RolesWithRules()
    {
        PortCatalog catalog = BuiltInCatalogs.All();
        return [.. catalog.Roles.Select(role => role.Id).Where(role => !catalog.InForceFor(role).IsEmpty)];
    }
}

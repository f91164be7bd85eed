using UcPorts.Cli.Tests.Auditing;
using UcPorts.Cli.Tests.Commands;
using UcPorts.Cli.Tests.Diffing;
using UcPorts.Cli.Tests.Importing;

namespace UcPorts.Cli.Tests;

/// <summary>The files that the examples of the help speak of.</summary>
internal static class ExampleFiles
{
    /// <summary>A folder with the files that examples read.</summary>
    public static ScratchFolder Make()
    {
        ScratchFolder folder = new();
        folder.Write("old.ports.json", Revisions.Old);
        folder.Write("new.ports.json", Revisions.New);
        folder.Write("head-office.ports.json", DeploymentTests.HeadOffice);
        folder.Write("page.md", Pages.Spanish);
        folder.Write("listeners.txt", AuditCommandTests.Listeners);
        folder.Write("rules.v4", "*filter\n:INPUT DROP [0:0]\n-A INPUT -p tcp --dport 5061 -j ACCEPT\nCOMMIT\n");
        return folder;
    }
}

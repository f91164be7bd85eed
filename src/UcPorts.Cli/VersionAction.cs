using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace UcPorts.Cli;

/// <summary>Writes the version, without the commit that a build may add to it.</summary>
/// <param name="console">Where to write.</param>
internal sealed class VersionAction(CommandLineConsole console) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        string version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
        console.Output.WriteLine(version.Split('+')[0]);
        return CommandLineApp.Success;
    }
}

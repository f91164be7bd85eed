using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace UcPorts.Cli;

/// <summary>Writes the version, without the commit that a build may add to it.</summary>
/// <param name="console">Where to write.</param>
internal sealed class VersionAction(CommandLineConsole console) : SynchronousCommandLineAction
{
    /// <summary>The version, for example <c>0.1.0</c>.</summary>
    public static string Version =>
        (typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        console.Output.WriteLine(Version);
        return CommandLineApp.Success;
    }
}

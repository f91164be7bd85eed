using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace UcPorts.Repository.Tests.Builds;

/// <summary>What a built UcPorts.dll says about a rule, looked up in the file itself: the tests have a build of their own.</summary>
/// <param name="Constant">The constant.</param>
/// <param name="RulePorts">The ports of the rule object, as text.</param>
internal sealed record BuiltLibrary(int Constant, string RulePorts)
{
    /// <summary>Reads the constant <c>{rule}Port</c> and the rule object <c>{rule}</c> of a role's class.</summary>
    public static BuiltLibrary Read(string folder, string roleClass, string rule)
    {
        LoadContext context = new(folder);
        try
        {
            Type role = context.LoadFrom("UcPorts").GetType(roleClass, throwOnError: true)!;
            object built = role.GetProperty(rule)?.GetValue(null) ?? throw new InvalidOperationException($"{roleClass} has no rule object {rule}.");
            return new BuiltLibrary(
                (int)role.GetField(rule + "Port")!.GetRawConstantValue()!,
                built.GetType().GetProperty("Ports")!.GetValue(built)!.ToString()!);
        }
        finally
        {
            context.Unload();
        }
    }

    private sealed class LoadContext(string folder) : AssemblyLoadContext(isCollectible: true)
    {
        // From memory, so that the next build can replace the file.
        public Assembly LoadFrom(string name) => LoadFromStream(new MemoryStream(File.ReadAllBytes(Path.Combine(folder, name + ".dll"))));

        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name is { } name && name.StartsWith("UcPorts", StringComparison.Ordinal) ? LoadFrom(name) : null;
    }
}

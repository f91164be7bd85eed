namespace UcPorts.Generators.Tests.Fixtures;

/// <summary>What MSBuild tells the generator, as it writes it.</summary>
internal static class Configs
{
    public const string Contoso = "is_global = true\nbuild_property.RootNamespace = Contoso\n";

    public const string PublicContoso = Contoso + "[" + ContosoSpec.Path + "]\nbuild_metadata.AdditionalFiles.UcPortsAccessibility = public\n";

    public static string For(string path, params string[] metadata)
    {
        string config = Contoso + "[" + path + "]\n";
        foreach (string line in metadata)
        {
            config += "build_metadata.AdditionalFiles." + line + "\n";
        }

        return config;
    }
}

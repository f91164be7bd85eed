namespace UcPorts.Cli.Rows;

/// <summary>What the roles of a catalogue may be called.</summary>
internal static class RoleNames
{
    /// <summary>The names of the roles: local ids, full ids, and names as the documents write them.</summary>
    /// <param name="catalog">The catalogue.</param>
    public static NameIndex Of(PortCatalog catalog)
    {
        NameIndex names = new("role", "See the roles with: ucports list --help");
        foreach (PortRole role in catalog.Roles)
        {
            names.Add(role.Id, role.LocalId, role.Id, role.Name.English);
        }

        return names;
    }
}

namespace UcPorts;

/// <summary>Full ids: <c>product/role</c>, <c>product/service</c>, <c>product/role/rule</c>.</summary>
internal static class QualifiedId
{
    /// <summary>The first part.</summary>
    public static string ProductOf(string id)
    {
        int slash = id.IndexOf('/');
        return slash < 0 ? id : id.Substring(0, slash);
    }

    /// <summary>The last part.</summary>
    public static string LocalPartOf(string id) => id.Substring(id.LastIndexOf('/') + 1);
}

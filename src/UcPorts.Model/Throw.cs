using System;

namespace UcPorts;

/// <summary>Argument checks that .NET Standard 2.0 lacks.</summary>
internal static class Throw
{
    /// <summary>Refuses <see langword="null"/>.</summary>
    public static void IfNull(object? value, string name)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }
    }
}

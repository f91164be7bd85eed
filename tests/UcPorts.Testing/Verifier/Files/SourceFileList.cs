using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Source files; one without a name gets the prefix and its number, <c>/0/Test0.cs</c> for the first.</summary>
/// <param name="defaultPrefix">What the name of a nameless file starts with.</param>
/// <param name="defaultExtension">Its extension, without the dot.</param>
public class SourceFileList(string defaultPrefix, string defaultExtension) : SourceFileCollection
{
    /// <summary>Adds a nameless file.</summary>
    public void Add(string content) => Add(SourceText.From(content, Encoding.UTF8));

    /// <summary>Adds a nameless file.</summary>
    public void Add(SourceText content)
        => Add((string.Create(CultureInfo.InvariantCulture, $"{defaultPrefix}{Count}.{defaultExtension}"), content));
}

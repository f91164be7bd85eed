using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Files of a state, each with its path.</summary>
public class SourceFileCollection : List<(string filename, SourceText content)>
{
    /// <summary>Adds a file.</summary>
    public void Add((string filename, string content) file) => Add((file.filename, SourceText.From(file.content, Encoding.UTF8)));

    /// <summary>Adds a file that a generator adds under a hint name.</summary>
    public void Add((Type sourceGeneratorType, string filename, string content) file)
        => Add((file.sourceGeneratorType, file.filename, SourceText.From(file.content, Encoding.UTF8)));

    /// <summary>Adds a file that a generator adds under a hint name.</summary>
    public void Add((Type sourceGeneratorType, string filename, SourceText content) file)
    {
        string assembly = file.sourceGeneratorType.Assembly.GetName().Name!;
        Add((Path.Combine(assembly, file.sourceGeneratorType.FullName!, file.filename), file.content));
    }
}

using UcPorts.Spec;

namespace UcPorts.Generators.Parse;

/// <summary>A spec file as the compiler hands it over, reduced to text.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Text">The file's text.</param>
/// <param name="Target">Where its classes go.</param>
internal sealed record SpecInput(string Path, string Text, SpecTarget Target);

/// <summary>Where a spec file's classes go.</summary>
/// <param name="HintName">The generated file's name, unique within the project.</param>
/// <param name="Namespace">The namespace, ready to be written: legal, and keywords escaped.</param>
/// <param name="IsPublic">Whether the classes are public; otherwise they are internal.</param>
internal sealed record SpecTarget(string HintName, string Namespace, bool IsPublic);

/// <summary>What the reader made of a spec file.</summary>
/// <param name="File">The reader's result.</param>
/// <param name="Target">Where the classes go.</param>
internal sealed record ParsedSpec(PortSpecFile File, SpecTarget Target)
{
    public static ParsedSpec From(SpecInput input) => new(PortSpecReader.Read(input.Text, input.Path), input.Target);
}

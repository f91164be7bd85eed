using System.Collections.Generic;

namespace UcPorts.Analyzers.Configuration.Docker;

/// <summary>An instruction of a Dockerfile, its lines joined.</summary>
/// <param name="Keyword">The keyword in upper case.</param>
/// <param name="Words">Its arguments, parted at white space and without quotes, variables not replaced.</param>
internal sealed record DockerfileInstruction(string Keyword, IReadOnlyList<IReadOnlyList<LocatedCharacter>> Words);

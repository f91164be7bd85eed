using Microsoft.CodeAnalysis;
using UcPorts.Judging;

namespace UcPorts.Analyzers.Find;

/// <summary>An opening and where in the code it stands.</summary>
/// <param name="Opening">The opening.</param>
/// <param name="Location">The value, where it stands in the call; otherwise the argument.</param>
internal sealed record OpeningSite(Opening Opening, Location Location);

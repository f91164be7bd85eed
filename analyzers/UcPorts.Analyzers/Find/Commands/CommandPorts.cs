namespace UcPorts.Analyzers.Find.Commands;

/// <summary>Ports that a command opens.</summary>
/// <param name="Ports">The ports; <see langword="null"/> where a part of the command that names them is not known.</param>
/// <param name="Transport">The transports.</param>
internal readonly record struct CommandPorts(PortRange? Ports, Transports Transport);

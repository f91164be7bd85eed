using System;

namespace UcPorts.Cli;

/// <summary>What the user typed cannot be run. The message says what is wrong and what would be right.</summary>
/// <param name="message">One line.</param>
internal sealed class UsageException(string message) : Exception(message);

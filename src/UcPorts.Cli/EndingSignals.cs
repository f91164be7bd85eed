using System;
using System.Runtime.InteropServices;

namespace UcPorts.Cli;

/// <summary>Cleans up where a signal ends this process, which leaves 'finally' out.</summary>
internal sealed class EndingSignals : IDisposable
{
    private static readonly PosixSignal[] All = OperatingSystem.IsWindows()
        ? [PosixSignal.SIGINT]
        : [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    private readonly PosixSignalRegistration[] _registrations;

    /// <summary>Begins to listen.</summary>
    /// <param name="clean">Is run when a signal comes, on a thread of its own. The process ends behind it.</param>
    public EndingSignals(Action clean) => _registrations = Array.ConvertAll(All, signal => PosixSignalRegistration.Create(signal, _ => clean()));

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_registrations, registration => registration.Dispose());
}

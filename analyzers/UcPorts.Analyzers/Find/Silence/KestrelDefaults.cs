using System.Linq;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Find.Objects;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find.Silence;

/// <summary>Defaults that Kestrel gives every endpoint: they may turn TLS on where the endpoint's own code does not.</summary>
internal static class KestrelDefaults
{
    private const string Defaults = "ConfigureEndpointDefaults";

    public static bool MayChange(PortApi row, ApiUse use) =>
        row.SecurityMap?.Operand.Call is "UseHttps" or Defaults
        && Operations.Within(Operations.RootOf(use.Operation)).OfType<IInvocationOperation>().Any(call => call.TargetMethod.Name == Defaults);
}

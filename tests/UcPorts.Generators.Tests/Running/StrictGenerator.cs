using Microsoft.CodeAnalysis;

namespace UcPorts.Generators.Tests.Running;

/// <summary>The generator, with its exceptions let through, so that no test takes a defect for an empty file.</summary>
public sealed class StrictGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        new PortSpecGenerator(letExceptionsThrough: true).Initialize(context);
}

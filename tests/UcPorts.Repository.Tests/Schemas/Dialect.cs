using System;
using System.Collections.Generic;
using System.Linq;
using UcPorts.Spec;

namespace UcPorts.Repository.Tests.Schemas;

/// <summary>A kind of file under spec/: its schema, its reader, and an example in which every property occurs.</summary>
public sealed record Dialect(string Name, string Schema, string Example, Func<string, IReadOnlyList<SpecError>> Read)
{
    public static Dialect Spec { get; } = new(
        "spec file",
        "spec/port-spec.schema.json",
        Repository.ReadEmbedded("complete.ports.json"),
        text => [.. PortSpecReader.Read(text, "example.ports.json").Errors]);

    public static Dialect Extension { get; } = Spec with { Name = "extension", Example = Repository.ReadEmbedded("complete.extension.ports.json") };

    public static Dialect Deployment { get; } = new(
        "deployment",
        "spec/port-deployment.schema.json",
        Repository.ReadEmbedded("complete.deployment.ports.json"),
        text => [.. PortSpecReader.ReadDeployment(text, "example.ports.json", []).Errors]);

    public static Dialect Api { get; } = new(
        "API table",
        "spec/port-apis.schema.json",
        Repository.ReadEmbedded("complete.apis.json"),
        text => [.. PortApiReader.Read(text, "example.portapis.json").Errors]);

    public static IReadOnlyList<Dialect> All { get; } = [Spec, Extension, Deployment, Api];

    /// <summary>The dialect of a name, which a test's row can hold.</summary>
    public static Dialect Of(string name) => All.Single(dialect => dialect.Name == name);
}

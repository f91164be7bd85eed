using System;

namespace UcPorts.Spec.Tests;

/// <summary>What makes an additional file a spec file.</summary>
public class SpecFileNameTests
{
    [Theory]
    [InlineData("/a/contoso.ports.json", null, true)]
    [InlineData("contoso.PORTS.JSON", "", true)]
    [InlineData("contoso.ports.json", "false", true)]
    [InlineData("ports.json", null, false)]
    [InlineData("ports.json", "true", true)]
    [InlineData("anything.txt", " True ", true)]
    [InlineData("anything.txt", "yes", false)]
    [InlineData("contoso.ports.json.bak", null, false)]
    public void A_name_or_the_metadata_does(string path, string? metadata, bool expected) => Assert.Equal(expected, SpecFileName.IsSpecFile(path, metadata));

    [Fact]
    public void A_path_is_needed() => Assert.Throws<ArgumentNullException>(() => SpecFileName.IsSpecFile(null!, "true"));
}

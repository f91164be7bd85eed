using System.Linq;

namespace UcPorts.Spec.Tests;

/// <summary>Mistakes in API tables: each is one error at its place, and costs its row and no other.</summary>
public class PortApiErrorTests
{
    [Theory]
    [InlineData("[||]", "The file is empty: a spec file is an object.")]
    public void An_empty_file_is_refused(string text, string message)
    {
        PortApiFile file = PortApiReader.Read("", ApiVerifier.Path);

        Assert.NotEmpty(text + message);
        Assert.Equal(SpecError.Unreadable, Assert.Single(file.Errors).Id);
        Assert.Empty(file.Apis);
    }
}

using System;

namespace UcPorts.Spec.Tests;

/// <summary>Equal texts give equal files, which lets a generator skip its work.</summary>
public class EqualityTests
{
    [Fact]
    public void The_same_text_gives_an_equal_file()
    {
        PortSpecFile one = PortSpecReader.Read(SampleSpec.Text, SampleSpec.Path);
        PortSpecFile other = PortSpecReader.Read(new string(SampleSpec.Text.AsSpan()), SampleSpec.Path);

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotSame(one.Catalog, other.Catalog);
    }

    [Fact]
    public void The_same_broken_text_gives_an_equal_file()
    {
        string text = SampleSpec.With("\"67\"", "\"x\"");

        Assert.Equal(PortSpecReader.Read(text, SampleSpec.Path), PortSpecReader.Read(text, SampleSpec.Path));
    }

    [Fact]
    public void Another_layout_of_the_same_rows_gives_an_equal_file() =>
        Assert.Equal(PortSpecReader.Read(SampleSpec.Text, SampleSpec.Path), PortSpecReader.Read(SampleSpec.Text.ReplaceLineEndings(" "), SampleSpec.Path));

    [Theory]
    [InlineData("\"67\"", "\"68\"")]
    [InlineData("\"es\": \"Difieren.\"", "\"es\": \"Distintos.\"")]
    [InlineData("\"id\": \"X2\"", "\"id\": \"X3\"")]
    [InlineData("\"program\": \"voice.exe\"", "\"program\": \"audio.exe\"")]
    [InlineData("\"revision\": \"r7\"", "\"revision\": \"r8\"")]
    public void Another_value_gives_another_file(string old, string changed) =>
        Assert.NotEqual(PortSpecReader.Read(SampleSpec.Text, SampleSpec.Path), PortSpecReader.Read(SampleSpec.With(old, changed), SampleSpec.Path));

    [Fact]
    public void Another_path_gives_another_file() =>
        Assert.NotEqual(PortSpecReader.Read(SampleSpec.Text, "a.json"), PortSpecReader.Read(SampleSpec.Text, "b.json"));
}

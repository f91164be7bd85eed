namespace UcPorts.Cli.Tests;

public sealed class SpellingTests
{
    private static readonly string[] Names = ["front-end-server", "front-end-server-load-balancer", "director", "json", "csv"];

    [Theory]
    [InlineData("dircetor", "director")]
    [InlineData("Directors", "director")]
    [InlineData("jsn", "json")]
    [InlineData("front-end", "front-end-server")]
    [InlineData("load-balancer", "front-end-server-load-balancer")]
    [InlineData("sbc9000", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_suggested_and_none_where_all_are_far(string typed, string? expected) =>
        Assert.Equal(expected, Spelling.Nearest(typed, Names));
}

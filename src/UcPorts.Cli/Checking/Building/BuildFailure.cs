namespace UcPorts.Cli.Checking.Building;

/// <summary>A project that was not built or not looked at although it should have been.</summary>
/// <param name="Project">The name of its file.</param>
/// <param name="Why">What became of it, on one line.</param>
internal sealed record BuildFailure(string Project, string Why)
{
    /// <summary>The line that people read.</summary>
    public override string ToString() => $"'{Project}' {Why}";
}

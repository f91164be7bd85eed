using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace UcPorts.Cli.Tests;

/// <summary>The command as a process: what only the real standard streams show.</summary>
public sealed class ProcessTests
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Fact]
    public async Task Output_is_utf8_without_a_mark_and_piped()
    {
        using Process process = Start("list", "--format", "csv");
        using MemoryStream bytes = new();
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.BaseStream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Ran.Piped("list", "--format", "csv").Output, StrictUtf8.GetString(bytes.ToArray()));
        Assert.Empty(await error);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task A_port_is_explained()
    {
        using Process process = Start("explain", "5061");
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Ran.Piped("explain", "5061").Output, output);
        Assert.Empty(await error);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task An_error_leaves_one_line_and_exit_code_2()
    {
        using Process process = Start("list", "--role", "nobody");
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("ucports: There is no role 'nobody'. See the roles with: ucports list --help\n", error);
        Assert.Empty(await output);
        Assert.Equal(2, process.ExitCode);
    }

    [Fact]
    public async Task A_reader_that_stops_early_is_no_error()
    {
        using Process process = Start("list", "--format", "json");
        process.StandardOutput.Close();
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Empty(error);
        Assert.Equal(0, process.ExitCode);
    }

    // The command speaks English, and a file or a pipe is UTF-8, whatever the surroundings say.
    [Theory]
    [InlineData("es_ES.UTF-8")]
    [InlineData("C")]
    [InlineData("tr_TR.UTF-8")]
    public async Task The_language_of_the_system_changes_nothing(string language)
    {
        foreach (string[] args in new string[][] { ["explain", "5061"], ["list", "--role", "MEDIATION-SERVER", "--format", "csv"], ["list", "--spec", "nowhere.ports.json"] })
        {
            ProcessStartInfo start = StartInfo(args);
            start.Environment["LANG"] = start.Environment["LC_ALL"] = language;
            start.Environment["NO_COLOR"] = "1";
            using Process process = Process.Start(start)!;
            using MemoryStream bytes = new();
            Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.StandardOutput.BaseStream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Ran expected = Ran.Piped(args);
            Assert.Equal(expected, new Ran(process.ExitCode, StrictUtf8.GetString(bytes.ToArray()), await error));
        }
    }

    private static Process Start(params string[] args) =>
        Process.Start(StartInfo(args)) ?? throw new InvalidOperationException("The command did not start.");

    private static ProcessStartInfo StartInfo(params string[] args)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "UcPorts.Cli.dll"));
        foreach (string arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return start;
    }
}

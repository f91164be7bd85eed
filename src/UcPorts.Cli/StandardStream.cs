using System;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;

namespace UcPorts.Cli;

/// <summary>
/// Standard output or standard error as the system has it. The console's own stream first prepares the terminal for reading
/// keys, which takes as long as half the start of an empty program.
/// </summary>
internal sealed partial class StandardStream : Stream
{
    private const int OutputNumber = 1;
    private const int ErrorNumber = 2;
    private const nuint WindowSizeRequest = 0x5413;

    private readonly int _number;

    private StandardStream(int number) => _number = number;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether standard output goes to a terminal.</summary>
    public static bool IsOutputTerminal => OperatingSystem.IsWindows() ? !Console.IsOutputRedirected : IsTerminal(OutputNumber) == 1;

    /// <summary>The width in characters of the terminal that standard output goes to.</summary>
    public static int OutputWidth
    {
        get
        {
            // Elsewhere the call has another number or passes its arguments in another way.
            if (!OperatingSystem.IsLinux())
            {
                return Console.WindowWidth;
            }

            // Rows, columns, and the size in pixels.
            Span<ushort> size = stackalloc ushort[4];
            if (Control(OutputNumber, WindowSizeRequest, size) == 0 && size[1] > 0)
            {
                return size[1];
            }

            string? columns = Environment.GetEnvironmentVariable("COLUMNS");
            return ushort.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out ushort told) && told > 0 ? told : Console.WindowWidth;
        }
    }

    /// <summary>Opens standard output.</summary>
    public static Stream OpenOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new StandardStream(OutputNumber);

    /// <summary>Opens standard error.</summary>
    public static Stream OpenError() => OperatingSystem.IsWindows() ? Console.OpenStandardError() : new StandardStream(ErrorNumber);

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            nint written = WriteOnce(buffer);
            if (written <= 0)
            {
                // Interrupted, not ready, or closed by its reader: the console's stream knows what to do about each.
                using Stream console = _number == OutputNumber ? Console.OpenStandardOutput() : Console.OpenStandardError();
                console.Write(buffer);
                return;
            }

            buffer = buffer[(int)written..];
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(new ReadOnlySpan<byte>(buffer, offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    // Pointers: what marshals a span is one more library to load.
    private unsafe nint WriteOnce(ReadOnlySpan<byte> buffer)
    {
        fixed (byte* bytes = buffer)
        {
            return Write(_number, bytes, buffer.Length);
        }
    }

    [LibraryImport("libc", EntryPoint = "isatty")]
    private static partial int IsTerminal(int number);

    [LibraryImport("libc", EntryPoint = "write")]
    private static unsafe partial nint Write(int number, byte* bytes, nint count);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    private static partial int Control(int number, nuint request, Span<ushort> size);
}

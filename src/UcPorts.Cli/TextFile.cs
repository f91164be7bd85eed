using System;
using System.IO;
using System.Threading;

namespace UcPorts.Cli;

/// <summary>Files of text in UTF-8: read whole, written whole.</summary>
internal static class TextFile
{
    private const long LongestFile = 256L * 1024 * 1024;

    /// <summary>Reads a file that people write, or standard input where the path is a dash.</summary>
    /// <param name="path">The path as the user typed it.</param>
    /// <exception cref="UsageException">There is no such file, or it cannot be read, or it is in another encoding.</exception>
    public static string Read(string path) => FileEncoding.Decode(ReadBytes(path), path);

    /// <summary>Reads what another program printed, in whatever encoding, from a file or from standard input.</summary>
    /// <param name="path">The path as the user typed it.</param>
    /// <exception cref="UsageException">There is no such file, or it cannot be read.</exception>
    public static string ReadPrinted(string path) => FileEncoding.DecodePrinted(ReadBytes(path));

    private static byte[] ReadBytes(string path)
    {
        if (path == "-")
        {
            using Stream input = Console.OpenStandardInput();
            using MemoryStream bytes = new();
            input.CopyTo(bytes);
            return bytes.ToArray();
        }

        try
        {
            return new FileInfo(path) is { Exists: true, Length: > LongestFile }
                ? throw new UsageException($"'{path}' is too large: at most 256 MB are read.")
                : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"There is no file '{path}'.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"'{path}' cannot be read: {(Directory.Exists(path) ? "it is a folder." : e.Message)}");
        }
    }

    /// <summary>Writes a file beside its place and moves it there, so that whoever reads it finds the old text or the new.</summary>
    /// <param name="path">The path as the user typed it.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string path, string text)
    {
        try
        {
            string whole = Path.GetFullPath(path);
            if (IsDevice(whole))
            {
                File.WriteAllText(whole, text);
                return;
            }

            string place = File.Exists(whole) && File.ResolveLinkTarget(whole, returnFinalTarget: true) is { } target ? target.FullName : whole;
            Replace(place, $"{place}.{Environment.ProcessId}.tmp", text);
        }
        catch (DirectoryNotFoundException)
        {
            throw new UsageException($"'{path}' cannot be written: there is no folder '{Path.GetDirectoryName(path)}'.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"'{path}' cannot be written: {(Directory.Exists(path) ? "it is a folder." : e.Message)}");
        }
    }

    private static void Replace(string place, string beside, string text)
    {
        Lock step = new();
        bool hasEnded = false;
        using EndingSignals signals = new(() =>
        {
            lock (step)
            {
                hasEnded = true;
                File.Delete(beside);
            }
        });
        try
        {
            FileStream? made = null;
            Step(() => made = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete));
            using (StreamWriter writer = new(made!))
            {
                writer.Write(text);
            }

            Step(() =>
            {
                if (!OperatingSystem.IsWindows() && File.Exists(place))
                {
                    File.SetUnixFileMode(beside, File.GetUnixFileMode(place));
                }

                File.Move(beside, place, overwrite: true);
            });
        }
        finally
        {
            File.Delete(beside);
        }

        // The signal that has cleaned up ends this process: nothing may be made behind it.
        void Step(Action action)
        {
            lock (step)
            {
                if (hasEnded)
                {
                    Thread.Sleep(Timeout.Infinite);
                }

                action();
            }
        }
    }

    // A file beside /dev/null that is moved there would replace the device.
    private static bool IsDevice(string whole) => !OperatingSystem.IsWindows() && whole.StartsWith("/dev/", StringComparison.Ordinal);
}

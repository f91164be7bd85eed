using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace UcPorts.Cli;

/// <summary>Files of text in UTF-8: read whole, written whole.</summary>
internal static class TextFile
{
    private const long LongestFile = 256L * 1024 * 1024;

    /// <summary>Reads a file, or standard input where the path is a dash.</summary>
    /// <param name="path">The path as the user typed it.</param>
    /// <exception cref="UsageException">There is no such file, or it cannot be read.</exception>
    public static string Read(string path)
    {
        if (path == "-")
        {
            using StreamReader input = new(Console.OpenStandardInput(), Encoding.UTF8);
            return input.ReadToEnd();
        }

        try
        {
            return new FileInfo(path) is { Exists: true, Length: > LongestFile }
                ? throw new UsageException($"'{path}' is too large: at most 256 MB are read.")
                : File.ReadAllText(path);
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
            string beside = $"{whole}.{Environment.ProcessId}.tmp";

            // Ctrl-C ends the process without running 'finally'.
            using PosixSignalRegistration interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => File.Delete(beside));
            try
            {
                File.WriteAllText(beside, text);
                File.Move(beside, whole, overwrite: true);
            }
            finally
            {
                File.Delete(beside);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"'{path}' cannot be written: {e.Message}");
        }
    }
}

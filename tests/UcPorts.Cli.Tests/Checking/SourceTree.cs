using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace UcPorts.Cli.Tests.Checking;

/// <summary>Projects that a test writes, and the command over them. The folder's name has what paths may have.</summary>
internal sealed class SourceTree : IDisposable
{
    private const string Head = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable>""";

    private readonly ScratchFolder _folder = new();

    public SourceTree() => Directory.CreateDirectory(Folder);

    public string Folder => _folder.PathOf("Señal, 50% (a;b)");

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>A statement that listens on a port.</summary>
    public static string Listen(string port) => $"new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, {port}).Start();";

    /// <summary>Writes a project of one file.</summary>
    public SourceTree Project(string name, string code, string properties = "", string content = "")
    {
        Write($"{name}/{name}.csproj", $"{Head}{properties}</PropertyGroup>{content}</Project>");
        return Write($"{name}/Program.cs", code);
    }

    public SourceTree Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
        return this;
    }

    /// <summary>Runs a command over a path of the tree.</summary>
    public Ran Run(string command, string path, params string[] options) => Ran.Piped([command, PathOf(path), .. options]);

    /// <summary>Every file with its text.</summary>
    public IReadOnlyList<string> Content() =>
    [
        .. Directory.EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => File.Exists(path) ? $"{path} {Convert.ToBase64String(File.ReadAllBytes(path))}" : path),
    ];

    public void Dispose() => _folder.Dispose();
}

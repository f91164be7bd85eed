using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;

namespace UcPorts.Repository.Tests.Schemas;

/// <summary>A JSON Schema validator that is not ours: Python's jsonschema, in one process for all requests.</summary>
public sealed class JsonSchemaValidator : IDisposable
{
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3"];

    private readonly Process? _process;
    private readonly Lock _lock = new();

    public JsonSchemaValidator()
    {
        foreach (string interpreter in Interpreters)
        {
            if (CanImportJsonSchema(interpreter))
            {
                _process = Start(interpreter, Repository.ReadEmbedded("validate.py"));
                break;
            }
        }
    }

    /// <summary>Skips the running test where no validator is installed.</summary>
    public void SkipWhereMissing() =>
        Assert.SkipWhen(_process is null, $"Neither {string.Join(" nor ", Interpreters)} can import jsonschema (Debian: apt-get install python3-jsonschema).");

    /// <summary>What is wrong with a schema of the repository.</summary>
    public IReadOnlyList<string> CheckSchema(string schema) => Ask(new { schema = Repository.PathOf(schema) });

    /// <summary>What is wrong with a text by a schema of the repository.</summary>
    public IReadOnlyList<string> Validate(string schema, string instance) => Ask(new { schema = Repository.PathOf(schema), instance });

    public void Dispose()
    {
        if (_process is not null)
        {
            // The end of its input ends the process.
            _process.StandardInput.Close();
            _process.WaitForExit();
            _process.Dispose();
        }
    }

    private string[] Ask(object request)
    {
        SkipWhereMissing();
        lock (_lock)
        {
            _process!.StandardInput.WriteLine(JsonSerializer.Serialize(request));
            _process.StandardInput.Flush();
            string answer = _process.StandardOutput.ReadLine()
                ?? throw new InvalidOperationException("The validator ended: " + _process.StandardError.ReadToEnd());
            return JsonSerializer.Deserialize<string[]>(answer) ?? [];
        }
    }

    private static bool CanImportJsonSchema(string interpreter)
    {
        try
        {
            using Process process = Start(interpreter, "import jsonschema");
            process.StandardInput.Close();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // There is no such program.
            return false;
        }
    }

    private static Process Start(string interpreter, string script)
    {
        ProcessStartInfo start = new(interpreter)
        {
            ArgumentList = { "-X", "utf8", "-c", script },
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{interpreter} did not start.");
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace UcPorts.Benchmarks.Analyzers;

/// <summary>
/// Writes C# programs as such code bases look: records, repositories, services with queries and async calls, controllers,
/// and here and there a listener. The same seed gives the same text.
/// </summary>
internal sealed class ProgramText(int seed)
{
    // Three openings in some 9,000 lines. Twenty-four programs that open ports had 352 in 3.35 million lines, one in 9,500.
    private const int FilesToAListener = 48;

    private static readonly string[] Nouns =
    [
        "Account", "Agent", "Call", "Carrier", "Channel", "Conference", "Contact", "Device", "Dialog", "Endpoint", "Extension",
        "Gateway", "Invoice", "Line", "Meeting", "Number", "Participant", "Presence", "Queue", "Recording", "Route", "Session", "Tenant", "Trunk", "Voicemail",
    ];

    private static readonly string[] Types = ["int", "string", "Guid", "DateTimeOffset", "bool", "decimal", "TimeSpan", "long"];

    private readonly Random _random = new(seed);

    /// <summary>Writes files until they have a number of lines together.</summary>
    public IReadOnlyList<string> Files(int lines)
    {
        List<string> files = [];
        int written = 0;
        while (written < lines)
        {
            string file = File(files.Count);
            files.Add(file);
            written += file.Count(c => c == '\n');
        }

        return files;
    }

    private string File(int number)
    {
        string noun = Nouns[number % Nouns.Length] + (number / Nouns.Length).ToString(CultureInfo.InvariantCulture);
        StringBuilder text = new();
        text.Append("using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Net;\nusing System.Net.Sockets;\nusing System.Threading;\nusing System.Threading.Tasks;\n\n");
        text.Append(CultureInfo.InvariantCulture, $"namespace Contoso.Voice.{Nouns[_random.Next(Nouns.Length)]}s.{noun}s;\n\n");
        string[] properties = WriteRecord(text, noun);
        WriteRepository(text, noun);
        WriteService(text, noun, properties);
        if (number % FilesToAListener == 0)
        {
            WriteListener(text, noun);
        }

        return text.ToString();
    }

    private string[] WriteRecord(StringBuilder text, string noun)
    {
        string[] names = [.. Nouns.OrderBy(_ => _random.Next()).Take(_random.Next(4, 9)).Select(name => name + "Value")];
        text.Append(CultureInfo.InvariantCulture, $"public sealed record {noun}\n{{\n");
        foreach (string name in names)
        {
            text.Append(CultureInfo.InvariantCulture, $"    /// <summary>The {name} of the {noun}.</summary>\n    public {Types[_random.Next(Types.Length)]} {name} {{ get; init; }} = default!;\n\n");
        }

        text.Append("    public int Id { get; init; }\n}\n\n");
        return names;
    }

    private static void WriteRepository(StringBuilder text, string noun) => text.Append(CultureInfo.InvariantCulture, $$"""
        public interface I{{noun}}Repository
        {
            Task<{{noun}}?> FindAsync(int id, CancellationToken cancellation);

            Task AddAsync({{noun}} item, CancellationToken cancellation);
        }

        public sealed class {{noun}}Repository : I{{noun}}Repository
        {
            private readonly Dictionary<int, {{noun}}> _items = new();

            public Task<{{noun}}?> FindAsync(int id, CancellationToken cancellation)
            {
                cancellation.ThrowIfCancellationRequested();
                return Task.FromResult(_items.TryGetValue(id, out var item) ? item : null);
            }

            public Task AddAsync({{noun}} item, CancellationToken cancellation)
            {
                if (item is null)
                {
                    throw new ArgumentNullException(nameof(item));
                }

                _items.Add(item.Id, item);
                return Task.CompletedTask;
            }
        }


        """);

    private void WriteService(StringBuilder text, string noun, string[] properties)
    {
        text.Append(CultureInfo.InvariantCulture, $"public sealed class {noun}Service\n{{\n    private readonly I{noun}Repository _repository;\n    private readonly List<string> _log = new();\n    private int _port = {_random.Next(1, 65535)};\n\n    public {noun}Service(I{noun}Repository repository) => _repository = repository;\n\n");
        for (int i = 0; i < _random.Next(3, 8); i++)
        {
            string property = properties[_random.Next(properties.Length)];
            int limit = _random.Next(10, 5000);
            text.Append(CultureInfo.InvariantCulture, $$"""
                    public async Task<int> Count{{property}}{{i}}Async(IEnumerable<int> ids, CancellationToken cancellation)
                    {
                        int count = 0;
                        foreach (int id in ids.Where(id => id > {{limit}}).OrderBy(id => id % 7))
                        {
                            var found = await _repository.FindAsync(id, cancellation).ConfigureAwait(false);
                            if (found is { Id: > 0 } item && item.{{property}}.ToString()!.Length > {{limit % 13}})
                            {
                                count += item.Id % {{(limit % 17) + 1}};
                                _log.Add($"{item.Id}: {item.{{property}}} at {_port + {{i}}}");
                            }
                            else if (count > {{limit * 3}})
                            {
                                await _repository.AddAsync(new {{noun}} { Id = count }, cancellation).ConfigureAwait(false);
                                _log.Add(string.Format("{0} of {1}", count, id));
                            }
                        }

                        for (int index = 0; index < _log.Count; index++)
                        {
                            _log[index] = _log[index].Trim().ToUpperInvariant();
                        }

                        return Math.Max(count, {{limit}});
                    }


                """);
        }

        text.Append("}\n\n");
    }

    private void WriteListener(StringBuilder text, string noun)
    {
        int port = _random.Next(5060, 5090);
        text.Append(CultureInfo.InvariantCulture, $$"""
            public sealed class {{noun}}Listener : IDisposable
            {
                private const int DefaultPort = {{port}};
                private readonly TcpListener _listener = new(IPAddress.Any, DefaultPort);
                private readonly UdpClient _media;

                public {{noun}}Listener(int offset)
                {
                    int rtp = 49152 + 2 * {{port % 50}};
                    _media = new UdpClient(rtp);
                    var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
                    var endPoint = new IPEndPoint(IPAddress.Loopback, DefaultPort + offset);
                    socket.Bind(endPoint);
                }

                public void Start() => _listener.Start();

                public void Dispose() => _media.Dispose();
            }


            """);
    }
}

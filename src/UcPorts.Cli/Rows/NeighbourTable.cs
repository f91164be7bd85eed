using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json;

namespace UcPorts.Cli.Rows;

/// <summary>
/// The tables of what meets a port beside the rows. They come with the command, and are read token by token when a port is
/// explained: a document model would take as long to load as all the rest of the answer.
/// </summary>
internal static class NeighbourTable
{
    private const string Folder = "neighbours/";

    /// <summary>Who else uses a port by default, in the tables' order.</summary>
    /// <param name="port">The port.</param>
    /// <param name="transport">TCP, UDP or both.</param>
    public static IReadOnlyList<OtherUse> UsesOf(Port port, Transports transport)
    {
        Dictionary<string, List<Dictionary<string, List<string>>>> table = Read("sibling-pages.json");
        List<OtherUse> found = [];
        foreach (Dictionary<string, List<string>> use in table["uses"])
        {
            PortRange ports = PortRange.Parse(use["ports"][0]);
            Transports transports = (use["transport"].Contains("tcp") ? Transports.Tcp : Transports.None) | (use["transport"].Contains("udp") ? Transports.Udp : Transports.None);
            if (ports.Contains(port) && (transports & transport) != Transports.None)
            {
                found.Add(new OtherUse(ports, transports, use["what"][0], use["documents"].ConvertAll(id => AddressOf(id, table["documents"]))));
            }
        }

        return found;
    }

    /// <summary>What the registry calls a port that these servers use for something else.</summary>
    /// <param name="port">The port.</param>
    /// <returns><see langword="null"/> where the registry has no name for the port, or one that fits.</returns>
    public static string? RegistryNameOf(Port port)
    {
        string number = port.Number.ToString(CultureInfo.InvariantCulture);
        return Read("iana-registry.json")["names"].Find(name => name["port"][0] == number)?["name"][0];
    }

    private static string AddressOf(string id, List<Dictionary<string, List<string>>> documents) => documents.Find(document => document["id"][0] == id)!["url"][0];

    // Sections of rows; of each row the values of its properties.
    private static Dictionary<string, List<Dictionary<string, List<string>>>> Read(string file)
    {
        Dictionary<string, List<Dictionary<string, List<string>>>> sections = [];
        List<Dictionary<string, List<string>>> rows = [];
        List<string> values = [];
        Utf8JsonReader json = new(BytesOf(file));
        while (json.Read())
        {
            switch (json.TokenType)
            {
                case JsonTokenType.PropertyName when json.CurrentDepth == 1:
                    sections[json.GetString()!] = rows = [];
                    break;
                case JsonTokenType.StartObject when json.CurrentDepth > 0:
                    rows.Add([]);
                    break;
                case JsonTokenType.PropertyName:
                    rows[^1][json.GetString()!] = values = [];
                    break;
                case JsonTokenType.String:
                    values.Add(json.GetString()!);
                    break;
                case JsonTokenType.Number:
                    values.Add(Encoding.UTF8.GetString(json.ValueSpan));
                    break;
            }
        }

        return sections;
    }

    private static byte[] BytesOf(string file)
    {
        using Stream stream = typeof(NeighbourTable).Assembly.GetManifestResourceStream(Folder + file)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

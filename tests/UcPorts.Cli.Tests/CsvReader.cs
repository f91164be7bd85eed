using System.Collections.Generic;
using System.Text;

namespace UcPorts.Cli.Tests;

/// <summary>Reads CSV by RFC 4180 and nothing looser, so that the output is held against the standard.</summary>
internal static class CsvReader
{
    public static List<string[]> Read(string text)
    {
        List<string[]> records = [];
        List<string> fields = [];
        int place = 0;
        while (place < text.Length)
        {
            fields.Add(text[place] == '"' ? ReadQuoted(text, ref place) : ReadPlain(text, ref place));
            if (text[place] == ',')
            {
                place++;
                continue;
            }

            Assert.Equal("\r\n", text.Substring(place, 2));
            place += 2;
            records.Add([.. fields]);
            fields.Clear();
        }

        Assert.Empty(fields);
        return records;
    }

    private static string ReadPlain(string text, ref int place)
    {
        int start = place;
        while (text[place] is not (',' or '\r'))
        {
            Assert.NotEqual('"', text[place]);
            place++;
        }

        return text[start..place];
    }

    private static string ReadQuoted(string text, ref int place)
    {
        StringBuilder field = new();
        place++;
        while (text[place] != '"' || text[place + 1] == '"')
        {
            place += text[place] == '"' ? 1 : 0;
            field.Append(text[place++]);
        }

        place++;
        return field.ToString();
    }
}

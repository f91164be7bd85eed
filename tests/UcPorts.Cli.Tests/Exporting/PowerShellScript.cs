using System.Collections.Generic;
using System.Linq;

namespace UcPorts.Cli.Tests.Exporting;

/// <summary>Reads the little of PowerShell that an export is written in: comments, cmdlets, parameters, and text in single quotes.</summary>
internal static class PowerShellScript
{
    private static readonly Dictionary<string, string[]> Parameters = new()
    {
        ["New-NetFirewallRule"] = ["-Name", "-DisplayName", "-Group", "-Description", "-Direction", "-Action", "-Protocol", "-LocalPort", "-RemotePort", "-RemoteAddress"],
        ["New-NetIPsecRule"] = ["-Name", "-DisplayName", "-Group", "-Description", "-InboundSecurity", "-OutboundSecurity", "-Protocol", "-LocalAddress", "-RemoteAddress", "-LocalPort", "-RemotePort"],
    };

    /// <summary>Fails where a line is no command with parameters that its cmdlet has, each once, or a name is there twice.</summary>
    public static void Check(string script)
    {
        HashSet<string> names = [];
        foreach (string line in script.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            List<string> words = Words(line);
            Assert.Equal(1, words.Count % 2);
            string[] given = [.. words.Skip(1).Where((_, index) => index % 2 == 0)];
            Assert.Equal(given.Distinct(), given);
            Assert.All(given, name => Assert.Contains(name, Parameters[words[0]]));
            Assert.True(names.Add(words[0] + words[words.IndexOf("-Name") + 1]), line);
            Assert.All(script, character => Assert.InRange(character, '\n', '~'));
        }
    }

    // A quote inside of text is doubled; a list has commas and no blanks.
    private static List<string> Words(string line)
    {
        List<string> words = [];
        int place = 0;
        while (place < line.Length)
        {
            int start = place;
            while (place < line.Length && line[place] != ' ')
            {
                if (line[place] == '\'')
                {
                    do
                    {
                        place = line.IndexOf('\'', place + 1);
                        Assert.True(place > 0, "A text has no end: " + line);
                        place++;
                    }
                    while (place < line.Length && line[place] == '\'');
                }
                else
                {
                    Assert.True(char.IsAsciiLetterOrDigit(line[place]) || line[place] is '-' or ',', line);
                    place++;
                }
            }

            words.Add(line[start..place]);
            place++;
        }

        return words;
    }
}

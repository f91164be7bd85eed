using System;
using Microsoft.CodeAnalysis.Text;
using UcPorts.CodeFixes.Specs;
using UcPorts.Spec;
using static UcPorts.CodeFixes.Tests.Specs.PortDocumentationTest;

namespace UcPorts.CodeFixes.Tests.Specs;

/// <summary>A row goes where a person would put it, whatever style the file has.</summary>
public class SpecFileEditTests
{
    private const string Head = """{"specVersion": 1, "product": {"id": "contoso", "name": "Contoso"}, "roles": [{"id": "this-project", "name": "Contoso", "kind": "server"}], """;

    private static readonly PortRequest s_request = new(new PortRange(new Port(9464)), "tcp", "");
    private static readonly string s_old = "{" + Row("old", "9000", "\"tcp\"") + "}";
    private static readonly string s_new = "{" + Row("tcp-9464", "9464", "\"tcp\"") + "}";

    public static TheoryData<string, string> Styles => new()
    {
        // One row per line, two spaces.
        { "\n  \"rules\": [\n    OLD\n  ]\n}", "\n  \"rules\": [\n    OLD,\n    NEW\n  ]\n}" },

        // Tabs and CR LF.
        { "\r\n\t\"rules\": [\r\n\t\tOLD\r\n\t]\r\n}\r\n", "\r\n\t\"rules\": [\r\n\t\tOLD,\r\n\t\tNEW\r\n\t]\r\n}\r\n" },

        // A trailing comma stays one.
        { "\n  \"rules\": [\n    OLD,\n  ],\n}", "\n  \"rules\": [\n    OLD,\n    NEW,\n  ],\n}" },

        // Comments stay with their row.
        { "\n  \"rules\": [\n    OLD // metrics\n  ]\n}", "\n  \"rules\": [\n    OLD, // metrics\n    NEW\n  ]\n}" },
        { "\n  \"rules\": [\n    OLD, // metrics\n    // more to come\n  ]\n}", "\n  \"rules\": [\n    OLD, // metrics\n    NEW,\n    // more to come\n  ]\n}" },
        { "\n  \"rules\": [\n    OLD /* a\n b */ , /* c */\n  ]\n}", "\n  \"rules\": [\n    OLD /* a\n b */ , /* c */\n    NEW,\n  ]\n}" },

        // On one line.
        { "\"rules\": [OLD]}", "\"rules\": [OLD, NEW]}" },
        { "\"rules\": [ OLD ]}", "\"rules\": [ OLD, NEW ]}" },
        { "\n  \"rules\": [OLD // one\n  ]}", "\n  \"rules\": [OLD, // one\n    NEW\n  ]}" },

        // Empty.
        { "\n  \"rules\": []\n}", "\n  \"rules\": [\n    NEW\n  ]\n}" },
        { "\n  \"rules\": [ ]\n}", "\n  \"rules\": [\n    NEW\n  ]\n}" },
        { "\n  \"rules\": [\n  ]\n}", "\n  \"rules\": [\n    NEW\n  ]\n}" },
        { "\n  \"rules\": [ // none yet\n  ]\n}", "\n  \"rules\": [ // none yet\n    NEW\n  ]\n}" },
        { "\n  \"rules\": [ /* none */ ]\n}", "\n  \"rules\": [ /* none */\n    NEW\n  ]\n}" },

        // Absent.
        { "\n  \"remarks\": []\n}", "\n  \"remarks\": [],\n  \"rules\": [\n    NEW\n  ]\n}" },
        { "\n  \"remarks\": [], // none\n}", "\n  \"remarks\": [], // none\n  \"rules\": [\n    NEW\n  ],\n}" },
    };

    [Theory]
    [MemberData(nameof(Styles))]
    public void The_row_takes_the_style_of_the_file(string tail, string edited)
    {
        string? text = Add(Head + With(tail));

        Assert.Equal(Head + With(edited), text);
        Assert.Empty(PortSpecReader.Read(text!, "").Errors);
    }

    [Fact]
    public void Spaces_inside_braces_are_kept_up()
    {
        string? text = Add(Head + "\n  \"rules\": [\n    " + s_old.Replace("{", "{ ", StringComparison.Ordinal).Replace("}", " }", StringComparison.Ordinal) + "\n  ]\n}");

        Assert.EndsWith("\n    { " + s_new[1..^1] + " }\n  ]\n}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_stays_at_the_start()
    {
        string? text = Add("\uFEFF" + Head + "\"rules\": []}");

        Assert.Equal("\uFEFF" + Head + "\"rules\": [\n  NEW\n]}".Replace("NEW", s_new, StringComparison.Ordinal), text);
    }

    [Fact]
    public void Other_mistakes_of_the_file_do_not_get_in_the_way()
    {
        string spec = Head + "\n  \"rules\": [\n    {\"id\": \"half\"},\n    OLD\n  ]\n}".Replace("OLD", s_old, StringComparison.Ordinal);

        Assert.NotNull(Add(spec));
    }

    [Fact]
    public void A_name_of_a_generated_member_that_is_taken_gives_no_edit()
    {
        // "tcp9464" and "tcp-9464" both become Tcp9464.
        string taken = s_old.Replace("\"old\"", "\"tcp9464\"", StringComparison.Ordinal);

        Assert.Null(Add(Head + $"\"rules\": [{taken}]}}"));
    }

    [Fact]
    public void What_is_documented_already_is_not_written_again()
    {
        string spec = Head + "\"rules\": [" + s_new + "]}";

        Assert.Equal(spec, Add(spec));
    }

    [Theory]
    [InlineData("Contoso", "contoso")]
    [InlineData("Contoso.VoiceGateway", "contoso-voice-gateway")]
    [InlineData("Contoso_SIP Server", "contoso-sip-server")]
    [InlineData("SIPServer2Go", "sip-server2-go")]
    [InlineData("3CX.Bridge", "project-3-cx-bridge")]
    [InlineData("電話", "project")]
    public void The_name_of_a_new_file_comes_from_the_assembly(string assembly, string name)
    {
        NewSpecFile created = NewSpecFile.For(assembly, null, "\n");

        Assert.Equal(name + ".ports.json", created.Name);
        PortSpecFile file = PortSpecReader.Read(created.Text.ToString(), "");
        Assert.Empty(file.Errors);
        Assert.Equal(name + "-ports", file.Product?.Id);
        Assert.Equal(assembly, file.Product?.Name.English);
    }

    [Fact]
    public void No_cut_of_a_file_makes_the_edit_throw_or_write_what_cannot_be_read()
    {
        string spec = Head + "\n  // ours\n  \"rules\": [\n    OLD, /* x */\n    OTHER // y\n  ],\n  \"remarks\": [], }\n"
            .Replace("OLD", s_old, StringComparison.Ordinal)
            .Replace("OTHER", "{" + Row("udp-1", "1", "\"udp\"") + "}", StringComparison.Ordinal);
        int edits = 0;
        for (int length = 0; length <= spec.Length; length++)
        {
            foreach (string half in new[] { spec[..length], spec.Remove(length, Math.Min(3, spec.Length - length)) })
            {
                if (Add(half) is { } edited)
                {
                    edits++;
                    Assert.Contains(PortSpecReader.Read(edited, "").Catalog.Rules, rule => rule.Ports.Contains(new Port(9464)));
                }
            }
        }

        Assert.True(edits > 0);
    }

    private static string With(string text) => text.Replace("OLD", s_old, StringComparison.Ordinal).Replace("NEW", s_new, StringComparison.Ordinal);

    private static string? Add(string spec) => SpecFileEdit.Add(SourceText.From(spec), [s_request], "\n")?.ToString();
}

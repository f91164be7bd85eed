using System;
using System.Linq;

namespace UcPorts.Spec.Tests;

/// <summary>UCP0001 for text that is no JSON: where, and said in plain words.</summary>
public class SyntaxErrorTests
{
    private const string Name = "\"name\": \"All servers\", \"kind\": \"server\" }";

    [Theory]
    [InlineData("[||]")]
    [InlineData("[||]  \n ")]
    [InlineData("\uFEFF[||]")]
    public void An_empty_file_is_refused(string text) =>
        Refuses(text, "The file is empty: a spec file holds a JSON object, which starts with { \"specVersion\": 1, \"product\": ... }.");

    [Fact]
    public void A_file_of_comments_is_refused() =>
        Refuses("// nothing[||]\n", "The file is empty: a spec file holds a JSON object, which starts with { \"specVersion\": 1, \"product\": ... }.");

    [Fact]
    public void A_missing_comma_between_properties_is_refused() =>
        RefusesName("\"name\": \"All servers\" [|\"|]kind\": \"server\" }", "A comma is missing before '\"'.");

    [Fact]
    public void A_missing_comma_between_rows_is_refused() =>
        Refuses(
            SampleSpec.With("\"name\": \"Registrar\" },\n    {", "\"name\": \"Registrar\" }\n    [|{|]"),
            "A comma is missing before '{'.");

    [Fact]
    public void A_comma_too_many_is_refused() =>
        RefusesName("\"name\": \"All servers\", [|,|] \"kind\": \"server\" }", "This comma is one too many: remove it.");

    [Fact]
    public void A_comma_instead_of_a_value_is_refused() =>
        RefusesName("\"name\": [|,|] \"kind\": \"server\" }", "A value is missing before this comma.");

    [Fact]
    public void A_brace_instead_of_a_value_is_refused() =>
        RefusesName("\"name\": \"All servers\", \"kind\": [|}|]", "The value of 'kind' is missing before '}'.");

    [Fact]
    public void A_missing_colon_is_refused() =>
        RefusesName("[|\"name\"|] \"All servers\", \"kind\": \"server\" }", "A colon and a value are missing after this property name.");

    [Theory]
    [InlineData("[|name|]: \"All servers\" }", "'name'")]
    [InlineData("[|'name'|]: \"All servers\" }", "''name''")]
    [InlineData("[|1|]: \"All servers\" }", "'1'")]
    [InlineData("[|[|]: \"All servers\" }", "'['")]
    public void A_property_name_without_quotes_is_refused(string row, string word) =>
        RefusesName(row, $"{word} does not belong here: write the name of a property, in double quotes.");

    [Fact]
    public void Single_quotes_are_refused() =>
        RefusesName("\"name\": [|'Servers'|], \"kind\": \"server\" }", "Text is written in double quotes, not in single ones.");

    [Theory]
    [InlineData("[|True|]", "'True'")]
    [InlineData("[|tru|]", "'tru'")]
    [InlineData("[|Señor|]", "'Señor'")]
    [InlineData("[|:|]", "':'")]
    public void A_word_that_is_no_value_is_refused(string value, string word) =>
        RefusesName($"\"name\": {value}, \"kind\": \"server\" }}", $"{word} is not a value: put text in double quotes.");

    [Theory]
    [InlineData("[|5061a|]", "'5061a'")]
    [InlineData("[|007|]", "'007'")]
    [InlineData("[|+5|]", "'+5'")]
    [InlineData("[|-|]", "'-'")]
    [InlineData("[|.5|]", "'.5'")]
    [InlineData("[|5.|]", "'5.'")]
    [InlineData("[|49152-57500|]", "'49152-57500'")]
    public void A_malformed_number_is_refused(string value, string word) =>
        RefusesName(
            $"\"name\": {value}, \"kind\": \"server\" }}",
            $"{word} is not a number: write digits without a leading zero, or put text in double quotes.");

    [Fact]
    public void A_string_without_end_is_refused() =>
        Refuses(
            SampleSpec.With(Name + ",", "\"name\": [|\"All servers, kind: server },|]"),
            "The string is not closed: end it with a double quote on the same line.");

    [Fact]
    public void A_line_break_after_a_backslash_does_not_continue_a_string() =>
        RefusesName("\"name\": [|\"All \\|]\nservers\" }", "The string is not closed: end it with a double quote on the same line.");

    [Fact]
    public void A_tab_in_a_string_is_refused() =>
        RefusesName(
            "\"name\": \"All[|\t|]servers\", \"kind\": \"server\" }",
            "A string cannot hold the control character U+0009 as it is: write \\u0009.");

    [Theory]
    [InlineData("\"C:[|\\V|]oice\"", "'\\V' is no escape that JSON knows: write a backslash as \\\\.")]
    [InlineData("\"ok \\\\ \\\" \\u00e9 [|\\u|]12G4\"", "'\\u' is followed by four hexadecimal digits, for example \\u00e9.")]
    public void An_unknown_escape_is_refused(string value, string message) =>
        RefusesName($"\"name\": {value}, \"kind\": \"server\" }}", message);

    [Theory]
    [InlineData("[|\"\\ud800\"|]")]
    [InlineData("[|\"\\udc00 x\"|]")]
    public void Half_an_escaped_surrogate_pair_is_refused_and_reading_goes_on(string value)
    {
        PortSpecFile file = Refuses(
            SampleSpec.With("\"name\": \"Gateway\"", $"\"name\": {value}"),
            "The string holds half of a surrogate pair as an escape: write the character itself, or both halves.");

        Assert.Equal(4, file.Catalog.Rules.Count);
    }

    [Fact]
    public void Half_an_escaped_surrogate_pair_in_a_property_name_is_refused() =>
        Refuses(
            SampleSpec.With("\"ports\": \"67\"", "[|\"\\ud800\"|]: \"67\""),
            "The string holds half of a surrogate pair as an escape: write the character itself, or both halves.");

    [Fact]
    public void A_bracket_that_closes_an_object_is_refused() =>
        RefusesName(
            "\"name\": \"All servers\", \"kind\": \"server\" [|]|]",
            "']' cannot close the object that starts in line 14: close it with '}'.");

    [Fact]
    public void A_brace_that_closes_an_array_is_refused() =>
        RefusesName(
            "\"name\": \"All servers\", \"kind\": \"server\", \"includes\": [\"front-end\" [|}|]",
            "'}' cannot close the array that starts in line 14: close it with ']'.");

    [Fact]
    public void A_brace_that_closes_nothing_is_refused() =>
        Refuses("[|}|]", "'}' closes nothing: a spec file starts with '{'.");

    [Fact]
    public void Text_after_the_file_is_refused()
    {
        PortSpecFile file = Refuses(SampleSpec.Text + "\n[|{|] }", "'{' does not belong here: nothing may follow the end of the file's object.");

        Assert.Equal(4, file.Catalog.Rules.Count);
    }

    [Fact]
    public void A_comment_without_end_is_refused() =>
        Refuses(SampleSpec.With("\"rules\": [\n", "\"rules\": [\n [|/*|] "), "The comment is not closed: end it with '*/'.");

    [Fact]
    public void A_slash_that_starts_no_comment_is_refused() =>
        RefusesName("\"name\": [|/|] \"All servers\", \"kind\": \"server\" }", "'/' does not belong here: a comment starts with '//' or '/*'.");

    [Fact]
    public void A_line_separator_in_a_comment_is_refused() =>
        Refuses(
            SampleSpec.With("\"specVersion\": 1,", "[|//|] one\u2028two\n \"specVersion\": 1,"),
            "The comment holds a line separator (U+2028) or paragraph separator (U+2029): remove it.");

    [Theory]
    [InlineData("{ \"specVersion\": 1,[||] \n", "The file ends before the object that starts in line 1 is closed with '}'.")]
    [InlineData("{ \"specVersion\": 1, \"product\":[||]", "The file ends where the value of 'product' should be.")]
    [InlineData("{ \"specVersion\": 1, // end\n \"rules\": [ // end[||]", "The file ends before the array that starts in line 2 is closed with ']'.")]
    [InlineData("{ \"specVersion\": 1[||]", "The file ends where the value of 'specVersion' should be.")]
    [InlineData("{ \"specVersion\": 1, \"roles\": tru[||]", "The file ends where the value of 'roles' should be.")]
    [InlineData("{ \"specVersion\": 1, \"roles\": [|\"a|]", "The string is not closed: end it with a double quote on the same line.")]
    [InlineData("{ \"specVersion\": 1, \"roles\": [|\"a\\|]", "The string is not closed: end it with a double quote on the same line.")]
    [InlineData("{ \"specVersion\": 1, \"roles\": [|\"a\\u00|]", "The string is not closed: end it with a double quote on the same line.")]
    [InlineData("{ \"specVersion\": 1, [|\"roles\"|]", "A colon and a value are missing after this property name.")]
    public void A_file_that_breaks_off_is_refused(string text, string message) => Refuses(text, message);

    [Fact]
    public void A_value_nested_too_deep_is_refused_and_reading_goes_on()
    {
        // The file's object, the list and the row are three levels; 29 arrays make 32.
        string fits = SampleSpec.With("\"name\": \"Gateway\"", $"\"name\": {Nested(29)}");
        string tooDeep = SampleSpec.With("\"name\": \"Gateway\"", $"\"name\": {Nested(31)}");

        Assert.Equal(["'name' is an array, but it must be an object, for example { \"en\": \"Mediation Servers\" }."], Messages(fits));
        PortSpecFile file = PortSpecReader.Read(tooDeep, SampleSpec.Path);
        Assert.Equal(
            ["'name' is an array, but it must be an object, for example { \"en\": \"Mediation Servers\" }.", "Objects and arrays are nested more than 32 levels deep here: a spec file needs no more than five."],
            file.Errors.Select(error => error.Message));
        Assert.Equal(tooDeep.IndexOf("[[[", StringComparison.Ordinal) + 29, file.Errors[1].Span.Start);
        Assert.Equal(4, file.Catalog.Rules.Count);
    }

    [Fact]
    public void A_file_that_breaks_off_in_a_value_nested_too_deep_says_so() =>
        Assert.Equal(
            ["Objects and arrays are nested more than 32 levels deep here: a spec file needs no more than five.", "The file ends before all objects and arrays are closed."],
            Messages(new string('[', 50)).Skip(1));

    private static string Nested(int levels) => new string('[', levels) + new string(']', levels);

    private static string[] Messages(string text) => [.. PortSpecReader.Read(text, SampleSpec.Path).Errors.Select(error => error.Message)];

    private static PortSpecFile Refuses(string markedText, string message) => SpecVerifier.Refuses(markedText, SpecError.Unreadable, message);

    private static void RefusesName(string row, string message) => Refuses(SampleSpec.With(Name, row), message);
}

using System;
using System.Linq;
using System.Text;

namespace UcPorts.Spec.Tests;

/// <summary>No text makes the reader throw, overflow the stack, or take more than its share of work.</summary>
public class RobustnessTests
{
    [Fact]
    public void Null_is_refused()
    {
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => PortSpecReader.Read(null!, "a.json")).ParamName);
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => PortSpecReader.Read("{}", null!)).ParamName);
    }

    [Fact]
    public void A_file_cut_anywhere_gives_one_error_and_keeps_the_rules_before_the_cut()
    {
        string[] ids = [.. PortSpecReader.Read(SampleSpec.Text, SampleSpec.Path).Catalog.Rules.Select(rule => rule.Id)];
        int kept = 0;
        for (int length = 0; length < SampleSpec.Text.Length; length++)
        {
            string text = SampleSpec.Text[..length];

            PortSpecFile file = PortSpecReader.Read(text, SampleSpec.Path);

            Assert.True(file.Errors.Count == 1, $"{file.Errors.Count} errors in the first {length} characters.");
            AssertWithin(text, file);
            Assert.Equal(ids.Take(file.Catalog.Rules.Count), file.Catalog.Rules.Select(rule => rule.Id));
            Assert.True(file.Catalog.Rules.Count >= kept, $"Fewer rules in the first {length} characters than in fewer.");
            kept = file.Catalog.Rules.Count;
        }

        Assert.Equal(ids.Length, kept);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_mutated_file_gives_no_exception(int seed)
    {
        const string Pieces = "{}[]\",:'\\/*0159.-+eE \t\r\n\u0000azñ漢\u2028\uD83D\uDE00\uFEFF";
        Random random = new(seed);
        for (int run = 0; run < 1000; run++)
        {
            StringBuilder mutated = new(SampleSpec.Text);
            for (int mutations = random.Next(1, 6); mutations > 0; mutations--)
            {
                int at = random.Next(mutated.Length);
                int length = Math.Min(random.Next(1, 40), mutated.Length - at);
                _ = random.Next(4) switch
                {
                    0 => mutated.Remove(at, length),
                    1 => mutated.Insert(at, Pieces[random.Next(Pieces.Length)]),
                    2 => mutated.Insert(at, mutated.ToString(random.Next(mutated.Length - length), length)),
                    _ => mutated.Remove(at, 1).Insert(at, Pieces[random.Next(Pieces.Length)]),
                };
            }

            string text = mutated.ToString();
            PortSpecFile? file = null;
            Exception? thrown = Record.Exception(() => file = PortSpecReader.Read(text, SampleSpec.Path));

            Assert.True(thrown is null, $"Seed {seed}, run {run}: {thrown}\n{text}");
            AssertWithin(text, file!);
        }
    }

    [Theory]
    [InlineData("[", "")]
    [InlineData("[", "]")]
    [InlineData("{\"rules\":", "")]
    [InlineData("{\"rules\":", "}")]
    [InlineData("[{\"rules\":[", "]}]")]
    [InlineData("{\"rules\":[{\"condition\":", "}]}")]
    public void Deep_nesting_gives_an_error_and_no_overflow(string open, string close)
    {
        string text = string.Concat(Enumerable.Repeat(open, 100_000)) + (close.Length == 0 ? "" : "1") + string.Concat(Enumerable.Repeat(close, 100_000));

        PortSpecFile file = PortSpecReader.Read(text, SampleSpec.Path);

        Assert.Contains(file.Errors, error => error.Message.StartsWith("Objects and arrays are nested more than 32 levels deep here", StringComparison.Ordinal));
        AssertWithin(text, file);
    }

    [Theory]
    [InlineData("\"ports\": \"5061\"")]
    [InlineData("\"ports\": \"x\"")]
    [InlineData("\"ports\": \"5061\", \"service\": \"no-such-service\"")]
    [InlineData("\"ports\": \"5061\", \"duplicateOf\": \"host/nothing\"")]
    [InlineData("\"ports\": \"5061\", \"unknown\": \"Ñandú\"")]
    public void Work_grows_with_the_length_of_the_file(string cells)
    {
        // The allocated bytes stand for work: they repeat from run to run where time does not.
        _ = AllocatedBy(FileOf(50, cells));
        long once = AllocatedBy(FileOf(500, cells));
        long fourTimes = AllocatedBy(FileOf(2_000, cells));

        Assert.InRange(fourTimes, once, once * 6);
    }

    [Fact]
    public void Many_misspelt_references_to_many_names_are_read()
    {
        string services = string.Join(",\n", Enumerable.Range(0, 5_000).Select(i => $"{{ \"id\": \"service-number-{i}\", \"name\": \"S\" }}"));
        string rules = string.Join(",\n", Enumerable.Range(0, 5_000).Select(i => Rule(i, $"\"ports\": \"5061\", \"service\": \"service-nunber-x{i}\"")));
        string text = $"{{ \"specVersion\": 1, \"product\": {{ \"id\": \"own\", \"name\": \"Own\" }}, \"roles\": [{{ \"id\": \"host\", \"name\": \"Host\", \"kind\": \"server\" }}],\n\"services\": [{services}],\n\"rules\": [{rules}] }}";

        PortSpecFile file = PortSpecReader.Read(text, SampleSpec.Path);

        Assert.Equal(5_000, file.Errors.Count);
        Assert.EndsWith("did you mean 'service-number-0'?", file.Errors[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("in this file.", file.Errors[4_999].Message, StringComparison.Ordinal);
    }

    private static long AllocatedBy(string text)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        PortSpecFile file = PortSpecReader.Read(text, SampleSpec.Path);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(file);
        return allocated;
    }

    private static string FileOf(int rules, string cells) =>
        $"{{ \"specVersion\": 1, \"product\": {{ \"id\": \"own\", \"name\": \"Own\" }}, \"roles\": [{{ \"id\": \"host\", \"name\": \"Host\", \"kind\": \"server\" }}],\n\"rules\": [{string.Join(",\n", Enumerable.Range(0, rules).Select(i => Rule(i, cells)))}] }}";

    private static string Rule(int number, string cells) =>
        $"{{ \"id\": \"rule-{number}\", \"role\": \"host\", {cells}, \"transport\": [\"tcp\"], \"security\": [], \"direction\": \"inbound\", \"requirement\": \"required\", \"allocation\": \"fixed\" }}";

    private static void AssertWithin(string text, PortSpecFile file)
    {
        int previous = 0;
        foreach (SpecError error in file.Errors)
        {
            Assert.InRange(error.Span.Start, previous, text.Length);
            Assert.InRange(error.Span.Start + error.Span.Length, error.Span.Start, text.Length);
            Assert.True(error.Span.Line >= 0 && error.Span.Column >= 0 && error.Span.EndLine >= error.Span.Line, error.ToString());
            Assert.InRange(error.Message.Length, 1, 1000);
            previous = error.Span.Start;
        }
    }
}

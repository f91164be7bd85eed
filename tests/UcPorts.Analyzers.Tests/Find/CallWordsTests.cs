using System;
using UcPorts.Analyzers.Find;
using UcPorts.Analyzers.Find.Members;

namespace UcPorts.Analyzers.Tests.Find;

/// <summary>What is told of calls by the text alone: nothing that may open a port is passed over.</summary>
public class CallWordsTests
{
    [Theory]
    [InlineData("listener.Prefixes.Add(prefix);")]
    [InlineData("listener.Prefixes?.Add(prefix);")]
    [InlineData("listener.Prefixes!.@Add(prefix);")]
    [InlineData("listener.@Prefixes .\tAdd(prefix);")]
    [InlineData("listener.Prefixes\n    .Add(prefix);")]
    [InlineData("listener.Prefixes // where it listens\r\n    .Add(prefix);")]
    [InlineData("listener.Prefixes/* all */.Add(prefix);")]
    [InlineData("listener.Prefixes./* one more */Add(prefix);")]
    [InlineData("listener.Prefixes\u00A0.Add(prefix);")]
    [InlineData("allPrefixes.Add(prefix);")]
    [InlineData("Prefixes<int>.Add(prefix);")]
    [InlineData("addresses.Add(\"http://*:5090\");")]
    [InlineData("Add(\"http://*:5090\");")]
    public void What_fills_a_collection_may_open(string code) => Assert.True(MayCall(code, "Add"));

    [Theory]
    [InlineData("names.Add(name);")]
    [InlineData("GetPrefixes().Add(prefix);")]
    [InlineData("prefixes[0].Add(prefix);")]
    [InlineData("return Add(prefix);")]
    [InlineData("Add(prefix);")]
    [InlineData("// http://localhost\nnames.Add(name);")]
    public void What_fills_any_other_collection_does_not(string code) => Assert.False(MayCall(code, "Add"));

    [Fact]
    public void Other_words_are_told_by_their_names()
    {
        Assert.True(MayCall("socket.Listen();", "Listen"));
        Assert.False(MayCall("socket.Listened();", "Listened"));
    }

    private static bool MayCall(string code, string word)
    {
        int start = code.LastIndexOf(word, StringComparison.Ordinal);
        return new CallWords(ApiTable.BuiltIn.Names).MayCall(code, start, start + word.Length);
    }
}

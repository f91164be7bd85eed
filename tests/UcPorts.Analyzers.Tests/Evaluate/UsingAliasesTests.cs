using Microsoft.CodeAnalysis.CSharp;
using UcPorts.Analyzers.Evaluate.Symbols;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>Names that a file gives to types, found without going through the files that have none.</summary>
public class UsingAliasesTests
{
    [Theory]
    [InlineData("using Port = System.Int32;")]
    [InlineData("using System;\r\nusing   Port\r\n  = System.Int32;")]
    [InlineData("global using Port=System.Int32;")]
    [InlineData("using unsafe Port = int*;")]
    [InlineData("using/**/Port = System.Int32;")]
    [InlineData("using Port /* a port */ = System.Int32;")]
    [InlineData("using // a port\nPort = System.Int32;")]
    [InlineData("using @Port = System.Int32;")]
    [InlineData("using P\\u006Frt = System.Int32;")]
    [InlineData("using P\u00ADort = System.Int32;")]
    [InlineData("using\u00A0Port\u3000= System.Int32;")]
    [InlineData("using\n#if X\n#endif\nPort = System.Int32;")]
    [InlineData("namespace N { using System; using Port = System.Int32; }")]
    [InlineData("class C { } namespace N { using Port = System.Int32; }")]
    public void Finds_them_however_they_are_written(string code) => Assert.True(Of(code).Has("Port"));

    [Theory]
    [InlineData("using System; using static System.Math; class C { void M() { using var Port = A(); using (Port = A()) { } } }")]
    [InlineData("// using Port = System.Int32;\nclass C { string text = \"using Port = System.Int32;\"; }")]
    public void Finds_no_others(string code) => Assert.False(Of(code).Has("Port"));

    private static UsingAliases Of(string code) =>
        new(CSharpCompilation.Create("Aliases", [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)]));
}

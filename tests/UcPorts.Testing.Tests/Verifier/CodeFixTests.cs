using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using UcPorts.Testing.Tests.Subjects;
using VerifyCS = Microsoft.CodeAnalysis.CSharp.Testing.CSharpCodeFixVerifier<
    UcPorts.Testing.Tests.Subjects.BadNameAnalyzer, UcPorts.Testing.Tests.Subjects.GoodNameFix, Microsoft.CodeAnalysis.Testing.DefaultVerifier>;

namespace UcPorts.Testing.Tests;

public sealed class CodeFixTests
{
    private const string Code = "class [|BadA|]; class [|BadB|];";

    [Fact]
    public async Task A_fix_passes_one_by_one_and_all_at_once()
    {
        await VerifyCS.VerifyCodeFixAsync(Code, "class GoodA; class GoodB;");
        await VerifyCS.VerifyCodeFixAsync(
            "class {|#0:BadA|};", VerifyCS.Diagnostic().WithArguments("BadA").WithLocation(0), "class GoodA;");
    }

    [Fact]
    public async Task Another_output_fails_with_the_difference()
    {
        string failure = await Failure.OfAsync(Test<GoodNameFix>("class A;\nclass [|BadA|];\n", "class A;\nclass BestA;\n"));

        Assert.Contains("Context: One diagnostic at a time", failure);
        Assert.Contains("  class A;\n- class BestA;\n+ class GoodA;\n", failure);
    }

    [Fact]
    public async Task A_diagnostic_that_is_missing_before_the_fix_fails()
        => Assert.Contains("Context: Test state", await Failure.OfAsync(Test<GoodNameFix>("class [|A|];", "class B;")));

    [Fact]
    public async Task An_output_that_does_not_compile_fails()
    {
        string failure = await Failure.OfAsync(Test<KeywordFix>("class [|BadA|];", "class int;"));

        Assert.Contains("Context: Fixed state", failure);
        Assert.Contains("error CS1001", failure);
    }

    [Fact]
    public async Task A_diagnostic_that_the_fix_leaves_has_to_be_expected()
    {
        CodeFixTest<DefaultVerifier> test = Test<GoodNameFix>(Code, "class GoodA; class [|BadB|];");
        test.CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck;
        Assert.Contains("Context: Fixed state", await Failure.OfAsync(test));

        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task No_fix_may_be_expected()
    {
        await Test<OtherRuleFix>(Code, Code).RunAsync(TestContext.Current.CancellationToken);
        await new CSharpCodeFixTest<BadNameAnalyzer, OtherRuleFix, DefaultVerifier> { TestCode = Code }
            .RunAsync(TestContext.Current.CancellationToken);

        Assert.Contains("The text of '/0/Test0.cs' is not the one expected", await Failure.OfAsync(Test<OtherRuleFix>(Code, "class GoodA; class GoodB;")));
    }

    [Fact]
    public async Task A_fix_that_is_offered_where_none_is_expected_fails()
    {
        Assert.Contains("the fix is still offered", await Failure.OfAsync(Test<GoodNameFix>(Code, Code)));
        Assert.Contains("After 0 iterations", await Failure.OfAsync(Test<IdleFix>(Code, Code)));
    }

    [Fact]
    public async Task The_number_of_iterations_is_exact_where_it_is_given()
    {
        CodeFixTest<DefaultVerifier> test = Test<GoodNameFix>(Code, "class GoodA; class GoodB;");
        test.NumberOfIncrementalIterations = 2;
        test.NumberOfFixAllIterations = 1;
        await test.RunAsync(TestContext.Current.CancellationToken);

        test.NumberOfIncrementalIterations = 3;
        Assert.Contains("should take 3 iterations, but took 2", await Failure.OfAsync(test));

        test.NumberOfIncrementalIterations = -3;
        test.NumberOfFixAllIterations = 2;
        Assert.Contains("Context: Fix All in Document\nThe fix should take 2 iterations, but took 1", await Failure.OfAsync(test));
    }

    [Fact]
    public async Task A_fix_without_end_fails()
    {
        CodeFixTest<DefaultVerifier> test = Test<EndlessFix>("class [|BadA|];", "class BadBadA;");
        test.FixedState.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("UCT0001").WithLocation(1, 7));

        Assert.Contains("After 1 iterations, as many as are expected, the fix is still offered.", await Failure.OfAsync(test));
    }

    [Fact]
    public async Task A_fix_all_that_differs_fails_unless_it_is_expected()
    {
        CodeFixTest<DefaultVerifier> test = Test<OtherFixAllFix>(Code, "class GoodA; class GoodB;");
        string failure = await Failure.OfAsync(test);
        Assert.Contains("Context: Fix All in Document", failure);
        Assert.Contains("+ class BestA; class BestB;", failure);

        test.BatchFixedCode = "class BestA; class BestB;";
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck, "Context: Fix All in Project")]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck, "Context: Fix All in Solution")]
    public async Task Fix_all_is_checked_in_each_scope(CodeFixTestBehaviors skipped, string context)
    {
        CodeFixTest<DefaultVerifier> test = Test<OtherFixAllFix>(Code, "class GoodA; class GoodB;");
        test.CodeFixTestBehaviors = skipped;
        Assert.Contains(context, await Failure.OfAsync(test));

        test.CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Fix_all_reaches_every_document()
    {
        var test = new CSharpCodeFixTest<BadNameAnalyzer, GoodNameFix, DefaultVerifier>
        {
            TestState = { Sources = { "class [|BadA|]; class [|BadB|];", "class [|BadC|];" } },
            FixedState = { Sources = { "class GoodA; class GoodB;", "class GoodC;" } },
        };

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_action_is_chosen_by_index_or_by_key()
    {
        CodeFixTest<DefaultVerifier> test = Test<MenuFix>("class [|BadA|];", "class Second;");
        Assert.Contains("+ class First;", await Failure.OfAsync(test));

        test.CodeActionIndex = 1;
        await test.RunAsync(TestContext.Current.CancellationToken);

        test.CodeActionEquivalenceKey = "First";
        Assert.Contains("should have the equivalence key 'First', but has 'Second'", await Failure.OfAsync(test));

        test.CodeActionIndex = null;
        test.CodeActionEquivalenceKey = "Second";
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Rename to Second", action.Title);
        await test.RunAsync(TestContext.Current.CancellationToken);

        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Rename to First", action.Title);
        Assert.Contains("Expected 'Rename to First', actual 'Rename to Second'.", await Failure.OfAsync(test));
    }

    [Fact]
    public async Task A_fix_may_add_an_additional_file()
    {
        CodeFixTest<DefaultVerifier> test = Test<ListingFix>("class [|BadA|];class A;", "class A;");
        Assert.Contains("additional files are not those expected. Missing: none. Unexpected: /0/names.txt.", await Failure.OfAsync(test));

        test.FixedState.AdditionalFiles.Add(("/0/names.txt", "BadA\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_fix_may_change_an_additional_file()
    {
        CodeFixTest<DefaultVerifier> test = Test<ListingFix>("class [|BadA|];class A;", "class A;");
        test.TestState.AdditionalFiles.Add(("/0/names.txt", "BadB\n"));
        Assert.Contains("The text of '/0/names.txt' is not the one expected", await Failure.OfAsync(test));

        test.FixedState.AdditionalFiles.Add(("/0/names.txt", "BadB\nBadA\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_diagnostic_in_an_additional_file_may_be_fixed_there()
    {
        var test = new CSharpCodeFixTest<BadWordAnalyzer, GoodNameFix, DefaultVerifier>
        {
            TestState = { Sources = { "class C;" }, AdditionalFiles = { ("/0/a.txt", "[|bad|]") } },
            FixedState = { AdditionalFiles = { ("/0/a.txt", "good") } },
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck,
        };
        await test.RunAsync(TestContext.Current.CancellationToken);

        test.FixedState.AdditionalFiles.Clear();
        test.FixedState.AdditionalFiles.Add(("/0/a.txt", "best"));
        Assert.Contains("- best\n+ good", await Failure.OfAsync(test));
    }

    private static CSharpCodeFixTest<BadNameAnalyzer, TCodeFix, DefaultVerifier> Test<TCodeFix>(string code, string fixedCode)
        where TCodeFix : CodeFixProvider, new()
        => new() { TestCode = code, FixedCode = fixedCode };

    /// <summary>Offers nothing.</summary>
    private sealed class OtherRuleFix : CodeFixProvider
    {
        public override System.Collections.Immutable.ImmutableArray<string> FixableDiagnosticIds => [BadNameAnalyzer.Id];

        public override FixAllProvider? GetFixAllProvider() => null;

        public override Task RegisterCodeFixesAsync(CodeFixContext context) => Task.CompletedTask;
    }
}

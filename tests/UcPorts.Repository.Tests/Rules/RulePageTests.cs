using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace UcPorts.Repository.Tests.Rules;

/// <summary>Each rule has a page that says what the rule says, and whose examples behave as it claims.</summary>
public sealed class RulePageTests
{
    private const string Releases = "analyzers/UcPorts.Analyzers/AnalyzerReleases.";

    public static TheoryData<string> Pages => [.. RulePage.Ids];

    private static ILookup<string, DiagnosticDescriptor> Descriptors { get; } =
        ExampleProject.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).ToLookup(descriptor => descriptor.Id);

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(Descriptors.Select(rule => rule.Key).Order(StringComparer.Ordinal), RulePage.Ids);

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_says_what_the_rule_says(string id)
    {
        RulePage page = new(id);
        DiagnosticDescriptor rule = Descriptors[id].First();

        Assert.Equal($"{id}: {rule.Title}", page.Headings[0]);
        Assert.Contains($"\nSeverity: {SeverityWord(rule)}. Category: {rule.Category}.\n", page.Text, StringComparison.Ordinal);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.Equal("Violation, How to fix it", string.Join(", ", page.Headings.Skip(1).Take(2)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_rule_is_among_the_releases_and_in_the_readme(string id)
    {
        DiagnosticDescriptor rule = Descriptors[id].First();
        string releases = Repository.Read(Releases + "Unshipped.md") + Repository.Read(Releases + "Shipped.md");

        Assert.Contains($"\n{id} | {rule.Category} | {rule.DefaultSeverity} | ", releases, StringComparison.Ordinal);
        Assert.Contains($"\n| [{id}](docs/rules/{id}.md) | {SeverityWord(rule)} | ", Repository.Read("README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_violation_is_reported_and_nothing_else(string id)
    {
        IReadOnlyList<Diagnostic> reported = await Report(new RulePage(id).Violation);

        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id != id && diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Contains(reported, diagnostic => diagnostic.Id == id);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_fix_is_clean(string id)
    {
        RulePage page = new(id);
        Assert.NotEqual(page.Violation, page.Fixed);

        Assert.DoesNotContain(await Report(page.Fixed), diagnostic => diagnostic.Id == id || diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_the_page_says_about_severities_and_excuses_holds(string id)
    {
        RulePage page = new(id);
        string pragma = $"#pragma warning disable {id}";
        string severity = $"dotnet_diagnostic.{id}.severity = error";
        string suppression = $"[SuppressMessage(\"{Descriptors[id].First().Category}\", \"{id}\")]";
        bool isAboutCode = page.Violation.Code.Length > 0;
        Assert.Equal(isAboutCode, page.Text.Contains($"`{pragma}` or `{suppression}`", StringComparison.Ordinal));
        if (page.Text.Contains($"`{severity}`", StringComparison.Ordinal))
        {
            ExampleProject raised = page.Violation with { Config = $"{page.Violation.Config}\n{(isAboutCode ? "[*.cs]" : "")}\n{severity}\n" };
            Assert.Equal(DiagnosticSeverity.Error, (await Report(isAboutCode ? raised : AsGlobal(raised))).First(diagnostic => diagnostic.Id == id).Severity);
        }

        if (isAboutCode)
        {
            string suppressed = page.Violation.Code.Replace("\nclass ", $"\n[System.Diagnostics.CodeAnalysis.{suppression[1..]}\nclass ", StringComparison.Ordinal);
            Assert.DoesNotContain(await Report(page.Violation with { Code = pragma + "\n" + page.Violation.Code }), diagnostic => diagnostic.Id == id);
            Assert.DoesNotContain(await Report(page.Violation with { Code = suppressed }), diagnostic => diagnostic.Id == id);
        }
    }

    // The settings of files hold for all of them in a global file, which has no sections.
    private static ExampleProject AsGlobal(ExampleProject project) =>
        project with { Config = "is_global = true\n" + project.Config.Replace("[*.cs]", "", StringComparison.Ordinal) };

    private static Task<IReadOnlyList<Diagnostic>> Report(ExampleProject project) => project.Report(TestContext.Current.CancellationToken);

    private static string SeverityWord(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "info",
        _ => "hidden",
    };
}

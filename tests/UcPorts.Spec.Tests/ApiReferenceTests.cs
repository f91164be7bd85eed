using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using UcPorts.Testing;

namespace UcPorts.Spec.Tests;

/// <summary>The rows about .NET and ASP.NET Core beside the reference assemblies they were made from.</summary>
public class ApiReferenceTests
{
    [Fact]
    public async Task Every_member_of_the_framework_is_there_with_the_parameters_that_its_row_names()
    {
        Compilation framework = await FrameworkAsync();
        ApiMember[] members = [.. ApiTables.Members().Where(member => member.Evidence == ApiEvidence.Reference)];

        IEnumerable<string> wrong = members
            .Select(member => (member.Id, Problem: ProblemOf(member, DocumentationCommentId.GetFirstSymbolForDeclarationId(member.Id, framework))))
            .Where(result => result.Problem is not null)
            .Select(result => $"{result.Id}: {result.Problem}");

        Assert.NotEmpty(members);
        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task Every_field_of_a_setting_key_is_there_and_is_no_constant()
    {
        Compilation framework = await FrameworkAsync();
        string[] fields = [.. ApiTables.Read().SelectMany(table => table.Settings).SelectMany(key => key.Fields)];

        Assert.NotEmpty(fields);
        Assert.All(fields, id => Assert.False(Assert.IsAssignableFrom<IFieldSymbol>(DocumentationCommentId.GetFirstSymbolForDeclarationId(id, framework)).IsConst, id));
    }

    private static string? ProblemOf(ApiMember member, ISymbol? symbol)
    {
        ImmutableArray<IParameterSymbol> parameters = symbol switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => [],
        };
        string[] missing = [.. NamedParameters(member).Except(parameters.Select(parameter => parameter.Name))];
        return symbol is null ? "there is no such member"
            : missing.Length > 0 ? $"there is no parameter {string.Join(", ", missing)}"
            : (member.TypeName, member.MemberName) != (TypeNameOf(symbol), symbol.MetadataName) ? $"the id is read as {member.TypeName} and {member.MemberName}"
            : null;
    }

    // The name of an indexer in an id is that of its metadata.
    private static string TypeNameOf(ISymbol symbol) => symbol.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat.WithGenericsOptions(SymbolDisplayGenericsOptions.None));

    private static IEnumerable<string> NamedParameters(ApiMember member)
    {
        IEnumerable<string?> names = member switch
        {
            PortApi api => [api.Parameter, api.Key?.Parameter, api.Program?.Parameter, api.End?.Operand.Parameter, api.TransportMap?.Operand.Parameter, api.SecurityMap?.Operand.Parameter, api.DirectionMap?.Operand.Parameter, .. api.Conditions.Select(condition => condition.Operand.Parameter)],
            PortValueApi value => [value.Parameter, value.Result, value.End?.Operand.Parameter],
            _ => [],
        };
        return names.OfType<string>().Where(name => name.Length > 0);
    }

    private static async Task<Compilation> FrameworkAsync()
    {
        try
        {
            return CSharpCompilation.Create(
                "framework",
                references: await DotNetReferences.Net100WithAspNetCore.ResolveAsync(LanguageNames.CSharp, TestContext.Current.CancellationToken));
        }
        catch (InvalidOperationException missing)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }
}

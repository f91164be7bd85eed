using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using UcPorts.Model.Tests.Ports;

namespace UcPorts.Model.Tests;

/// <summary>The build for .NET Standard 2.0, which compilers load: the same types and members but for spans, and the same readings.</summary>
public class NetStandardBuildTests
{
    private static readonly Assembly Modern = typeof(Port).Assembly;

    private static readonly Assembly Standard = new AssemblyLoadContext("netstandard2.0")
        .LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "netstandard2.0", Path.GetFileName(Modern.Location)));

    public static TheoryData<string> TypeNames => [.. Modern.GetExportedTypes().Select(type => type.FullName!)];

    public static TheoryData<Type, string> Texts => [.. Rows(typeof(Port), TextTests.GoodPorts.Select(row => row.Data.Item1).Concat(TextTests.BadPorts.Select(row => row.Data)))
        .Concat(Rows(typeof(PortRange), TextTests.GoodRanges.Select(row => row.Data.Item1).Concat(TextTests.BadRanges.Select(row => row.Data))))
        .Concat(Rows(typeof(PortSet), TextTests.GoodSets.Select(row => row.Data.Item1).Concat(TextTests.BadSets.Select(row => row.Data))))];

    [Fact]
    public void It_is_another_assembly() => Assert.NotSame(Modern, Standard);

    [Fact]
    public void It_has_the_same_public_types() =>
        Assert.Equal(Modern.GetExportedTypes().Select(type => type.FullName).Order(), Standard.GetExportedTypes().Select(type => type.FullName).Order());

    [Theory]
    [MemberData(nameof(TypeNames))]
    public void Each_type_has_the_same_members_but_for_spans(string type) =>
        Assert.Equal(
            MembersOf(Modern.GetType(type)!).Where(member => !member.Contains("Span`1", StringComparison.Ordinal)),
            MembersOf(Standard.GetType(type)!));

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_reads_and_writes_the_same_texts(Type type, string text)
    {
        Assert.Equal(Reading(type, text), Reading(Standard.GetType(type.FullName!)!, text));
    }

    private static IEnumerable<string> MembersOf(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(member => $"{member.MemberType} {member}")
            .Order(StringComparer.Ordinal);

    private static string? Reading(Type type, string text)
    {
        object?[] arguments = [text, null];
        MethodInfo tryParse = type.GetMethod("TryParse", [typeof(string), type.MakeByRefType()])!;
        return (bool)tryParse.Invoke(null, arguments)! ? arguments[1]!.ToString() : null;
    }

    private static IEnumerable<TheoryDataRow<Type, string>> Rows(Type type, IEnumerable<string> texts) =>
        texts.Select(text => new TheoryDataRow<Type, string>(type, text));
}

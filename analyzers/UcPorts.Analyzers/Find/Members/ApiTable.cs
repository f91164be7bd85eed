using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using UcPorts.Spec;

namespace UcPorts.Analyzers.Find.Members;

/// <summary>The members through which .NET code opens ports, as the tables in <c>spec/apis</c> and a project's own list them.</summary>
internal sealed class ApiTable
{
    private static readonly Lazy<ApiTable> LazyBuiltIn = new(ReadBuiltIn, LazyThreadSafetyMode.ExecutionAndPublication);

    public ApiTable(IEnumerable<PortApiFile> files)
    {
        Files = [.. files];
        Apis = new MemberIndex<PortApi>(Files.SelectMany(file => file.Apis));
        Carriers = new MemberIndex<PortValueApi>(Files.SelectMany(file => file.Carriers));
        Silent = new MemberIndex<SilentApi>(Files.SelectMany(file => file.Silent));
        Settings = [.. Files.SelectMany(file => file.Settings)];
        LateBound = Apis.All.Where(api => api.Match == ApiMatch.LateBound && api.Id[0] == 'P')
            .GroupBy(api => api.MemberName, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        Names = new ApiNames(this);
    }

    /// <summary>The table that is built into the analyzer; read on first use.</summary>
    public static ApiTable BuiltIn => LazyBuiltIn.Value;

    /// <summary>The members that open ports.</summary>
    public MemberIndex<PortApi> Apis { get; }

    /// <summary>The members that carry ports to those.</summary>
    public MemberIndex<PortValueApi> Carriers { get; }

    /// <summary>The members that open nothing.</summary>
    public MemberIndex<SilentApi> Silent { get; }

    /// <summary>The keys under which ports are set.</summary>
    public IReadOnlyList<SettingKey> Settings { get; }

    /// <summary>The properties that are also set on <c>dynamic</c> objects, by their names.</summary>
    public IReadOnlyDictionary<string, PortApi> LateBound { get; }

    /// <summary>The names by which code is looked through before anything is bound.</summary>
    public ApiNames Names { get; }

    private IReadOnlyList<PortApiFile> Files { get; }

    /// <summary>This table and a project's own.</summary>
    public ApiTable With(IReadOnlyCollection<PortApiFile> files) => files.Count == 0 ? this : new ApiTable([.. Files, .. files]);

    private static ApiTable ReadBuiltIn() => new(EmbeddedTables.Read().Select(table => PortApiReader.Read(table.Text, table.Name)));
}

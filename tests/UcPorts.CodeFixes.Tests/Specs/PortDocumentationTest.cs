using System.Threading.Tasks;
using UcPorts.CodeFixes.Specs;

namespace UcPorts.CodeFixes.Tests.Specs;

/// <summary>A test of <see cref="PortDocumentationFix"/>: the code stays, the spec file changes, and the warning is gone.</summary>
internal static class PortDocumentationTest
{
    public const string SpecPath = "/0/contoso.ports.json";

    /// <summary>A project with one undocumented listener, <c>{|UCP1001:9464|}</c>, and a spec file.</summary>
    public static FixTest<PortDocumentationFix> WithSpec(string spec, string fixedSpec, string roles = Roles.FrontEnd) =>
        With(Listener("{|UCP1001:9464|}"), Listener("9464"), spec, fixedSpec, roles);

    /// <summary>A project with code and a spec file.</summary>
    public static FixTest<PortDocumentationFix> With(string code, string fixedCode, string spec, string fixedSpec, string roles = Roles.FrontEnd)
    {
        FixTest<PortDocumentationFix> test = new(code, fixedCode, roles);
        test.TestState.AdditionalFiles.Add((SpecPath, spec));
        test.FixedState.AdditionalFiles.Add((SpecPath, fixedSpec));
        return test;
    }

    /// <summary>Checks that a spec file gets no rule.</summary>
    public static Task VerifyNoFix(string spec) => WithSpec(spec, spec, Roles.None).RunNoFixAsync();

    /// <summary>A row as the fix writes it.</summary>
    public static string Row(string id, string ports, string transport, string role = "this-project") =>
        $"\"id\": \"{id}\", \"role\": \"{role}\", \"ports\": \"{ports}\", \"transport\": [{transport}], \"security\": [], \"direction\": \"inbound\", "
        + "\"requirement\": \"required\", \"allocation\": \"fixed\", \"reason\": \"Fill in what the project opens this port for\"";

    public static string Listener(string port) =>
        $$"""
        using System.Net;
        using System.Net.Sockets;

        class Metrics
        {
            object listener = new TcpListener(IPAddress.Any, {{port}});
        }
        """;

    private static Task RunNoFixAsync(this FixTest<PortDocumentationFix> test)
    {
        // What cannot be fixed stays reported.
        test.FixedState.Sources.Clear();
        test.FixedState.Sources.Add(Listener("{|UCP1001:9464|}"));
        return test.RunAsync();
    }
}

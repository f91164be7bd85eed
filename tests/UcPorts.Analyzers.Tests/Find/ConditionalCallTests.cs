using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Find;

/// <summary>Calls that are left out of a build, and what stands in their arguments.</summary>
public class ConditionalCallTests
{
    private const string Members =
        """
        class Program
        {
            [System.Diagnostics.Conditional("TRACED")] static void Trace(object o) { }
            [System.Diagnostics.Conditional("TRACED"), System.Diagnostics.Conditional("OTHER")] static void Either(object o) { }
            [System.Diagnostics.Conditional("TRACED")] static void Own() { new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, 5090); }
            static void Log(object o) { }
            static void Main()
            {
                #
            }
        }
        """;

    private const string Opening = "new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, 5091)";

    [Theory]
    [InlineData("", $"System.Diagnostics.Debug.Assert({Opening} != null);", "")]
    [InlineData("", $"Trace({Opening});", "")]
    [InlineData("", $"Trace(new System.Func<object>(() => {Opening}));", "")]
    [InlineData("", $"Either({Opening});", "")]
    [InlineData("", $"Log({Opening});", "5091/tcp")]
    [InlineData("", "Own();", "")]
    [InlineData("", "Trace(Open(5091)); Open(5092); static object Open(int port) => new System.Net.Sockets.TcpListener(System.Net.IPAddress.Any, port);", "5092/tcp")]
    [InlineData("#define OTHER\n", $"Either({Opening});", "5091/tcp")]
    [InlineData("#define OTHER\n", $"Trace({Opening});", "")]
    [InlineData("#define DEBUG\n", $"System.Diagnostics.Debug.Assert({Opening} != null);", "5091/tcp")]
    [InlineData("#define TRACED\n", "Own();", "5090/tcp")]
    [InlineData("#define TRACED\n#undef TRACED\n", $"Trace({Opening});", "")]
    [InlineData("#if NEVER\n#define TRACED\n#endif\n", $"Trace({Opening});", "")]
    public async Task Open_where_their_symbol_is_defined(string directives, string statements, string expected) =>
        Assert.Equal(expected, await InventoryTest.Of(directives + Members.Replace("#", statements, System.StringComparison.Ordinal)));
}

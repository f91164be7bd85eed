using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>Deep and wide code ends, in "unknown" where it costs too much.</summary>
public class CostTests
{
    [Fact(Timeout = 120_000)]
    public async Task Two_thousand_locals_that_are_all_opened()
    {
        StringBuilder code = new();
        for (int i = 0; i < 2000; i++)
        {
            code.Append(CultureInfo.InvariantCulture, $"int p{i} = {10000 + i}; if (c) {{ new TcpListener(IPAddress.Any, p{i}); }}\n");
        }

        string found = await Evaluating.Statements(code.ToString());
        Assert.Equal(2000, found.Split("; ").Length);
        Assert.EndsWith("; 11999", found, StringComparison.Ordinal);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_thousand_conditions_on_other_variables_before_each_opening()
    {
        StringBuilder code = new("int n = 0; bool on = false; int p = 5090;\n");
        for (int i = 0; i < 1000; i++)
        {
            code.Append(CultureInfo.InvariantCulture, $"if (on || n == {i}) {{ n = u; on = c; }}\n");
        }

        code.Append("if (u > 0) { p = 5091; }\n");
        code.Append(string.Concat(Enumerable.Repeat("new TcpListener(IPAddress.Any, p);\n", 50)));
        Assert.Equal(50, (await Evaluating.Statements(code.ToString())).Split("; ").Length);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("", "5090")]
    [InlineData("p = p + 1 - 1;", "")]
    public async Task A_chain_of_locals_ends(string link, string expected)
    {
        string chain = string.Concat(Enumerable.Repeat(link, 2000));
        Assert.Equal(expected, await Evaluating.Statements($"int p = 5090; {chain} new TcpListener(IPAddress.Any, p);"));
    }

    [Fact(Timeout = 120_000)]
    public async Task A_sum_of_five_thousand_terms_ends() =>
        Assert.Equal("", await Evaluating.Port(string.Join(" + ", Enumerable.Repeat("one", 5000)), "int one = 1;"));

    [Fact(Timeout = 120_000)]
    public async Task A_text_of_five_thousand_terms_ends() =>
        Assert.Equal("5090", await Evaluating.Statements($"int p = 5090; string e = \"\"; new HttpListener().Prefixes.Add(\"http://*:\" + p + \"/\" + {string.Join(" + ", Enumerable.Repeat("\"x\"", 4999))} + e);"));

    [Fact(Timeout = 120_000)]
    public async Task Choices_that_double_each_time_end()
    {
        StringBuilder code = new("int p0 = c ? 5000 : 6000;");
        for (int i = 1; i < 200; i++)
        {
            code.Append(CultureInfo.InvariantCulture, $"int p{i} = IsFree({i}) ? p{i - 1} : p{i - 1} + 1;");
        }

        Assert.Equal("", await Evaluating.Port("p199", code.ToString()));
    }

    [Fact(Timeout = 120_000)]
    public async Task Methods_that_call_each_other_end() => Assert.Equal(
        "5090-5091 default",
        await Evaluating.Code("class A { void F(int p) { new TcpListener(IPAddress.Any, p); G(p); } void G(int q) => F(q + 1); void S() => F(5090); }"));

    [Fact(Timeout = 120_000)]
    public async Task A_method_with_a_thousand_calls_is_not_followed() =>
        Assert.Equal("", await Evaluating.Code($"class A {{ void F(int p) {{ new TcpListener(IPAddress.Any, p); }} void S() {{ {string.Concat(Enumerable.Range(0, 1000).Select(i => $"F({5000 + i});"))} }} }}"));

    [Fact(Timeout = 120_000)]
    public async Task Hundreds_of_types_with_a_member_of_one_name_end()
    {
        string types = string.Concat(Enumerable.Range(0, 400).Select(i => $"class T{i} {{ internal int Port = {5000 + i}; internal int Other; void Run() {{ new TcpListener(IPAddress.Any, Port); }} void Set(T{i} t) {{ t.Other = 1; new T{i} {{ Other = 2 }}; }} }}\n"));
        string found = await Evaluating.Code(types);
        Assert.Equal(400, found.Split("; ").Length);
    }
}

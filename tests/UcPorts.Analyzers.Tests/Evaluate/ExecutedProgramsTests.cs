using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using UcPorts.Analyzers.Evaluate;
using UcPorts.Analyzers.Evaluate.Symbols;
using UcPorts.Judging;
using UcPorts.Testing;

namespace UcPorts.Analyzers.Tests.Evaluate;

/// <summary>
/// What the evaluator says of generated programs, held against what the programs do when they are run: each number that
/// a certain answer stands for at a place is one of those the place is come to with, and no other is.
/// </summary>
public class ExecutedProgramsTests
{
    private const int Methods = 80;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(7, true)]
    [InlineData(8, true)]
    [InlineData(9, false)]
    [InlineData(10, false)]
    public async Task The_answer_holds_what_the_program_does(int seed, bool repeatsConditions)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Generator generator = new(seed, repeatsConditions);
        StringBuilder code = new("using System; public static class Program { public static Action<int, int> See; [System.Diagnostics.CodeAnalysis.DoesNotReturn] static void End() => throw new OperationCanceledException(); static void Out(int place, int value) => See(place, value);\n");
        for (int i = 0; i < Methods; i++)
        {
            code.Append(generator.Method(i));
        }

        code.Append('}');
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Generated{seed}",
            [CSharpSyntaxTree.ParseText(code.ToString(), cancellationToken: cancellation)],
            await DotNetReferences.Net100WithAspNetCore.ResolveAsync(LanguageNames.CSharp, cancellation),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Dictionary<int, HashSet<int>> seen = Run(compilation, cancellation);
        Assert.True(Compare(compilation, seen, code.ToString(), cancellation) > Methods / 2, "Too few of the answers are known.");
    }

    private static int Compare(CSharpCompilation compilation, Dictionary<int, HashSet<int>> seen, string code, CancellationToken cancellation)
    {
        PortEvaluator evaluator = new(compilation, new KnownTypes(compilation), new ProjectFiles(compilation));
        SyntaxTree tree = compilation.SyntaxTrees[0];
        SemanticModel model = compilation.GetSemanticModel(tree);
        int known = 0;
        foreach (InvocationExpressionSyntax call in tree.GetRoot(cancellation).DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => call.Expression.ToString() == "Out"))
        {
            int place = int.Parse(call.ArgumentList.Arguments[0].ToString(), CultureInfo.InvariantCulture);
            NumberValue? answer = evaluator.NumberOf(((IInvocationOperation)model.GetOperation(call, cancellation)!).Arguments[1].Value, cancellation);
            ImmutableSortedSet<int> values = seen.TryGetValue(place, out HashSet<int>? numbers) ? [.. numbers] : [];

            // Conditions may exclude each other: what is never come to is not held against the answer.
            if (answer is null || values.IsEmpty)
            {
                continue;
            }

            known++;
            string method = code.Split('\n').First(line => line.Contains($"Out({place},", StringComparison.Ordinal));
            string said = $"place {place}: said {string.Join(',', answer.Numbers.Take(20))} {answer.Certainty}, seen {string.Join(',', values.Take(20))}\n{method}";
            if (answer.Certainty == Certainty.Certain)
            {
                // All that is seen must be in the answer.
                Assert.True(values.All(value => answer.Numbers.Contains(value)), said);
            }

            // Nothing may be in the answer that is never seen: that would be a warning that is not true.
            Assert.True(answer.Numbers.All(number => values.Contains((int)number)), said);
        }

        return known;
    }

    // Each method is run with all values of its parameters that matter.
    private static Dictionary<int, HashSet<int>> Run(CSharpCompilation compilation, CancellationToken cancellation)
    {
        using MemoryStream image = new();
        Assert.True(compilation.Emit(image, cancellationToken: cancellation).Success);
        image.Position = 0;
        AssemblyLoadContext context = new(compilation.AssemblyName, isCollectible: true);
        Type program = context.LoadFromStream(image).GetType("Program", throwOnError: true)!;
        Dictionary<int, HashSet<int>> seen = [];
        program.GetField("See")!.SetValue(null, (int place, int value) =>
        {
            if (!seen.TryGetValue(place, out HashSet<int>? values))
            {
                seen.Add(place, values = []);
            }

            values.Add(value);
        });
        foreach (MethodInfo method in program.GetMethods(BindingFlags.Static | BindingFlags.Public))
        {
            Action<bool, bool, bool, int> run = method.CreateDelegate<Action<bool, bool, bool, int>>();
            for (int flags = 0; flags < 8; flags++)
            {
                for (int u = -1; u < 4; u++)
                {
                    try
                    {
                        run((flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0, u);
                    }
                    catch (OperationCanceledException)
                    {
                        // The program has ended itself.
                    }
                }
            }
        }

        context.Unload();
        return seen;
    }

    private sealed class Generator(int seed, bool repeatsConditions)
    {
        private static readonly string[] Operators = ["+", "-", "*", "&", "|", "^", "%", "/"];

        private static readonly string[] Conditions = ["c0", "c1", "c2", "u > 1"];

        // The programs must be the same in each run.
        private readonly Random _random = new(seed);
        private int _place;
        private int _loop;

        // Where each condition is used once a method, all its outcomes are met with all others.
        private Queue<string> _conditions = new();

        public string Method(int number)
        {
            _conditions = new Queue<string>(Conditions.OrderBy(_ => _random.Next()));
            StringBuilder code = new($"public static void M{number}(bool c0, bool c1, bool c2, int u) {{ int a = {Literal()}, b = {Literal()}; ushort d = {_random.Next(9)}; ");
            for (int i = 0; i < 6; i++)
            {
                code.Append(Statement(2));
            }

            return code.Append(Output()).Append("}\n").ToString();
        }

        private string Statement(int depth) => _random.Next(depth > 0 ? 12 : 6) switch
        {
            0 or 1 => $"{Variable()} = {Expression(2)}; ",
            2 => $"{Variable()} {Operators[_random.Next(3)]}= {Literal()}; ",
            3 => $"{Variable()}{(_random.Next(2) == 0 ? "++" : "--")}; ",
            4 => $"d = unchecked((ushort){Expression(1)}); ",
            5 => Output(),
            6 when _conditions.Count > 0 => $"if ({Condition()}) {{ {Statement(depth - 1)}{Statement(depth - 1)}}} else {{ {Statement(depth - 1)}}} ",
            7 when _conditions.Count > 0 => $"if ({Condition()}) {{ {Statement(depth - 1)}}} ",
            8 => Loop(),
            9 when _conditions.Count > 0 => $"{Variable()} = {Condition()} ? {Expression(1)} : {Expression(1)}; ",
            11 when repeatsConditions && depth > 1 => $"if ({Condition()}) {{ {Statement(0)}{(_random.Next(2) == 0 ? "return" : "End()")}; }} ",
            10 => $"try {{ {Variable()} = {Expression(1)}; }} finally {{ {Statement(0)}}} ",
            _ => Output(),
        };

        private string Condition()
        {
            string condition = _conditions.Dequeue();
            if (repeatsConditions)
            {
                _conditions.Enqueue(condition);
                return _random.Next(3) == 0 ? $"!({condition})" : condition;
            }

            return condition;
        }

        private string Loop()
        {
            string variable = $"i{_loop++}";
            int step = _random.Next(1, 4);
            return _random.Next(7) switch
            {
                3 => $"foreach (var (x{variable}, {variable}) in new[] {{ ({Literal()}, {Literal()}), ({Literal()}, {Literal()}) }}) {{ Out({_place++}, {variable} * 2); if (x{variable} > 30) {{ Out({_place++}, {variable}); }} Out({_place++}, x{variable} + {variable}); }} ",
                4 => $"foreach (var {variable} in new System.Collections.Generic.Dictionary<int, int> {{ [{Literal()}] = {Literal()}, [{Literal()}] = {Expression(0)} }}) {{ int y{variable} = {variable}.Value; Out({_place++}, y{variable} + 1); if ({variable}.Key > 30) {{ Out({_place++}, y{variable}); }} }} ",
                5 => $"foreach (var (x{variable}, ({variable}, z{variable})) in new[] {{ ({Literal()}, ({Literal()}, {Literal()})), ({Literal()}, ({Literal()}, {Expression(0)})) }}) {{ Out({_place++}, {variable} * 2); int y{variable} = x{variable} + 1; if (y{variable} > 30) {{ Out({_place++}, {variable}); }} if (z{variable} > 30) {{ Out({_place++}, {variable}); }} }} ",
                6 => $"var {variable} = new System.Collections.Generic.Dictionary<int, int> {{ [1] = {Literal()}, [2] = {Expression(1)} }}; int[] x{variable} = [{Literal()}, {Expression(1)}]; {Variable()} = x{variable}[1]; Out({_place++}, {variable}[2]); Out({_place++}, {variable}[1] + x{variable}[0]); if ({Variable()} > 30) {{ Out({_place++}, {variable}[2] + 1); Out({_place++}, x{variable}[1] + 1); }} ",
                0 => $"for (int {variable} = {_random.Next(5)}; {variable} < {_random.Next(3, 12)}; {variable} += {step}) {{ Out({_place++}, {variable} * 2 + 1); }} ",
                1 => $"int {variable} = {_random.Next(5, 12)}; while ({variable} >= {_random.Next(5)}) {{ Out({_place++}, {variable}); {variable} -= {step}; Out({_place++}, {variable}); }} ",
                _ => $"int {variable} = {_random.Next(5)}; do {{ Out({_place++}, {variable}); {variable}++; }} while ({variable} < {_random.Next(8)}); Out({_place++}, {variable}); ",
            };
        }

        private string Output() => $"Out({_place++}, {Expression(1)}); ";

        private string Variable() => _random.Next(2) == 0 ? "a" : "b";

        private string Literal() => _random.Next(1, 70).ToString(CultureInfo.InvariantCulture);

        private string Expression(int depth) => _random.Next(depth > 0 ? 6 : 3) switch
        {
            0 => Variable(),
            1 => Literal(),
            2 => "d",
            3 => $"Math.Min((int){Expression(depth - 1)}, {Literal()})",

            // A divisor is never null.
            _ => $"({Expression(depth - 1)} {Operators[_random.Next(Operators.Length)]} {Literal()})",
        };
    }
}

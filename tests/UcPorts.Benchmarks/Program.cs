using BenchmarkDotNet.Running;
using UcPorts.Benchmarks.Analyzers;

if (args is ["analyzers", .. var rest])
{
    return AnalyzerRace.Run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(AnalyzerRace).Assembly).Run(args);
return 0;

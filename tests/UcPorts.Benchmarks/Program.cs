using BenchmarkDotNet.Running;
using UcPorts.Benchmarks.Analyzers;
using UcPorts.Benchmarks.Startup;

if (args is ["analyzers", .. var rest])
{
    return AnalyzerRace.Run(rest);
}

if (args is ["startup", .. var rounds])
{
    return StartupRace.Run(rounds);
}

BenchmarkSwitcher.FromAssembly(typeof(AnalyzerRace).Assembly).Run(args);
return 0;

using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Allo.Contacts.Evaluation.Bench;

/// <summary>The verb <c>bench</c>: what extraction costs.</summary>
internal static class BenchCommand
{
    private const int Warmups = 10;
    private const int Iterations = 15;

    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var data = new Option<string>("--data") { Description = "The folder of the labelled sets.", DefaultValueFactory = _ => "../shared/eval" };
        var start = new Option<bool>(ColdStart.Option) { Description = "Only the first extraction of this process.", Hidden = true };
        var hostile = new Option<bool>("--hostile") { Description = "Only what texts cost that say the same again and again." };
        var command = new Command("bench", "Measures extraction and its stages against the phone matcher alone, its start, its growth, and hostile texts.") { data, start, hostile };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(start))
            {
                ColdStart.Measure();
                return 0;
            }

            if (parsed.GetValue(hostile))
            {
                Hostile.Write(Console.Out);
                return 0;
            }

            ExtractionBench.Folder = parsed.GetValue(data)!;
            BenchmarkRunner.Run<ExtractionBench>(DefaultConfig.Instance
                .AddJob(Job.Default.WithWarmupCount(Warmups).WithIterationCount(Iterations).WithToolchain(InProcessNoEmitToolchain.Instance))
                .AddColumn(StatisticColumn.Min, StatisticColumn.OperationsPerSecond)
                .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "allo-bench"))
                .WithOptions(ConfigOptions.DisableLogFile));

            // Behind the benchmarks: what these texts teach the compiler would tell on them.
            ColdStart.Write(Console.Out);
            Growth.Write(Console.Out);
            Hostile.Write(Console.Out);
            return 0;
        });
        return command;
    }
}

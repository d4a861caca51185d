using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Allo.Contacts.Evaluation.Bench;

/// <summary>The verb <c>bench</c>: what extraction costs.</summary>
internal static class BenchCommand
{
    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var data = new Option<string>("--data") { Description = "The folder of the labelled sets.", DefaultValueFactory = _ => "../shared/eval" };
        var command = new Command("bench", "Measures extraction and its stages against the phone matcher alone.") { data };
        command.SetAction(parsed =>
        {
            ExtractionBench.Folder = parsed.GetValue(data)!;
            BenchmarkRunner.Run<ExtractionBench>(DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance)).WithOptions(ConfigOptions.DisableLogFile));
            return 0;
        });
        return command;
    }
}

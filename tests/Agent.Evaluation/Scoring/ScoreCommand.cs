using System.CommandLine;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>The verb <c>score</c>: measures extraction and compares it with what was reached before.</summary>
public static class ScoreCommand
{
    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var sets = new Argument<string[]>("set") { Description = "The labelled sets; none means all.", Arity = ArgumentArity.ZeroOrMore };
        sets.AcceptOnlyFromAmong([.. Sets.Names]);
        var data = new Option<string>("--data") { Description = "The folder of the sets.", DefaultValueFactory = _ => "../shared/eval" };
        var split = new Option<Split>("--split") { Description = "dev, held or all.", DefaultValueFactory = _ => Split.Dev };
        var baseline = new Option<string>("--baseline") { Description = "The figures reached before.", DefaultValueFactory = _ => "tests/Agent.Evaluation/baseline.json" };
        var update = new Option<bool>("--update-baseline") { Description = "Keep the figures measured now." };
        var errors = new Option<int>("--errors") { Description = "How many texts that went wrong to print; not of the held part." };
        var command = new Command("score", "Measures extraction on labelled texts; exit code 1 where a figure is worse than the baseline.")
        {
            sets, data, split, baseline, update, errors,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(sets) is { Length: > 0 } named ? named : Sets.Names,
            new ScoreOptions(parsed.GetValue(data)!, parsed.GetValue(split), parsed.GetValue(baseline)!, parsed.GetValue(update), parsed.GetValue(errors)),
            Console.Out));
        return command;
    }

    /// <summary>Measures the sets and writes the report.</summary>
    /// <returns>0; 1 where a figure is worse than the baseline; 2 where errors of the held part are asked for.</returns>
    public static int Run(IEnumerable<string> sets, ScoreOptions options, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (options.Errors > 0 && options.Split != Split.Dev)
        {
            output.WriteLine("Errors are shown of the dev split only: nobody looks at the held part.");
            return 2;
        }

        var baseline = Baseline.Read(options.Baseline);
        var worse = 0;
        foreach (var set in sets)
        {
            var tally = Sets.Measure(set, options.Data, options.Split);
            var key = $"{set}/{options.Split}".ToLowerInvariant();
            worse += Write(tally, key, baseline, output);
            baseline.Keep(key, tally.Figures);
            tally.Errors.Take(options.Errors).ToList().ForEach(output.WriteLine);
        }

        if (options.Update)
        {
            baseline.Write(options.Baseline);
        }

        return worse > 0 && !options.Update ? 1 : 0;
    }

    private static int Write(Tally tally, string key, Baseline baseline, TextWriter output)
    {
        var worse = baseline.Worse(key, tally.Figures);
        output.WriteLine(FormattableString.Invariant($"== {key}: {tally.Texts} texts"));
        tally.Lines.ForEach(output.WriteLine);
        foreach (var (name, value) in tally.Figures)
        {
            var before = baseline.Find(key, name) is { } kept ? FormattableString.Invariant($"  before {kept:0.0000}") : "";
            output.WriteLine(FormattableString.Invariant($"{name,-26} {value:0.0000}{before}{(worse.Contains(name) ? "  WORSE" : "")}"));
        }

        foreach (var gone in worse.Where(name => !tally.Figures.ContainsKey(name)))
        {
            output.WriteLine($"{gone,-26} no longer measured  WORSE");
        }

        return worse.Count;
    }
}

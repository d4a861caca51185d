using System.Diagnostics;
using System.Globalization;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Bench;

/// <summary>What longer and longer texts cost, from 1 kB to 4 MB.</summary>
internal static class Growth
{
    private const int Least = 1 << 10;
    private const int Most = 4 << 20;
    private const double Enough = 400;
    private const int FewestTimes = 3;
    private const int MostTimes = 200;

    // How much of the signatures is not repeated.
    private const int Different = 64 << 10;
    private static readonly ExtractionOptions French = new() { Region = "FR" };

    private const string BetweenSignatures = "\n\n";

    /// <summary>Writes a row for each length of each kind of text; the least of several times.</summary>
    public static void Write(TextWriter output)
    {
        output.WriteLine("| text | kB | ms | of half | s a MB |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var (name, text, ends) in Kinds())
        {
            var half = 0.0;
            for (var length = Least; length <= Most && length <= text.Length; length *= 2)
            {
                var cuts = Cuts(text, ends, length);
                var time = Measure(cuts) * length / cuts.Sum(static cut => cut.Length);
                var growth = half == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{time / half:0.00}");
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {length / Least} | {time:0.00} | {growth} | {time * (1 << 20) / length / 1000:0.00} |"));
                half = time;
            }
        }
    }

    // Signatures are cut behind one: a part of one is read otherwise than the whole, and each length would do other work.
    // Of the short there are many cuts: a processor learns a few signatures by heart that it reads again and again.
    private static string[] Cuts(string text, int[] ends, int length)
    {
        if (ends.Length == 0)
        {
            return [text[..length]];
        }

        var cuts = new List<string>();
        for (var start = 0; cuts.Count == 0 || start + length <= Different; start += cuts[^1].Length)
        {
            var end = EndAt(ends, start + length);
            cuts.Add(text[start..(end > start ? end : ends.First(later => later > start))]);
        }

        return [.. cuts];
    }

    private static int EndAt(int[] ends, int place) => Array.BinarySearch(ends, place) switch { >= 0 and var at => ends[at], var behind => ~behind == 0 ? ends[0] : ends[~behind - 1] };

    private static IEnumerable<(string Name, string Text, int[] Ends)> Kinds()
    {
        var texts = ExtractionBench.Texts();
        var signatures = string.Join(BetweenSignatures, texts) + BetweenSignatures;
        var times = (Most / signatures.Length) + 1;
        var repeated = string.Concat(Enumerable.Repeat(signatures, times));
        var ends = Ends(Enumerable.Repeat(texts, times).SelectMany(static all => all));
        yield return ("signatures", repeated, ends);
        yield return ("signatures on one line", repeated.Replace('\n', ' '), ends);
        yield return ("phones", string.Concat(Enumerable.Range(0, Most / 15).Select(i => string.Create(CultureInfo.InvariantCulture, $"06 12 {i % 100:00} {i / 100 % 100:00} {i / 10000 % 100:00}\n"))), []);
        yield return ("addresses", string.Concat(Enumerable.Repeat("jane.doe@acme.com ", Most / 18 + 1)), []);
        yield return ("quotes", string.Concat(Enumerable.Repeat("> > On Mon wrote:\n", Most / 18 + 1)), []);
        yield return ("rows of a table", "Name;Company;Phone;Email\n" + string.Concat(Enumerable.Range(0, Most / 48).Select(i => string.Create(CultureInfo.InvariantCulture, $"Jane Doe;Acme {i};+44 20 7946 0{i % 1000:000};jane{i}@acme.com\n"))), []);
        yield return ("digits", new string('1', Most), []);
    }

    private static int[] Ends(IEnumerable<string> texts)
    {
        var ends = new List<int>();
        foreach (var text in texts)
        {
            ends.Add((ends.Count == 0 ? 0 : ends[^1] + BetweenSignatures.Length) + text.Length);
        }

        return [.. ends];
    }

    // Milliseconds for all of the texts. What the time before left behind is collected between, as BenchmarkDotNet does: it is no cost of this one.
    private static double Measure(string[] texts)
    {
        var extractor = new ContactExtractor();
        var (best, spent) = (double.MaxValue, 0.0);
        for (var i = 0; i < FewestTimes || (spent < Enough && i < MostTimes); i++)
        {
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            foreach (var text in texts)
            {
                _ = extractor.Extract(text, French);
            }

            var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            (best, spent) = (Math.Min(best, time), spent + time);
        }

        return best;
    }
}

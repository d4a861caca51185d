using System.Diagnostics;
using System.Globalization;
using System.Text;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Bench;

/// <summary>What longer and longer texts cost, from 1 kB to 4 MB.</summary>
internal static class Growth
{
    // Thousands: arrays as long as powers of two stand in one another's way in a processor's caches, whatever is done with them.
    private const int Least = 1000;
    private const int Most = 4_096_000;
    private const double Enough = 400;
    private const int FewestTimes = 10;
    private const int MostTimes = 200;

    // How much of the signatures is not repeated.
    private const int Different = 64 << 10;
    private static readonly ExtractionOptions French = new() { Region = "FR" };

    /// <summary>Writes a row for each length of each kind of text; the least of several times.</summary>
    public static void Write(TextWriter output)
    {
        output.WriteLine("| text | kB | ms | of half | s a MB |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var (name, text, ends, starts) in Kinds())
        {
            var half = 0.0;
            for (var length = Least; length <= Most && length <= text.Length; length *= 2)
            {
                var cuts = Cuts(text, ends, starts ? Different : 0, length);
                var time = Measure(cuts) * length / cuts.Sum(static cut => cut.Length);
                var growth = half == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{time / half:0.00}");
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {length / Least} | {time:0.00} | {growth} | {time * 1000 / length:0.00} |"));
                half = time;
            }
        }
    }

    // Cut behind a signature, an address, a row: a part of one is read otherwise than the whole, and each length would do other work.
    // Of the short there are many cuts: a processor learns a few signatures by heart that it reads again and again.
    private static string[] Cuts(string text, int[] ends, int different, int length)
    {
        var cuts = new List<string>();
        for (var start = 0; cuts.Count == 0 || start + length <= different; start += cuts[^1].Length)
        {
            var end = EndAt(ends, start + length);
            cuts.Add(text[start..(end > start ? end : ends.First(later => later > start))]);
        }

        return [.. cuts];
    }

    private static int EndAt(int[] ends, int place) => Array.BinarySearch(ends, place) switch { >= 0 and var at => ends[at], var behind => ~behind == 0 ? ends[0] : ends[~behind - 1] };

    private static IEnumerable<(string Name, string Text, int[] Ends, bool StartsAnywhere)> Kinds()
    {
        var texts = ExtractionBench.Texts();
        yield return Of("signatures", i => texts[i % texts.Length] + "\n\n", startsAnywhere: true);
        yield return Of("signatures on one line", i => texts[i % texts.Length].Replace('\n', ' ') + "  ", startsAnywhere: true);
        yield return Of("phones", static i => string.Create(CultureInfo.InvariantCulture, $"06 12 {i % 100:00} {i / 100 % 100:00} {i / 10000 % 100:00}\n"));
        yield return Of("addresses", static _ => "jane.doe@acme.com ");
        yield return Of("quotes", static _ => "> > On Mon wrote:\n");
        yield return Of("rows of a table", static i => i == 0 ? "Name;Company;Phone;Email\n" : string.Create(CultureInfo.InvariantCulture, $"Jane Doe;Acme {i};+44 20 7946 0{i % 1000:000};jane{i}@acme.com\n"));
        yield return Of("digits", static _ => "1111111111");
    }

    // As many pieces as the longest text needs, and where each ends.
    private static (string Name, string Text, int[] Ends, bool StartsAnywhere) Of(string name, Func<int, string> piece, bool startsAnywhere = false)
    {
        var text = new StringBuilder(Most);
        var ends = new List<int>();
        for (var i = 0; text.Length < Most; i++)
        {
            ends.Add(text.Append(piece(i)).Length);
        }

        return (name, text.ToString(), [.. ends], startsAnywhere);
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

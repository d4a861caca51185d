using System.Diagnostics;
using System.Globalization;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Bench;

/// <summary>What texts cost that say the same again and again.</summary>
internal static class Hostile
{
    private const int Length = 1 << 20;
    private const int Shown = 5;

    /// <summary>Writes the dearest of them, by what a megabyte costs.</summary>
    public static void Write(TextWriter output)
    {
        var costs = HostileTexts.All(Length).Select(static text => (text.Name, Seconds: Measure(text.Text))).OrderByDescending(static cost => cost.Seconds).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"hostile: {costs.Count} texts of a megabyte, without a From header and with one; the dearest"));
        foreach (var (name, seconds) in costs.Take(Shown))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name.ReplaceLineEndings(" ")} | {seconds:0.00} s |"));
        }
    }

    // The dearer of both ways; of each the lesser of two times.
    private static double Measure(string text) => new[] { null, HostileTexts.From }.Max(from => Enumerable.Range(0, 2).Min(_ => Once(text, from)));

    private static double Once(string text, string? from)
    {
        var start = Stopwatch.GetTimestamp();
        _ = new ContactExtractor().Extract(text, new ExtractionOptions { Region = "GB", From = from });
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}

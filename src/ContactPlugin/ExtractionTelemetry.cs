using System.Diagnostics;
using System.Diagnostics.Metrics;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Plugin;

/// <summary>Extracts, and traces and measures it. The tags are lengths and counts, never a text.</summary>
internal static class ExtractionTelemetry
{
    /// <summary>The name of source and meter, to listen to them.</summary>
    public const string Name = "Allo.Contacts.Extraction";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("allo.extraction.duration", "s", "How long the extraction of a text took");

    /// <summary>The people of a text.</summary>
    public static IReadOnlyList<Candidate> PeopleOf(this ContactExtractor extractor, string text, string? region)
    {
        using var activity = Source.StartActivity("extract");
        var start = Stopwatch.GetTimestamp();
        var people = extractor.Extract(text, new ExtractionOptions { Region = region }).People;
        Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
        activity?.SetTag("allo.text.length", text.Length).SetTag("allo.people", people.Count);
        return people;
    }
}

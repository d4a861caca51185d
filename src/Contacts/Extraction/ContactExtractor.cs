using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction;

/// <summary>Finds the people in free text: deterministic, without a network or a language model.</summary>
public sealed class ContactExtractor
{
    private readonly ExtractionResult _nobody = new([], []);

    /// <summary>Finds every person that the text is about.</summary>
    /// <param name="text">An e-mail signature, a whole mail, a chat line, a card.</param>
    /// <param name="options">What is known beside the text.</param>
    public ExtractionResult Extract(string text, ExtractionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= ExtractionOptions.Default;
        var reading = Read(text, options);
        return reading.Layout.Tokens.Count == 0 ? _nobody : RoleReader.Read(text, reading, RoleTagger.Tag(reading.Layout), options.From);
    }

    /// <summary>A text as its lines, what was found by its grammar, and the tokens of both.</summary>
    internal readonly record struct Reading(List<TextLine> Lines, List<Mention> Found, Layout Layout, Lazy<RegionEvidence> Region);

    /// <summary>Reads what has a grammar, and lays the rest out for the model.</summary>
    internal static Reading Read(string text, ExtractionOptions options)
    {
        var lines = Segmenter.Segment(text).FindAll(line => line.Zone is Zone.Own or Zone.From && line.Span.Length > 1);
        var found = FindByGrammar(text, lines, options, out var region);
        return new Reading(lines, found, Layout.Of(text, lines, found, options.From), region);
    }

    private static List<Mention> FindByGrammar(string text, List<TextLine> lines, ExtractionOptions options, out Lazy<RegionEvidence> region)
    {
        List<Mention> emails = [];
        List<Mention> sites = [];
        foreach (var line in lines)
        {
            EmailRecognizer.Find(text, line.Span, emails);
        }

        var taken = new bool[text.Length];
        Take(emails, taken);
        foreach (var line in lines)
        {
            WebRecognizer.Find(text, line.Span, sites, taken);
        }

        Take(sites, taken);

        List<Mention> found = [.. emails, .. sites];
        // Asked for by the first number or name that needs it.
        var evidence = new Lazy<RegionEvidence>(() => RegionEvidence.Rank(text, found, options.Region), LazyThreadSafetyMode.None);
        region = evidence;
        List<Mention> phones = [];
        var recognizer = new PhoneRecognizer(text, evidence, taken, phones);
        foreach (var line in lines)
        {
            recognizer.Find(line.Span);
        }

        return Correction.Apply(text, [.. found.Concat(phones).OrderBy(mention => mention.Span.Start)]);
    }

    private static void Take(List<Mention> mentions, Span<bool> taken)
    {
        foreach (var mention in mentions)
        {
            taken[mention.Span.Start..mention.Span.End].Fill(true);
        }
    }
}

using System.Buffers;
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
        return SourceExtraction.Extract(text, options, ExtractText);
    }

    private ExtractionResult ExtractText(string text, ExtractionOptions options)
    {
        var reading = Read(text, options);
        var result = reading.Layout.Tokens.Count == 0 ? _nobody : RoleReader.Read(text, reading, RoleTagger.Tag(reading.Layout), options.From);
        reading.Layout.Return();
        return result;
    }

    /// <summary>A text as its lines, what was found by its grammar, and the tokens of both.</summary>
    internal readonly record struct Reading(List<TextLine> Lines, List<Mention> Found, Layout Layout, Lazy<RegionEvidence> Region);

    /// <summary>Reads what has a grammar, and lays the rest out for the model.</summary>
    internal static Reading Read(string text, ExtractionOptions options)
    {
        var lines = Segmenter.Segment(text);
        lines.RemoveAll(static line => line.Zone is not (Zone.Own or Zone.From) || line.Span.Length < 2);
        var found = FindByGrammar(text, lines, options, out var region);
        return new Reading(lines, found, Layout.Of(text, lines, found, options.From), region);
    }

    private static List<Mention> FindByGrammar(string text, List<TextLine> lines, ExtractionOptions options, out Lazy<RegionEvidence> region)
    {
        List<Mention> found = [];
        foreach (var line in lines)
        {
            EmailRecognizer.Find(text, line.Span, found);
        }

        var taken = ArrayPool<bool>.Shared.Rent(text.Length);
        Array.Clear(taken, 0, text.Length);
        Take(found, 0, taken);
        var emails = found.Count;
        foreach (var line in lines)
        {
            WebRecognizer.Find(text, line.Span, found, taken);
        }

        Take(found, emails, taken);

        // Asked for by the first number or name that needs it.
        var evidence = new Lazy<RegionEvidence>(() => RegionEvidence.Rank(text, found, options.Region, options.From), LazyThreadSafetyMode.None);
        region = evidence;
        List<Mention> phones = [];
        var recognizer = new PhoneRecognizer(text, evidence, taken, phones);
        foreach (var line in lines)
        {
            recognizer.Find(line.Span);
        }

        ArrayPool<bool>.Shared.Return(taken);
        found.AddRange(phones);
        if (!IsInOrder(found))
        {
            found.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }

        return Correction.Apply(text, found);
    }

    private static bool IsInOrder(List<Mention> mentions)
    {
        for (var i = 1; i < mentions.Count; i++)
        {
            if (mentions[i].Span.Start < mentions[i - 1].Span.Start)
            {
                return false;
            }
        }

        return true;
    }

    private static void Take(List<Mention> mentions, int from, Span<bool> taken)
    {
        for (var i = from; i < mentions.Count; i++)
        {
            taken[mentions[i].Span.Start..mentions[i].Span.End].Fill(true);
        }
    }
}

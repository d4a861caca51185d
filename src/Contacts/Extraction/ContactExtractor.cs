using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;

namespace Allo.Contacts.Extraction;

/// <summary>Finds the people in free text: deterministic, without a network or a model.</summary>
public sealed class ContactExtractor
{
    private const int LinesOfAChat = 3;

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
        var lines = Segmenter.Segment(text).FindAll(line => line.Zone is not (Zone.Ignored or Zone.Header) && line.Span.Length > 1);
        if (lines.Count == 0)
        {
            return _nobody;
        }

        var chat = lines.Count <= LinesOfAChat;
        var found = FindByGrammar(text, lines, options);
        var starts = found.DistinctBy(mention => mention.Span.Start).ToDictionary(mention => mention.Span.Start);
        var pieces = new List<Piece>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Zone != Zone.Prose || chat)
            {
                Piece.Cut(text, lines[i].Span, i, starts, pieces);
            }
        }

        pieces.RemoveAll(piece => Lexicon.Lexicon.Closings.Has(text.AsSpan(piece.Span.Start, piece.Span.Length).TrimEnd('.').TrimEnd('!')));
        AddressRecognizer.Find(text, pieces, found);
        var names = FindNames(text, pieces, found, options.From, chat);
        FindRoles(text, pieces, names, found);
        return Assembler.Assemble(text, lines, names, found);
    }

    private static List<Mention> FindByGrammar(string text, List<TextLine> lines, ExtractionOptions options)
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
        var (regions, evident) = RegionEvidence.Rank(text, found, options.Region);
        List<Mention> phones = [];
        foreach (var line in lines)
        {
            PhoneRecognizer.Find(text, line.Span, regions, evident, taken, phones);
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

    private static List<NameRecognizer.Found> FindNames(string text, List<Piece> pieces, List<Mention> found, string? from, bool chat)
    {
        List<string> locals = [.. found.Where(mention => mention.Field == ContactField.Email).Select(mention => Words.Fold(mention.Value[..mention.Value.IndexOf('@', StringComparison.Ordinal)]))];
        if (from is not null)
        {
            locals.Add(Words.Fold(from));
        }

        List<NameRecognizer.Found> names = [];
        for (var i = 0; i < pieces.Count; i++)
        {
            var span = pieces[i].Span;
            var expected = names.Count == 0 && i < 2;
            // Whatever opens a block that goes on with a number or an address is its person, known name or not.
            var opens = expected && i == 0 && (found.Count > 0 ? span.Start < found[0].Span.Start : pieces.Count == 1 && chat);
            if (NameRecognizer.Read(text, span, locals, expected, opens) is { } name)
            {
                names.Add(name);
                pieces.RemoveAt(i--);
                continue;
            }

            var within = Head(text, span) is { } head && NameRecognizer.Read(text, head, locals, expected) is { } first ? first
                : chat || names.Count == 0 ? NameRecognizer.FindWithin(text, span, locals)
                : null;
            if (within is not null)
            {
                names.Add(within);
                var rest = text.AsSpan(within.Span.End, span.End - within.Span.End);
                var skipped = rest.Length - rest.TrimStart(" ,;:-–").Length;
                // What stands before a name in a sentence ("met", "please call") names no field.
                pieces[i] = pieces[i] with { Span = new TextSpan(Math.Min(span.End, within.Span.End + Math.Max(0, skipped - 1)), span.End) };
            }
        }

        return names;
    }

    // "Jane Doe, VP Sales at Acme": the name is what stands before the comma.
    private static TextSpan? Head(string text, TextSpan span)
    {
        var comma = text.IndexOf(',', span.Start, span.Length);
        return comma > span.Start ? new TextSpan(span.Start, comma) : null;
    }

    private static void FindRoles(string text, List<Piece> pieces, List<NameRecognizer.Found> names, List<Mention> found)
    {
        List<string> domains = [.. found.Where(mention => mention.Field is ContactField.Email or ContactField.Website).Select(DomainLabel).OfType<string>().Distinct()];
        var nearest = names.Count == 0 ? -1 : names[0].Span.End;
        foreach (var piece in pieces)
        {
            var near = nearest >= 0 && piece.Span.Start >= nearest && text.AsSpan(nearest, Math.Min(piece.Span.Start - nearest, 600)).Count('\n') <= 6;
            RoleRecognizer.Find(text, piece.Span, domains, near && found.TrueForAll(mention => mention.Field != ContactField.Company), found);
        }
    }

    private static string? DomainLabel(Mention mention)
    {
        var host = mention.Field == ContactField.Email ? mention.Value[(mention.Value.IndexOf('@', StringComparison.Ordinal) + 1)..] : WebAddress.Parse(mention.Value).Value?.Host;
        if (host is null || Lexicon.Lexicon.FreeMail.Has(host))
        {
            return null;
        }

        var labels = host.Split('.');
        var label = labels.Length > 2 && labels[^2].Length <= 3 && labels[0] != "www" ? labels[^3] : labels[^2];
        return string.Concat(Words.Fold(label).Where(char.IsLetterOrDigit));
    }
}

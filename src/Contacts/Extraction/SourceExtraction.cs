using Allo.Contacts.Extraction.Cards;
using Allo.Contacts.Extraction.Scans;
using Allo.Contacts.Extraction.Senders;
using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction;

/// <summary>The door for mails, HTML and cards: extraction reads what a person would, and the mentions lead back to the text as given.</summary>
internal static class SourceExtraction
{
    // What a page may need, and behind it what only plain text does.
    private const int ScansOfPage = 2;
    private const int Scans = 5;

    /// <summary>Extracts from a text of any form.</summary>
    /// <param name="original">The text as given.</param>
    /// <param name="options">What is known beside it.</param>
    /// <param name="read">Extraction from plain text.</param>
    public static ExtractionResult Extract(string original, ExtractionOptions options, Func<string, ExtractionOptions, ExtractionResult> read)
    {
        var format = options.Format ?? FormatRecognizer.Recognize(original);
        if (format == SourceFormat.Text)
        {
            return ReadScan(original, options, read);
        }

        var source = SourceText.Of(original, format);
        var cards = CardExtractor.Read(source, options, read);
        if (source.Format == SourceFormat.VCard)
        {
            return cards;
        }

        options = options.From is null && source.Author is { } author ? options with { From = author.ToString() } : options;
        var found = source.Format == SourceFormat.Eml ? ReadScan(source.Text, options, read) : ReadComposed(source.Text, options, read);
        var mapped = AuthorName.Into(Mapped(found, source), source);
        return cards.People.Count == 0 ? mapped : CardMerge.Into(mapped, cards);
    }

    // Plain text is read as it stands, unless its lines end otherwise, its letters are in pieces, its addresses are broken, dots lead through it, a camera or a hand set it in columns or letter by letter, or it was dictated.
    private static ExtractionResult ReadScan(string text, ExtractionOptions options, Func<string, ExtractionOptions, ExtractionResult> read) => Read(text, options, read, 0, Scans);

    private static ExtractionResult ReadComposed(string text, ExtractionOptions options, Func<string, ExtractionOptions, ExtractionResult> read) => Read(text, options, read, 0, ScansOfPage);

    // Reads what is made of a text, and leads back from it; the text itself where nothing is to be made.
    private static ExtractionResult Read(string text, ExtractionOptions options, Func<string, ExtractionOptions, ExtractionResult> read, int from, int end)
    {
        var isUsual = UsualText.Is(text);
        for (var scan = from; scan < end; scan++)
        {
            if (Scan(scan, text, isUsual) is { } readable)
            {
                return Mapped(Read(readable.ToString(), options, read, scan + 1, end), new SourceText(text, SourceFormat.Text, readable));
            }
        }

        return read(text, options);
    }

    private static ReadableText? Scan(int scan, string text, bool isUsual) => scan switch
    {
        0 => isUsual ? null : LineEnds.Of(text),
        1 => isUsual ? null : ComposedText.Of(text),
        2 => MendedAddress.Of(text, isUsual),
        3 => DottedLeaders.Of(text),
        _ => Dictation.Of(text) ?? ScannedText.Of(text),
    };

    private static ExtractionResult Mapped(ExtractionResult found, SourceText source) => new(
        [.. found.People.Select(person => person with { Mentions = [.. person.Mentions.Select(mention => Mapped(mention, source))] })],
        [.. found.Mentions.Select(mention => Mapped(mention, source))]);

    private static Mention Mapped(Mention mention, SourceText source)
    {
        var span = source.ToOriginal(mention.Span);
        return mention with { Span = span, Text = span.Of(source.Original) };
    }
}

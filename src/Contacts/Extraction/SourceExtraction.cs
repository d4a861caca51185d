using Allo.Contacts.Extraction.Cards;
using Allo.Contacts.Extraction.Scans;
using Allo.Contacts.Extraction.Senders;
using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction;

/// <summary>The door for mails, HTML and cards: extraction reads what a person would, and the mentions lead back to the text as given.</summary>
internal static class SourceExtraction
{
    // What a mail or a page may need, and behind it what only plain text does.
    private const int ScansOfMail = 2;
    private static readonly Func<string, ReadableText?>[] Scans = [LineEnds.Of, ComposedText.Of, MendedAddress.Of, static text => Dictation.Of(text) ?? ScannedText.Of(text)];

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

    // Plain text is read as it stands, unless its lines end otherwise, its letters are in pieces, its addresses are broken, a camera or a hand set it in columns or letter by letter, or it was dictated.
    private static ExtractionResult ReadScan(string text, ExtractionOptions options, Func<string, ExtractionOptions, ExtractionResult> read) => Read(text, options, read, Scans);

    private static ExtractionResult ReadComposed(string text, ExtractionOptions options, Func<string, ExtractionOptions, ExtractionResult> read) => Read(text, options, read, Scans.AsSpan(0, ScansOfMail));

    // Reads what is made of a text, and leads back from it; the text itself where nothing is to be made.
    private static ExtractionResult Read(string text, ExtractionOptions options, Func<string, ExtractionOptions, ExtractionResult> read, ReadOnlySpan<Func<string, ReadableText?>> scans)
    {
        for (var i = 0; i < scans.Length; i++)
        {
            if (scans[i](text) is { } readable)
            {
                return Mapped(Read(readable.ToString(), options, read, scans[(i + 1)..]), new SourceText(text, SourceFormat.Text, readable));
            }
        }

        return read(text, options);
    }

    private static ExtractionResult Mapped(ExtractionResult found, SourceText source) => new(
        [.. found.People.Select(person => person with { Mentions = [.. person.Mentions.Select(mention => Mapped(mention, source))] })],
        [.. found.Mentions.Select(mention => Mapped(mention, source))]);

    private static Mention Mapped(Mention mention, SourceText source)
    {
        var span = source.ToOriginal(mention.Span);
        return mention with { Span = span, Text = span.Of(source.Original) };
    }
}

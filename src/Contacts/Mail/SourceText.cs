namespace Allo.Contacts.Mail;

/// <summary>What people paste, as the text that a person would read in it.</summary>
/// <remarks>
/// Whatever the form, a span of <see cref="Text"/> leads back to the span of <see cref="Original"/> at which it stands,
/// encoded words, entities and tags included. Plain text is its own original: nothing is copied.
/// Nothing is ever loaded: no image, no style sheet, no remote part.
/// </remarks>
public sealed class SourceText
{
    private readonly TextMap? _map;

    internal SourceText(string original, SourceFormat format, ReadableText? readable, SourceAuthor? author = null, IReadOnlyList<VCard>? cards = null)
    {
        (Original, Format, Author, Cards) = (original, format, author, cards ?? []);
        (Text, _map) = (readable?.ToString() ?? original, readable?.Map());
    }

    /// <summary>The text as given.</summary>
    public string Original { get; }

    /// <summary>The readable text.</summary>
    public string Text { get; }

    /// <summary>The form in which it came.</summary>
    public SourceFormat Format { get; }

    /// <summary>Who wrote the newest message, or the one that is forwarded; null where no header says so.</summary>
    public SourceAuthor? Author { get; }

    /// <summary>The cards that it is or carries.</summary>
    public IReadOnlyList<VCard> Cards { get; }

    /// <summary>Reads a text of any form.</summary>
    /// <param name="original">The text as given.</param>
    /// <param name="format">Its form; recognised where it is null.</param>
    public static SourceText Of(string original, SourceFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(original);
        return (format ?? FormatRecognizer.Recognize(original)) switch
        {
            SourceFormat.Eml => EmlReader.Read(original),
            SourceFormat.Html => OfHtml(original),
            SourceFormat.VCard => OfCards(original),
            _ => new SourceText(original, SourceFormat.Text, null),
        };
    }

    /// <summary>Where a span of the readable text stands in the original.</summary>
    public TextSpan ToOriginal(TextSpan span) => _map?.ToOriginal(span) ?? span;

    private static SourceText OfHtml(string original)
    {
        var text = new ReadableText(original);
        HtmlReader.Read(original, text);
        return new SourceText(original, SourceFormat.Html, text);
    }

    private static SourceText OfCards(string original)
    {
        var cards = VCardReader.Read(original);
        return new SourceText(original, SourceFormat.VCard, CardText.Of(original, cards), null, cards);
    }
}

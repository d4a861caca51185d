using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>The newest sender of a thread who signs with a first name, or not at all: the heads of what is quoted name whom it was sent to.</summary>
/// <remarks>Capture rule 4: the sender's own address counts though it stands in a quoted To or From line only.</remarks>
internal sealed class HistoryAuthor
{
    private const int MostLines = 400;
    private const int LongestLine = 2000;
    private const int LongestSigned = 30;
    private readonly string _text;
    private readonly List<(Entry? Author, List<Entry> To)> _heads = [];

    private HistoryAuthor(string text, int end)
    {
        _text = text;
        var lines = 0;
        for (var start = end; start < text.Length && lines++ < MostLines;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var line = new TextSpan(start, length < 0 ? text.Length : start + length);
            if (line.Length is > 0 and <= LongestLine && text.AsSpan(line.Start, line.Length).ContainsAny('@', ':'))
            {
                Add(line);
            }

            start = line.End + 1;
        }
    }

    /// <summary>Somebody in a head: the address, and where the name before it stands.</summary>
    internal sealed record Entry(Mention Address, TextSpan Shown);

    /// <summary>Who it is; null where the heads leave it open.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">The sender's own lines.</param>
    public static Entry? Find(string text, List<TextLine> lines)
    {
        var own = lines.FindLast(static line => line.Zone == Zone.Own);
        if (own.Span.Length == 0 || lines[^1].Span.End + 1 >= text.Length || text.AsSpan(lines[^1].Span.End).IndexOf('@') < 0)
        {
            return null;
        }

        var history = new HistoryAuthor(text, lines[^1].Span.End + 1);
        return history._heads.Count == 0 ? null : history.Signed(own.Span) ?? history.Addressed();
    }

    private void Add(TextSpan line)
    {
        var kind = SenderAddress.HeadOf(_text, line);
        var entries = kind is HeaderKind.None ? [] : Entries(line);
        if (kind == HeaderKind.From)
        {
            // "From: Kuan Yew Leong", as mail programs show colleagues, tells no address.
            _heads.Add((entries.Count > 0 ? entries[0] : null, []));
        }
        else if (_heads.Count > 0 && kind == HeaderKind.To)
        {
            _heads[^1].To.AddRange(entries);
        }
    }

    private List<Entry> Entries(TextSpan line)
    {
        List<Mention> found = [];
        EmailRecognizer.Find(_text, line, found);
        var entries = new List<Entry>();
        var from = line.Start;
        foreach (var mention in found.OrderBy(static mention => mention.Span.Start))
        {
            if (mention.Span.Start < from)
            {
                continue;
            }

            var before = _text.AsSpan(from, mention.Span.Start - from).TrimEnd("<([ \"'");
            var name = HeadName.Of(before[(before.LastIndexOfAny(":;>") + 1)..]);
            entries.Add(new Entry(mention, _text.AsSpan().Overlaps(name, out var at) ? new TextSpan(at, at + name.Length) : new TextSpan(from, from)));
            from = mention.Span.End;
        }

        return entries;
    }

    // "Gemma" below the answer, and "To: Gemma Fairclough <…>".
    private Entry? Signed(TextSpan line)
    {
        var signed = line.Of(_text).Trim(' ', '-', '.', ',', '!');
        if (signed.Length is < 2 or > LongestSigned || signed.Contains(' ', StringComparison.Ordinal) || !char.IsUpper(signed[0]))
        {
            return null;
        }

        var folded = Words.Fold(signed);
        return Others().FirstOrDefault(entry => Words.Fold(entry.Shown.Of(_text)).Contains(folded, StringComparison.Ordinal) || Words.Fold(entry.Address.Value.Split('@')[0]).Contains(folded, StringComparison.Ordinal));
    }

    // The one whom the message that is answered was sent to; else the one whom it answered.
    private Entry? Addressed()
    {
        var (author, to) = _heads[0];
        return to is [var only] ? only : to.Count > 0 || author is null ? null : _heads.Skip(1).Select(static head => head.Author).FirstOrDefault(other => other is not null && other.Address.Value != author.Address.Value);
    }

    private IEnumerable<Entry> Others() =>
        _heads.SelectMany(static head => head.Author is null ? head.To : head.To.Append(head.Author)).Where(entry => entry.Address.Value != _heads[0].Author?.Address.Value);
}

using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction;

/// <summary>The author's own e-mail address where it stands only in a header or in the To line of what is quoted.</summary>
internal static class SenderAddress
{
    private const int MostLines = 400;

    /// <summary>The address that the From header gives, if it is of a person of that name.</summary>
    public static EmailAddress? OfHeader(string? from, PersonName? name)
    {
        if (from is null || name is null)
        {
            return null;
        }

        List<Mention> found = [];
        EmailRecognizer.Find(from, new TextSpan(0, from.Length), found);
        return found.Count == 1 && (Agrees(found[0].Value, name) || Has(from, name)) ? EmailAddress.Parse(found[0].Value).Value : null;
    }

    /// <summary>The mention in a head below the author's text that is of a person of that name.</summary>
    public static Mention? OfHistory(string text, int end, PersonName? name)
    {
        if (name is null)
        {
            return null;
        }

        var lines = 0;
        for (var start = end; start < text.Length && lines++ < MostLines;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var line = new TextSpan(start, length < 0 ? text.Length : start + length);
            start = line.End + 1;
            if (text.AsSpan(line.Start, line.Length).IndexOf('@') >= 0 && OfLine(text, line, name) is { } mention)
            {
                return mention;
            }
        }

        return null;
    }

    private static Mention? OfLine(string text, TextSpan line, PersonName name)
    {
        Span<char> room = stackalloc char[FoldedLine.Most];
        if (HeaderLine.KindOf(FoldedLine.Of(text, line, room).TrimStart("> *")) is not (HeaderKind.To or HeaderKind.From or HeaderKind.Other))
        {
            return null;
        }

        List<Mention> found = [];
        EmailRecognizer.Find(text, line, found);
        return found.Find(mention => Agrees(mention.Value, name))
            ?? (found.Count == 1 && Has(line.Of(text), name) ? found[0] : null);
    }

    // "jane.doe", "jdoe", "doe" for Jane Doe.
    private static bool Agrees(string address, PersonName name)
    {
        var local = Words.Fold(address[..address.IndexOf('@', StringComparison.Ordinal)]);
        return name.Family is { } family ? local.Contains(Bare(family), StringComparison.Ordinal) && (name.Given is null || local.Contains(Words.Fold(name.Given)[0], StringComparison.Ordinal)) : Has(local, name);
    }

    private static bool Has(string text, PersonName name)
    {
        var folded = Words.Fold(text);
        return (name.Given is null || folded.Contains(Words.Fold(name.Given), StringComparison.Ordinal)) && (name.Family is null || folded.Contains(Words.Fold(name.Family), StringComparison.Ordinal));
    }

    private static string Bare(string name) => string.Concat(Words.Fold(name).Where(char.IsLetter));
}

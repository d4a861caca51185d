using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>Finds who wrote what a list or the form of a site sends under its own address: "From: Jane Doe via dev &lt;dev@lists.acme.com&gt;" above "Reply-To: Jane Doe &lt;jane@doe.com&gt;".</summary>
internal static class RelayedHead
{
    private static readonly Words Sites = new("""
        site web website webseite internet formulaire formular formulario form formulier modulo kontaktformular webformular contactformulier formulaires
        de du le la contact contacto contatti contato kontakt sito sitio página pagina notre votre our your page online
        """);

    private static readonly string[] Replies = ["reply-to", "repondre a", "antwort an", "antworten an", "responder a", "rispondi a", "antwoord naar"];

    /// <summary>What names the author in a head; empty where its From line does.</summary>
    public static TextSpan Of(string text, List<TextSpan> lines, int at, int length)
    {
        Span<char> room = stackalloc char[FoldedLine.Most];
        var author = default(TextSpan);
        for (var i = at; i < at + length && author.Length == 0; i++)
        {
            var folded = FoldedLine.Of(text, lines[i], room);
            if (HeaderLine.KindOf(folded) == HeaderKind.From)
            {
                var told = HeaderLine.ToldIn(text, lines[i]);
                var from = text.AsSpan(told.Start, told.Length);
                var shown = from.IndexOfAny('<', '[') is >= 0 and var end ? from[..end] : from;
                author = RelayedName.LengthIn(shown) is > 0 and var name ? new TextSpan(told.Start, told.Start + name) : default;
            }
        }

        return author.Length == 0 ? author : ReplyIn(text, lines, at, length) ?? author;
    }

    /// <summary>Whether a From line names but the site or its form: "site web &lt;formulaire@acme.ch&gt;".</summary>
    public static bool IsSite(ReadOnlySpan<char> from)
    {
        if (from.IndexOf('<') is not (> 0 and var end))
        {
            return false;
        }

        var any = false;
        foreach (var range in from[..end].SplitAny(" -_\"'"))
        {
            var word = from[..end][range];
            if (word.Length > 0 && !Sites.Has(word))
            {
                return false;
            }

            any |= word.Length > 0;
        }

        return any;
    }

    // Where whoever answers writes to, if an address stands there.
    private static TextSpan? ReplyIn(string text, List<TextSpan> lines, int at, int length)
    {
        Span<char> room = stackalloc char[FoldedLine.Most];
        for (var i = at; i < at + length; i++)
        {
            var folded = FoldedLine.Of(text, lines[i], room);
            if (folded.IndexOf(':') is > 0 and var colon && Array.IndexOf(Replies, folded[..colon].Trim().ToString()) >= 0 && folded.Contains('@'))
            {
                return HeaderLine.ToldIn(text, lines[i]);
            }
        }

        return null;
    }
}

using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells the address of which a text says that what is sent there comes back: "jane@acme.com bounces, use …", "b.kern@kern.de kommt zurück".</summary>
internal static class ReturnedMail
{
    private const int Before = 60;
    private const int LongestGap = 26;
    private const int Near = 2000;
    private const int Behind = LongestGap + 26;

    /// <summary>What is said behind an address that nothing reaches any more; of a number it would be said of somebody who returns.</summary>
    public static readonly string[] Phrases =
    [
        "bounce", "bouncing", "undeliverable", "comes back", "gets returned", "rebondit", "me revient", "nous revient", "revient en erreur", "revient avec une erreur", "kommt zuruck", "kommen zuruck", "kommt als unzustellbar", "unzustellbar", "prallt ab",
        "rebota", "me devuelve", "viene devuelto", "es devuelto", "rimbalza", "torna indietro", "tornano indietro", "e devolvido", "sao devolvidos", "vem devolvido", "bounct", "komt terug", "komen terug", "onbestelbaar",
    ];

    private static readonly SearchValues<char> Ends = SearchValues.Create("!?.:;@\n,-–—|•·");
    private static readonly SearchValues<string> AnyReturned = SearchValues.Create(Phrases, StringComparison.Ordinal);

    // What stands between the address and what is said of it.
    private static readonly Words Fillers = new("""
        now just always only keeps kept is are has have been also already again all since today that this one which address mail mails email emails seems to
        ne me nous maintenant toujours desormais depuis hier cette adresse celle celui la le est ca qui jetzt immer nur seit heute gestern wieder mittlerweile leider die das adresse ist mir uns
        ahora siempre ya nos este esta esa ese el me adesso ora sempre mi ci questo questa quello quella agora sempre este esse nu steeds altijd alleen helaas dat deze adres
        """);

    private static readonly Words Behinds = new("back now again so please use try and since for every always all sorry");

    // "If jane@acme.com bounces, …" says nothing yet.
    private static readonly Words Conditions = new("if when whenever should unless until si quand lorsque wenn falls sollte cuando se quando caso als wanneer mocht not never doesn't didn't won't");

    /// <summary>Whether the text says so of what stands at a place: behind it in the same sentence, before the next comma or dash, and another address takes its place.</summary>
    public static bool Is(string text, TextSpan span)
    {
        var behind = text.AsSpan(span.End, Math.Min(text.Length - span.End, Behind));
        behind = behind[..(behind.IndexOfAny(Ends) is >= 0 and var stop ? stop : behind.Length)];
        if (!text.AsSpan(span.Start, span.Length).Contains('@'))
        {
            return false;
        }

        Span<char> room = stackalloc char[Behind];
        var words = Words.Fold(behind, room);
        return words.IndexOfAny(AnyReturned) is >= 0 and <= LongestGap and var at && (at == 0 || !char.IsLetter(words[at - 1])) && at < behind.Length && char.IsLower(behind[at]) && IsAbout(words[..at]) && IsVerb(words[at..]) && IsAnotherNear(text, span) && !IsDoubted(text.AsSpan(Math.Max(0, span.Start - Before)..span.Start)) && !IsDoubted(words[..at]);
    }

    // "… now just bounces", but "… and we can bounce ideas".
    private static bool IsAbout(ReadOnlySpan<char> between)
    {
        foreach (var word in between.SplitAny(" ()\u00a0"))
        {
            if (!between[word].IsEmpty && !Fillers.Has(between[word]))
            {
                return false;
            }
        }

        return true;
    }

    // "bounces", "bounced back", but "bounce ideas off me", "bounces are handled by IT".
    private static bool IsVerb(ReadOnlySpan<char> said)
    {
        if (!said.StartsWith("bounce"))
        {
            return true;
        }

        var word = said[..(said.IndexOf(' ') is >= 0 and var end ? end : said.Length)];
        var next = said[word.Length..].TrimStart(' ');
        next = next[..(next.IndexOfAny(" )") is >= 0 and var last ? last : next.Length)];
        return word.TrimEnd(')') switch { "bounce" or "bounces" => next.IsEmpty || Behinds.Has(next), "bounced" => true, _ => false };
    }

    private static bool IsAnotherNear(string text, TextSpan span) =>
        text.AsSpan(span.End, Math.Min(text.Length - span.End, Near)).Contains('@') || text.AsSpan(Math.Max(0, span.Start - Near)..span.Start).Contains('@');

    private static bool IsDoubted(ReadOnlySpan<char> words)
    {
        words = words[(words.LastIndexOfAny(".!?;\n") + 1)..];
        foreach (var word in words.SplitAny(' ', ',', '\u00a0'))
        {
            if (Conditions.Has(words[word]))
            {
                return true;
            }
        }

        return false;
    }
}

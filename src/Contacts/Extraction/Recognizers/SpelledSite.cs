using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Finds websites whose dots are spelt out: "acme [dot] com", "www dot acme dot com", "notre site : acme point fr".</summary>
/// <remarks>A word for the dot has other uses ("un point de vente"): then "www", a label or an e-mail address with the same domain has to say that it is a site; a label right before it, unless it ends as most sites do.</remarks>
internal static class SpelledSite
{
    private const int WordsToLabel = 4;
    private const int ShortestName = 3;
    private const int LongestName = 64;

    // Last labels that are words, by which a sentence goes on.
    private static readonly Words Function = new("de it in no at be me es is so us am as to la do se na os um my pro by");
    private static readonly Words Labels = new("website webseite webseiten internetseite seite homepage web site siteweb sito pagina webshop boutique shop url");
    private static readonly Words Copulas = new("is are est c'est ist lautet es é è");
    private static readonly Words Common = new("com net org");
    private static readonly Evidence[] SpeltOut = [new("a dot spelt out", 3)];

    /// <summary>The words for a dot that are looked for.</summary>
    public static IReadOnlyList<string> Phrases { get; } = ["[dot]", "(dot)", "dot", "[.]", "(.)", "point", "punkt", "punto", "ponto", "punt", "d0t", "dott", "[pt]", "(pt)", "[pkt]", "(pkt)", "[pont]", "(pont)", "tecka", "kropka", "piste", "точка", "ドット"];

    /// <summary>Adds the sites of a line.</summary>
    public static void Find(string text, TextSpan line, List<Mention> found, ReadOnlySpan<bool> taken)
    {
        for (var i = line.Start + 1; i + 2 < line.End; i++)
        {
            if (text[i] is ' ' or '[' or '(' or '{' && !taken[i] && SpelledSign.Dot(text, line, i) > 0)
            {
                i = Math.Max(i, Add(text, line, i, found, taken));
            }
        }
    }

    // Where what was read ends.
    private static int Add(string text, TextSpan line, int dot, List<Mention> found, ReadOnlySpan<bool> taken)
    {
        var end = dot;
        while (end > line.Start && text[end - 1] == ' ')
        {
            end--;
        }

        var start = end;
        while (start > line.Start && end - start < LongestName && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '.'))
        {
            start--;
        }

        if (start == end)
        {
            return dot; // "[dot]" behind nothing
        }

        var (host, last, dots) = SpelledDomain.Of(text, line, start);
        if (dots == 0 || last <= dot)
        {
            return dot;
        }

        // What ends there is read once: "www dot acme dot com" is found by its beginning, too.
        var isKnown = found.Count > 0 && found[^1].Span.End == last;
        if (!isKnown && !taken[start..last].Contains(true) && IsSite(text, line, new TextSpan(start, last), host, text[dot] != ' ', found) && WebAddress.Parse(host).Value is { IsSocialProfile: false } address)
        {
            found.Add(new Mention(ContactField.Website, new TextSpan(start, last), text[start..last], address.Url, 0.9, SpeltOut, null) { Parsed = address });
        }

        return last;
    }

    private static bool IsSite(string text, TextSpan line, TextSpan span, string host, bool isBracketed, List<Mention> found)
    {
        var top = host.AsSpan(host.LastIndexOf('.') + 1);
        if (host.IndexOf('.', StringComparison.Ordinal) < ShortestName || !TopLevelDomains.Has(top) || IsLocalPart(text, line, span.End))
        {
            return false;
        }

        if (isBracketed || host.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var goesOn = span.End + 1 < line.End && text[span.End] == ' ' && char.IsLetterOrDigit(text[span.End + 1]);
        if (goesOn && Function.Has(top))
        {
            return false;
        }

        // "notre site votre point contact", "Job site: check point services road": an end that is a word needs its label right before the name.
        var isUsual = top.Length == 2 || Common.Has(top);
        return WebRecognizer.IsOfAddress(host, found) || (isUsual ? IsLabelled(text, line, span.Start) : (!goesOn || SaysDot(text, span)) && IsLabelledDirectly(text, line, span.Start));
    }

    // "jane [dot] doe [at] …"
    private static bool IsLocalPart(string text, TextSpan line, int end)
    {
        var behind = text.AsSpan(end, line.End - end).TrimStart(" [({<");
        return behind.StartsWith('@') || behind.StartsWith("at ", StringComparison.OrdinalIgnoreCase) || behind.StartsWith("at]", StringComparison.OrdinalIgnoreCase) || behind.StartsWith("at)", StringComparison.OrdinalIgnoreCase);
    }

    private static bool SaysDot(string text, TextSpan span) => text.AsSpan(span.Start, span.Length).Contains(" dot ", StringComparison.OrdinalIgnoreCase);

    // "our website is ladderline dot build", "Web: ladderline dot build"
    private static bool IsLabelledDirectly(string text, TextSpan line, int start)
    {
        var before = text.AsSpan(line.Start, start - line.Start).TrimEnd(' ');
        var word = before[(before.LastIndexOf(' ') + 1)..];
        if (before.IsEmpty || !(before[^1] is ':' or '=' || Copulas.Has(word)))
        {
            return false;
        }

        before = (before[^1] is ':' or '=' ? before[..^1] : before[..^word.Length]).TrimEnd(' ');
        return IsLabel(before[(before.LastIndexOf(' ') + 1)..]);
    }

    private static bool IsLabel(ReadOnlySpan<char> word) => (WordLexicon.Of(word) & WordKinds.WebLabel) != 0 || Labels.Has(word);

    // "sito melisvini punto it", "our site, by the way, is …"
    private static bool IsLabelled(string text, TextSpan line, int start)
    {
        var before = text.AsSpan(line.Start, start - line.Start).TrimEnd(" :=");
        for (var i = 0; i < WordsToLabel && !before.IsEmpty; i++)
        {
            var word = before[(before.LastIndexOf(' ') + 1)..];
            if (IsLabel(word.TrimEnd(':')))
            {
                return true;
            }

            before = before[..^word.Length].TrimEnd(" :,");
        }

        return false;
    }
}

using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>The marks that mail programs put above an older message or a forwarded one.</summary>
internal static class QuoteMark
{
    private const int LinesOfAMark = 3;
    private const int LongestWrote = 16;

    /// <summary>What stands above an older message.</summary>
    public static readonly string[] Older =
    [
        "original message", "message d'origine", "message original", "mail original", "mail d'origine", "courriel original", "courrier original", "ursprungliche nachricht", "ursprungliche mail", "mensaje original", "messaggio originale", "mensagem original", "oorspronkelijk bericht", "reply separator", "original appointment",
        "oprindelig besked", "oprindelig meddelelse", "opprinnelig melding", "ursprungligt meddelande", "alkuperainen viesti", "oryginalna wiadomosc", "wiadomosc oryginalna", "puvodni zprava", "eredeti uzenet", "orijinal mesaj",
    ];

    /// <summary>What stands above a message that is handed on, folded.</summary>
    public static readonly string[] Forwarded = [.. ForwardMark.Marks.Select(static mark => string.Concat(mark.Select(WordHash.Letter))).Distinct()];

    /// <summary>What stands below the name of somebody whose words follow.</summary>
    public static readonly string[] Wrote =
    [
        "wrote", "a ecrit", "schrieb", "escribio", "ha scritto", "scrive", "escreveu", "schreef", "geschrieben", "geschreven", "ha escrito", "schreibt", "writes", "skrev", "kirjoitti", "irta", "napisal", "yazdi", "έγραψε", "написал", "a scris",
    ];

    /// <summary>What somebody says who only hands a message on.</summary>
    public static readonly string[] Asides =
    [
        "fyi", "for your information", "see below", "pour info", "pour information", "voir ci-dessous", "ci-dessous", "zur info", "zur kenntnis", "z.k", "siehe unten", "ter info", "ter informatie", "zie onder", "zie hieronder",
        "per conoscenza", "vedi sotto", "para tu informacion", "para su informacion", "ver abajo", "para conhecimento", "para sua informacao", "ver abaixo", "please add", "can you add", "merci d'ajouter", "peux-tu ajouter", "bitte anlegen",
        " crm", "new lead", "can you take", "can you handle", "can you pick", "one's yours", "one is yours", "one for you", "passing this on", "message below", "mail below", "pls handle", "please handle",
        "tu peux traiter", "peux-tu traiter", "a traiter", "t'en occuper", "vous en occuper", "voir dessous", "mail ci-apres", "nouveau prospect", "nouveau contact",
        "kummerst du", "kummern sie", "bitte ubernehmen", "ubernimmst du", "zur weiteren bearbeitung", "zur bearbeitung",
        "encargarte", "encargate", "lo llevas tu", "dale de alta", "da de alta",
        "occupartene", "te ne occupi", "qui sotto", "da gestire",
        "podes tratar", "trata disto", "pode tratar",
        "pak jij",
        "can you call her", "can you call him", "could you call her", "could you call him", "please call her", "please call him", "can you ring her", "can you ring him", "could you ring her", "could you ring him", "please ring her", "please ring him", "get back to her please", "get back to him please",
        "peux-tu la rappeler", "peux-tu le rappeler", "tu peux la rappeler", "tu peux le rappeler", "pouvez-vous la rappeler", "pouvez-vous le rappeler", "rappelle-la", "rappelle-le", "kannst du ihn anrufen", "kannst du sie anrufen", "kannst du ihn zuruckrufen", "kannst du sie zuruckrufen", "rufst du ihn", "rufst du sie",
        "puedes llamarla", "puedes llamarlo", "puedes llamarle", "la puedes llamar", "lo puedes llamar", "puoi chiamarla", "puoi chiamarlo", "puoi richiamarla", "puoi richiamarlo", "podes ligar-lhe", "kun je haar bellen", "kun je hem bellen", "kun jij haar", "kun jij hem", "bel jij haar", "bel jij hem",
        "kan du ringa", "kan du ringe", "kan du tage dig af", "kan du ta den", "tar du den",
        "δες το", "δείτε το", "παρακάτω", "για ενημέρωση", "προς ενημέρωση", "σου προωθώ", "σας προωθώ", "κάλεσέ τον", "κάλεσέ την", "do wiadomosci", "przesylam dalej", "przekazuje dalej", "se nedan", "se nedenfor", "for kannedom", "till kannedom", "til orientering", "til info", "til informasjon",
    ];

    /// <summary>Of these a line that says who wrote what follows has some.</summary>
    public const Signs SignsOfWrote = Signs.Digit | Signs.At | Signs.Colon | Signs.Dash | Signs.Angle | Signs.Quote;

    private static readonly string[] Openings = ["on ", "le ", "am ", "el ", "il ", "em ", "op ", "den ", "no dia "];

    private static readonly SearchValues<char> FirstsOfOpenings = SearchValues.Create([.. Openings.Select(static opening => opening[0])]);
    private static readonly int LongestOpening = Openings.Max(static opening => opening.IndexOf(' ', StringComparison.Ordinal));

    /// <summary>Whether a line begins a forward.</summary>
    public static bool IsForward(ReadOnlySpan<char> folded, LineMarks marks) => (marks & LineMarks.Forwarded) != 0 && folded.Length < 120 && IsRule(folded);

    /// <summary>Whether a line is the mark that Lotus Notes puts above an answer's history as well as above a forward.</summary>
    public static bool IsLotus(ReadOnlySpan<char> folded) => folded.StartsWith("---", StringComparison.Ordinal) && folded.Contains("forwarded by ", StringComparison.Ordinal);

    /// <summary>Whether a line stands above an older message.</summary>
    public static bool IsOlder(ReadOnlySpan<char> folded, LineMarks marks) => (marks & LineMarks.Older) != 0 && folded.Length < 120 && IsRule(folded);

    /// <summary>Whether somebody only hands a message on: "FYI", "voir ci-dessous".</summary>
    public static bool IsAside(ReadOnlySpan<char> folded) => (LineMark.Of(folded) & LineMarks.Aside) != 0;

    /// <summary>How many lines from one on, given folded, say who wrote what follows; 0 where they do not.</summary>
    /// <remarks>"On Mon, 2 Nov 2026 at 10:00, Paul Martin &lt;paul@other.example&gt;" and, on the next line, "wrote:".</remarks>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="at">The line.</param>
    /// <param name="folded">The same line, folded, with something in it.</param>
    /// <param name="marks">Its marks.</param>
    public static int WroteAt(string text, List<TextSpan> lines, int at, ReadOnlySpan<char> folded, LineMarks marks)
    {
        if (IsBetweenDashes(folded, marks) || IsDateAndAddress(folded) || IsBetweenArrows(folded))
        {
            return 1;
        }

        if (folded.Contains('@') && IsWroteAlone(text, lines, at + 1))
        {
            return 2;
        }

        var opens = Opens(folded) && folded.ContainsAnyInRange('0', '9');
        if (!opens && folded[^1] is not (':' or '"'))
        {
            return 0;
        }

        Span<char> room = stackalloc char[FoldedLine.Most];
        scoped var here = folded;
        for (var i = 0; i < LinesOfAMark && at + i < lines.Count; i++)
        {
            here = i == 0 ? folded : FoldedLine.Of(text, lines[at + i], room);
            if (here.IsEmpty || (i > 0 && !opens))
            {
                return 0;
            }

            var ends = here[^1] == ':' || (i == 0 && here.EndsWith(": \"", StringComparison.Ordinal));
            marks |= i == 0 ? LineMarks.None : LineMark.Of(here);
            if (ends && (marks & LineMarks.Wrote) != 0 && (opens || here.Contains('@') || here.ContainsAnyInRange('0', '9') || IsShort(here)))
            {
                return i + 1;
            }
        }

        return 0;
    }

    // "---- On Wed, 24 Feb 2021 14:02:50 +0530 john@gmail.com wrote ----"
    private static bool IsBetweenDashes(ReadOnlySpan<char> folded, LineMarks marks) =>
        (marks & LineMarks.Wrote) != 0 && folded.StartsWith("---", StringComparison.Ordinal) && folded.EndsWith("---", StringComparison.Ordinal) && folded.ContainsAnyInRange('0', '9');

    // ">>> Jane Doe <jane@acme.example> 02/16/01 10:41AM >>>", as Novell's mail writes; what follows has no marks.
    private static bool IsBetweenArrows(ReadOnlySpan<char> folded) =>
        folded[0] == '>' && folded.StartsWith(">>> ", StringComparison.Ordinal) && folded.EndsWith(" >>>", StringComparison.Ordinal) && folded.ContainsAnyInRange('0', '9');

    // "--- Jane Doe <jane@acme.example>" and below it "wrote:".
    private static bool IsWroteAlone(string text, List<TextSpan> lines, int at)
    {
        if (at >= lines.Count || lines[at].Length > LongestWrote)
        {
            return false;
        }

        Span<char> room = stackalloc char[FoldedLine.Most];
        var folded = FoldedLine.Of(text, lines[at], room);
        return folded.EndsWith(":", StringComparison.Ordinal) && IsWroteFolded(folded[..^1].TrimEnd());
    }

    /// <summary>Whether words are "wrote", "a écrit", "έγραψε" as a text has them.</summary>
    public static bool IsWrote(ReadOnlySpan<char> words)
    {
        if (words.Length is 0 or > LongestWrote)
        {
            return false;
        }

        Span<char> folded = stackalloc char[LongestWrote];
        for (var i = 0; i < words.Length; i++)
        {
            folded[i] = WordHash.Letter(words[i]);
        }

        return IsWroteFolded(folded[..words.Length]);
    }

    private static bool IsWroteFolded(ReadOnlySpan<char> folded)
    {
        foreach (var wrote in Wrote)
        {
            if (folded.SequenceEqual(wrote))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a folded line is a date and an address, as some programs write above what they quote: 30.09.2017, 18.30, "John Doe" &lt;john@doe.example&gt;:</summary>
    public static bool IsDateAndAddress(ReadOnlySpan<char> folded) =>
        folded[^1] == ':' && folded.EndsWith(">:", StringComparison.Ordinal) && char.IsAsciiDigit(folded[0]) && folded.Contains('@') && folded.IndexOf('<') > 0;

    // "Alicia Smith wrote:"
    private static bool IsShort(ReadOnlySpan<char> folded) => folded.Length < 60 && folded.Count(' ') <= 6;

    private static bool Opens(ReadOnlySpan<char> folded)
    {
        // Most lines begin with another letter or with a longer word than any of them does.
        if (!FirstsOfOpenings.Contains(folded[0]) || (folded.Length > LongestOpening && !folded[..(LongestOpening + 1)].Contains(' ')))
        {
            return false;
        }

        foreach (var opening in Openings)
        {
            if (folded.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A mark stands between dashes or before a colon, or is the whole line; a sentence that names one is none.
    private static bool IsRule(ReadOnlySpan<char> folded) =>
        folded.Length > 0 && (folded[0] is '-' or '_' or '=' or '#' or '>' || folded[^1] is ':' or '-' || folded.Count(' ') <= 3);
}

using System.Buffers;
using System.Text;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>The digits that a correction gives for the end of a number: "sorry, 6638 at the end not 6683", "pardon, quatre-vingt-seize, zéro trois".</summary>
/// <param name="Digits">The digits.</param>
/// <param name="IsSaidToBeTheEnd">Whether the text says that they are the last ones.</param>
/// <param name="Instead">The digits that the text says they stand for; null where it does not.</param>
/// <param name="Closes">Whether the sentence ends behind them.</param>
/// <param name="IsSorry">Whether more than a "no" takes the old ones back.</param>
internal sealed record NumberEnd(string Digits, bool IsSaidToBeTheEnd, string? Instead, bool Closes, bool IsSorry)
{
    private const int LongestBetween = 60;
    private const int Fewest = 2;
    private const int Most = 8;
    private const int LookAhead = 40;

    // What takes something back.
    private static readonly Words Regretting = new("""
        sorry no nope wait oops whoops pardon correction rather scratch typo ah aah argh ach ay ai hang hold apologies sry wrong misread misheard
        non nan euh oups zut mince flute faux erreur rectification excuse excusez desole desolee nein ne nee korrektur quatsch falsch verlesen verhort sorry entschuldigung moment halt ah aeh pardon tschuldigung verzeihung
        perdon perdona perdone disculpa disculpe espera digo mejor corrijo correccion scusa scusi scusate anzi errata aspetta correggo pardon
        nao desculpa desculpe alias corrigindo correcao perdao opa nee fout foutje oeps correctie wacht
        przepraszam sorki czekaj poprawka pomylka nej nei vanta vent forlat ursakta fel forkert undskyld unnskyld beklager rattelse rettelse pockej promin prominte oprava
        """);

    // What says that the digits are the last ones.
    private static readonly Words Lasts = new("end ends ending last fin finit termine derniers dernieres dernier ende endet enden letzten letzte hinten schluss final termina terminan acaba acaban ultimos ultimas ultimo ultima fine finisce finiscono ultimi ultime fim eind einde eindigt eindigen laatste achteraan");

    // Behind these no count of digits stands, as in "the last four", but the digits.
    private static readonly Words Places = new("end fin ende hinten schluss final fine fim eind einde achteraan");

    // What else stands between: "no, it's …", "pardon, c'est …", "äh, das sind die letzten vier …".
    private static readonly Words Fillers = new("""
        it its it's that that's thats is the in on at with are was should be i mean make again digits digit numbers number by by_the two three four a er erm uh um oh so and
        ca dis une betise attends attendez stop stopp warte wart c c'est cest ce est les le la l par en au a je me trompe suis deux trois quatre chiffres chiffre et hein
        es ist das sind die der am auf mit zum zwei drei vier ziffern zahlen stellen also doch ich meine
        es son las los el en al dos tres cuatro cifras digitos numeros quiero decir que
        e sono le i il con in alla due tre quattro cifre numeri volevo dire cioe
        e sao os as o com em no dois tres quatro numeros digitos quero dizer quer
        het is de op met aan zijn twee drie vier cijfers moet
        nie to jest powinno byc det ar er ska skal skulle vara vaere den jeg jag menar mener ma byt
        """);

    private static readonly Words Any = new(string.Join(' ', Regretting.All.Concat(Lasts.All).Concat(Fillers.All).Select(static word => word.Replace(' ', '_'))));
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" ,;:.!?…-–—()\n\r");
    private static readonly Words Denials = new("no non nein nao nee ne nan");
    private static readonly Words Joints = new("and et und y e en");

    private static readonly string[] Ends =
    [
        "at the end", "on the end", "at end", "to finish", "a la fin", "en fin", "pour finir", "am ende", "am schluss", "zum schluss", "hinten", "al final", "alla fine", "in fondo", "no fim", "no final", "op het eind", "aan het eind", "op het einde", "achteraan", "op 't eind",
    ];

    private static readonly string[] Nots = ["and not ", "not ", "instead of ", "et pas ", "et non ", "pas ", "au lieu de ", "und nicht ", "nicht ", "statt ", "y no ", "no ", "en vez de ", "en lugar de ", "e non ", "non ", "invece di ", "e nao ", "nao ", "em vez de ", "en niet ", "dus niet ", "niet ", "in plaats van "];

    /// <summary>Whether a stretch begins with a word of corrections; most lines do not.</summary>
    public static bool MayBegin(string text, TextSpan rest) => FirstWord(text, rest) is { Length: > 0 } word && Any.Has(text.AsSpan(word.Start, word.Length));

    /// <summary>Whether all that stands between two values takes the former back: "pardon,", "anzi scusa", "sorry, it's".</summary>
    public static bool TakesBack(ReadOnlySpan<char> between)
    {
        var said = default(Said);
        foreach (var word in between.SplitAny(Spaces))
        {
            if (between[word] is { IsEmpty: false } one)
            {
                if (said.With(one) is not { } more)
                {
                    return false;
                }

                said = more;
            }
        }

        return said.Regrets;
    }

    /// <summary>The end that a stretch begins with; null where it begins with something else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rest">What stands behind the number.</param>
    public static NumberEnd? Read(string text, TextSpan rest)
    {
        if (!MayBegin(text, rest))
        {
            return null;
        }

        var said = new Said(false, false, false, text.AsSpan(rest.Start, Math.Min(rest.Length, 2)).Contains('('), false);
        for (var i = rest.Start; i < rest.End && i - rest.Start <= LongestBetween;)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                return said.Counts ? Written(text, rest with { Start = i }, said) : null;
            }

            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var word = FirstWord(text, rest with { Start = i });
            if (said.Counts && !said.IsAtEnd && !IsCounted(text, word, rest.End) && Spoken(text, rest with { Start = i }, said) is { } spoken)
            {
                return spoken;
            }

            if (said.With(text.AsSpan(word.Start, word.Length)) is not { } more)
            {
                return null;
            }

            (said, i) = (more, word.End);
        }

        return null;
    }

    // What stands between the number and its new end, so far.
    private readonly record struct Said(bool Regrets, bool Last, bool IsAtEnd, bool Joins, bool IsSorry)
    {
        // Whether it makes digits behind it a correction.
        public bool Counts => Regrets || Last;

        // Null where the word is none of a correction, or what stands before is right: "… 78 (et non 87)", "… 78 und nicht 87".
        public Said? With(ReadOnlySpan<char> word)
        {
            var sort = SortOf(word);
            return sort == Sort.None || (Joins && sort == Sort.Regret && Denials.Has(word))
                ? null
                : new Said(Regrets || sort == Sort.Regret, Last || sort == Sort.Last, sort == Sort.Last && !Places.Has(word), Joints.Has(word), IsSorry || (sort == Sort.Regret && !Denials.Has(word)));
        }
    }

    private enum Sort
    {
        None,
        Regret,
        Last,
        Filler,
    }

    private static Sort SortOf(ReadOnlySpan<char> word) => Regretting.Has(word) ? Sort.Regret : Lasts.Has(word) ? Sort.Last : Fillers.Has(word) ? Sort.Filler : Sort.None;

    private static TextSpan FirstWord(string text, TextSpan rest)
    {
        var start = rest.Start;
        while (start < rest.End && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < rest.End && (char.IsLetter(text[end]) || (text[end] is '\'' or '’' && end > start && end + 1 < rest.End && char.IsLetter(text[end + 1]))))
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    // "les quatre derniers": the word counts the digits.
    private static bool IsCounted(string text, TextSpan word, int end) => FirstWord(text, new TextSpan(word.End, end)) is { Length: > 0 } next && SortOf(text.AsSpan(next.Start, next.Length)) == Sort.Last;

    private static NumberEnd? Written(string text, TextSpan rest, Said said)
    {
        var (digits, end) = WrittenDigits(text, rest);
        return Of(text, digits, rest with { Start = end }, said);
    }

    // Digits with no more than a sign between.
    private static (string Digits, int End) WrittenDigits(string text, TextSpan rest)
    {
        var (digits, end) = (new StringBuilder(), rest.Start);
        for (var i = rest.Start; i < rest.End && digits.Length <= Most; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits.Append(text[i]);
                end = i + 1;
            }
            else if (text[i] is not (' ' or '-' or '.' or '\u00a0') || i > end)
            {
                break;
            }
        }

        return (digits.ToString(), end);
    }

    private static NumberEnd? Spoken(string text, TextSpan rest, Said said)
    {
        var (digits, end) = SpokenDigits(text, rest);
        return digits.Length == 0 ? null : Of(text, digits, rest with { Start = end }, said);
    }

    private static (string Digits, int End) SpokenDigits(string text, TextSpan rest)
    {
        var (digits, pending, end) = (new StringBuilder(), SpokenNumber.Pending.None, rest.Start);
        foreach (var word in SpokenNumber.Words(text, rest))
        {
            var value = char.IsAsciiDigit(text[word.Start]) ? NumberWords.None : NumberWords.ValueOf(text.AsSpan(word.Start, word.Length));
            if (value == NumberWords.None || digits.Length > Most || (end > rest.Start && SpokenNumber.IsFar(text, end, word.Start)) || (end == rest.Start && value < 0 && value != NumberWords.Double && value != NumberWords.Triple))
            {
                break;
            }

            pending = pending.With(value, end > rest.Start && SpokenNumber.Pauses(text, end, word.Start), digits);
            end = value == NumberWords.And ? end : word.End;
        }

        return (pending.End(digits).ToString(), end);
    }

    private static NumberEnd? Of(string text, string digits, TextSpan behind, Said said)
    {
        if (digits.Length is < Fewest or > Most || (behind.Length > 0 && (char.IsLetterOrDigit(text[behind.Start]) || text[behind.Start] is ':' or '%' or '€' or '$' or '/')))
        {
            return null;
        }

        var written = text.AsSpan(behind.Start, Math.Min(behind.Length, LookAhead));
        var closes = written.TrimStart(" \"»)").IsEmpty || written.TrimStart(" \"»)")[0] is '.' or '!' or ',' or ';' or '?' or '…' or '(' or '\n';
        var folded = Words.Fold(written.ToString()).TrimStart(' ', ',', ';', '-', '–', '(');
        var isEnd = Array.Exists(Ends, end => folded.StartsWith(end, StringComparison.Ordinal));
        return new NumberEnd(digits, said.Last || isEnd, InsteadOf(folded), closes || isEnd, said.IsSorry);
    }

    // "not 6683"
    private static string? InsteadOf(string folded)
    {
        foreach (var end in Ends)
        {
            folded = folded.StartsWith(end, StringComparison.Ordinal) ? folded[end.Length..].TrimStart(' ', ',') : folded;
        }

        return Array.Find(Nots, not => folded.StartsWith(not, StringComparison.Ordinal)) is { } found
            && WrittenDigits(folded, new TextSpan(found.Length, folded.Length)) is { Digits.Length: >= Fewest and <= Most } old ? old.Digits : null;
    }
}

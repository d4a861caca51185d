using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>Tells a text for everybody, which names people without being about them: an agenda, minutes, a programme, a press release, results. Whom it asks to be reached, or who signs it, is meant.</summary>
internal static class PublicNotice
{
    private const int FewestLines = 5;
    private const int FewestTimes = 3;
    private const int MostLines = 400;
    private const int LinesOfAHead = 5;
    private const int WordsOfAHeading = 3;
    private const int LongestDay = 10;
    private const int DigitsOfANumber = 8;
    private const int ShortestWord = 3;
    private static readonly SearchValues<char> PartingWords = SearchValues.Create(" ,.:·-–—");
    private static readonly SearchValues<char> PartingTitles = SearchValues.Create("–—|·:");
    private const string Leader = "....";

    // What such a text begins with, in one of its first lines.
    private static readonly Words Headings = new("""
        ordre_du_jour convocation proces-verbal compte_rendu compte-rendu cr_reunion pv communique communique_de_presse dossier_de_presse programme resultats mentions_legales avis avis_public offre_d'emploi feuille_de_match
        agenda minutes programme program press_release media_release news_release press_night for_immediate_release results fixtures public_notice call_for_papers recall voluntary_recall product_recall notice_of_meeting board_of_directors
        tagesordnung protokoll protokoll_der einladung_zur programm pressemitteilung medienmitteilung ergebnisse spielplan bekanntmachung offentliche_sitzung offentliche_bekanntmachung stellenanzeige
        orden_del_dia acta convocatoria programa nota_de_prensa comunicado comunicado_de_prensa resultados cartelera ciclo aviso
        ordine_del_giorno verbale convocazione programma comunicato comunicato_stampa risultati avviso avviso_pubblico
        ordem_de_trabalhos ordem_do_dia ata ata_da convocatoria comunicado_de_imprensa edital
        notulen verslag persbericht programma uitslagen uitnodiging dagsorden dagordning indkaldelse referat protokoll pressmeddelande pressemeddelelse porzadek_obrad porzadek komunikat wyniki
        """);

    // What stands before the colon of one of its lines, or is such a line.
    private static readonly Words Labels = new("""
        ordre_du_jour presents presentes etaient_presents excuses excusee excusees absents absents_excuses pouvoirs o.d.g odj present in_attendance attendees apologies regrets minutes_by agenda tagesordnung anwesend entschuldigt abwesend teilnehmer
        orden_del_dia asistentes presentes ausentes excusan ordine_del_giorno presenti assenti assenti_giustificati ordem_de_trabalhos presentes ausencias agenda aanwezig afwezig deelnemers dagsorden narvarande franvarande til_stede
        """);

    // What a day is written as, and what stands before an hour.
    private static readonly Words Days = new("lu lun ma mar me mer je jeu ve ven sa sam di dim mo tu tue we wed th thu fr fri sat su sun mi do so mie jue vie sab dom gio seg ter qua qui sex vr za zo wo ore hours tor lor son man tir ons fre lor");

    /// <summary>Whether a text is one.</summary>
    public static bool Is(string text)
    {
        var (lines, times, leaders, isForm) = (0, 0, 0, false);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim(" \t\r*#_•-–—|>");
            if (line.IsEmpty)
            {
                continue;
            }

            if (++lines > MostLines)
            {
                break;
            }

            var hasReach = line.Contains('@') || Digits(line) > DigitsOfANumber;
            times += !hasReach && BeginsWithTime(line) ? 1 : 0;
            isForm |= hasReach && line.Contains(Leader, StringComparison.Ordinal);
            leaders += line.Contains(Leader, StringComparison.Ordinal) ? 1 : 0;
            if ((lines <= LinesOfAHead && !hasReach && HasHeading(line)) || IsLabelled(line))
            {
                times = FewestTimes;
            }
        }

        return lines >= FewestLines && Math.Max(times, isForm ? 0 : leaders) >= FewestTimes;
    }

    // "Trail des Crêtes – 18e édition – résultats"
    private static bool HasHeading(ReadOnlySpan<char> line)
    {
        foreach (var part in line.SplitAny(PartingTitles))
        {
            if (BeginsWith(line[part].Trim(), Headings) && !HasTitle(line[part]))
            {
                return true;
            }
        }

        return false;
    }

    // "Programme Manager" is somebody's.
    private static bool HasTitle(ReadOnlySpan<char> words)
    {
        foreach (var word in words.SplitAny(PartingWords))
        {
            if ((WordLexicon.Of(words[word]) & WordKinds.TitleHead) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsWith(ReadOnlySpan<char> line, Words words)
    {
        for (var (end, count) = (0, 0); end < line.Length && count < WordsOfAHeading; count++)
        {
            end += line[end..].IndexOfAny(" :,") is >= 0 and var next ? next : line.Length - end;
            if (words.Has(line[..end]))
            {
                return true;
            }

            end++;
        }

        return false;
    }

    // "Aanwezig: ma, di, do" says when somebody is at work.
    private static bool IsLabelled(ReadOnlySpan<char> line)
    {
        if (line.IndexOf(':') is not (> 0 and var colon))
        {
            return Labels.Has(line);
        }

        var value = line[(colon + 1)..].TrimStart();
        return Labels.Has(line[..colon].TrimEnd()) && !IsDay(value[..(value.IndexOfAny(PartingWords) is >= 0 and var end ? end : value.Length)]);
    }

    // "09:30 Keynote", "18 h 30", "Ma 4 · 19:00", "vr 6 Pubquiz", "Sat 18 JUL".
    private static bool BeginsWithTime(ReadOnlySpan<char> line)
    {
        var word = 0;
        while (word < line.Length && word <= LongestDay && (char.IsLetter(line[word]) || line[word] is '.' or '-'))
        {
            word++;
        }

        var digits = line[word..].TrimStart(' ');
        var count = 0;
        while (count < digits.Length && char.IsAsciiDigit(digits[count]))
        {
            count++;
        }

        if (count is 0 or > 2 || (word > 0 && !AreDays(line[..word].TrimEnd('.'))))
        {
            return false;
        }

        var rest = digits[count..].TrimStart(' ');
        return (word > 0 || rest is [':' or 'h' or 'H' or 'u' or '.', >= '0' and <= '9', >= '0' and <= '9', ..] or ['h' or 'H', ..]) && Tells(rest);
    }

    // "mar-ven"
    private static bool AreDays(ReadOnlySpan<char> word) => word.IndexOf('-') is > 0 and var dash ? IsDay(word[..dash]) && IsDay(word[(dash + 1)..]) : IsDay(word);

    // What happens then, or until when; in the copy of a chat nothing, or who says it.
    private static bool Tells(ReadOnlySpan<char> rest)
    {
        if (rest.IndexOfAny('-', '–') is > 0 and var until && until + 1 < rest.Length && char.IsAsciiLetterOrDigit(rest[until - 1]) && char.IsAsciiDigit(rest[until + 1]))
        {
            return true;
        }

        foreach (var range in rest.SplitAny(PartingWords))
        {
            var word = rest[range];
            if (word.Length >= ShortestWord && !word.ContainsAnyInRange('0', '9') && !IsDay(word))
            {
                return !(range.End.Value < rest.Length && rest[range.End.Value] == ':');
            }
        }

        return false;
    }

    private static bool IsDay(ReadOnlySpan<char> word) => (WordLexicon.Of(word) & (WordKinds.Weekday | WordKinds.Month)) != 0 || Days.Has(word);

    private static int Digits(ReadOnlySpan<char> line)
    {
        var count = 0;
        foreach (var letter in line)
        {
            count += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return count;
    }
}

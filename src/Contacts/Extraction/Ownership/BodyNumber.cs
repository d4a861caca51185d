using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells the numbers in the sentences of a mail that are not its author's: the carrier's, the hotline's, a colleague's. Whoever signs with a number says so of another that is theirs.</summary>
internal static class BodyNumber
{
    private const int LongestSentence = 160;
    private const int LongestDenial = 20;
    private const int WordsOfALabel = 2;
    private const int MostWordsOfALine = 5;
    private static readonly Words Desks = new("reception accueil standard switchboard empfang zentrale recepcion centralita centralino receção receptie office desk landline bureau fixe buro festnetz winkel zaak magasin boutique laden geschaft tienda negozio loja cabinet étude kanzlei practice praxis yard farm store oficina fijo ufficio fisso escritorio fixo kantoor vaste home atelier werkstatt taller officina workshop shop freephone tollfree bottega magazzino magazijn lager depot entrepot almacen warehouse armazem toll-free hotline helpline");

    // When somebody is there.
    private static readonly Words Answers = new("répond ouvre ouvert ouverte joignable answers opens open staffed manned geöffnet besetzt erreichbar responde abre abierto abierta risponde apre aperto aperta atende aberto aberta open bereikbaar");

    // Any hotel has one.
    private static readonly Words Receptions = new("reception accueil standard switchboard empfang zentrale recepcion centralita centralino receção receptie hotline helpline");
    private static readonly Words Between = new("our notre unser unsere unserer unserem nuestro nuestra nostro nostra nosso nossa onze ons call ring phone try dial appelez appeler rufen llame llamar chiami chiamare ligue ligar bel bellen c'est is ist es è line direct ligne linea linha lijn the le au a at on in im am el la il o no na al en op het de number numero nummer tel telefon telefono telefone");
    private static readonly Words Postscripts = new("ps p.s p.s. pps p.p.s p.p.s. nb n.b n.b.");
    private static readonly string[] Unchanged = ["hasn't changed", "is unchanged", "stays the same", "n'a pas changé", "ne change pas", "bleibt", "no ha cambiado", "non è cambiato", "não mudou", "blijft"];
    private static readonly Words Denials = new("not pas nicht no non não niet");
    private static readonly Words Alternatives = new("or ou oder o of und and et y e en sinon else alors sonst oppure anders");

    /// <summary>Whether a number is somebody else's.</summary>
    /// <param name="text">The text.</param>
    /// <param name="layout">Its tokens.</param>
    /// <param name="names">Those who are meant.</param>
    /// <param name="found">What is theirs.</param>
    /// <param name="number">The number.</param>
    /// <param name="at">Its token.</param>
    public static bool IsOthers(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found, Mention number, int at) =>
        IsInSentence(layout, at) && !(number.Evidence.Contains(Correction.Corrected) && IsBehindLabel(text, layout, at)) && !IsSetRight(text, number.Span) && !IsOnLineOf(layout, names, number) && (IsSignedBelow(layout, found, number) || IsPostscript(text, layout, found, number) || IsAnotherTold(text, found, number)) && !IsTold(text, number.Span) && !IsLine(SentenceBefore(text, number.Span)) && !IsAnswered(SentenceBefore(text, number.Span)) && !GoesOn(text, found, number);

    // Behind the author's own.
    private static bool GoesOn(string text, List<Mention> found, Mention number) =>
        found.FindLast(other => other.Field == ContactField.Number && other.Span.End < number.Span.Start) is { } own && IsTold(text, own.Span) && FurtherNumber.Is(text, own.Span, number.Span);

    private static bool IsAnotherTold(string text, List<Mention> found, Mention number) => found.Exists(other => other.Field == ContactField.Number && other != number && IsTold(text, other.Span));

    /// <summary>Whether a word is where somebody has a line at work or at home: "reception", "Werkstatt".</summary>
    public static bool IsDesk(ReadOnlySpan<char> word) => Desks.Has(word);

    /// <summary>Whether a number is called a line of an office, and nobody's.</summary>
    public static bool IsLine(string text, TextSpan number, bool ofClause = false) => IsLine(SentenceBefore(text, number), ofClause);

    // "Office line 763-425-9086 rolls to a service after 5", "… ou au bureau, au 05 …", "… on site, the shop is 503 …": where nobody is named, it is one of the author's lines.
    private static bool IsLine(ReadOnlySpan<char> before, bool ofClause = false)
    {
        var (named, mayBeElsewhere) = (false, false);
        var words = before.Trim(" ,:.(\n\r");
        words = words[(words.LastIndexOf('\n') + 1)..];
        for (var i = 0; i < MostWordsOfALine && !words.IsEmpty; i++)
        {
            var start = words.LastIndexOfAny(" \n,;") + 1;
            var word = words[start..];
            if (!word.IsEmpty && !Desks.Has(word) && !Between.Has(word))
            {
                return named && (Alternatives.Has(word) || word is ['[', >= '0' and <= '9', .., ']']); // "[10:14] desk 07 …"
            }

            if (ofClause && named && !mayBeElsewhere && word.IsEmpty && words[^1] is ',' or ';' && before.TrimEnd() is not [.., ','])
            {
                return true;
            }

            named |= Desks.Has(word);
            mayBeElsewhere |= Receptions.Has(word);
            words = words[..Math.Max(0, start - 1)];
        }

        return named && words.IsEmpty;
    }

    // "Le magasin répond de 9 h à 12 h 30 au 05 …"
    private static bool IsAnswered(ReadOnlySpan<char> before)
    {
        Span<Range> words = stackalloc Range[MostWordsOfALine];
        before = before.Trim();
        var count = before.Split(words, ' ');
        return count == MostWordsOfALine && Articles.Definite.Has(before[words[0]]) && Desks.Has(before[words[1]]) && (Answers.Has(before[words[2]]) || Answers.Has(before[words[3]]));
    }

    /// <summary>Whether the sentence around a number says that it is the author's.</summary>
    public static bool IsTold(string text, TextSpan number) => AuthorsNumber.IsTold(SentenceBefore(text, number), SentenceBehind(text, number));

    /// <summary>Whether what stands since a place, where somebody begins to speak, tells that it is theirs: "Sophie: nouveau numéro 06 …".</summary>
    public static bool IsTold(string text, TextSpan number, int since) =>
        since <= number.Start && SentenceBefore(text, number) is var before && AuthorsNumber.IsTold(before[Math.Max(0, before.Length - (number.Start - since))..], SentenceBehind(text, number));

    /// <summary>Whether the words behind a number give it to somebody else.</summary>
    public static bool IsGivenAway(string text, TextSpan number) => AuthorsNumber.MayGoOn(text.AsSpan(number.End)) && AuthorsNumber.IsOthersBehind(SentenceBehind(text, number));

    // "It's 07956 420 318, not 07956 420 381", "… hasn't changed", "L'atelier ne change pas : …": what somebody puts right, or says to be as it was, is theirs.
    private static bool IsSetRight(string text, TextSpan number)
    {
        var before = SentenceBefore(text, number).TrimEnd(" :,");
        foreach (var said in Unchanged)
        {
            if (before.EndsWith(said, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        var behind = text.AsSpan(number.End, Math.Min(text.Length - number.End, LongestDenial)).TrimStart(" ,(");
        foreach (var said in Unchanged)
        {
            if (behind.StartsWith(said, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return behind.IndexOf(' ') is > 0 and var end && Denials.Has(behind[..end]) && behind[end..].ContainsAnyInRange('0', '9');
    }

    // "cell 201-638-4475... no wait, it's 201-638-4457": a line that one word labels.
    private static bool IsBehindLabel(string text, Layout layout, int token)
    {
        var line = text.AsSpan(layout.Tokens[layout.Lines[layout.Tokens[token].Line].First].Span.Start);
        return line.IndexOfAnyInRange('0', '9') is > 1 and var digit && !line[..digit].TrimEnd(" :.(+").ContainsAny(' ', '\n');
    }

    // A line of a sentence, or its shorter end.
    private static bool IsInSentence(Layout layout, int token)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        return token < tokens.Length && tokens[token].Line is var line && (lines[line].IsProse || (IsLower(lines[line]) && line > 0 && lines[line].Before != Gap.Blank && lines[line - 1].IsProse));
    }

    private static bool IsInSentence(Layout layout, Mention number) => IsInSentence(layout, layout.IndexAt(number.Span.Start));

    // A row of a list begins with a name, and with a label a line of a signature, whatever it goes on with: "Workshop: 01738 583 902 (leave a message, the saw's loud)".
    private static bool IsOnLineOf(Layout layout, List<NameRecognizer.Found> names, Mention number)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var line = layout.Lines[layout.LineAt(number.Span.Start)];
        var span = new TextSpan(tokens[line.First].Span.Start, tokens[line.End - 1].Span.End);
        return layout.IndexAt(number.Span.Start) - line.First <= WordsOfALabel || names.Exists(name => span.Contains(name.Span));
    }

    private static bool IsLower(in Stretch line) => line.Count - line.Digits > 2 * line.Capitalised;

    // A number below that stands in no sentence.
    private static bool IsSignedBelow(Layout layout, List<Mention> found, Mention number)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (found[i].Field == ContactField.Number && found[i].Span.Start > number.Span.End && !IsInSentence(layout, found[i]))
            {
                return true;
            }
        }

        return false;
    }

    // "P.S. About the pegs ring Gerald at the tent people: 01747 …" below a signature that has a number.
    private static bool IsPostscript(string text, Layout layout, List<Mention> found, Mention number) =>
        Postscripts.Has(layout.Tokens[layout.Lines[layout.LineAt(number.Span.Start)].First].In(text)) && found.Exists(other => other.Field == ContactField.Number && other.Span.End < number.Span.Start && !IsInSentence(layout, other));

    private static ReadOnlySpan<char> SentenceBefore(string text, TextSpan number)
    {
        var from = Math.Max(0, number.Start - LongestSentence);
        var said = text.AsSpan(from, number.Start - from);
        for (var i = said.Length - 2; i >= 0; i--)
        {
            // "M. Karim" ends no sentence.
            if (said[i] is '!' or '?' || (said[i] == '\n' && said[i + 1] is '\n' or '\r') || (said[i] == '.' && char.IsWhiteSpace(said[i + 1]) && i > 2 && (char.IsAsciiDigit(said[i - 1]) || (char.IsLower(said[i - 1]) && char.IsLetter(said[i - 2]))) && i + 2 < said.Length && char.IsUpper(said[(i + 1)..].TrimStart() is [var next, ..] ? next : ' ')))
            {
                return said[(i + 1)..];
            }
        }

        return said;
    }

    private static ReadOnlySpan<char> SentenceBehind(string text, TextSpan number)
    {
        var said = text.AsSpan(number.End, Math.Min(text.Length - number.End, LongestSentence));
        var end = said.IndexOfAny('.', '!', '?');
        end = said.IndexOf("\n\n") is var blank and >= 0 && (end < 0 || blank < end) ? blank : end;
        return end < 0 ? said : said[..end];
    }
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.People;

/// <summary>Puts a part of the only name right that its writer spells anew: "Marta Kowalk, 020 7946 0958. Sorry, her surname is Kowalik, with an i".</summary>
internal static class RespelledName
{
    private const int Farthest = 400;
    private const int Shortest = 4;
    private const int MostDifferent = 2;

    // What says that a name is told, and how one is written.
    private static readonly Words Labels = new("""
        surname name lastname nachname name familienname vorname nom famille prénom apellido nombre cognome nome apelido sobrenome achternaam naam voornaam nazwisko imię efternamn förnamn efternavn
        spelled spelt written reads écrit s'écrit orthographe geschrieben schreibt schreibweise sich escribe scrive escreve schrijf schrijft geschreven grafia
        """);

    // What tells that it is put right, near by; and whose name is no spelling of the person's.
    private const int Near = 8;
    private static readonly Words Corrections = new("sorry actually correction oops typo not with spelt spelled spelling pardon désolé avec pas erratum eigentlich mit nicht entschuldigung richtig con no perdón perdona non scusa com não desculpa met niet przez med inte");
    private static readonly Words Others = new("son daughter wife husband brother sister mother father boss company firm business fils fille femme mari frère sœur société entreprise devis dossier sohn tochter frau mann bruder schwester firma hijo hija mujer marido empresa figlio figlia moglie marito azienda ditta filho filha mulher zoon dochter vrouw man bedrijf");

    private static readonly Words Sorry = new("sorry sry oops typo correction spelled spelt surname name nachname nom apellido cognome apelido achternaam pardon désolé entschuldigung perdón perdona scusa desculpa");
    private static readonly Words Nots = new("not pas non nicht statt no não niet");

    // What may stand between: "surname is", "il cognome è", "son nom c'est".
    private static readonly Words Between = new("is est ist es è é c'est s'écrit actually eigentlich en_fait wirklich properly correctly korrekt richtig");

    /// <summary>What says that a name is told, or how it is written.</summary>
    public static IReadOnlyList<string> Phrases { get; } = [.. Cue.Of(Labels), "given", "first", "forename", "family", "last"];

    /// <summary>Puts it right where nobody else is named like that.</summary>
    public static void PutRight(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names)
    {
        if ((reading.Said & Cues.Spells) == 0 || names.Count is 0 or > 2 || names[0] is not { Name: { Given: { } given, Family: { } family } } name || (names.Count == 2 && names[1].Name.Given is not null && names[1].Name.Family is not null))
        {
            return;
        }

        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        for (var i = reading.Layout.IndexAt(name.Span.End) + 1; i < tokens.Length && tokens[i].Span.Start - name.Span.End < Farthest; i++)
        {
            if (!tokens[i].IsCapital || tokens[i].Before is not (Gap.Space or Gap.Colon) || !IsLabelled(text, tokens, i) || !IsPutRight(text, tokens, i))
            {
                continue;
            }

            var said = tokens[i].Span.Of(text);
            var isFamily = IsLike(family, said);
            if ((isFamily || IsLike(given, said)) && !IsOfAnother(names, tokens[i].Span) && PersonName.Of(isFamily ? given : NameCase.Proper(said, isFamily: false), isFamily ? NameCase.Proper(said, isFamily: true) : family) is { } right)
            {
                names.RemoveRange(1, names.Count - 1);
                names[0] = name with { Name = right, Given = isFamily ? name.Given : tokens[i].Span, Family = isFamily ? tokens[i].Span : name.Family };
                return;
            }
        }
    }

    /// <summary>Puts the last name right that a sentence denies: "sry, Arceneaux not Arsenault".</summary>
    public static void PutInPlace(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names)
    {
        if (names.Count is 0 or > 2 || names[0] is not { Name: { Given: { } given, Family: { Length: >= Shortest } family } } name || text.IndexOf(family, name.Span.End, StringComparison.OrdinalIgnoreCase) is not (> 0 and var again))
        {
            return;
        }

        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        var at = reading.Layout.IndexAt(again);
        if (at > 1 && at < tokens.Length && tokens[at].In(text).Equals(family, StringComparison.OrdinalIgnoreCase) && tokens[at].Before == Gap.Space && Nots.Has(tokens[at - 1].In(text)) && tokens[at - 2] is { IsCapital: true } right && right.Line == tokens[at].Line && IsCorrection(text, reading.Layout, at - 2)
            && char.ToUpperInvariant(text[right.Span.Start]) == char.ToUpperInvariant(family[0]) && !IsOfAnother(names, right.Span) && PersonName.Of(given, NameCase.Proper(right.Span.Of(text), isFamily: true)) is { } whole)
        {
            names.RemoveRange(1, names.Count - 1);
            names[0] = name with { Name = whole, Family = right.Span };
        }
    }

    // It begins the line, or somebody is sorry in it: "deliver to Bath not Bristol" speaks of towns.
    private static bool IsCorrection(string text, Layout layout, int at)
    {
        var line = layout.Lines[layout.Tokens[at].Line];
        for (var i = line.First; i < at; i++)
        {
            if (Sorry.Has(layout.Tokens[i].In(text)))
            {
                return true;
            }
        }

        return line.First == at;
    }

    private static bool IsLabelled(string text, ReadOnlySpan<Token> tokens, int at)
    {
        var label = at - 1;
        while (label > 0 && at - label < 3 && Between.Has(tokens[label].In(text)) && tokens[label].Before == Gap.Space)
        {
            label--;
        }

        return Labels.Has(tokens[label].In(text));
    }

    // "Sorry, her surname is Kowalik", "… is Kowalik with an i"; but not "my son's name is Robert", "the company name is Simon & Co.".
    private static bool IsPutRight(string text, ReadOnlySpan<Token> tokens, int at)
    {
        var told = false;
        for (var i = Math.Max(0, at - Near); i < Math.Min(tokens.Length, at + Near); i++)
        {
            if (tokens[i].Line != tokens[at].Line || i == at)
            {
                continue;
            }

            told |= Corrections.Has(tokens[i].In(text));
            var word = tokens[i].In(text);
            if ((i < at && Others.Has(word.IndexOfAny('\'', '’') is > 0 and var end ? word[..end] : word)) || (i == at + 1 && tokens[i].Before == Gap.Space && (tokens[i].Words & (WordKinds.LegalForm | WordKinds.CompanyWord)) != 0))
            {
                return false;
            }
        }

        return told;
    }

    // "Kowalik" for "Kowalk": all but two letters in the middle or at the end are the same, and not all.
    private static bool IsLike(string written, string anew)
    {
        var (name, said) = (Words.Fold(written), Words.Fold(anew));
        if (name.Length < Shortest || said.Length < Shortest || Math.Abs(name.Length - said.Length) > MostDifferent || written.Equals(anew, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var (begin, end, shorter) = (0, 0, Math.Min(name.Length, said.Length));
        while (begin < shorter && name[begin] == said[begin])
        {
            begin++;
        }

        while (end < shorter - begin && name[^(end + 1)] == said[^(end + 1)])
        {
            end++;
        }

        return begin > 0 && Math.Max(name.Length, said.Length) - begin - end <= MostDifferent;
    }

    // Whoever has another first name is somebody else; what is read as a name alone may be the spelling.
    private static bool IsOfAnother(List<NameRecognizer.Found> names, TextSpan said) => names.Count > 1 && !names[1].Span.Overlaps(said);
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.People;

/// <summary>Finds who is told of by title and family name, the first name apart: "Madame Kerbrat (Maëlle) des Viviers", "Mrs Nwachukwu rang, first name Adaeze".</summary>
internal static class TitledName
{
    private const int MostTokens = 4000;
    private const int MostWords = 3;
    private const int MostBetween = 8;
    private static readonly Words Contacts = new("ansprechpartner ansprechpartnerin contact interlocuteur interlocutrice contacto contatto referente contato contactpersoon");
    private static readonly Words Introducing = new("it's its ici c'est this_is hier hier_ist soy sono aqui aqui_e fala met u_spreekt_met");
    private static readonly Words Callers = new("anruf_von anrufer anruferin rückruf_an rückruf_bei anrufen caller call_from call_back appel_de appelant appelante rappeler à_rappeler llamada_de llama llamar_a chiamata_da chiamante richiamare chamada_de ligar_para gebeld_door beller terugbellen");
    private const int MostLines = 200;
    private const int MostWordsOfALabel = 3;
    private static readonly Words First = new("first given christian fore");
    private static readonly Words Labels = new("forename prénom vorname nombre nome voornaam prenom");

    /// <summary>Where the family and the given name stand; null where nobody is told of so.</summary>
    public static (TextSpan Family, TextSpan Given)? Find(string text, Layout layout)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[..Math.Min(layout.Tokens.Count, MostTokens)];
        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if ((tokens[i].Words & WordKinds.Honorific) != 0 && Courtesy.Titles.Has(tokens[i].In(text)) && EndOfFamily(tokens, i + 1) is var end && end > i + 1 && GivenBehind(text, tokens, end) is { } given)
            {
                return (new TextSpan(tokens[i + 1].Span.Start, tokens[end - 1].Span.End), tokens[given].Span);
            }
        }

        return null;
    }

    /// <summary>Where the family name stands by which somebody introduces themselves: "It's Mr Mensah here", "Ici Monsieur Lefort"; null where nobody does.</summary>
    public static TextSpan? Introduced(string text, Layout layout)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[..Math.Min(layout.Tokens.Count, MostTokens)];
        for (var i = 1; i + 1 < tokens.Length; i++)
        {
            if (Courtesy.Titles.Has(tokens[i].In(text)) && EndOfFamily(tokens, i + 1) is var end && end is > 0 && end > i + 1 && (tokens[i + 1].Words & WordKinds.CommonGivenName) == 0 && IsIntroduction(text, tokens, i))
            {
                return new TextSpan(tokens[i + 1].Span.Start, tokens[end - 1].Span.End);
            }
        }

        return null;
    }

    /// <summary>Where the family name stands of whom a note of a call names by title: "Anruf von: Fr. Öztürk-Lammers", "Caller: Mrs Holloway"; null where none does.</summary>
    public static TextSpan? Caller(string text, Layout layout)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines)[..Math.Min(layout.Lines.Count, MostLines)])
        {
            for (var i = line.First + 1; i + 1 < Math.Min(line.End, line.First + MostWordsOfALabel + 1); i++)
            {
                if (tokens[i].Before == Gap.Colon && ((tokens[i].Words & WordKinds.Honorific) != 0 || Courtesy.Has(tokens[i].In(text))) && EndOfFamily(tokens[..line.End], i + 1) is var end && end > i + 1 && !IsFirm(text, tokens[(i + 1)..end]) && Callers.Has(text.AsSpan(tokens[line.First].Span.Start..tokens[i - 1].Span.End)))
                {
                    return new TextSpan(tokens[i + 1].Span.Start, tokens[end - 1].Span.End);
                }
            }
        }

        return null;
    }

    // "Call from: Dr. Holloway Medical Centre", "Caller: Mr Holloway's PA"
    private static bool IsFirm(string text, ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if ((word.Words & (WordKinds.CompanyWord | WordKinds.LegalForm | WordKinds.Industry | WordKinds.Department)) != 0 || word.In(text) is [.., '\'' or '’', 's'])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIntroduction(string text, ReadOnlySpan<Token> tokens, int title)
    {
        var before = title - 1;
        before -= before > 0 && Articles.Any.Has(tokens[before].In(text)) ? 1 : 0;
        return Introducing.Has(tokens[before].In(text)) || (before > 0 && Introducing.Has(text.AsSpan(tokens[before - 1].Span.Start..tokens[before].Span.End)));
    }

    /// <summary>Where the whole name stands that a title begins in a sentence: "meldet sich Herr Ruprecht Allgöwer von der …", "Ansprechpartner ist Korbinian Obermayr"; null where none does.</summary>
    public static TextSpan? Whole(string text, Layout layout)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[..Math.Min(layout.Tokens.Count, MostTokens)];
        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if (Contacts.Has(tokens[i].In(text)) && Verbs.Being.Has(tokens[i + 1].In(text)) && EndOfFamily(tokens, i + 2) is var last && last > i + 3)
            {
                return new TextSpan(tokens[i + 2].Span.Start, tokens[last - 1].Span.End);
            }

            var isTold = (tokens[i].Words & WordKinds.Honorific) != 0 && layout.Lines[tokens[i].Line] is { IsProse: true } line && (line.Words & (WordKinds.Greeting | WordKinds.Closing)) == 0 && Courtesy.Titles.Has(tokens[i].In(text));
            if (isTold && (tokens[i + 1].Words & WordKinds.GivenName) != 0 && EndOfFamily(tokens, i + 1) is var end && end > i + 2)
            {
                return new TextSpan(tokens[i + 1].Span.Start, tokens[end - 1].Span.End);
            }
        }

        return null;
    }

    /// <summary>The token behind the family name that begins there; the same where none does.</summary>
    public static int EndOfFamily(ReadOnlySpan<Token> tokens, int first)
    {
        var end = first;
        while (end < tokens.Length && end - first < MostWords && (tokens[end].Before == Gap.Space || (tokens[end].Before == Gap.Stop && end == first)) && (tokens[end].IsCapital || (tokens[end].Words & WordKinds.Particle) != 0))
        {
            end++;
        }

        while (end > first && !tokens[end - 1].IsCapital)
        {
            end--;
        }

        return end;
    }

    // "(Maëlle)", or a few words later "first name Adaeze", "prénom Maëlle".
    private static int? GivenBehind(string text, ReadOnlySpan<Token> tokens, int at)
    {
        if (at < tokens.Length && tokens[at].Before == Gap.Bracket && tokens[at].IsCapital && (tokens[at].Words & WordKinds.GivenName) != 0 && text.AsSpan(tokens[at].Span.End).StartsWith(")"))
        {
            return at;
        }

        for (var i = at; i + 1 < tokens.Length && i < at + MostBetween && tokens[i].Line == tokens[at - 1].Line; i++)
        {
            var label = Labels.Has(tokens[i].In(text)) || (i > at && First.Has(tokens[i - 1].In(text)) && tokens[i].In(text) is "name");
            if (label && tokens[i + 1].IsCapital)
            {
                return i + 1;
            }
        }

        return null;
    }
}

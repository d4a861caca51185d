using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells a number that is of a house where somebody only is, or of the author's family, beside another that is theirs: "he's at the Olentangy Inn, front desk 614 …", "du portable de ma sœur, le 07 …".</summary>
internal static class ElsewhereNumber
{
    private const int MostWords = 6;
    private const int WordsToArticle = 3;
    private const int MostFound = 200;
    private static readonly Words Houses = new("restaurant hotel inn motel hostel venue taxi cab airport hôtel auberge gîte aéroport gasthof gasthaus herberge flughafen restaurante hostal posada aeropuerto ristorante albergo aeroporto pousada luchthaven camping lodge guesthouse pension ibis novotel travelodge");
    private static readonly Words Desks = new("desk reception réception accueil rezeption empfang recepción receção recepção receptie");
    private static readonly Words Owned = new("restaurant's hotel's inn's motel's hostel's venue's airport's");
    private static readonly Words Lines = new("line number phone cell mobile desk hotline helpline switchboard");
    private static readonly Words Usual = new("today's tomorrow's monday's friday's week's office's company's firm's shop's practice's clinic's store's business's farm's studio's team's");
    private const int ShortestThing = 4;
    private static readonly Words Places = new("the at à au l'hôtel aux im am ins zum beim el al del en il nel nell'hotel dal lo no do na het in bij");

    /// <summary>Whether a number, of which the token is told, is one.</summary>
    public static bool Is(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found, Mention number, int at)
    {
        if (found.Count > MostFound || !HasAnother(found, number))
        {
            return false;
        }

        var isOfDesk = false;
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = at - 1; i >= Math.Max(0, at - MostWords) && at < tokens.Length && tokens[i].Kind == TokenKind.Word && tokens[i].Line == tokens[at].Line && tokens[i + 1].Before is Gap.Space or Gap.None or Gap.Comma or Gap.Colon or Gap.Bracket; i--)
        {
            if (OthersNumber.IsOf(names, tokens[i].Span))
            {
                return false;
            }

            var word = tokens[i].In(text);
            isOfDesk |= Desks.Has(word);
            if (Owned.Has(word) || IsOfThing(word, i + 1 < at ? tokens[i + 1].In(text) : default, i + 2 < at ? tokens[i + 2].In(text) : default) || (isOfDesk && Houses.Has(word) && (IsVisited(text, tokens, i) || (i + 1 < at && Desks.Has(tokens[i + 1].In(text)))) && !IsPartOf(found, tokens[i].Span)) || (i > 0 && tokens[i].Before == Gap.Space && IsFamily(word) && Relations.My.Has(tokens[i - 1].In(text))))
            {
                return true;
            }
        }

        return false;
    }

    // "my hubbys phone (this one, 07533 …)"
    private static bool IsFamily(ReadOnlySpan<char> word) => Relations.Family.Has(word) || (word is [.., 's'] && Relations.Family.Has(word[..^1]));

    private static bool HasAnother(List<Mention> found, Mention number)
    {
        foreach (var other in found)
        {
            if (other.Field == ContactField.Number && !ReferenceEquals(other, number))
            {
                return true;
            }
        }

        return false;
    }

    // "the building's 24h line"; "today's number" and "the shop's line" say nothing.
    private static bool IsOfThing(ReadOnlySpan<char> word, ReadOnlySpan<char> next, ReadOnlySpan<char> behind) =>
        word.Length > ShortestThing && word is [.., '\'' or '’', 's'] && char.IsLower(word[0]) && !Usual.Has(word) && !Verbs.IsShortened(word) && !Relations.My.Has(next) && (Lines.Has(next) || Lines.Has(behind));

    // "at the Olentangy Inn": what stands so is no heading and no label.
    private static bool IsVisited(string text, ReadOnlySpan<Token> tokens, int house)
    {
        for (var i = house - 1; i >= Math.Max(0, house - WordsToArticle) && tokens[i].Line == tokens[house].Line && tokens[i + 1].Before is Gap.Space or Gap.None; i--)
        {
            if (Places.Has(tokens[i].In(text)))
            {
                return true;
            }
        }

        return false;
    }

    // "Manager of the Bell Inn, 01832 …"
    private static bool IsPartOf(List<Mention> found, TextSpan word)
    {
        foreach (var mention in found)
        {
            if (mention.Field is ContactField.Company or ContactField.JobTitle or ContactField.Address && mention.Span.Overlaps(word))
            {
                return true;
            }
        }

        return false;
    }
}

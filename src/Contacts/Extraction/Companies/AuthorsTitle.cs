using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Finds what the author of a mail says to be, anywhere in it: "Je suis Directrice générale chez Acme France".</summary>
internal static class AuthorsTitle
{
    private const int LongestI = 3;
    private const int MostTokens = 4000;
    private static readonly Words IAm = new("i_am je_suis ich_bin yo_soy eu_sou io_sono ik_ben");
    private static readonly Words Am = new("i'm soy sou sono j'suis");

    private const int MostWords = 4;
    private static readonly Words Anybody = new("customer client patient guest visitor tenant neighbour neighbor contact student pupil member candidate applicant owner daughter son mother father sister brother maman papa mum dad cliente kunde kundin patientin gast mieter mieterin locataire voisin voisine élève étudiant étudiante inquilino inquilina klant huurder one guy man woman lady girl boy person kid bloke lad new only same last first type gars fille femme homme dame monsieur mec nouveau nouvelle neue neuer mann frau junge nuevo nueva chico chica señor señora tipo nuovo nuova ragazzo ragazza signore signora rapaz moço moça homem mulher novo nova nieuwe jongen meisje vrouw");

    /// <summary>What says so.</summary>
    public static IReadOnlyList<string> Phrases { get; } = Cue.Of(new Words(string.Join(' ', IAm.All.Concat(Am.All).Select(static said => said.Replace(' ', '_')))));

    /// <summary>Where it stands before whom they work for; null where they say nothing of the kind.</summary>
    public static TextSpan? Find(string text, Layout layout, List<Mention> found)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[..Math.Min(layout.Tokens.Count, MostTokens)];
        for (var i = 0; i + 3 < tokens.Length; i++)
        {
            var first = Behind(text, tokens, i);
            var isThe = first > 0 && Articles.Any.Has(tokens[first].In(text));
            first += isThe ? 1 : 0;
            if (first > 0 && tokens[first].Before == Gap.Space && (LostTitle.Phrase(text, layout, found, first) ?? (isThe ? Before(text, tokens, found, first) : null)) is { } title && layout.IndexAt(title.End) is var end && end < tokens.Length && tokens[end].Before == Gap.Space && LostTitle.At.Has(tokens[end].In(text)))
            {
                return title;
            }
        }

        return null;
    }

    // "the wardrobe mistress at Harbour Line Theatre": whatever small words stand before whom they work for, but no "new guy".
    private static TextSpan? Before(string text, ReadOnlySpan<Token> tokens, List<Mention> found, int first)
    {
        var end = first;
        while (end < tokens.Length && end - first < MostWords && tokens[end] is { Kind: TokenKind.Word, Shape: Shape.Lower, Before: Gap.Space } && (tokens[end].Words & WordKinds.Function) == 0 && !Anybody.Has(tokens[end].In(text)))
        {
            end++;
        }

        return end > first + 1 && end + 1 < tokens.Length && LostTitle.At.Has(tokens[end].In(text)) && tokens[end + 1].Span is var firm && found.Exists(mention => mention.Field == ContactField.Company && mention.Span.Overlaps(firm))
            ? new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End) : null;
    }

    /// <summary>Whether the author says to be what begins at a token: "I'm", "I am the" stands before it.</summary>
    public static bool IsSaid(string text, Layout layout, int first)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        first -= first > 0 && Articles.Any.Has(tokens[first - 1].In(text)) ? 1 : 0;
        return (first > 0 && Behind(text, tokens, first - 1) == first) || (first > 1 && Behind(text, tokens, first - 2) == first);
    }

    // The token behind "I'm", "je suis"; nought where neither stands there.
    private static int Behind(string text, ReadOnlySpan<Token> tokens, int at) =>
        Am.Has(tokens[at].In(text)) ? at + 1
        : tokens[at].Span.Length <= LongestI && at + 1 < tokens.Length && tokens[at + 1].Before == Gap.Space && IAm.Has(text.AsSpan(tokens[at].Span.Start..tokens[at + 1].Span.End)) ? at + 2 : 0;
}

using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Notes;

/// <summary>Tells the words by which notes say what somebody does: "Kyle locksmith", "loodgieter kevin".</summary>
internal static class Trades
{
    private const WordKinds Names = WordKinds.GivenName | WordKinds.FamilyName;

    // What people do of which no list of occupations has a word: trades of everyday life, and how they are called.
    private static readonly Words Everyday = new("""
        tuner sweep fitter glazier roofer tiler plasterer upholsterer farrier groomer childminder handyman
        accordeur ramoneur vitrier carreleur klavierstimmer schornsteinfeger kaminkehrer glaser fliesenleger afinador deshollinador cristalero accordatore spazzacamino vetraio piastrellista pianostemmer schoorsteenveger glaszetter tegelzetter
        locksmith sparky brickie chippy cleaner decorator landscaper removals babysitter dogwalker
        nounou osteo couvreur depanneur electro bloemiste
        putzfrau putzhilfe kindermadchen schlusseldienst hebamme
        yesero ninera chofer
        badante
        diarista faxineira marceneiro
        klusjesman poetsvrouw oppas
        """);

    /// <summary>Whether a word is one; a word that is a name, too, is one in small letters.</summary>
    public static bool Is(string text, in Token token) =>
        token.Kind == TokenKind.Word && (token.Words & WordKinds.Honorific) == 0
        && (((token.Words & WordKinds.TitleHead) != 0 && ((token.Words & Names) == 0 || token.Shape == Shape.Lower)) || Everyday.Has(token.In(text)));
}

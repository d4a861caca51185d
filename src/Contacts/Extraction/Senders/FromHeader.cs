using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>Tells whether a From header may be somebody's, and is no system's or department's: "Kal Shah" and "rlstone@bpa.example", but not "Enron General Announcements".</summary>
internal static class FromHeader
{
    private const int MostUnknown = 3;
    private const WordKinds OfOffices = WordKinds.CompanyWord | WordKinds.Department | WordKinds.Industry | WordKinds.LegalForm;
    private const WordKinds OfSpeech = WordKinds.Common | WordKinds.Function | WordKinds.Place | WordKinds.Country | WordKinds.Title;

    private static readonly Words OfSystems = new("""
        com net org info team desk list lists owner news newsletter alert alerts admin administrator system mailer daemon noreply announcement announcements update updates notification notifications
        support help helpdesk service services office people technology registrar navigator account accounts billing
        """);

    /// <summary>Whether it may be.</summary>
    public static bool IsPerson(string from)
    {
        var end = from.AsSpan().IndexOfAny("<([|");
        var shown = (end < 0 ? from : from[..end]).Trim(' ', '"', '\'');
        var address = shown.Length == 0 || shown.IndexOf('@', StringComparison.Ordinal) > 0;
        shown = Mail.RelayedName.LengthIn(shown) is > 0 and var length ? shown[..length] : shown;
        shown = shown.Length == 0 ? from.Trim('<', '>', ' ') : shown;
        address &= shown.Contains('@', StringComparison.Ordinal);
        var (given, unknown, spoken, count) = (0, 0, false, 0);
        foreach (var word in shown.Split('@')[0].Split([' ', ',', '.', '_', '-', '/', '"'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length == 1)
            {
                continue; // an initial
            }

            var kinds = WordLexicon.Of(word);
            var named = (kinds & (WordKinds.GivenName | WordKinds.FamilyName)) != 0;
            if (OfSystems.Has(word) || (!named && (kinds & OfOffices) != 0))
            {
                return false;
            }

            (given, unknown, spoken, count) = (given + ((kinds & WordKinds.GivenName) != 0 ? 1 : 0), unknown + (named ? 0 : 1), spoken || (!named && (kinds & OfSpeech) != 0), count + 1);
        }

        // "Kal Shah" is a name though neither word is known as one; an address alone tells nothing.
        return address || (given > 0 && unknown <= count / 2) || (!spoken && count is > 1 and <= MostUnknown);
    }
}

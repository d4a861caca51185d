using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>The name that an e-mail address is made of, for somebody whose name stands nowhere else: <c>leslie.ferron-jones@…</c>.</summary>
internal static class AddressName
{
    private const WordKinds OfOffices = WordKinds.CompanyWord | WordKinds.Department | WordKinds.Industry | WordKinds.Title;

    /// <summary>The name; null where no single address has a known first name, a full stop and one more word.</summary>
    public static PersonName? Of(EmailAddress[] emails)
    {
        if (emails is not [var only])
        {
            return null;
        }

        var parts = only.Value[..only.Value.IndexOf('@', StringComparison.Ordinal)].Split('.', '_');
        return parts.Length == 2 && IsGiven(parts[0]) && IsFamily(parts[1])
            ? PersonName.Of(NameCase.Proper(parts[0], isFamily: false), NameCase.Proper(parts[1], isFamily: true))
            : null;
    }

    private static bool IsGiven(string word) => word.Length > 1 && WordLexicon.Of(word.Split('-')[0]) is var kinds && ((kinds & WordKinds.CommonGivenName) != 0 || (kinds & (WordKinds.GivenName | WordKinds.Common | WordKinds.Place | WordKinds.Function | OfOffices)) == WordKinds.GivenName);

    private static bool IsFamily(string word) => word.Length > 1 && word.All(static c => char.IsLetter(c) || c == '-') && WordLexicon.Of(word) is var kinds && ((kinds & OfOffices) == 0 || (kinds & (WordKinds.FamilyName | WordKinds.CompanyWord | WordKinds.Department | WordKinds.Industry)) == WordKinds.FamilyName);
}

using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.People;

/// <summary>Tells whether a word with which somebody signs, and that no list has, may be a first name: "Wiremu"; not "Zalando" above contact@zalando.de, nor "Wieczorkiewicz", for first names are short.</summary>
internal static class FirstName
{
    private const int Longest = 9;

    /// <summary>Whether it may be one.</summary>
    public static bool MayBe(Token word) => word.Span.Length <= Longest && (word.Agrees & (Agreement.Domain | Agreement.WithinDomain)) == 0;
}

using Allo.Contacts.Mail;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.Cards;

/// <summary>The name that a card gives: its parts where it has them, else the name as shown, split.</summary>
internal static class CardName
{
    private const int Family = 0;
    private const int Given = 1;
    private const int Additional = 2;

    /// <summary>Whether the card is a company's and its name none of a person.</summary>
    public static bool IsCompany(VCard card) =>
        card.Best("X-ABSHOWAS")?.Component(0).Text.Equals("COMPANY", StringComparison.OrdinalIgnoreCase) == true
        || card.Best("KIND")?.Component(0).Text.Equals("org", StringComparison.OrdinalIgnoreCase) == true
        || (card.Best("ORG") is { } org && card.Best("FN") is { } name && card.Best("N") is null && org.Component(0).Text == name.Component(0).Text);

    /// <summary>The first name and the last name, as far as they are known.</summary>
    public static IEnumerable<(ContactField Field, VCardValue Value)> Of(VCard card)
    {
        if (IsCompany(card))
        {
            return [];
        }

        if (card.Best("N") is { } name && name.Component(Family).Text.Length > 0)
        {
            return Parts(name);
        }

        // Telephones put the whole name into one part.
        var whole = card.Best("FN")?.Component(0) ?? card.Best("N")?.Component(Given);
        return whole is { Text.Length: > 0 } shown ? Split(shown) : [];
    }

    private static IEnumerable<(ContactField Field, VCardValue Value)> Parts(VCardProperty name)
    {
        var (given, more) = (name.Component(Given), name.Component(Additional));
        if (given.Text.Length > 0)
        {
            // An initial stays with the first name; a second name is another one.
            var initial = more.Text.TrimEnd('.').Length == 1;
            yield return (ContactField.Name, initial
                ? new VCardValue(NameCase.Proper($"{given.Text} {more.Text}", isFamily: false), new TextSpan(given.Span.Start, more.Span.End))
                : given with { Text = NameCase.Proper(given.Text, isFamily: false) });
        }

        yield return (ContactField.LastName, name.Component(Family) with { Text = NameCase.Proper(name.Component(Family).Text, isFamily: true) });
    }

    private static IEnumerable<(ContactField Field, VCardValue Value)> Split(VCardValue shown)
    {
        var found = PersonName.Parse(shown.Text).Value;
        if (found?.Given is { } given)
        {
            yield return (ContactField.Name, Part(given));
        }

        if (found?.Family is { } family)
        {
            yield return (ContactField.LastName, Part(family));
        }

        // Where the value stands as it is, a part has a place of its own; where it was decoded, that of the whole.
        VCardValue Part(string part) => shown.Text.IndexOf(part, StringComparison.OrdinalIgnoreCase) is var at and >= 0 && shown.Span.Length == shown.Text.Length
            ? new VCardValue(part, new TextSpan(shown.Span.Start + at, shown.Span.Start + at + part.Length))
            : shown with { Text = part };
    }
}

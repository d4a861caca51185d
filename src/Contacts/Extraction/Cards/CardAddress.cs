using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction.Cards;

/// <summary>The postal address of a card on one line, its parts in the order in which they stand.</summary>
internal static class CardAddress
{
    private const int PostBox = 0;
    private const int Street = 2;
    private const int Postcode = 5;
    private const int Country = 6;

    private static readonly (string Region, string[] Names)[] Countries =
    [
        ("FR", ["france", "frankreich", "francia"]), ("DE", ["germany", "deutschland", "allemagne"]), ("GB", ["united kingdom", "uk", "england", "great britain", "royaume-uni"]),
        ("US", ["united states", "united states of america", "usa", "u.s.a.", "états-unis"]), ("ES", ["spain", "españa", "espagne"]), ("IT", ["italy", "italia", "italie"]),
        ("PT", ["portugal"]), ("NL", ["netherlands", "the netherlands", "nederland", "pays-bas"]), ("BE", ["belgium", "belgique", "belgië"]), ("CH", ["switzerland", "schweiz", "suisse", "svizzera"]),
        ("AT", ["austria", "österreich", "autriche"]), ("LU", ["luxembourg", "luxemburg"]), ("IE", ["ireland", "irlande"]), ("CA", ["canada"]), ("AU", ["australia"]), ("BR", ["brazil", "brasil"]),
        ("MX", ["mexico", "méxico"]), ("PL", ["poland", "polska"]), ("SE", ["sweden", "sverige"]), ("DK", ["denmark", "danmark"]), ("NO", ["norway", "norge"]), ("FI", ["finland", "suomi"]), ("JP", ["japan"]), ("IN", ["india"]),
    ];

    /// <summary>The preferred address, else that of the work, else the first, as it is said to be written on a letter; null where there is neither street nor postcode.</summary>
    public static VCardValue? Of(VCard card)
    {
        var whole = card.All("ADR").Where(IsWhole).ToList();
        if ((whole.Find(property => property.Has("PREF")) ?? whole.Find(property => property.Has("WORK")) ?? whole.FirstOrDefault()) is { } address)
        {
            var filled = address.Values.Where(value => value.Text.Length > 0).ToList();
            var line = string.Join(", ", Written(card, address) is { } written ? Lines(written) : filled.SelectMany(value => Lines(value.Text)));
            return new VCardValue(line, new TextSpan(filled.Min(value => value.Span.Start), filled.Max(value => value.Span.End)));
        }

        return card.Best("ADR") is null && card.Best("LABEL") is { } label ? label.Component(0) with { Text = string.Join(", ", Lines(label.Component(0).Text)) } : null;
    }

    /// <summary>The country of the card's addresses, where one is named that is known.</summary>
    public static string? RegionOf(VCard card)
    {
        foreach (var property in card.All("ADR"))
        {
            var country = property.Component(Country).Text;
            if (Array.Find(Countries, known => known.Region == country || known.Names.Contains(country.ToLowerInvariant())) is { Region: { } region })
            {
                return region;
            }
        }

        return null;
    }

    // How it is written on a letter: its parameter, or in older cards a property of its own, RFC 2426, 3.2.2.
    private static string? Written(VCard card, VCardProperty address) =>
        address.Written is { } written ? (IsOf(written, address) ? written : null)
        : card.All("LABEL").Where(label => label.Has("HOME") == address.Has("HOME") && label.Has("WORK") == address.Has("WORK")).Select(label => FromStreet(label.Component(0).Text, address.Component(Street).Text)).FirstOrDefault(static label => label is not null);

    // The lines from that of the street on, for a letter begins with whom it is for.
    private static string? FromStreet(string label, string street)
    {
        var first = Lines(street).FirstOrDefault();
        var lines = label.Contains(';', StringComparison.Ordinal) ? [] : Lines(label).ToList();
        var at = first is null ? -1 : lines.FindIndex(line => line.StartsWith(first, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : string.Join('\n', lines.Skip(at));
    }

    // What is written has the street or the postcode of the parts.
    private static bool IsOf(string written, VCardProperty address) =>
        (address.Component(Street).Text is { Length: > 0 } street && written.Contains(street, StringComparison.OrdinalIgnoreCase))
            || (address.Component(Postcode).Text is { Length: > 0 } postcode && written.Contains(postcode, StringComparison.OrdinalIgnoreCase));

    private static bool IsWhole(VCardProperty property) =>
        property.Component(Street).Text.Length > 0 || property.Component(Postcode).Text.Length > 0 || property.Component(PostBox).Text.Length > 0;

    private static IEnumerable<string> Lines(string text) =>
        text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Trim(',', ' ')).Where(line => line.Length > 0);
}

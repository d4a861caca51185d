using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction.Cards;

/// <summary>The numbers of a card: faxes told apart, pagers and the numbers of others left out.</summary>
/// <remarks>They keep the order of the card, as capture-rules have it; a number with both VOICE and FAX is one to call.</remarks>
internal static class CardNumbers
{
    private static readonly string[] NoPhones = ["PAGER", "MODEM", "BBS", "X-ASSISTANT", "ASSISTANT", "TLX", "TELEX"];

    // How many numbers of a card are guessed, and from how much else in it.
    private const int MostGuessed = 20;
    private const int MostAround = 20;

    /// <summary>The numbers with their fields.</summary>
    public static IEnumerable<(ContactField Field, VCardValue Value, PhoneNumber Number, string Evidence)> Of(VCard card, ExtractionOptions options, Func<string, ExtractionOptions, ExtractionResult> read)
    {
        var properties = card.All("TEL").Where(IsOwn).ToList();
        var region = CardAddress.RegionOf(card)
            ?? properties.Select(property => PhoneNumber.Parse(Bare(property)).Value?.Region).FirstOrDefault(found => found is not null);
        var guessed = region is null && properties.Count > 0 ? Guessed(properties, card, options, read) : [];
        foreach (var property in properties)
        {
            var text = Bare(property);
            if ((PhoneNumber.Parse(text, region).Value ?? guessed.GetValueOrDefault(text) ?? (region is null ? PhoneNumber.Parse(text, options.Region).Value : null)) is { } number)
            {
                var evidence = property.Types.Count == 0 ? "TEL" : $"TEL {string.Join(' ', property.Types)}";
                yield return (IsFax(property) ? ContactField.Fax : ContactField.Number, property.Component(0), number, evidence);
            }
        }
    }

    // Neither the numbers nor the card tell the country: what extraction would make of them above the card's addresses and names, whose letters may tell it, once for all.
    private static Dictionary<string, PhoneNumber> Guessed(List<VCardProperty> properties, VCard card, ExtractionOptions options, Func<string, ExtractionOptions, ExtractionResult> read)
    {
        var around = string.Join('\n', card.Properties.Where(property => property.Name is "EMAIL" or "URL" or "ADR" or "ORG" or "FN").SelectMany(property => property.Values).Select(value => value.Text).Take(MostAround));
        var guessed = new Dictionary<string, PhoneNumber>(StringComparer.Ordinal);
        foreach (var text in properties.Select(Bare).Where(static text => PhoneNumber.Parse(text).Value is null).Distinct().Take(MostGuessed))
        {
            var found = read($"Tel: {text}\n{around}", options with { From = null, Format = SourceFormat.Text });
            if (found.Mentions.FirstOrDefault(mention => mention.Field == ContactField.Number && mention.Span.Start <= text.Length + 5) is { } mention && PhoneNumber.Parse(mention.Value).Value is { } number)
            {
                guessed[text] = number;
            }
        }

        return guessed;
    }

    private static string Bare(VCardProperty property)
    {
        var text = property.Component(0).Text;
        return text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
    }

    private static bool IsOwn(VCardProperty property) =>
        !property.Types.Any(NoPhones.Contains)
        && !Says(property, "assistant") && !Says(property, "pager");

    private static bool IsFax(VCardProperty property) => (property.Has("FAX") && !property.Has("VOICE")) || Says(property, "fax");

    private static bool Says(VCardProperty property, string word) =>
        property.Label?.Contains(word, StringComparison.OrdinalIgnoreCase) == true
        || property.Types.Any(type => type.StartsWith("X-", StringComparison.Ordinal) && type.Contains(word, StringComparison.OrdinalIgnoreCase));
}

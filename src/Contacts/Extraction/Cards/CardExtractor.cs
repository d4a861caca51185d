using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction.Cards;

/// <summary>Makes people of cards: what a card says outright is parsed, not guessed.</summary>
internal static class CardExtractor
{
    private const double Sure = 0.99;

    /// <summary>The people of a source's cards.</summary>
    /// <param name="source">The source.</param>
    /// <param name="options">What is known beside it.</param>
    /// <param name="read">Extraction from plain text, for numbers that do not carry their country.</param>
    public static ExtractionResult Read(SourceText source, ExtractionOptions options, Func<string, ExtractionOptions, ExtractionResult> read)
    {
        List<Candidate> people = [];
        foreach (var card in source.Cards)
        {
            List<Mention> mentions = [.. Written(card, source.Original).Concat(Reachable(card, source.Original, options, read)).Select(mention => mention with { Person = people.Count }).OrderBy(mention => mention.Span.Start)];
            if (mentions.Count > 0)
            {
                people.Add(new Candidate(ContactOf(mentions, card), mentions));
            }
        }

        return new ExtractionResult(people, [.. people.SelectMany(person => person.Mentions).OrderBy(mention => mention.Span.Start)]);
    }

    private static IEnumerable<Mention> Written(VCard card, string original)
    {
        foreach (var (field, value) in CardName.Of(card))
        {
            yield return Said(field, value, value.Text, original, "a name in its own property");
        }

        if ((card.Best("TITLE") ?? card.Best("ROLE")) is { } title)
        {
            yield return Said(ContactField.JobTitle, title.Component(0), Line(title.Component(0).Text), original, title.Name);
        }

        if (CompanyOf(card) is { } company)
        {
            yield return Said(ContactField.Company, company, Line(company.Text), original, "ORG");
        }

        if (CardAddress.Of(card) is { } place)
        {
            yield return Said(ContactField.Address, place, place.Text, original, "ADR");
        }
    }

    private static IEnumerable<Mention> Reachable(VCard card, string original, ExtractionOptions options, Func<string, ExtractionOptions, ExtractionResult> read)
    {
        foreach (var property in card.All("EMAIL"))
        {
            if (EmailAddress.Parse(Bare(property.Component(0).Text, "mailto:")).Value is { } email)
            {
                yield return Said(ContactField.Email, property.Component(0), email.Value, original, "EMAIL");
            }
        }

        foreach (var property in card.Properties.Where(property => property.Name is "URL" or "X-SOCIALPROFILE"))
        {
            if (SiteOf(property) is var (field, url))
            {
                yield return Said(field, property.Component(0), url, original, property.Name);
            }
        }

        foreach (var (field, value, number, evidence) in CardNumbers.Of(card, options, read))
        {
            yield return Said(field, value, number.E164, original, evidence);
        }
    }

    private static Mention Said(ContactField field, VCardValue value, string canonical, string original, string evidence) =>
        new(field, value.Span, value.Span.Of(original), canonical, Sure, [new Evidence($"the card says so: {evidence}", 5)], null);

    private static VCardValue? CompanyOf(VCard card) =>
        card.Best("ORG") is { } org && org.Component(0).Text.Length > 0 ? org.Component(0)
        : CardName.IsCompany(card) && card.Best("FN") is { } name ? name.Component(0)
        : null;

    private static (ContactField Field, string Url)? SiteOf(VCardProperty property) =>
        WebAddress.Parse(property.Component(0).Text).Value is not { } site ? null
        : (site.IsSocialProfile || property.Name != "URL" ? ContactField.Social : ContactField.Website, site.Url);

    private static string Bare(string text, string scheme) => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? text[scheme.Length..] : text;

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Contact ContactOf(List<Mention> mentions, VCard card)
    {
        var preferred = card.All("URL").Where(property => property.Has("PREF") || property.Has("WORK")).Select(SiteOf).FirstOrDefault(site => site?.Field == ContactField.Website);
        var contact = ContactValues.OfFirsts(mentions);
        return preferred is { Url: var url } ? contact with { Website = WebAddress.Parse(url).Value } : contact;
    }
}

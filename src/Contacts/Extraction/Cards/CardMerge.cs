namespace Allo.Contacts.Extraction.Cards;

/// <summary>Brings the people of the cards that came with a mail together with those of its text.</summary>
/// <remarks>A card that is the sender's fills what the text leaves open; one of somebody else is one more person.</remarks>
internal static class CardMerge
{
    /// <summary>The people of both.</summary>
    public static ExtractionResult Into(ExtractionResult text, ExtractionResult cards)
    {
        List<Candidate> people = [.. text.People];
        List<Mention> mentions = [.. text.Mentions];
        foreach (var card in cards.People)
        {
            var index = people.FindIndex(person => IsSame(person.Contact, card.Contact));
            index = index < 0 ? people.Count : index;
            List<Mention> added = [.. card.Mentions.Select(mention => mention with { Person = index })];
            if (index == people.Count)
            {
                people.Add(card with { Mentions = added });
            }
            else
            {
                people[index] = new Candidate(Filled(people[index].Contact, card.Contact), InOrder([.. people[index].Mentions, .. added]));
            }

            mentions.AddRange(added);
        }

        return new ExtractionResult(people, InOrder(mentions));
    }

    private static bool IsSame(Contact a, Contact b) =>
        a.Emails.Intersect(b.Emails).Any()
        || a.Numbers.Any(number => b.Numbers.Any(other => other.E164 == number.E164) && (a.Name is null || b.Name is null || IsSame(a.Name, b.Name)))
        || (a.Name is not null && b.Name is not null && IsSame(a.Name, b.Name));

    private static bool IsSame(PersonName a, PersonName b) => Lexicon.Words.Fold(a.ToString()) == Lexicon.Words.Fold(b.ToString());

    private static Contact Filled(Contact text, Contact card) => new()
    {
        Name = card.Name is { Given: not null, Family: not null } ? card.Name : text.Name ?? card.Name,
        JobTitle = text.JobTitle ?? card.JobTitle,
        Company = text.Company ?? card.Company,
        Numbers = [.. text.Numbers.Concat(card.Numbers).DistinctBy(number => number.E164)],
        Emails = [.. text.Emails.Concat(card.Emails).Distinct()],
        Website = text.Website ?? card.Website,
        Address = text.Address ?? card.Address,
    };

    private static List<Mention> InOrder(List<Mention> mentions) => [.. mentions.OrderBy(mention => mention.Span.Start)];
}

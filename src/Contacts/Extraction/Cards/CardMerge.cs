namespace Allo.Contacts.Extraction.Cards;

/// <summary>Brings the people of the cards that came with a mail together with those of its text.</summary>
/// <remarks>A card that is the sender's fills what the text leaves open; one of somebody else is one more person.</remarks>
internal static class CardMerge
{
    private const int MostAlike = 50;

    /// <summary>The people of both.</summary>
    public static ExtractionResult Into(ExtractionResult text, ExtractionResult cards)
    {
        List<Contact> people = [.. text.People.Select(static person => person.Contact)];
        List<List<Mention>> mentions = [.. text.People.Select(static person => person.Mentions.ToList())];
        List<Mention> added = [];
        var known = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < people.Count; i++)
        {
            Note(known, people[i], i);
        }

        foreach (var card in cards.People)
        {
            var index = Alike(known, card.Contact).Where(person => IsSame(people[person], card.Contact)).DefaultIfEmpty(people.Count).Min();
            if (index == people.Count)
            {
                people.Add(card.Contact);
                mentions.Add([]);
            }
            else
            {
                people[index] = Filled(people[index], card.Contact);
            }

            Note(known, people[index], index);
            List<Mention> own = [.. card.Mentions.Select(mention => mention with { Person = index })];
            mentions[index].AddRange(own);
            added.AddRange(own);
        }

        return new ExtractionResult([.. people.Zip(mentions, static (contact, own) => new Candidate(contact, InOrder(own)))], InOrder([.. text.Mentions, .. added]));
    }

    private static IEnumerable<int> Alike(Dictionary<string, List<int>> known, Contact contact) =>
        Keys(contact).SelectMany(key => known.GetValueOrDefault(key) ?? []);

    // By what somebody may be found again.
    private static void Note(Dictionary<string, List<int>> known, Contact contact, int person)
    {
        foreach (var key in Keys(contact))
        {
            var people = known.TryGetValue(key, out var there) ? there : known[key] = [];
            if (people.Count < MostAlike && !people.Contains(person))
            {
                people.Add(person);
            }
        }
    }

    private static IEnumerable<string> Keys(Contact contact) =>
        contact.Emails.Select(static email => email.Value).Concat(contact.Numbers.Select(static number => number.E164)).Concat(contact.Name is { } name ? [Lexicon.Words.Fold(name.ToString())] : []);

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

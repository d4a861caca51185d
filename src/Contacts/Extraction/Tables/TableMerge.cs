using Allo.Contacts.Extraction.Cards;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>Brings the people of tables together with those of the text around them, in order of appearance.</summary>
internal static class TableMerge
{
    /// <summary>The people of both; beside a table nobody without a name is meant.</summary>
    public static ExtractionResult Into(ExtractionResult text, IReadOnlyList<Candidate> tables)
    {
        if (tables.Count == 0)
        {
            return text;
        }

        tables = Letterhead.Share(text, tables);
        var others = text.People.Where(person => person.Contact.Name is not null && !IsHeading(person, tables)).ToList();
        var known = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        foreach (var person in others.Count == 0 ? [] : tables.Reverse())
        {
            foreach (var key in Keys(person.Contact))
            {
                known[key] = person;
            }
        }

        var merged = new HashSet<Candidate>(ReferenceEqualityComparer.Instance);
        var all = new List<Candidate>(others.Count + tables.Count);
        foreach (var person in others)
        {
            var same = Keys(person.Contact).Select(key => known.GetValueOrDefault(key)).FirstOrDefault(found => found is not null);
            var both = CardMerge.Into(new ExtractionResult([person], []), new ExtractionResult(same is null ? [] : [same], [])).People;
            if (same is not null && both.Count == 1)
            {
                merged.Add(same);
            }

            all.Add(both[0]);
        }

        all.AddRange(tables.Where(person => !merged.Contains(person)));
        all.RemoveAll(static person => person.Mentions.Count == 0);
        var people = InOrder(all, static person => person.Mentions[0].Span.Start);
        for (var i = 0; i < people.Count; i++)
        {
            people[i] = Numbered(people[i], i);
        }

        var nobodys = text.Mentions.Where(mention => mention.Person is not { } person || text.People[person].Contact.Name is null).Select(mention => mention with { Person = null });
        var mentions = new List<Mention>(people.Sum(static person => person.Mentions.Count));
        foreach (var person in people)
        {
            mentions.AddRange(person.Mentions);
        }

        mentions.AddRange(nobodys);
        return new ExtractionResult(people, InOrder(mentions, static mention => mention.Span.Start));
    }

    // Those of a table alone stand in order.
    private static List<T> InOrder<T>(List<T> all, Func<T, int> start)
    {
        for (var i = 1; i < all.Count; i++)
        {
            if (start(all[i]) < start(all[i - 1]))
            {
                return [.. all.OrderBy(start)];
            }
        }

        return all;
    }

    private static Candidate Numbered(Candidate person, int index)
    {
        for (var i = 0; i < person.Mentions.Count; i++)
        {
            if (person.Mentions[i].Person != index)
            {
                return Renumbered(person, index);
            }
        }

        return person;
    }

    // Apart, for a closure is made even where it is not used.
    private static Candidate Renumbered(Candidate person, int index) => person with { Mentions = [.. person.Mentions.Select(mention => mention with { Person = index })] };

    // "株式会社山田製作所 担当者一覧", which is the firm of the rows and no name.
    private static bool IsHeading(Candidate person, IReadOnlyList<Candidate> tables) =>
        tables[0].Mentions.Any(firm => firm.Field == ContactField.Company && person.Mentions.Any(mention => mention.Field is ContactField.Name or ContactField.LastName && mention.Span.Overlaps(firm.Span)));

    private static IEnumerable<string> Keys(Contact contact)
    {
        foreach (var email in contact.Emails)
        {
            yield return email.Value;
        }

        if (contact.Name is { Given: not null, Family: not null } name)
        {
            yield return Lexicon.Words.Fold(name.ToString());
        }
    }
}

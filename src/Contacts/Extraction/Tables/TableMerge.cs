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
        List<Candidate> all = [];
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
        var people = all.Where(person => person.Mentions.Count > 0).OrderBy(person => person.Mentions[0].Span.Start)
            .Select(Numbered)
            .ToList();
        var nobodys = text.Mentions.Where(mention => mention.Person is not { } person || text.People[person].Contact.Name is null).Select(mention => mention with { Person = null });
        return new ExtractionResult(people, InOrder([.. people.SelectMany(person => person.Mentions), .. nobodys]));
    }

    // Those of a table alone stand in order.
    private static List<Mention> InOrder(List<Mention> mentions)
    {
        for (var i = 1; i < mentions.Count; i++)
        {
            if (mentions[i].Span.Start < mentions[i - 1].Span.Start)
            {
                return [.. mentions.OrderBy(static mention => mention.Span.Start)];
            }
        }

        return mentions;
    }

    private static Candidate Numbered(Candidate person, int index)
    {
        foreach (var mention in person.Mentions)
        {
            if (mention.Person != index)
            {
                return person with { Mentions = [.. person.Mentions.Select(mention => mention with { Person = index })] };
            }
        }

        return person;
    }

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

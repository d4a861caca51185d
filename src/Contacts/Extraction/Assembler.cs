using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction;

/// <summary>Tells which mention belongs to whom, and makes the people.</summary>
internal static class Assembler
{
    public static ExtractionResult Assemble(string text, List<TextLine> lines, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        var anchors = Distinct(names);
        List<(Mention Mention, int Owner)> owned = [.. found.Select(mention => (mention, Owner(mention.Span, anchors, lines)))];
        foreach (var name in names)
        {
            var owner = anchors.FindIndex(anchor => IsSame(anchor.Name, name.Name));
            owned.AddRange(Mentions(text, name).Select(mention => (mention, owner)));
        }

        owned.AddRange(others.Select(mention => (mention, -1)));
        owned.Sort((a, b) => a.Mention.Span.Start.CompareTo(b.Mention.Span.Start));
        var groups = owned.GroupBy(pair => pair.Owner).ToDictionary(group => group.Key, group => group.Select(pair => pair.Mention).ToList());
        var reachable = groups.Any(group => group.Key >= 0 && IsReachable(group.Value));
        var people = groups.Keys.Where(owner => owner >= 0 && (reachable ? IsReachable(groups[owner]) : IsSomebody(groups[owner]) || IsAll(text, names))).Order().ToList();
        List<Mention> mentions = [.. owned.Select(pair => pair.Mention with { Person = people.IndexOf(pair.Owner) is var index and >= 0 ? index : null })];
        return new ExtractionResult(
            [.. people.Select((_, index) => Candidate(mentions.FindAll(mention => mention.Person == index)))],
            mentions);
    }

    private static List<NameRecognizer.Found> Distinct(List<NameRecognizer.Found> names)
    {
        List<NameRecognizer.Found> anchors = [];
        foreach (var name in names.OrderBy(name => name.Span.Start))
        {
            if (!anchors.Exists(anchor => IsSame(anchor.Name, name.Name)))
            {
                anchors.Add(name);
            }
        }

        return anchors;
    }

    private static bool IsSame(PersonName a, PersonName b) => Lexicon.Words.Fold(a.ToString()) == Lexicon.Words.Fold(b.ToString());

    // The name on the same line, else the last one above, else the first one.
    private static int Owner(TextSpan span, List<NameRecognizer.Found> anchors, List<TextLine> lines)
    {
        if (anchors.Count < 2)
        {
            return 0;
        }

        var line = lines.Find(line => line.Span.Start <= span.Start && span.Start <= line.Span.End).Span;
        var onLine = anchors.FindIndex(anchor => line.Contains(anchor.Span));
        var above = anchors.FindLastIndex(anchor => anchor.Span.Start <= span.Start);
        return above >= 0 && line.Contains(anchors[above].Span) ? above : onLine >= 0 ? onLine : Math.Max(above, 0);
    }

    private static IEnumerable<Mention> Mentions(string text, NameRecognizer.Found name)
    {
        var confidence = name.Confidence;
        if (name.Given.Length > 0)
        {
            yield return new Mention(ContactField.Name, name.Given, name.Given.Of(text), name.Name.Given!, confidence, name.Evidence, null);
        }

        if (name.Family.Length > 0)
        {
            yield return new Mention(ContactField.LastName, name.Family, name.Family.Of(text), name.Name.Family!, confidence, name.Evidence, null);
        }
    }

    private static bool IsReachable(List<Mention> mentions) => mentions.Exists(mention => mention.Field is ContactField.Number or ContactField.Email);

    private static bool IsSomebody(List<Mention> mentions) =>
        mentions.Exists(mention => mention.Field is ContactField.Name or ContactField.LastName)
        && mentions.Exists(mention => mention.Field is ContactField.JobTitle or ContactField.Company or ContactField.Website or ContactField.Address or ContactField.Fax);

    // A text that is a name and nothing else asks for that person, of whom more has to be said.
    private static bool IsAll(string text, List<NameRecognizer.Found> names) =>
        names is [var only] && text.AsSpan().Trim().Length <= only.Span.Length + 12;

    private static Candidate Candidate(List<Mention> mentions)
    {
        Mention? Best(ContactField field) => mentions.Where(mention => mention.Field == field).MaxBy(mention => mention.Confidence);
        var contact = new Contact
        {
            Name = PersonName.Of(Best(ContactField.Name)?.Value, Best(ContactField.LastName)?.Value),
            JobTitle = Best(ContactField.JobTitle)?.Value,
            Company = Best(ContactField.Company)?.Value,
            Numbers = [.. All(mentions, ContactField.Number, value => PhoneNumber.Parse(value).Value)],
            Emails = [.. All(mentions, ContactField.Email, value => EmailAddress.Parse(value).Value)],
            Website = WebAddress.Parse(Best(ContactField.Website)?.Value).Value,
            Address = PostalAddress.Parse(Full(mentions)).Value,
        };
        return new Candidate(contact, mentions);
    }

    // Rule 7: an address is one where there is a street or a postcode, of which both have digits; a town alone is none.
    private static string? Full(List<Mention> mentions) =>
        mentions.Where(mention => mention.Field == ContactField.Address && mention.Value.Any(char.IsDigit)).MaxBy(mention => mention.Confidence)?.Value;

    private static IEnumerable<T> All<T>(List<Mention> mentions, ContactField field, Func<string, T?> parse)
        where T : class => mentions.Where(mention => mention.Field == field).Select(mention => parse(mention.Value)).OfType<T>().Distinct();
}

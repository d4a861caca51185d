using Allo.Contacts.Extraction.People;
using Allo.Contacts.Mail;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>The name that a mail's header gives to the person whose address it is, where the text names nobody.</summary>
internal static class AuthorName
{
    private const double Likely = 0.9;

    /// <summary>The result with the author's name filled in.</summary>
    public static ExtractionResult Into(ExtractionResult found, SourceText source)
    {
        if (source.Author is not { Name: { } shown } author || Split(shown, author) is not { } name)
        {
            return found;
        }

        var index = found.People.ToList().FindIndex(person => person.Contact.Emails.Any(email => email.Value.Equals(author.Address, StringComparison.OrdinalIgnoreCase)));
        if (index < 0 || found.People[index].Contact.Name is not null)
        {
            return found;
        }

        var said = new[] { (Field: ContactField.Name, Part: name.Given), (Field: ContactField.LastName, Part: name.Family) }
            .Where(part => part.Part is not null)
            .Select(part => new Mention(part.Field, author.NameSpan, author.NameSpan.Of(source.Original), part.Part!, Likely, [new Evidence("the mail's From header", 4)], index))
            .ToList();
        var people = found.People.ToList();
        people[index] = new Candidate(people[index].Contact with { Name = name }, InOrder(said, people[index].Mentions));
        return new ExtractionResult(people, InOrder(said, found.Mentions));
    }

    private static PersonName? Split(string shown, SourceAuthor author)
    {
        var at = author.Address.IndexOf('@', StringComparison.Ordinal);
        var local = Lexicon.Words.Fold(at < 0 ? author.Address : author.Address[..at]);
        // "Acme Support" is nobody: a first name that is known, or a word of the address, makes a person.
        return !NotAName.IsOrganisation(shown) && NameParts.Of(shown, new NameHints([local])).ToName(shown) is { } name && (IsGiven(name.Given) || Agrees(name.Family, local)) ? name : null;
    }

    private static bool IsGiven(string? word) => word is not null && (Lexicon.WordLexicon.Of(word.Split(' ', '-')[0]) & Lexicon.WordKinds.GivenName) != 0;

    private static bool Agrees(string? word, string local) => word is not null && local.Contains(Lexicon.Words.Fold(word), StringComparison.Ordinal);

    private static List<Mention> InOrder(IEnumerable<Mention> said, IEnumerable<Mention> others) => [.. said.Concat(others).OrderBy(mention => mention.Span.Start)];
}

using Allo.Contacts.Extraction;

namespace Allo.Contacts.Agent.Chat;

/// <summary>Everything that the person wrote, pasted or read from a file in this conversation.</summary>
/// <param name="extractor">Finds the people of each text.</param>
/// <param name="region">The ISO 3166-1 country of numbers in national form, or null.</param>
internal sealed class Sources(ContactExtractor extractor, string? region)
{
    private readonly List<SourceText> _texts = [];

    public string? Region => region;

    public IReadOnlyList<SourceText> All => _texts;

    public SourceText Add(string text, bool captured)
    {
        var source = new SourceText(captured ? _texts.Count(other => other.IsCaptured) + 1 : 0, text, captured, extractor.Extract(text, new ExtractionOptions { Region = region }));
        _texts.Add(source);
        return source;
    }

    /// <summary>The captured text that a model names with <c>@1</c>; the same text where it names none.</summary>
    public string Resolve(string text) =>
        _texts.Find(source => source.IsCaptured && source.Reference == text.Trim())?.Text ?? text;

    /// <summary>Whether this is a text that the person gave, whole and word for word; spaces and line breaks do not count.</summary>
    public bool IsWhole(string text)
    {
        var wanted = Bare(text);
        return _texts.Exists(source => Bare(source.Text) == wanted);
    }

    /// <summary>Whom the extractor found that this contact can be: who shares a number or address, else a name, else the only one of the newest text.</summary>
    public Candidate? Closest(Contact contact)
    {
        List<Candidate> people = [.. Enumerable.Reverse(_texts).SelectMany(source => source.Found.People)];
        return people.Find(person => person.Contact.Numbers.Any(contact.Numbers.Contains) || person.Contact.Emails.Any(contact.Emails.Contains))
            ?? people.Find(person => contact.Name is { } name && person.Contact.Name == name)
            ?? (_texts.Count > 0 && _texts[^1].Found.People is [var only] ? only : null);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

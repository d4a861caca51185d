using System.Security.Cryptography;
using Allo.Contacts.Agent.Chat.Consent;

namespace Allo.Contacts.Agent.Chat;

/// <summary>Puts captured text before the model as data: between marks that the text cannot know, and before it, as much a stranger's, what the extractor found.</summary>
internal sealed class CapturedText(PromptFolder prompts)
{
    // The functions get the whole text by its reference; a small model need not read it all.
    private const int MostShown = 6_000;
    private const int MostPeople = 20;
    private const int MostOfAField = 120;

    /// <summary>The message for the model.</summary>
    /// <param name="source">The captured text.</param>
    /// <param name="request">What the person wants done with it; null for the usual.</param>
    public string Message(SourceText source, string? request)
    {
        return prompts.Fill(
            PromptFolder.Captured,
            ("request", request ?? prompts.Fill(PromptFolder.Request, ("reference", source.Reference))),
            ("reference", source.Reference),
            ("found", Found(source)),
            ("mark", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))),
            ("text", Cut(source.Text, MostShown, "\n[…]")));
    }

    private static string Found(SourceText source) => source.Found.People.Count == 0
        ? "nobody"
        : string.Join("; ", source.Found.People.Take(MostPeople).Select((person, index) => $"{index + 1}. {Words(person.Contact)}"))
            + (source.Found.People.Count > MostPeople ? $"; and {source.Found.People.Count - MostPeople} more" : "");

    private static string Words(Contact contact) =>
        string.Join(", ", ContactFields.Names.Select(field => (Field: field, Value: Cut(ContactFields.Joined(contact, field), MostOfAField, "…"))).Where(field => field.Value.Length > 0).Select(field => $"{field.Field} {field.Value}"));

    private static string Cut(string text, int most, string mark) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + mark;
}

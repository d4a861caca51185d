using System.Security.Cryptography;
using Allo.Contacts.Agent.Chat.Consent;

namespace Allo.Contacts.Agent.Chat;

/// <summary>Puts captured text before the model as data: between marks that the text cannot know, beside what the extractor found.</summary>
internal sealed class CapturedText(PromptFolder prompts)
{
    // The functions get the whole text by its reference; a small model need not read it all.
    private const int MostShown = 6_000;

    /// <summary>The message for the model.</summary>
    /// <param name="source">The captured text.</param>
    /// <param name="request">What the person wants done with it; null for the usual.</param>
    public string Message(SourceText source, string? request)
    {
        var text = source.Text.Length <= MostShown ? source.Text : source.Text[..MostShown] + "\n[…]";
        return prompts.Fill(
            PromptFolder.Captured,
            ("request", request ?? prompts.Fill(PromptFolder.Request, ("reference", source.Reference))),
            ("reference", source.Reference),
            ("found", Found(source)),
            ("mark", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))),
            ("text", text));
    }

    private static string Found(SourceText source) => source.Found.People.Count == 0
        ? "nobody"
        : string.Join("; ", source.Found.People.Select((person, index) => $"{index + 1}. {Words(person.Contact)}"));

    private static string Words(Contact contact) =>
        string.Join(", ", ContactFields.Names.Select(field => (Field: field, Value: ContactFields.Joined(contact, field))).Where(field => field.Value.Length > 0).Select(field => $"{field.Field} {field.Value}"));
}

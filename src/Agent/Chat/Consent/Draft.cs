using Allo.Contacts.Capture;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>A person as a model wants them written, beside what the extractor says; nothing is agreed yet.</summary>
/// <param name="Contact">The values that would be written.</param>
/// <param name="CompanyId">The company to link, where the model named it by id.</param>
/// <param name="Extracted">What the extractor found in the person's own texts; null where nobody.</param>
/// <param name="Given">What the model gave as fields, normalised; empty where it gave the text alone.</param>
/// <param name="Problems">What keeps the person from being written.</param>
internal sealed record Draft(Contact Contact, string? CompanyId, Contact? Extracted, Contact Given, IReadOnlyList<FieldProblem> Problems)
{
    /// <summary>The country of numbers that the person types.</summary>
    public string? Region { get; init; }

    /// <summary>Where the extractor and what would be written part, in words.</summary>
    public IReadOnlyList<string> Differences() => Extracted is null
        ? []
        : [.. ContactFields.Names.Where(Differs).Select(name => $"{name}: the extractor found {Quoted(Extracted, name)}, the model has {Quoted(Contact, name)}")];

    public bool Differs(string name) => Extracted is not null && !ContactFields.Values(Contact, name).SequenceEqual(ContactFields.Values(Extracted, name));

    public CapturePreview Preview(string? companyId) => new(Contact, companyId, [], Problems);

    /// <summary>The same draft with other values, checked anew.</summary>
    public Draft With(Contact contact)
    {
        List<FieldProblem> problems = [.. Problems.Where(problem => problem.Value is not null)];
        if (contact.Name is null)
        {
            problems.Add(FieldProblem.NameMissing);
        }

        if (contact.Numbers.Count == 0)
        {
            problems.Add(FieldProblem.NumberMissing);
        }

        return this with { Contact = contact, Problems = problems };
    }

    private static string Quoted(Contact contact, string name) => ContactFields.Joined(contact, name) is { Length: > 0 } text ? $"\"{text}\"" : "nothing";
}

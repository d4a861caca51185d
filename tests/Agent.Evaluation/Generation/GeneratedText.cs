namespace Allo.Contacts.Evaluation.Generation;

/// <summary>An entity of a generated text; offsets in UTF-16 code units.</summary>
public sealed record GeneratedEntity(Label Label, int Start, int End, int? Person);

/// <summary>The right answer for one person.</summary>
public sealed record GeneratedPerson(
    string? Name,
    string? LastName,
    string? JobTitle,
    string? Company,
    IReadOnlyList<string> Numbers,
    IReadOnlyList<string> Emails,
    string? Website,
    string? Address);

/// <summary>A text with everything that was put into it.</summary>
/// <param name="From">The From header, where one is known.</param>
/// <param name="Region">The ISO 3166-1 country to assume for numbers that do not say theirs.</param>
public sealed record GeneratedText(
    string Id,
    string Kind,
    string Language,
    string Format,
    string Text,
    string? From,
    string? Region,
    IReadOnlyList<GeneratedEntity> Entities,
    IReadOnlyList<GeneratedPerson> People);

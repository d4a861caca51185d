namespace Allo.Contacts.Capture;

/// <summary>A field that keeps a person from being written.</summary>
/// <param name="Field">The field, by its name in <see cref="FieldName"/>.</param>
/// <param name="Value">The value that was given; null where the field is missing.</param>
/// <param name="Reason">What is wrong and what to do, in one sentence.</param>
public sealed record FieldProblem(string Field, string? Value, string Reason)
{
    /// <summary>The API asks for at least one of both name parts.</summary>
    public static FieldProblem NameMissing { get; } =
        new(FieldName.Name, null, "No name was found; give a first name or a last name.");

    /// <summary>The API asks for at least one number.</summary>
    public static FieldProblem NumberMissing { get; } =
        new(FieldName.Numbers, null, "No phone number was found, and the API asks for at least one; give a number, or insist on sending without.");

    /// <summary>Whom to update is named, but nobody has what was captured.</summary>
    public static FieldProblem NobodyToUpdate(string personId) =>
        new(FieldName.PersonId, personId, "Nobody in the CRM has the captured number, so there is no conflict to settle by naming a person; leave the id out to create one.");
}

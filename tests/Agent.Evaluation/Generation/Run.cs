namespace Allo.Contacts.Evaluation.Generation;

/// <summary>A stretch of a text that is one thing.</summary>
/// <param name="Text">What stands there.</param>
/// <param name="Label">What it is.</param>
/// <param name="Person">Whose it is; null where it belongs to nobody meant.</param>
/// <param name="Gold">The value that the person gets from it; null where it gives none, such as a fax number.</param>
public sealed record Run(string Text, Label Label = Label.None, int? Person = null, string? Gold = null)
{
    /// <summary>Whether the run is listed as an entity.</summary>
    public bool IsEntity => Label is not (Label.None or Label.Caption);

    /// <summary>The run with its text, and its value too where the value is as written, changed alike.</summary>
    public Run Map(Func<string, string> change, bool alsoValue)
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with { Text = change(Text), Gold = Gold is not null && alsoValue ? change(Gold) : Gold };
    }
}

namespace Allo.Contacts.Mail;

/// <summary>One card: its properties in the order in which they stand.</summary>
/// <param name="Properties">The properties that can say something of a person; pictures, sounds and keys are passed over.</param>
/// <param name="Span">Where the card stands in the original.</param>
public sealed record VCard(IReadOnlyList<VCardProperty> Properties, TextSpan Span)
{
    /// <summary>The properties of a name.</summary>
    /// <param name="name">In capitals, such as <c>TEL</c>.</param>
    public IEnumerable<VCardProperty> All(string name) => Properties.Where(property => property.Name == name);

    /// <summary>The preferred property of a name that has a value, else the first.</summary>
    /// <param name="name">In capitals, such as <c>ORG</c>.</param>
    public VCardProperty? Best(string name)
    {
        var filled = All(name).Where(property => property.Values.Any(value => value.Text.Length > 0)).ToList();
        return filled.Find(property => property.Has("PREF")) ?? filled.FirstOrDefault();
    }
}

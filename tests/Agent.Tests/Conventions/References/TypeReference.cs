namespace Allo.Contacts.Tests.Conventions.References;

/// <summary>That one type uses another: in a field, a signature, an attribute, a base, or the body of a method.</summary>
/// <param name="From">The full name of the outermost type that uses.</param>
/// <param name="To">The full name of the outermost type that is used.</param>
internal readonly record struct TypeReference(string From, string To)
{
    public string FromNamespace => NamespaceOf(From);

    public string ToNamespace => NamespaceOf(To);

    private static string NamespaceOf(string type) => type.LastIndexOf('.') is var dot and > 0 ? type[..dot] : "";
}

namespace Allo.Contacts.Mail;

/// <summary>The author that a mail's header names.</summary>
/// <param name="Name">The display name, decoded; null where there is none.</param>
/// <param name="NameSpan">Where the name stands in the original; empty where there is none.</param>
/// <param name="Address">The address as written; empty where the mail has only that of who passes it on.</param>
/// <param name="AddressSpan">Where the address stands in the original.</param>
public sealed record SourceAuthor(string? Name, TextSpan NameSpan, string Address, TextSpan AddressSpan)
{
    /// <summary>As in a header: the name, then the address in angle brackets.</summary>
    public override string ToString() => Name is null ? Address : Address.Length == 0 ? Name : $"{Name} <{Address}>";
}

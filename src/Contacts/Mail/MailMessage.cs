using MimeKit;

namespace Allo.Contacts.Mail;

/// <summary>A message within a mail: the mail itself, or one that is attached.</summary>
/// <param name="Parent">The message that it is attached to; null for the mail itself.</param>
/// <param name="Headers">Its header fields, as far as they matter.</param>
internal sealed record MailMessage(MailMessage? Parent, IReadOnlyList<Header> Headers)
{
    private const int LongestField = 4000;

    /// <summary>Whether it reports on another mail's delivery; what it has attached is no forward.</summary>
    public bool IsReport { get; set; }

    /// <summary>The subject, decoded.</summary>
    public string Subject => Headers.FirstOrDefault(header => header.Id == HeaderId.Subject) is { RawValue.Length: < LongestField } subject ? subject.Value : string.Empty;

    /// <summary>Who wrote it; where a mailing list put its own address into From, the original author.</summary>
    public SourceAuthor? AuthorIn(string original) =>
        Author(original, Headers.FirstOrDefault(header => header.Id != HeaderId.From && header.Field.Equals("X-Original-From", StringComparison.OrdinalIgnoreCase)))
        ?? Unrelayed(Author(original, Headers.FirstOrDefault(header => header.Id == HeaderId.From)), original);

    // "Jane Doe via dev <dev@lists.acme.com>" is answered under her own address, if the mail tells it; the list's is nobody's.
    private SourceAuthor? Unrelayed(SourceAuthor? author, string original)
    {
        if (author?.Name is not { } shown || RelayedName.LengthIn(shown) is not (> 0 and var length))
        {
            return author;
        }

        var name = shown[..length].Trim('\'', '"', ' ');
        var span = author.NameSpan.Of(original).IndexOf(name, StringComparison.Ordinal) is >= 0 and var at ? new TextSpan(author.NameSpan.Start + at, author.NameSpan.Start + at + name.Length) : author.NameSpan;
        var own = Author(original, Headers.FirstOrDefault(static header => header.Id == HeaderId.ReplyTo)) is { } reply && !reply.Address.Equals(author.Address, StringComparison.OrdinalIgnoreCase) ? reply : null;
        return own is null ? author with { Name = name, NameSpan = span, Address = string.Empty } : own.Name is null ? own with { Name = name, NameSpan = span } : own;
    }

    private static SourceAuthor? Author(string original, Header? header)
    {
        if (header?.Offset is not { } offset || header.RawValue.Length > LongestField)
        {
            return null;
        }

        var start = original.IndexOf(':', (int)offset) + 1;
        var field = new TextSpan(start, Math.Min(original.Length, start + header.RawValue.Length));
        var value = field.Of(original);
        if (!InternetAddressList.TryParse(value, out var addresses) || addresses.Mailboxes.FirstOrDefault() is not { } mailbox)
        {
            return null;
        }

        var at = value.IndexOf(mailbox.Address, StringComparison.OrdinalIgnoreCase);
        var address = at < 0 ? field : new TextSpan(start + at, start + at + mailbox.Address.Length);
        var name = Clean(mailbox.Name);
        return new SourceAuthor(name, name is null ? new TextSpan(start, start) : NameSpan(value, name, at, start), mailbox.Address, address);
    }

    // One line without control characters, so that no header can bring lines of its own into the text.
    private static string? Clean(string? name)
    {
        var words = WellFormed.Of((name ?? string.Empty).ReplaceLineEndings(" ")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(word.Where(c => c is not ('<' or '>'))));
        return string.Join(' ', words) is { Length: > 0 } clean ? clean.Trim('\'', '"') : null;
    }

    // As written where it is; else all that stands before the address: an encoded word, a folded line.
    private static TextSpan NameSpan(string value, string name, int address, int start)
    {
        if (value.IndexOf(name, StringComparison.Ordinal) is var at and >= 0)
        {
            return new TextSpan(start + at, start + at + name.Length);
        }

        var before = value.AsSpan(0, address < 0 ? value.Length : address);
        var trimmed = before.TrimEnd(" \t\r\n<\"");
        var skipped = trimmed.Length - trimmed.TrimStart(" \t\r\n\"").Length;
        return new TextSpan(start + Math.Min(skipped, trimmed.Length), start + trimmed.Length);
    }
}

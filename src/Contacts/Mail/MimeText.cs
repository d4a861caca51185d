using MimeKit;

namespace Allo.Contacts.Mail;

/// <summary>A leaf of a mail: what it says that it is, and where its content stands.</summary>
/// <param name="Message">The message that it belongs to.</param>
/// <param name="Type">Its content type.</param>
/// <param name="Headers">Its header fields, as far as they matter.</param>
/// <param name="Group">Parts of one group are the same text in different forms (multipart/alternative).</param>
/// <param name="Content">Where the content stands in the original.</param>
internal sealed record MimeText(MailMessage Message, ContentType Type, IReadOnlyList<Header> Headers, int Group, TextSpan Content)
{
    /// <summary>Whether it is plain text to be read with the mail.</summary>
    public bool IsPlain => Type.IsMimeType("text", "plain") && !IsAttached && !IsCard;

    /// <summary>Whether it is HTML to be read with the mail.</summary>
    public bool IsHtml => Type.IsMimeType("text", "html") && !IsAttached;

    /// <summary>Whether it is a vCard, whatever its type says.</summary>
    public bool IsCard => Type.IsMimeType("text", "vcard") || Type.IsMimeType("text", "x-vcard") || Type.IsMimeType("text", "directory") || FileName.EndsWith(".vcf", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the lines are to be joined where they end in a space (RFC 3676).</summary>
    public bool IsFlowed => string.Equals(Type.Format, "flowed", StringComparison.OrdinalIgnoreCase);

    private bool IsAttached => Value(HeaderId.ContentDisposition).TrimStart().StartsWith("attachment", StringComparison.OrdinalIgnoreCase);

    private string FileName =>
        Type.Name ?? (ContentDisposition.TryParse(Value(HeaderId.ContentDisposition), out var disposition) ? disposition.FileName : null) ?? string.Empty;

    /// <summary>The content, decoded.</summary>
    public (string Text, TextMap Map) Decode(string original) =>
        PartDecoder.Decode(original, Content, Value(HeaderId.ContentTransferEncoding).Trim(), Type.Charset);

    private string Value(HeaderId id) => Headers.FirstOrDefault(header => header.Id == id)?.Value ?? string.Empty;
}

namespace Allo.Contacts.Mail;

/// <summary>The form in which a text came.</summary>
public enum SourceFormat
{
    /// <summary>Plain text: a signature, a chat line, a pasted thread.</summary>
    Text,

    /// <summary>A whole mail with its header fields (RFC 5322, MIME).</summary>
    Eml,

    /// <summary>HTML, whole or a fragment.</summary>
    Html,

    /// <summary>One vCard or several (2.1, 3.0, 4.0).</summary>
    VCard,
}

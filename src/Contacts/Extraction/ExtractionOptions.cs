using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction;

/// <summary>What is known beside the text.</summary>
public sealed record ExtractionOptions
{
    /// <summary>Nothing is known.</summary>
    public static ExtractionOptions Default { get; } = new();

    /// <summary>The ISO 3166-1 country to assume for national phone numbers where the text itself gives no country; such as <c>FR</c>.</summary>
    public string? Region { get; init; }

    /// <summary>The <c>From:</c> header that came with the text, name and address as in RFC 5322.</summary>
    public string? From { get; init; }

    /// <summary>The form in which the text comes; recognised where it is null.</summary>
    public SourceFormat? Format { get; init; }
}

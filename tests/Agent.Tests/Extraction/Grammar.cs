using Allo.Contacts.Extraction;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>What the recognisers find in a text, be it given to a person or not.</summary>
internal static class Grammar
{
    public static IEnumerable<string> Values(string text, ContactField field, string? region = null, string? from = null) =>
        new ContactExtractor().Extract(text, new ExtractionOptions { Region = region, From = from }).Mentions.Where(mention => mention.Field == field).Select(mention => mention.Value);
}

using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>Knows the author of a head by a nickname: "Liz" signs what "ELIZABETH QUARLES &lt;liz@…&gt;" wrote, and below her name stands her number.</summary>
internal static class HeadNickname
{
    private const int MostNames = 8;

    /// <summary>Takes a name of one word for the author's, where it is a nickname of the given name that the head shows, or stands before the "@" of its address.</summary>
    public static void Join(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names)
    {
        if (names.Count is < 2 or > MostNames || reading.Lines.FindIndex(static line => line.Zone == Zone.From) is not (>= 0 and var line))
        {
            return;
        }

        var head = reading.Lines[line].Span;
        if (names.Find(name => head.Contains(name.Span)) is not { Name: { Given: { } given, Family: not null } whole })
        {
            return;
        }

        var address = reading.Found.Find(mention => mention.Field == ContactField.Email && head.Contains(mention.Span))?.Value;
        var called = Words.Fold(given);
        called = called.IndexOfAny([' ', '-']) is > 0 and var end ? called[..end] : called;
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Span.Start > head.End && names[i].Name is { Given: null } or { Family: null } && Words.Fold(names[i].Name.Given ?? names[i].Name.Family!) is var word && (Nicknames.Are(word, called) || IsLocal(address, word)))
            {
                names[i] = names[i] with { Name = whole };
            }
        }
    }

    private static bool IsLocal(string? address, string word) => address is not null && address.Length > word.Length && address[word.Length] == '@' && address.StartsWith(word, StringComparison.Ordinal);
}

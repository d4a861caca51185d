using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction;

/// <summary>Leaves to others what a text gives to somebody who is not meant.</summary>
internal static class Strangers
{
    private const int MostFound = 200;

    /// <summary>Moves their numbers and addresses from what was found to the others.</summary>
    public static void Leave(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        // In a long text it would take every name to tell of every number.
        var few = names.Count > 0 && found.Count <= MostFound && names.Count <= MostFound;
        List<Mention>? left = null;
        foreach (var mention in found)
        {
            if (Is(text, reading, names, mention) || (few && mention.Field == ContactField.Number && IsAnothers(text, reading.Layout, names, found, mention)))
            {
                (left ??= []).Add(mention);
            }
        }

        if (left is not null)
        {
            Move(left, found, others);
        }
    }

    private static void Move(List<Mention> left, List<Mention> found, List<Mention> others)
    {
        others.AddRange(left);
        var next = 0;
        found.RemoveAll(mention => next < left.Count && ReferenceEquals(mention, left[next]) && next++ >= 0);
    }

    /// <summary>Moves everything where people only talk: sentences, nobody's name, and no address but within them.</summary>
    public static void LeaveConversation(ContactExtractor.Reading reading, List<Mention> found, List<Mention> others)
    {
        if (reading.From is null && MailReader.IsConversation(reading.Layout) && !found.Exists(mention => mention.Field == ContactField.Email && !MailReader.IsInSentence(reading.Layout, mention)))
        {
            others.AddRange(found);
            found.Clear();
        }
    }

    private static bool Is(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, Mention mention) => mention.Field switch
    {
        ContactField.Number => OthersNumber.IsNamed(text, reading.Layout, mention) || ((reading.Said & Afterthoughts.Dials) != 0 && DialIn.Is(text, mention, reading.Found)) || (names.Count == 0 && OthersNumber.Is(reading.Layout, mention)),
        ContactField.Email => names.Count > 0 && OthersNumber.IsBeside(reading.Layout, names, mention),
        _ => false,
    };

    private static bool IsAnothers(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found, Mention number) =>
        (OthersNumber.IsOfAnother(text, layout, names, found, number) && !AuthorsNumber.Is(text, number.Span)) || BodyNumber.IsGivenAway(text, number.Span) || BodyNumber.IsOthers(text, layout, names, found, number);
}

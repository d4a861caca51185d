namespace Allo.Contacts.Extraction;

/// <summary>Tells what was read as the author's own and is not: numbers of others, of conferences, and what stands in sentences that nobody signs.</summary>
internal static class Strangers
{
    /// <summary>Moves such mentions from those of somebody who is meant to those of nobody.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reading">What was read in it.</param>
    /// <param name="isUnread">Whether no name was read by the model.</param>
    /// <param name="isUnnamed">Whether nobody is named, not even where the text ends.</param>
    /// <param name="found">What belongs to somebody who is meant.</param>
    /// <param name="others">What belongs to nobody who is meant.</param>
    public static void Move(string text, ContactExtractor.Reading reading, bool isUnread, bool isUnnamed, List<Mention> found, List<Mention> others)
    {
        var layout = reading.Layout;
        var nobody = isUnnamed && reading.From is null && MailReader.IsConversation(layout) && !found.Exists(mention => mention.Field == ContactField.Email && !MailReader.IsInSentence(layout, mention));
        found.RemoveAll(mention =>
        {
            var stranger = nobody || (mention.Field == ContactField.Number && IsOfAnother(text, reading, isUnread, mention));
            if (stranger)
            {
                others.Add(mention);
            }

            return stranger;
        });
    }

    private static bool IsOfAnother(string text, ContactExtractor.Reading reading, bool isUnread, Mention number) =>
        OthersNumber.IsNamed(text, reading.Layout, number) || (isUnread && OthersNumber.Is(reading.Layout, number)) || DialIn.Is(text, number, reading.Found);
}

using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Senders;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Takes the numbers of a card or a signature that names one person, of which it says no more than that they are numbers: "… 1150 Bruxelles – T. +32 2 771 36 40".</summary>
internal static class CardNumbers
{
    /// <summary>Moves them to what was found.</summary>
    public static void Gather(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (names.Count != 1 || others.Count == 0 || reading.From is not null || MailReader.IsMail(reading.Layout))
        {
            return;
        }

        for (var i = 0; i < others.Count;)
        {
            if (others[i].Field == ContactField.Number && IsPlain(text, reading, others[i].Span))
            {
                found.Add(others[i]);
                others.RemoveAt(i);
            }
            else
            {
                i++;
            }
        }
    }

    private static bool IsPlain(string text, ContactExtractor.Reading reading, TextSpan number) =>
        reading.Lines.Find(line => line.Span.Contains(number)).Span is { Length: > 0 } line && PhoneLabel.Before(text, line, number.Start, []) is { IsPhoneOrFax: true, IsFax: false } label && !label.Words.Contains(' ', StringComparison.Ordinal);
}

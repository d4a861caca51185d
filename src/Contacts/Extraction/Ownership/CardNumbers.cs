using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Senders;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Takes the numbers of a card or a signature that names one person, of which it says no more than that they are numbers: "… 1150 Bruxelles – T. +32 2 771 36 40".</summary>
internal static class CardNumbers
{
    private const int Most = 60;

    /// <summary>Moves them to what was found.</summary>
    public static void Gather(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (names.Count != 1 || others.Count is 0 or > Most || reading.From is not null || MailReader.IsMail(reading.Layout))
        {
            return;
        }

        for (var i = 0; i < others.Count;)
        {
            if (IsOfLine(reading.Layout, others[i]) || (others[i].Field == ContactField.Number && IsPlain(text, reading, others[i].Span)))
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

    // "Jane Doe – Architecte – TVA BE 0714.882.306 – 081/24 17 95 – www.acme.be": all that its only line parts from the rest.
    private static bool IsOfLine(Layout layout, Mention mention) =>
        layout.Lines.Count == 1 && mention.Field is ContactField.Number or ContactField.Email or ContactField.Website
        && layout.IndexAt(mention.Span.Start) is var at && at < layout.Tokens.Count && layout.Tokens[at].Before is Gap.Dash or Gap.Slash or Gap.Wide or Gap.Bar;

    private static bool IsPlain(string text, ContactExtractor.Reading reading, TextSpan number) =>
        reading.Lines.Find(line => line.Span.Contains(number)).Span is { Length: > 0 } line && PhoneLabel.Before(text, line, number.Start, []) is { IsPhoneOrFax: true, IsFax: false } label && !label.Words.Contains(' ', StringComparison.Ordinal);
}

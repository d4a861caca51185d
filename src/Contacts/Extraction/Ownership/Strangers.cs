using Allo.Contacts.Extraction.Notes;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Senders;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Leaves to others what a text gives to somebody who is not meant.</summary>
internal static class Strangers
{
    private const int MostFound = 200;
    private const double Sure = 0.7;
    private const int LongestBeing = 14;

    /// <summary>Moves their numbers and addresses from what was found to the others.</summary>
    public static void Leave(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        // In a long text it would take every name to tell of every number.
        var few = names.Count > 0 && found.Count <= MostFound && names.Count <= MostFound;
        var mayOwn = found.Count <= MostFound && names.Count <= MostFound && Possessive.MayOwn(text, reading.Said);
        LeaveCustomers(text, reading.Layout, names, found, others);
        List<Mention>? left = null;
        foreach (var mention in found)
        {
            if (mention.Field != ContactField.Number ? Is(text, reading, names, found, mention)
                : reading.Layout.IndexAt(mention.Span.Start) is var at && (IsNumber(text, reading, names, mention, at) || (mayOwn && Possessive.IsAnothers(text, reading.Layout, names, found, mention))
                    || (few && (IsAnothers(text, reading.Layout, names, found, mention, at) || ElsewhereNumber.Is(text, reading.Layout, names, found, mention, at) || Belonging.Is(text, reading.Layout, names, at)))))
            {
                (left ??= []).Add(mention);
            }
        }

        if (left is not null)
        {
            LeaveAll(text, reading, names, left, found, others);
        }
    }

    // Where the only number that was read as theirs is somebody else's, the only other one is.
    private static void LeaveAll(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> left, List<Mention> found, List<Mention> others)
    {
        List<Mention> strangers = [];
        Mentions.Move(found, strangers, left);
        if (found.Count + left.Count <= MostFound)
        {
            found.RemoveAll(mention => mention.Field == ContactField.JobTitle && left.Exists(number => Belonging.IsOfNumber(text, reading.Layout, mention.Span, number)));
        }

        if (names.Count == 1 && reading.From is null && !MailReader.IsLetter(reading.Layout) && Mentions.Has(left, ContactField.Number))
        {
            Note.TakeNumber(text, found, others);
        }

        others.AddRange(strangers);
    }

    // "Vous serez accueilli par Marcelline Puygrenier, 06 …" and below "Service client Gitovia, 7j/7 : 09 …": who is told of in a sentence has a number there.
    private static void LeaveCustomers(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (names.Count == 1 && layout.LineAt(names[0].Span.Start) is >= 0 and var line && (layout.Lines[line].IsProse || OthersNumber.IsSaid(layout.Lines[line])))
        {
            LeaveCustomers(text, names[0].Span.End, layout.Tokens[layout.Lines[line].End - 1].Span.End, found, others);
        }
    }

    private static void LeaveCustomers(string text, int name, int end, List<Mention> found, List<Mention> others)
    {
        bool IsTheirs(Mention mention) => mention.Field == ContactField.Number && mention.Span.Start > name && mention.Span.End <= end;
        var desks = found.FindAll(mention => mention.Field == ContactField.Number && Hotline.IsOfCustomers(text, mention.Span));
        if (desks.Count == 0 || desks.Exists(IsTheirs) || !(found.Exists(IsTheirs) || others.Exists(IsTheirs)))
        {
            return;
        }

        Mentions.Move(found, others, desks);
        if (!found.Exists(IsTheirs))
        {
            Mentions.Move(others, found, IsTheirs);
        }
    }

    /// <summary>Moves everything where a mail is handed on without a name or an address of its author: a hotel's and a garage's numbers in an itinerary.</summary>
    public static void LeaveNameless(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (names.Count == 0 && found.Count > 0 && ((!found.Exists(static mention => mention.Field is ContactField.Email or ContactField.Company) && SenderAddress.OfHeader(reading.From) is { } sender && RoleMailbox.IsOfMachine(sender.Value)) || (reading.Lines.Exists(static line => line.Zone == Zone.From) && !Mentions.Has(found, ContactField.Email))))
        {
            Mentions.Move(found, others, static _ => true);
        }
    }

    /// <summary>Moves everything where people only talk: sentences, nobody's name, and no address but within them; or one sentence, if the number in it is not its author's.</summary>
    public static void LeaveConversation(string text, ContactExtractor.Reading reading, List<Mention> found, List<Mention> others)
    {
        if (reading.From is not null || found.Count == 0 || IsAddressOfSomebody(reading, found))
        {
            return;
        }

        if (MailReader.IsConversation(reading.Layout) && !found.Exists(mention => mention.Field == ContactField.Email && !MailReader.IsInSentence(reading.Layout, mention)))
        {
            Mentions.Move(found, others, static _ => true);
        }
        else if (found.Exists(mention => IsOfNobody(text, reading.Layout, mention)) && found.TrueForAll(mention => MailReader.IsInSentence(reading.Layout, mention)))
        {
            Mentions.Move(found, others, static _ => true);
        }
    }

    // "quote for slates, answer to gareth.ollerenshaw@…": a note tells somebody by the address alone.
    private static bool IsAddressOfSomebody(ContactExtractor.Reading reading, List<Mention> found) =>
        Note.Is(reading) && found.FindAll(static mention => mention.Field == ContactField.Email) is [{ Parsed: EmailAddress address }] && AddressName.Of([address]) is not null;

    // "Call the hotline at 1-888-555-0199": the one sentence there is names nobody, and its author speaks of no number of theirs.
    private static bool IsOfNobody(string text, Layout layout, Mention mention) =>
        mention.Field == ContactField.Number && MailReader.IsInSentence(layout, mention) && !FirstPerson.Speaks(text, layout, layout.LineAt(mention.Span.Start)) && !AuthorsNumber.Is(text, mention.Span) && !BodyNumber.IsTold(text, mention.Span);

    // The token of the number is told.
    private static bool IsNumber(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, Mention number, int at) =>
        Hotline.Is(text, number) || (names.Count <= MostFound && BracketedNumber.Is(text, reading.Layout, names, number, at)) || DialIn.Waits(text, number) || ((reading.Said & Cues.Dials) != 0 && DialIn.Is(text, number, reading.Found)) || (names.Count == 0 && OthersNumber.Is(reading.Layout, number));

    private static bool Is(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, Mention mention) => mention.Field switch
    {
        ContactField.Company or ContactField.Address when Hotline.IsOfOthers(text, mention.Span) => true,
        ContactField.Company or ContactField.JobTitle => mention.Confidence < Sure && IsRestOfSentence(reading.Layout, mention) && !(names.Count <= MostFound && StandsBeside(reading.Layout, names, mention)),
        ContactField.Email when RoleMailbox.MayBeOfList(mention.Value) && IsOfEverybody(reading.From, names, found, mention) => true,
        // "resend to accounts@… and copy me"
        ContactField.Email when names.Count == 0 => reading.From is not null && RoleMailbox.IsOfDesk(mention.Value) && MailReader.IsInSentence(reading.Layout, mention),
        ContactField.Email => (names.Count > 1 && names.Count <= MostFound && reading.From is { } from && IsOfList(from, names, mention)) || (names.Count <= MostFound && OthersNumber.IsBeside(text, reading.Layout, names, reading.Found, mention)),
        _ => false,
    };

    private static bool StandsBeside(Layout layout, List<NameRecognizer.Found> names, Mention mention) => names.Exists(name => layout.LineAt(name.Span.Start) == layout.LineAt(mention.Span.Start));

    // "semences@listes.…" below "tanguy@…": nobody's name, not the author's, and another is theirs.
    private static bool IsOfEverybody(string? from, List<NameRecognizer.Found> names, List<Mention> found, Mention mention) =>
        found.Count <= MostFound && names.Count <= MostFound && from?.Contains(mention.Value, StringComparison.OrdinalIgnoreCase) != true
        && !names.Exists(name => SenderAddress.Agrees(mention.Value, name.Name))
        && found.Exists(static other => other.Field == ContactField.Email && !RoleMailbox.Is(other.Value) && !RoleMailbox.MayBeOfList(other.Value));

    // The mailbox that a mail comes from is of none of those whom it lists.
    private static bool IsOfList(string from, List<NameRecognizer.Found> names, Mention mention) =>
        from.Contains(mention.Value, StringComparison.OrdinalIgnoreCase) && !names.Exists(name => SenderAddress.Agrees(mention.Value, name.Name));

    // "… the purchase of EPMI's position" and below it "with Santa Clara."
    private static bool IsRestOfSentence(Layout layout, Mention mention)
    {
        var at = layout.LineAt(mention.Span.Start);
        return at > 0 && layout.Lines[at].Before != Gap.Blank && layout.Tokens[layout.Lines[at].First].Shape == Shape.Lower && SignatureBlock.IsSentence(layout.Lines[at - 1]);
    }

    private static bool IsAnothers(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found, Mention number, int at) =>
        LabelForAnother.Is(text, layout, names, at) ?? (MessageTaker.Is(text, layout, names, at) || (OthersNumber.IsOfAnother(text, layout, names, found, at) && !AuthorsNumber.Is(text, number.Span) && !(Possessive.IsNote(layout) && Possessive.IsTheirs(text, number.Span)))
            || (BodyNumber.IsGivenAway(text, number.Span) && !IsOfNamed(text, names, number.Span) && !Possessive.IsSaidBehind(text, layout, names, number.Span)) || BodyNumber.IsOthers(text, layout, names, found, number, at));

    // "76 41 28 09, c'est Fatoumata Keïta": the only one there is.
    private static bool IsOfNamed(string text, List<NameRecognizer.Found> names, TextSpan number) =>
        names is [var only] && only.Span.Start > number.End && only.Span.Start - number.End <= LongestBeing && !text.AsSpan(number.End..only.Span.Start).ContainsAny('.', '\n');
}

using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Tells what stands before a colon and says whose data follow, which is neither a post nor a firm: "Datos de tu comprador:", "Your buyer:", "Kundendaten:".</summary>
internal static class PartyLabel
{
    private const int Longest = 48;

    private static readonly Words Data = new("details coordonnées coordonnees données donnees infos daten angaben kontaktdaten datos dati recapiti dados gegevens dane uppgifter oplysninger opplysninger");
    private static readonly Words Whose = new("your votre vos ta ton ihr ihre dein deine tu tus su sus tuo tua suo seu sua teu tua uw je jouw twój din deres");

    // Who buys may be a post, "Buyer: Jane Doe"; with "your" before it is none.
    private static readonly Words Buyers = new("buyer purchaser comprador compradora acheteur acheteuse acquirente koper");

    private static readonly Words Parties = new("""
        kundendaten käuferdaten kaeuferdaten klantgegevens kopersgegevens kundeuppgifter kunduppgifter kundeoplysninger kundeopplysninger
        kupujący odbiorca zamawiający zleceniodawca klient nabywca besteller auftraggeber empfänger käufer kunde kundin opdrachtgever klant destinataire client cliente customer recipient destinatario committente kund köpare køber kjøper
        """);

    /// <summary>Leaves out what was read as a title or a firm there.</summary>
    public static void Leave(string text, List<Mention> found)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (found[i] is { Field: ContactField.JobTitle or ContactField.Company } mention && IsBeforeColon(text, mention.Span.End) && (Is(Label(text, mention.Span).TrimEnd()) || (RunMentions.IsContact(mention.Text) && text.AsSpan(0, mention.Span.Start).TrimEnd() is [.., '.' or ')' or '!' or '?'])))
            {
                found.RemoveAt(i);
            }
        }
    }

    private static bool IsBeforeColon(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00a0' or '\u202f')
        {
            at++;
        }

        return at < text.Length && text[at] == ':';
    }

    // What the line has up to where the mention ends; nothing where that is too much for a label.
    private static ReadOnlySpan<char> Label(string text, TextSpan mention)
    {
        var before = text.AsSpan(Math.Max(0, mention.End - Longest - 1)..mention.End);
        var label = before[(before.LastIndexOfAny('\n', '\r') + 1)..].TrimStart(" *#-•>");
        return label.Length <= Longest ? label : default;
    }

    private static bool Is(ReadOnlySpan<char> label)
    {
        if (label.IndexOf(' ') is not (> 0 and var space))
        {
            return Parties.Has(label) || Data.Has(label) || RunMentions.IsContact(label);
        }

        var first = label[..space];
        var last = label[(label.LastIndexOf(' ') + 1)..];
        return Data.Has(last) || (Data.Has(first) && char.IsLower(label[space + 1])) || (Whose.Has(first) && (Buyers.Has(last) || Parties.Has(last) || RunMentions.IsContact(last)));
    }
}

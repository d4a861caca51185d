using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Finds the firm between two separators that a word of firms names and the model did not see: "Colegio San Isidro", "De Gouden Leeuw", "Sint Lucas Ziekenhuis".</summary>
internal static class FirmOfSegment
{
    private const int MostWords = 6;
    private const int MostSegments = 60;
    private const double Likely = 0.7;
    private const WordKinds Others = WordKinds.TitleHead | WordKinds.Street | WordKinds.Country | WordKinds.Month | WordKinds.Weekday | WordKinds.Greeting | WordKinds.Closing | WordKinds.PhoneLabel | WordKinds.FaxLabel | WordKinds.EmailLabel | WordKinds.WebLabel | WordKinds.AddressLabel;
    private static readonly Words Inns = new("de het 't le la les the el los las il lo zum zur");

    /// <summary>Whether a word may begin the name of an inn: "De", "La".</summary>
    public static bool BeginsInn(ReadOnlySpan<char> word) => Inns.Has(word);

    /// <summary>Whether an article in capitals begins a firm there: "De Gouden Leeuw", "Le Petit Fournil", and no "De Vries".</summary>
    public static bool IsInn(string text, ReadOnlySpan<Token> tokens, int at) =>
        at + 2 <= tokens.Length && tokens[at].IsCapital && BeginsInn(tokens[at].In(text)) && tokens[at + 1].IsCapital && tokens[at + 1].Before == Gap.Space
        && (tokens[at + 1].Words & (WordKinds.Common | WordKinds.GivenName | WordKinds.FamilyName)) == WordKinds.Common;

    /// <summary>Adds it beside the only person, where no company is found and one segment alone is one.</summary>
    public static void Add(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count == 0 || layout.Segments.Count > MostSegments || Mentions.Has(found, ContactField.Company) || !Cast.IsOne(names))
        {
            return;
        }

        TextSpan? only = null;
        foreach (var segment in layout.Segments)
        {
            if (Firm(text, layout, segment) is { } firm && !OthersNumber.IsOf(names, firm) && !Mentions.Overlap(found, firm))
            {
                if (only is not null)
                {
                    return;
                }

                only = firm;
            }
        }

        if (only is { } span)
        {
            found.Add(RunMentions.Written(ContactField.Company, text, span, Likely));
        }
    }

    /// <summary>The firm that a segment is, of which a part was read as a name: "Sint Lucas Ziekenhuis" in the place of "Lucas Ziekenhuis".</summary>
    public static TextSpan? Of(string text, Layout layout, int token, TextSpan name) =>
        Firm(text, layout, layout.Segments[layout.Tokens[token].Segment]) is { } firm && firm.Contains(name) ? firm : null;

    private static TextSpan? Firm(string text, Layout layout, in Stretch segment)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[segment.First..segment.End];
        if (segment is not { Kinds: 1 << (int)TokenKind.Word, Count: > 1 and <= MostWords } || layout.Lines[tokens[0].Line].IsProse || !tokens[0].IsCapital || (tokens[0].Words & WordKinds.Department) != 0)
        {
            // "Ufficio Logistica" is a part of one.
            return null;
        }

        var (isFirm, all) = (false, WordKinds.None);
        foreach (ref readonly var token in tokens)
        {
            if (!token.IsCapital && (token.Words & WordKinds.Particle) == 0 && token.In(text) is not ("&" or "et" or "und" or "y" or "e" or "en" or "and"))
            {
                return null;
            }

            isFirm |= token.IsCapital && (token.Words & (WordKinds.CompanyWord | WordKinds.FamilyName | WordKinds.GivenName)) == WordKinds.CompanyWord;
            all |= token.Words;
        }

        return (all & Others) == 0 && (isFirm || (tokens.Length > 2 && IsInn(text, tokens, 0))) ? new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End) : null;
    }
}

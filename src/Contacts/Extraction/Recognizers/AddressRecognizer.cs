using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Finds postal addresses, on one line or on several that follow each other.</summary>
internal static class AddressRecognizer
{
    private static readonly Words Countries = new("france belgique belgium suisse switzerland schweiz deutschland germany allemagne espagne espana spain italie italia italy portugal nederland netherlands luxembourg uk usa england canada ireland osterreich austria united_kingdom");

    private static readonly Words Registers = new("siret siren rcs r.c.s r.c.s. tva vat iban bic naf ape ust-id ust-idnr ust-idnr. hrb kvk btw nif cif p.iva capital");

    private static readonly string[] Labels = ["adresse postale", "postal address", "adresse", "address", "anschrift", "direccion", "indirizzo", "endereco", "morada", "adres", "siege social", "siege"];

    /// <summary>Takes the pieces of addresses out of the list and adds the mentions that they make.</summary>
    public static void Find(string text, List<Piece> pieces, List<Mention> found)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (Part(text, pieces[i].Span) is not { } first)
            {
                continue;
            }

            List<TextSpan> parts = [first];
            var last = i;
            while (last + 1 < pieces.Count && parts.Count < 5 && pieces[last + 1].Line - pieces[last].Line <= 1 && Continues(text, pieces[last + 1].Span) is { } more)
            {
                parts.Add(more);
                last++;
            }

            if (PostalAddress.Parse(string.Join('\n', parts.Select(part => part.Of(text)))).Value is { } address)
            {
                var span = new TextSpan(parts[0].Start, parts[^1].End);
                found.Add(new Mention(ContactField.Address, span, span.Of(text), address.Line, 0.9, [new Evidence("a street or a postcode", 3)], null));
            }

            var before = new Piece(Trimmed(text, new TextSpan(pieces[i].Span.Start, first.Start)), pieces[i].Line);
            pieces.RemoveRange(i, last - i + 1);
            if (before.Span.Length > 1 && !IsLabel(before.Span.Of(text)))
            {
                pieces.Insert(i, before);
            }
            else
            {
                i--;
            }
        }
    }

    private static TextSpan? Continues(string text, TextSpan span) =>
        Countries.Has(text.AsSpan(span.Start, span.Length)) ? span : Part(text, span);

    /// <summary>The part of a piece that is an address; null where none is.</summary>
    private static TextSpan? Part(string text, TextSpan span)
    {
        var (digits, street, postcode, start) = (false, false, false, -1);
        var words = 0;
        var from = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && !char.IsWhiteSpace(text[i]) && text[i] is not (',' or '(' or ')'))
            {
                continue;
            }

            if (i > from)
            {
                var word = text.AsSpan(from, i - from);
                if (words == 0 && Registers.Has(word.TrimEnd(':')))
                {
                    return null;
                }

                var isStreet = Lexicon.Lexicon.StreetTypes.Has(word) || (word.Length > 7 && EndsInStreet(word));
                var isNumber = char.IsAsciiDigit(word[0]) && word.Length <= 7;
                postcode |= IsPostcode(text, span, word, i);
                digits |= isNumber;
                street |= isStreet;
                start = start < 0 && (isStreet || isNumber) ? from : start;
                words++;
            }

            from = i + 1;
        }

        if (start < 0 || words is < 2 or > 24 || !(postcode || (street && digits)))
        {
            return null;
        }

        // "Königstraße 12", "Calle Mayor 3": the street's name stands before its type or number.
        var comma = text.LastIndexOf(',', start, start - span.Start + 1);
        var head = comma >= span.Start ? comma + 1 : span.Start;
        head = IsCity(text, span.Start, comma) && IsState(text, comma + 1, start) ? span.Start : head;
        var label = text.IndexOf(':', head, start - head);
        return Trimmed(text, new TextSpan(label >= 0 ? label + 1 : head == span.Start && char.IsAsciiDigit(text[start]) && !char.IsAsciiLetterUpper(text[head]) ? start : head, span.End));
    }

    // "San Francisco, CA 94105": the city stands before its state.
    private static bool IsCity(string text, int start, int comma) =>
        comma > start && comma - start < 40 && char.IsUpper(text[start]) && !text.AsSpan(start, comma - start).ContainsAnyInRange('0', '9') && text.AsSpan(start, comma - start).IndexOfAny(",:@") < 0;

    private static bool IsState(string text, int start, int end) =>
        text.AsSpan(start, end - start).Trim() is { Length: 2 } state && char.IsAsciiLetterUpper(state[0]) && char.IsAsciiLetterUpper(state[1]);

    private static bool IsPostcode(string text, TextSpan span, ReadOnlySpan<char> word, int end)
    {
        var hyphen = word.Length is 7 or 8 && word[1] == '-' ? word[2..] : word;
        var five = hyphen.Length is 4 or 5 && !hyphen.ContainsAnyExceptInRange('0', '9');
        var uk = word.Length == 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiLetterUpper(word[1]) && char.IsAsciiLetterUpper(word[2]);
        var next = end + 1 < span.End ? text[end + 1] : ' ';
        return uk || (five && (hyphen.Length == 5 ? char.IsLetter(next) || end >= span.End : char.IsUpper(next)));
    }

    private static bool EndsInStreet(ReadOnlySpan<char> word)
    {
        var bare = word.TrimEnd('.');
        return bare.EndsWith("strasse", StringComparison.OrdinalIgnoreCase) || bare.EndsWith("straße", StringComparison.OrdinalIgnoreCase) || bare.EndsWith("str", StringComparison.OrdinalIgnoreCase)
            || bare.EndsWith("straat", StringComparison.OrdinalIgnoreCase) || bare.EndsWith("platz", StringComparison.OrdinalIgnoreCase) || bare.EndsWith("gasse", StringComparison.OrdinalIgnoreCase)
            || bare.EndsWith("laan", StringComparison.OrdinalIgnoreCase) || bare.EndsWith("gracht", StringComparison.OrdinalIgnoreCase) || bare.EndsWith("plein", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsLabel(string text)
    {
        var folded = Words.Fold(text);
        return Array.Exists(Labels, label => folded.StartsWith(label, StringComparison.Ordinal) && folded.Length < label.Length + 4);
    }

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ':' or '-' or '–' or ')' or ';'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ':' or '-' or '–' or '(' or ';'))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}

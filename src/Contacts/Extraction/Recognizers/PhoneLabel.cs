using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>What the words beside a number say of it.</summary>
/// <param name="Words">The words before it, folded.</param>
/// <param name="IsPhoneOrFax">Whether the word right before names a phone or a fax.</param>
/// <param name="IsFax">Whether they name a fax and no phone: "Tel./Fax" is a phone.</param>
/// <param name="IsRegister">Whether they name something that only looks like a phone number.</param>
internal readonly record struct PhoneLabel(string Words, bool IsPhoneOrFax, bool IsFax, bool IsRegister)
{
    private const int Longest = 24;
    private static readonly char[] Parting = [' ', '.', ':', '/', '(', ')', '|', '-', ',', '\t', '&', '\u00a0', '#', '*', '='];

    /// <summary>Labels of numbers that look like phones and are none.</summary>
    private static readonly Lexicon.Words Registers = new("siret siren rcs tva vat iban bic ust id ust-id ust-idnr hrb naf ape ref order invoice facture dossier pin conference meeting kvk btw p.iva iva nif cif fein ein licence license lic permit orias capital commande bestellung pedido ordine");

    /// <summary>The label of a number: the words before it, else those right behind, as in "01 42 68 53 01 (fax)".</summary>
    public static PhoneLabel Of(string text, TextSpan line, TextSpan number, List<Mention> found)
    {
        var before = Before(text, line, number.Start, found);
        return before.Words.Length > 0 ? before : Behind(text, line, number.End);
    }

    /// <summary>The label that stands before a number.</summary>
    public static PhoneLabel Before(string text, TextSpan line, int at, List<Mention> found)
    {
        var start = Math.Max(line.Start, at - Longest);
        if (found.Count > 0 && found[^1].Span.End <= at)
        {
            start = Math.Max(start, found[^1].Span.End);
        }

        for (var i = at - 1; i >= start; i--)
        {
            if (text[i] is '|' or '•' or '\t' or ';' && i < at - 3)
            {
                start = i + 1;
                break;
            }
        }

        var words = Lexicon.Words.Fold(text[start..at]).Trim();
        var (phone, register, lastIsFax, lastIsPhone, last) = (false, false, false, false, default(Range));
        foreach (var range in words.AsSpan().SplitAny(Parting))
        {
            var part = words.AsSpan()[range];
            if (part.IsEmpty)
            {
                continue;
            }

            var kinds = WordLexicon.Of(part);
            lastIsPhone = (kinds & WordKinds.PhoneLabel) != 0;
            lastIsFax = IsFaxWord(part, kinds);
            last = range;
            phone |= lastIsPhone && !lastIsFax;
            register |= Registers.Has(part);
        }

        var fax = lastIsFax && !phone;
        return new PhoneLabel(words, phone || lastIsFax, fax && !(words.AsSpan()[last] is "f" && IsFixed(text)), register && !lastIsPhone);
    }

    private static bool IsFaxWord(ReadOnlySpan<char> part, WordKinds kinds) => part.StartsWith("fax", StringComparison.Ordinal) || (kinds & WordKinds.FaxLabel) != 0;

    // "F" beside "M" and without "T" is the fixed line of the French; beside "T" it is the fax.
    private static bool IsFixed(string text) =>
        (text.Contains("M :", StringComparison.Ordinal) || text.Contains("M.", StringComparison.Ordinal) || text.Contains("E :", StringComparison.Ordinal))
        && !text.Contains("T :", StringComparison.Ordinal) && !text.Contains("T:", StringComparison.Ordinal) && !text.Contains("T.", StringComparison.Ordinal) && !text.Contains("Tel", StringComparison.OrdinalIgnoreCase) && !text.Contains("Tél", StringComparison.OrdinalIgnoreCase);

    private static PhoneLabel Behind(string text, TextSpan line, int at)
    {
        var words = Lexicon.Words.Fold(text[at..Math.Min(line.End, at + Longest)]);
        var parts = words.Split(Parting, 2, StringSplitOptions.RemoveEmptyEntries);
        var fax = parts.Length > 0 && parts[0].Length > 1 && IsFaxWord(parts[0], WordLexicon.Of(parts[0]));
        // "713-853-9106 FAX 713-345-8100": the word belongs to the number behind it.
        var next = parts.Length < 2 ? string.Empty : parts[1].TrimStart(Parting);
        var own = fax && (next.Length == 0 || !char.IsAsciiDigit(next[0]) || words.TrimStart().StartsWith('('));
        return new PhoneLabel(own ? parts[0] : string.Empty, own, own, false);
    }
}

using PhoneNumbers;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Finds phone and fax numbers and tells them apart by the label before them.</summary>
internal static class PhoneRecognizer
{
    private const int FewestDigits = 6;
    private const int LongestLabel = 24;
    private const string NoRegion = "ZZ";
    private static readonly PhoneNumberUtil Phones = PhoneNumberUtil.GetInstance();

    /// <summary>Labels of numbers that look like phones and are none.</summary>
    private static readonly string[] NoPhones = ["siret", "siren", "rcs", "tva", "vat", "iban", "ust-id", "hrb", "naf", "ape", "n° ", "ref", "order", "invoice", "facture", "dossier", "pin", "conference id", "meeting id", "kvk", "p.iva", "nif", "cif"];

    public static void Find(string text, TextSpan line, IReadOnlyList<string> regions, bool evident, ReadOnlySpan<bool> taken, List<Mention> found)
    {
        if (CountDigits(text, line) < FewestDigits)
        {
            return;
        }

        var slice = line.Of(text);
        var first = found.Count;
        foreach (var region in regions)
        {
            var before = found.Count;
            foreach (var match in Phones.FindNumbers(slice, region, PhoneNumberUtil.Leniency.VALID, 500))
            {
                Add(text, line, new TextSpan(line.Start + match.Start, line.Start + match.Start + match.Length), match.Number, region, taken, found);
            }

            if (found.Count > before)
            {
                break;
            }
        }

        // Of a country that is only guessed, a number that it has not given out would be made up: then only "+" tells.
        AddUnassigned(text, line, slice, evident ? regions[0] : NoRegion, taken, found, first);
    }

    // A number of a range that is not given out is still meant as one where it is written as one.
    private static void AddUnassigned(string text, TextSpan line, string slice, string region, ReadOnlySpan<bool> taken, List<Mention> found, int first)
    {
        foreach (var match in Phones.FindNumbers(slice, region, PhoneNumberUtil.Leniency.POSSIBLE, 100))
        {
            var span = new TextSpan(line.Start + match.Start, line.Start + match.Start + match.Length);
            if (PhoneNumber.IsAssigned(match.Number) || found.FindIndex(first, mention => mention.Span.Overlaps(span)) >= 0)
            {
                continue;
            }

            if (match.RawString.StartsWith('+') || IsLabelled(Label(text, line, span.Start, found)) || IsTrunkForm(match.RawString))
            {
                Add(text, line, span, match.Number, region, taken, found);
            }
        }
    }

    private static bool IsLabelled(string label) =>
        label.Split([' ', '.', ':', '/', '(', ')', '|', '-'], StringSplitOptions.RemoveEmptyEntries) is [.., var last]
        && (Lexicon.Lexicon.PhoneLabels.Has(last) || Lexicon.Lexicon.FaxLabels.Has(last));

    // "04 00 42 03 34", "0507540835": ten digits behind the trunk prefix, in pairs or in a row.
    private static bool IsTrunkForm(string raw)
    {
        var digits = raw.Count(char.IsAsciiDigit);
        return digits == 10 && raw[0] == '0' && raw[1] is >= '1' and <= '9' && (raw.Length == 10 || (raw.Length == 14 && raw.Where((c, i) => i % 3 == 2).Distinct().Count() == 1));
    }

    private static void Add(string text, TextSpan line, TextSpan span, PhoneNumbers.PhoneNumber number, string region, ReadOnlySpan<bool> taken, List<Mention> found)
    {
        var label = Label(text, line, span.Start, found);
        if (taken[span.Start..span.End].Contains(true) || NoPhones.Any(word => label.Contains(word, StringComparison.Ordinal)))
        {
            return;
        }

        var phone = PhoneNumber.From(number);
        var fax = IsFax(text, line, span, label);
        var known = Lexicon.Lexicon.PhoneLabels.All.Any(word => label.Contains(word, StringComparison.Ordinal));
        var assigned = PhoneNumber.IsAssigned(number);
        List<Evidence> evidence = [assigned ? new($"valid in {phone.Region ?? region}", 3) : new($"as long as numbers of {region}, of a range not given out", 1)];
        if (known || fax)
        {
            evidence.Add(new Evidence($"label \"{label.Trim()}\"", 2));
        }

        var international = text[span.Start] == '+';
        var confidence = !assigned ? 0.7 : international || known || fax ? 0.97 : 0.9;
        found.Add(new Mention(fax ? ContactField.Fax : ContactField.Number, span, span.Of(text), phone.E164, confidence, evidence, null));
    }

    // "Tel./Fax" is a phone; "Fax: 01 …", "F 01 …" and "01 … (fax)" are none.
    private static bool IsFax(string text, TextSpan line, TextSpan span, string label)
    {
        var words = label.Split([' ', '.', ':', '/', '(', ')', '|', '-', ',', '\t', '&'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0)
        {
            return Lexicon.Lexicon.FaxLabels.Has(words[^1]) && !words.Any(word => Lexicon.Lexicon.PhoneLabels.Has(word));
        }

        var behind = Words(text, span.End, Math.Min(line.End, span.End + 8));
        return behind.StartsWith("fax", StringComparison.Ordinal) || behind.StartsWith("(fax", StringComparison.Ordinal);
    }

    private static string Label(string text, TextSpan line, int at, List<Mention> found)
    {
        var start = Math.Max(line.Start, at - LongestLabel);
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

        return Words(text, start, at);
    }

    private static string Words(string text, int start, int end) => Lexicon.Words.Fold(text[start..end]).Trim();

    private static int CountDigits(string text, TextSpan line)
    {
        var count = 0;
        foreach (var c in text.AsSpan(line.Start, line.Length))
        {
            count += char.IsDigit(c) ? 1 : 0;
        }

        return count;
    }
}

using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Makes mentions of the runs of tokens that are addresses.</summary>
internal static class AddressMentions
{
    private static readonly SearchValues<char> Scans = SearchValues.Create("0123456789Ol");
    private static readonly SearchValues<char> Parting = SearchValues.Create(" ,/-\r\n");

    // Whatever is put right in an address has one of these: several lines, leaders, parts, or digits read as letters.
    private static readonly SearchValues<char> OfOthers = SearchValues.Create("\n.-–—/O");
    private static readonly Words States = new("calif mass conn penn tamps chih chis mich wash minn tenn hgo coah");
    private const int Longest = 400;
    private const int ShortestPostcode = 4;
    private const int LongestShortened = 3;
    private const double OfHeadOffice = 0.6;

    /// <summary>Adds the address, joined with the one right above where the model reads the lines of one as several: "Unit 9", "Welshpool", "Powys", "SY21 7DF".</summary>
    /// <param name="text">The text.</param>
    /// <param name="read">Where it stands.</param>
    /// <param name="confidence">How sure it is that it is one.</param>
    /// <param name="found">What was found so far.</param>
    public static void Add(string text, TextSpan read, double confidence, List<Mention> found)
    {
        var span = text.AsSpan(read.Start, read.Length).Contains('\n') ? WithoutRegister(text, read) : read;
        span = WithRegion(text, WithoutLabel(text, span));
        // "Toque 218" alone
        if (NamesRegister(text, span))
        {
            return;
        }

        if (found.Count > 0 && found[^1] is { Field: ContactField.Address } last && span.End - last.Span.Start <= Longest && GoesOn(text, last.Span, span))
        {
            (span, confidence) = (new TextSpan(last.Span.Start, Math.Max(last.Span.End, span.End)), Math.Min(confidence, last.Confidence));
            found.RemoveAt(found.Count - 1);
        }

        // The mark of postcodes in Japan is written with them.
        span = span.Start > 0 && text[span.Start - 1] == '〒' ? span with { Start = span.Start - 1 } : span;
        found.Add(Postal(text, AddressLines.Of(text, span), confidence));
    }

    // "RIBO Reg 205518" above a street, "R.F.C. TTA 090312 KJ4" below a town.
    private static TextSpan WithoutRegister(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        foreach (var range in text.AsSpan(span.Start, span.Length).Split('\n'))
        {
            var line = new TextSpan(span.Start + range.Start.Value, span.Start + range.End.Value);
            if (line.Length > 0 && (NamesRegister(text, line) || IsExchange(text.AsSpan(line.Start, line.Length))))
            {
                (start, end) = line.Start == start ? (Math.Min(line.End + 1, end), end) : (start, Math.Min(end, line.Start));
            }
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end > start ? new TextSpan(start, end) : span;
    }

    // But "151 Meeting Street, Suite 350" is a street.
    private static bool NamesRegister(string text, TextSpan line) => !char.IsAsciiDigit(text[line.Start]) && PhoneLabel.NamesRegister(text.AsSpan(line.Start, line.Length));

    // "A 62 Mill Street" below "P 02 …" and "M 04 …"
    private static TextSpan WithoutLabel(string text, TextSpan span) =>
        span.Length > 4 && text[span.Start] == 'A' && text[span.Start + 1] == ' ' && char.IsAsciiDigit(text[span.Start + 2]) && !IsAustrian(text, span.Start + 2) && (span.Start == 0 || text[span.Start - 1] is '\n' or ' ') ? span with { Start = span.Start + 2 } : span;

    // "A 4020 Linz"
    private static bool IsAustrian(string text, int at) => at + 5 < text.Length && !text.AsSpan(at, 4).ContainsAnyExceptInRange('0', '9') && text[at + 4] == ' ' && char.IsUpper(text[at + 5]);

    // "3550 Langnau i. E.", "61348 Bad Homburg v. d. H.": how German towns tell which one they are.
    private static TextSpan WithRegion(string text, TextSpan span)
    {
        var end = span.End;
        if (end >= text.Length || text[end] != '.')
        {
            return span;
        }

        if (IsShortenedState(text, span))
        {
            return span with { End = end + 1 };
        }

        if (end < 3 || !char.IsLower(text[end - 1]) || text[end - 2] != ' ')
        {
            return span;
        }

        while (end < text.Length && text[end] is '.' or ' ')
        {
            var next = text[end] == '.' ? end + 1 : end;
            var word = next + (next < text.Length && text[next] == ' ' ? 1 : 0);
            var letters = word;
            while (letters < text.Length && char.IsLetter(text[letters]))
            {
                letters++;
            }

            if (letters == word || letters - word > LongestShortened || letters >= text.Length || text[letters] != '.')
            {
                break;
            }

            end = letters;
        }

        return end > span.End ? span with { End = end + 1 } : span;
    }

    // "44450 Guadalajara, Jal." at the end of a line
    private static bool IsShortenedState(string text, TextSpan span)
    {
        var place = text.AsSpan(span.Start, span.Length);
        var word = place[(place.LastIndexOf(' ') + 1)..];
        return word.Length > 1 && word.Length + 2 <= place.Length && (word.Length <= LongestShortened || States.Has(word)) && char.IsUpper(word[0]) && char.IsLower(word[^1]) && !word.Contains('.')
            && place[^(word.Length + 2)] == ',' && (text.AsSpan(span.End) is "." || text.AsSpan(span.End).StartsWith(".\n") || text.AsSpan(span.End).StartsWith(".\r"));
    }

    // "DX 418 London Chancery Lane": the box of a document exchange.
    private static bool IsExchange(ReadOnlySpan<char> line) => line.StartsWith("DX ", StringComparison.Ordinal) && line.Length > 3 && char.IsAsciiDigit(line[3]);

    // On the next line at the latest; or with words in common, where one of them took in the shortened words behind it.
    private static bool GoesOn(string text, TextSpan address, TextSpan next) =>
        next.Start < address.End || (text.AsSpan(address.End, next.Start - address.End) is var between && !between.ContainsAnyExcept(" ,\r\n\t") && between.Count('\n') <= 1);

    // "Via San Nicolò, 4l, 311OO Treviso": digits that a camera took for letters, where a postcode tells that one did.
    private static string Scanned(string address)
    {
        var isScanned = false;
        foreach (var range in address.Contains('O', StringComparison.Ordinal) ? address.AsSpan().SplitAny(Parting) : default)
        {
            var word = address.AsSpan()[range];
            isScanned |= word.Length >= ShortestPostcode && word.Contains('O') && word.ContainsAnyInRange('0', '9') && !word.ContainsAnyExcept(Scans);
        }

        return isScanned ? PutRight(address) : address;
    }

    private static string PutRight(string address)
    {
        var letters = address.ToCharArray();
        foreach (var range in address.AsSpan().SplitAny(Parting))
        {
            var word = address.AsSpan()[range];
            for (var i = range.Start.Value; i < range.End.Value && word.Length > 1 && word.ContainsAnyInRange('0', '9') && !word.ContainsAnyExcept(Scans); i++)
            {
                letters[i] = letters[i] switch { 'O' => '0', 'l' => '1', var c => c };
            }
        }

        return new string(letters);
    }

    // A forward may have ">" before each line.
    private static string WithoutMarks(string address) =>
        address.Contains("\n>", StringComparison.Ordinal) ? string.Join('\n', address.Split('\n').Select(static line => line.TrimStart('>', ' '))) : address;

    // "PLZ / Ort ........ 24103 Kiel" below the street of a form: the label is none of it.
    private static string WithoutLeaders(string address) =>
        !address.Contains("....", StringComparison.Ordinal) ? address
            : string.Join('\n', address.Split('\n').Select(static line => line.LastIndexOf("....", StringComparison.Ordinal) is >= 0 and var dots ? line[(dots + 4)..].Trim() : line));

    // "PLZ / Ort: 3550 Langnau" below the street.
    private static string WithoutLabels(string address) =>
        address.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var line && address.IndexOf(':', line) > 0 ? string.Join('\n', address.Split('\n').Select(static line => LabelledPlace.Without(line.AsSpan().Trim()).ToString())) : address;

    private static string PutRightAll(string address) => Scanned(AddressParts.Joined(WithoutLabels(WithoutLeaders(WithoutMarks(address)))));

    private static Mention Postal(string text, TextSpan span, double confidence)
    {
        var written = span.Of(text);
        var address = PostalAddress.Read(written.AsSpan().ContainsAny(OfOthers) ? PutRightAll(written) : written);
        var value = address?.Line ?? string.Join(", ", written.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        confidence *= HeadOffice.Is(text, span.Start) ? OfHeadOffice : 1;
        return new Mention(ContactField.Address, span, written, value, confidence, [new Evidence("a street or a postcode", confidence)], null) { Parsed = address };
    }
}

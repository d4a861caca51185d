namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells countries by what is written only there: postcodes and tax numbers with their country.</summary>
internal static class RegionShapes
{
    private const int Sure = 12;
    private const int Likely = 8;
    private const int Slight = 3;
    private const int LongestShape = 8;
    private const int LongestTown = 48;

    private static readonly Lexicon.Words States = new("al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc");
    private static readonly Lexicon.Words Roads = new("st street rd road ave avenue dr drive ln lane blvd boulevard hwy highway pkwy parkway ct court cir circle pl way trl");
    private static readonly Lexicon.Words Australia = new("nsw vic qld tas nt act sa wa");

    // The countries whose tax numbers begin with their code.
    private static readonly Lexicon.Words Taxed = new("atu be che cy cz de dk ee el es fi fr gb hr hu ie it lt lu lv mt nl pl pt ro se si sk");
    private static readonly Lexicon.Words Measures = new("euro euros eur stuck teile liter meter kilo tonnen uhr watt personen mitarbeiter franken pieces stuks personnes unites tonnes metros piezas pezzi kwh volt");

    // The countries whose postcodes are written with their code, as in "A-6020".
    private static readonly (string Code, string Region)[] Posts = [("A", "AT"), ("B", "BE"), ("CH", "CH"), ("D", "DE"), ("DE", "DE"), ("F", "FR"), ("I", "IT"), ("L", "LU"), ("NL", "NL"), ("DK", "DK"), ("S", "SE"), ("SE", "SE"), ("FI", "FI"), ("AT", "AT"), ("E", "ES"), ("N", "NO")];

    /// <summary>Adds the votes of a text's words that have digits.</summary>
    public static void Vote(ReadOnlySpan<char> text, RegionVotes votes)
    {
        for (var i = 0; text[i..].IndexOfAnyInRange('0', '9') is var next and >= 0;)
        {
            i += next;
            var start = StartOfWord(text, i);
            var areDigits = start == i;
            while (i < text.Length && char.IsAsciiLetterOrDigit(text[i]))
            {
                areDigits &= char.IsAsciiDigit(text[i++]);
            }

            if ((!areDigits || i - start is 4 or 5 || IsBehindCapital(text, start)) && (start == 0 || !char.IsLetter(text[start - 1])))
            {
                Post(text, start, text[start..i], WordBefore(text, start), votes);
            }
        }
    }

    // Digits alone that are no postcode, as most are, tell something behind capitals only: "BE 04 67 …".
    private static bool IsBehindCapital(ReadOnlySpan<char> text, int start)
    {
        var before = EndOfBefore(text, start);
        return before > 0 && char.IsAsciiLetterUpper(text[before - 1]);
    }

    private static int StartOfWord(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && char.IsAsciiLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    // The word before one, if nothing but a few signs stands between.
    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start)
    {
        var end = EndOfBefore(text, start);
        return text[StartOfWord(text, end)..end];
    }

    private static int EndOfBefore(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] is ' ' or '-' or '.' or ',' or '\u00a0')
        {
            end--;
        }

        return end;
    }

    // A word with digits: alone, with the word before it, or with the one behind.
    private static void Post(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> word, ReadOnlySpan<char> before, RegionVotes votes)
    {
        Span<char> room = stackalloc char[LongestShape];
        var shape = Shape(word, room);
        var end = start + word.Length;
        var next = end + 1 < text.Length && text[end] is ' ' or '-' or '\u00a0' ? text[(end + 1)..] : default;
        Span<char> second = stackalloc char[LongestShape];
        var behind = Shape(next[..Math.Min(next.Length, WordLength(next))], second);
        var sign = end < text.Length ? text[end] : '\n';
        var isUpperBefore = before.Length is > 0 and <= 3 && !before.ContainsAnyExceptInRange('A', 'Z') && start >= before.Length + 1;
        if (behind is "9AA" && sign != '-' && shape is "A9" or "A99" or "AA9" or "AA99" or "A9A" or "AA9A")
        {
            votes.Once("GB", Sure);
        }
        else if (shape is "A9A9A9" || (shape is "A9A" && behind is "9A9"))
        {
            votes.Once("CA", Sure);
        }
        else if (shape is "A99" && behind.Length == 4 && behind[0] is 'A' or '9' && !behind.Contains('a') && behind.Contains('A') && sign == ' ')
        {
            votes.Once("IE", Sure);
        }
        else if (shape is "9999AA" || (shape is "9999" && behind is "AA" && sign == ' ' && word[0] != '0' && !IsYear(word)))
        {
            votes.Once("NL", Likely);
        }
        else if (shape is "99999" && behind is "999" && sign == '-' && next is not [_, _, _, '-', ..]) // "policy no. 07911-223-118"
        {
            votes.Once("BR", Likely);
        }
        else if (shape is "99999" && behind is "9999" && sign == '-' && word[0] == '9' && start > 1 && text[start - 1] == ' ' && (text[start - 2] == ')' || char.IsAsciiDigit(text[start - 2])))
        {
            votes.Once("BR", Likely); // "Celular: 11 91234-5678"
        }
        else if (shape is "9999" && behind is "999" && sign == '-')
        {
            votes.Once("PT", Likely);
        }
        else if (shape is "A9999" or "A9999AAA")
        {
            votes.Once("AR", shape.Length > 5 ? Likely : Slight);
        }
        else if (shape is "99999" or "9999" && sign == ' ' && !IsYear(word) && BeginsTown(next) && !isUpperBefore && IsFirst(text, start, before, shape.Length))
        {
            votes.HasFive |= shape.Length == 5;
            votes.HasFour |= shape.Length == 4;
            if (shape.Length == 5 && word.StartsWith("97") && Overseas(word[2]) is { } overseas)
            {
                votes.Once(overseas, Sure);
            }
        }
        else if (isUpperBefore)
        {
            OfPair(text, start, word, before, shape, votes);
        }
        else if (shape is "99999" && before.Length == 2 && text[start - 1] == ' ' && States.Has(before) && IsBehindRoad(text[Math.Max(0, start - LongestTown)..start]))
        {
            votes.Once("US", Sure);
        }
        else
        {
            OfTax(word, votes);
        }
    }

    // "14 main st, springfield il 62704" in small letters: the state is one where a road stands before it.
    private static bool IsBehindRoad(ReadOnlySpan<char> before)
    {
        for (var comma = before.IndexOf(','); comma > 0; comma = before.IndexOf(','))
        {
            if (Roads.Has(before[(before[..comma].LastIndexOf(' ') + 1)..comma].TrimEnd('.')))
            {
                return true;
            }

            before = before[(comma + 1)..];
        }

        return false;
    }

    /// <summary>Whether a country is one of the French overseas.</summary>
    public static bool IsOverseas(string region) => region is "GP" or "MQ" or "GF" or "RE" or "YT";

    // The country of "97…" by the third digit.
    private static string? Overseas(char third) => third switch { '1' => "GP", '2' => "MQ", '3' => "GF", '4' => "RE", '6' => "YT", _ => null };

    // Of what people order by the thousand a number stands before, too: "1500 Stück". "Le Havre" begins with an article.
    private static bool BeginsTown(ReadOnlySpan<char> next) =>
        next.Length > 2 && char.IsUpper(next[0]) && char.IsLetter(next[1]) && (char.IsLetter(next[2]) || (next is ['L', 'a' or 'e', ' ', var first, var second, ..] && char.IsUpper(first) && char.IsLetter(second))) && !Measures.Has(next[..LettersOf(next)]);

    // Behind another number only where a sign parts them: "Seecorso 41, 9220 Velden". One of four digits begins a line or a part of it.
    private static bool IsFirst(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> before, int digits)
    {
        var at = start - 1;
        while (at >= 0 && text[at] is ' ' or '\u00a0')
        {
            at--;
        }

        var isParted = at < 0 || !(char.IsLetterOrDigit(text[at]) || text[at] is '.' or '-' or ':' or '\'' or '+' or '&') || (text[at] == '-' && text[at + 1] == ' ') || (text[at] == ':' && at > 0 && text[at - 1] == ':');
        return isParted || (digits == 5 && !before.ContainsAnyInRange('0', '9'));
    }

    // "FN 418273k" of the Austrian register, "CA 94105", "VIC 3000", "A-6020", "BE 0712.884.305".
    private static void OfPair(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> word, ReadOnlySpan<char> before, ReadOnlySpan<char> shape, RegionVotes votes)
    {
        if (before is "FN" && shape.Length > 5 && shape[^1] == 'a' && !shape[..^1].ContainsAnyExcept('9'))
        {
            votes.Once("AT", Sure);
        }
        else if (shape is "99999" && text[start - 1] == ' ' && States.Has(before))
        {
            votes.Once("US", Sure);
        }
        else if (shape is "9999" && text[start - 1] == ' ' && Australia.Has(before))
        {
            votes.Once("AU", Sure);
        }
        else if (shape is "9999" or "99999" && text[start - 1] == '-')
        {
            foreach (var (code, region) in Posts)
            {
                if (before.SequenceEqual(code))
                {
                    votes.Once(region, Likely);
                }
            }
        }
        else if (Taxed.Has(before) && DigitsFrom(text, start) is 9 or 10 or 11 || (Taxed.Has(before) && before is "LU" or "DK" or "FI" or "HU" or "MT" or "SI" && DigitsFrom(text, start) is 8))
        {
            votes.Once(RegionOf(before), Likely);
        }
    }

    // "ATU51877003", "FR76" of a bank account.
    private static void OfTax(ReadOnlySpan<char> word, RegionVotes votes)
    {
        var letters = word.IndexOfAnyInRange('0', '9');
        if (letters is 2 or 3 && !word[..letters].ContainsAnyExceptInRange('A', 'Z') && word.Length - letters >= 8 && Taxed.Has(word[..letters]))
        {
            votes.Once(RegionOf(word[..letters]), Likely);
        }
    }

    private static string RegionOf(ReadOnlySpan<char> code) => code is "EL" ? "GR" : RegionVotes.Code(code[0], code[1]);

    private static bool IsYear(ReadOnlySpan<char> word) => word is ['1', '9', ..] or ['2', '0', '0' or '1' or '2' or '3', _];

    private static int DigitsFrom(ReadOnlySpan<char> text, int start)
    {
        var digits = 0;
        for (var i = start; i < text.Length && i < start + 16 && (char.IsAsciiDigit(text[i]) || text[i] is '.' or ' '); i++)
        {
            digits += char.IsAsciiDigit(text[i]) ? 1 : 0;
        }

        return digits;
    }

    private static int LettersOf(ReadOnlySpan<char> text)
    {
        var letters = 0;
        while (letters < text.Length && letters < 16 && char.IsLetter(text[letters]))
        {
            letters++;
        }

        return letters;
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length <= LongestShape && char.IsAsciiLetterOrDigit(text[length]))
        {
            length++;
        }

        return length;
    }

    // "H3B" is A9A; nothing where a word is longer than a postcode.
    private static ReadOnlySpan<char> Shape(ReadOnlySpan<char> word, Span<char> room)
    {
        if (word.Length > room.Length)
        {
            return default;
        }

        for (var i = 0; i < word.Length; i++)
        {
            room[i] = char.IsAsciiDigit(word[i]) ? '9' : char.IsAsciiLetterUpper(word[i]) ? 'A' : 'a';
        }

        return room[..word.Length];
    }
}

using System.Text;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads numbers that are written as they are said: "zéro six, douze, trente-quatre…", "oh two oh, double seven…".</summary>
internal static class SpokenNumber
{
    /// <summary>What a number has that is said in words: nobody says one who does not mean it to be dialled.</summary>
    public static readonly Evidence InWords = new("a number in words", 2);

    private const int FewestWords = 5;
    private const int FewestInLetters = 3;
    private const int LongestDigits = 5;
    private const int FewestDigits = 7;

    // Where nobody says a number without the nought before it: "seven oh one …" is American.
    private static readonly string[] BeginWithNought = ["GB", "IE", "FR", "DE", "AT", "BE", "CH", "NL", "AU", "NZ", "ZA"];

    /// <summary>Adds the spoken numbers of a line.</summary>
    public static void Find(string text, TextSpan line, LikelyRegions regions, List<Mention> found)
    {
        if (text.AsSpan(line.Start, line.Length).Count(' ') < FewestWords - 2 || !HasEnough(text, line))
        {
            return;
        }

        var (said, digits, last) = (default(Said), new StringBuilder(), line.Start);
        var pending = Pending.None;
        foreach (var word in Words(text, line))
        {
            var value = ValueOf(text, line, word, last, said.Words > 0);
            if (value == NumberWords.None || (said.Words > 0 && IsFar(text, last, word.Start)))
            {
                Close(text, regions, said, pending.End(digits), found);
                (said, pending) = (default, Pending.None);
            }

            if (value == NumberWords.None)
            {
                continue;
            }

            if (char.IsAsciiDigit(text[word.Start]))
            {
                pending = pending.WithDigits(text.AsSpan(word.Start, word.Length), digits);
                said = said.With(word, inLetters: false);
            }
            else if (value != NumberWords.And || said.Words > 0)
            {
                pending = pending.With(value, last > line.Start && Pauses(text, last, word.Start), digits);
                said = value == NumberWords.And ? said : said.With(word, inLetters: true);
            }

            last = word.End;
        }

        Close(text, regions, said, pending.End(digits), found);
    }

    // "O" is a nought among others only: not in "… quatro, um oito. O e-mail dele", "setenta y uno, o me escribe".
    private static int ValueOf(string text, TextSpan line, TextSpan word, int last, bool isWithin)
    {
        if (char.IsAsciiDigit(text[word.Start]))
        {
            return word.Length <= LongestDigits ? 0 : NumberWords.None;
        }

        // "… nine oh four, oh no, nine oh six"
        if (word.Length == 2 && isWithin && text[word.Start] is 'o' or 'O' && Exclaims(text.AsSpan(word.End, line.End - word.End).TrimStart(" ,")))
        {
            return NumberWords.None;
        }

        var isLetter = word.Length == 1 && text[word.Start] is 'o' or 'O';
        return isLetter && (!isWithin || text.AsSpan(last, word.Start - last).ContainsAny('.', '!', '?') || word.End == line.End || text[word.End] is not (' ' or ',' or '-') || !IsGoneOn(text, new TextSpan(word.End, line.End)))
            ? NumberWords.None
            : NumberWords.ValueOf(text.AsSpan(word.Start, word.Length));
    }

    // Whether the next word is of a number, too.
    private static bool IsGoneOn(string text, TextSpan rest)
    {
        foreach (var next in Words(text, rest))
        {
            return char.IsAsciiDigit(text[next.Start]) || NumberWords.ValueOf(text.AsSpan(next.Start, next.Length)) is >= 0 or NumberWords.Double or NumberWords.Triple;
        }

        return false;
    }

    private static bool Exclaims(ReadOnlySpan<char> behind) =>
        behind.StartsWith("no", StringComparison.OrdinalIgnoreCase) || behind.StartsWith("wait", StringComparison.OrdinalIgnoreCase) || behind.StartsWith("sorry", StringComparison.OrdinalIgnoreCase) || behind.StartsWith("hang", StringComparison.OrdinalIgnoreCase);

    // More than a comma, a hyphen and spaces between: another number, or none.
    internal static bool IsFar(string text, int from, int to) => to - from > 4 || text.AsSpan(from, to - from).ContainsAny(';', ':', '|');

    // Whether so many words of the line are of numbers; most lines end here.
    private static bool HasEnough(string text, TextSpan line)
    {
        var (letters, words) = (0, 0);
        for (var i = line.Start; i < line.End; i++)
        {
            var start = i;
            while (i < line.End && IsOfWord(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                letters += NumberWords.MayBe(text.AsSpan(start, i - start)) ? 1 : 0;
            }
            else
            {
                words += char.IsAsciiDigit(text[i]) ? 1 : 0;
            }
        }

        return letters >= FewestInLetters - 1 && letters + words >= FewestWords && Values(text, line) >= FewestInLetters - 1;
    }

    private static int Values(string text, TextSpan line)
    {
        var values = 0;
        foreach (var word in Words(text, line))
        {
            values += NumberWords.ValueOf(text.AsSpan(word.Start, word.Length)) >= 0 ? 1 : 0;
        }

        return values;
    }

    private static bool IsOfWord(char c) => c < 0x80 ? char.IsAsciiLetter(c) || c == '+' : char.IsLetter(c);

    internal static bool Pauses(string text, int from, int to) => from < to && text.AsSpan(from, to - from).IndexOfAny(',', '.', '/') >= 0;

    private static void Close(string text, LikelyRegions regions, Said said, StringBuilder digits, List<Mention> found)
    {
        var span = said.Span;
        // "nul zes, 38 71 52 06": where the beginning is said, the rest may be written.
        if (said.Words >= FewestWords
            && said.InLetters >= (digits.Length > 0 && digits[0] == '0' && !char.IsAsciiDigit(text[span.Start]) ? FewestInLetters - 1 : FewestInLetters)
            && digits.Length >= FewestDigits && NumberWords.RegionsOf(Lexicon.Words.Fold(span.Of(text))) is var speaking && Read(digits.ToString(), speaking, regions.Value.Regions) is { } number)
        {
            number = regions.Value.IsStrong ? number : MobileCountry.Of(text, span, digits.ToString(), number, [.. regions.Value.Regions, .. speaking]);
            found.Add(new Mention(ContactField.Number, span, span.Of(text), number.E164, 0.85, [InWords], null));
        }

        digits.Clear();
    }

    // Of the countries that speak so, the likeliest by the text; then the one that most speak so in.
    private static PhoneNumber? Read(string digits, string[] speaking, string[] regions)
    {
        foreach (var region in speaking.Length == 0 ? regions : [.. regions.Intersect(speaking), .. speaking, .. regions])
        {
            if ((digits[0] is '0' or '+' || !BeginWithNought.Contains(region)) && PhoneNumber.ParseAssigned(digits, region) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    internal static IEnumerable<TextSpan> Words(string text, TextSpan line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            var start = i;
            while (i < line.End && IsOfWord(text[i]))
            {
                i++;
            }

            while (i == start && i < line.End && char.IsAsciiDigit(text[i]))
            {
                var first = i;
                while (i < line.End && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }

                yield return new TextSpan(first, i--);
                start = line.End;
            }

            if (i > start)
            {
                yield return new TextSpan(start, i);
            }
        }
    }

    /// <summary>The words of a number so far.</summary>
    private readonly record struct Said(TextSpan Span, int Words, int InLetters)
    {
        public Said With(TextSpan word, bool inLetters) =>
            new(Words == 0 ? word : new TextSpan(Span.Start, word.End), Words + 1, InLetters + (inLetters ? 1 : 0));
    }

    /// <summary>What was said and may yet grow: "trente" by "quatre", "double" by "seven".</summary>
    internal readonly record struct Pending(int Value, int Times)
    {
        public static Pending None { get; } = new(-1, 1);

        public Pending With(int value, bool pause, StringBuilder digits)
        {
            if (value == NumberWords.And)
            {
                return this;
            }

            if (value is NumberWords.Double or NumberWords.Triple or NumberWords.Plus)
            {
                End(digits).Append(value == NumberWords.Plus ? "+" : "");
                return new Pending(-1, value == NumberWords.Double ? 2 : value == NumberWords.Triple ? 3 : 1);
            }

            if (!pause && Value >= 0 && Joined(value) is { } joined)
            {
                return this with { Value = joined };
            }

            if (Value >= 0)
            {
                End(digits);
                return new Pending(value, 1);
            }

            return this with { Value = value };
        }

        // "double 7", "triple 0".
        public Pending WithDigits(ReadOnlySpan<char> said, StringBuilder digits)
        {
            End(digits);
            for (var i = 0; i < (Value < 0 && said.Length == 1 ? Times : 1); i++)
            {
                digits.Append(said);
            }

            return None;
        }

        public StringBuilder End(StringBuilder digits)
        {
            for (var i = 0; i < Times && Value >= 0; i++)
            {
                digits.Append(Value);
            }

            return digits;
        }

        // 10 and 8 (dix-huit); 20 and 1; 60 and 18 (soixante-dix-huit); 4 and 20 (quatre-vingt), then 80 and 13; 8 and 100; 400 and 76, but not 800 and 5 of "eight hundred five five five".
        private int? Joined(int value) => (Value, value) switch
        {
            (10, > 6 and < 10) => Value + value,
            (4, 20) => 80,
            ( > 0 and < 10, 100) => Value * 100,
            ( >= 100, > 9 and < 100) when Value % 100 == 0 => Value + value,
            ( > 100, > 0 and < 20) when Value % 100 is 60 or 80 => Value + value,
            ( > 100, > 0 and < 10) when Value % 100 is 20 or 30 or 40 or 50 or 70 or 90 => Value + value,
            (60 or 80, > 0 and < 20) => Value + value,
            (20 or 30 or 40 or 50 or 70 or 90, > 0 and < 10) => Value + value,
            _ => null,
        };
    }
}

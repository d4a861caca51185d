using System.Text;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads numbers that are written as they are said: "zéro six, douze, trente-quatre…", "oh two oh, double seven…".</summary>
internal static class SpokenNumber
{
    private const int FewestWords = 5;
    private const int FewestDigits = 7;

    /// <summary>Adds the spoken numbers of a line.</summary>
    public static void Find(string text, TextSpan line, Func<IReadOnlyList<string>> regions, List<Mention> found)
    {
        if (text.AsSpan(line.Start, line.Length).Count(' ') < FewestWords - 2 || !HasEnough(text, line))
        {
            return;
        }

        var (start, end, words, digits) = (-1, -1, 0, new StringBuilder());
        var pending = Pending.None;
        foreach (var word in Words(text, line))
        {
            var value = NumberWords.ValueOf(text.AsSpan(word.Start, word.Length));
            if (value == NumberWords.None)
            {
                Close(text, regions, new TextSpan(start, end), words, pending.End(digits), found);
                (start, words, pending) = (-1, 0, Pending.None);
                continue;
            }

            if (value != NumberWords.And)
            {
                start = start < 0 ? word.Start : start;
                end = word.End;
                words++;
            }

            pending = pending.With(value, end > 0 && Pauses(text, end, word.Start), digits);
        }

        Close(text, regions, new TextSpan(start, end), words, pending.End(digits), found);
    }

    // Whether so many words of the line are of numbers; most lines end here.
    private static bool HasEnough(string text, TextSpan line)
    {
        var words = 0;
        for (var i = line.Start; i < line.End; i++)
        {
            var start = i;
            while (i < line.End && IsOfWord(text[i]))
            {
                i++;
            }

            words += i > start && NumberWords.MayBe(text.AsSpan(start, i - start)) ? 1 : 0;
        }

        return words >= FewestWords;
    }

    private static bool IsOfWord(char c) => c < 0x80 ? char.IsAsciiLetter(c) || c == '+' : char.IsLetter(c);

    private static bool Pauses(string text, int from, int to) => from < to && text.AsSpan(from, to - from).IndexOfAny(',', '.', '/') >= 0;

    private static void Close(string text, Func<IReadOnlyList<string>> regions, TextSpan span, int words, StringBuilder digits, List<Mention> found)
    {
        if (words >= FewestWords && digits.Length >= FewestDigits && Read(digits.ToString(), NumberWords.RegionOf(Lexicon.Words.Fold(span.Of(text))), regions()) is { } number)
        {
            found.Add(new Mention(ContactField.Number, span, span.Of(text), number.E164, 0.85, [new Evidence("a number in words", 2)], null));
        }

        digits.Clear();
    }

    private static PhoneNumber? Read(string digits, string? spoken, IReadOnlyList<string> regions)
    {
        foreach (var region in spoken is null ? regions : [spoken, .. regions])
        {
            if (PhoneNumber.ParseAssigned(digits, region) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    private static IEnumerable<TextSpan> Words(string text, TextSpan line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            var start = i;
            while (i < line.End && IsOfWord(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                yield return new TextSpan(start, i);
            }
        }
    }

    /// <summary>What was said and may yet grow: "trente" by "quatre", "double" by "seven".</summary>
    private readonly record struct Pending(int Value, int Times)
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

        public StringBuilder End(StringBuilder digits)
        {
            for (var i = 0; i < Times && Value >= 0; i++)
            {
                digits.Append(Value);
            }

            return digits;
        }

        // 20 and 1; 60 and 18 (soixante-dix-huit); 4 and 20 (quatre-vingt), then 80 and 13; 8 and 100.
        private int? Joined(int value) => (Value, value) switch
        {
            (4, 20) => 80,
            ( > 0 and < 10, 100) => Value * 100,
            (60 or 80, > 0 and < 20) => Value + value,
            (20 or 30 or 40 or 50 or 70 or 90, > 0 and < 10) => Value + value,
            _ => null,
        };
    }
}

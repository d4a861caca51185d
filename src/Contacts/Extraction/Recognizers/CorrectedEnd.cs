using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Puts the last digits of a number right that its writer corrects alone: "087 241 6683 … sorry, 6638 at the end", "… nine oh four. No, hang on, nine oh six".</summary>
/// <remarks>
/// Between the number and its new end, in the same line or in the next one of the same speaker, stand only words that take something back or tell of an end.
/// The new number must be one, and its end like the old one unless the text says "at the end" or "not 6683".
/// </remarks>
internal static class CorrectedEnd
{
    private const int LongestRest = 60;
    private const int LinesAhead = 3;
    private const int FewestAlike = 3;
    private const int ShortestKept = 5;

    // "… trente-cinq, non pardon, trente-six"
    private const int Pair = 2;

    /// <summary>Puts the numbers right whose end is corrected.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="ordered">What was found in them, in order.</param>
    public static void Apply(string text, List<TextLine> lines, List<Mention> ordered)
    {
        var line = 0;
        for (var i = 0; i < ordered.Count; i++)
        {
            var mention = ordered[i];
            while (line < lines.Count && lines[line].Span.End < mention.Span.End)
            {
                line++;
            }

            if (mention.Field != ContactField.Number || line == lines.Count || !IsE164(mention.Value) || mention.Parsed is PhoneNumber { Extension: not null })
            {
                continue;
            }

            var next = i + 1 < ordered.Count ? ordered[i + 1].Span.Start : text.Length;
            if (Find(text, lines, line, mention.Span.End, next) is { } end && Corrected(mention.Value, end) is { } number)
            {
                ordered[i] = mention with { Value = number.E164, Parsed = number, Confidence = Math.Min(mention.Confidence, 0.9), Evidence = [.. mention.Evidence, new Evidence($"its end put right: {end.Digits}", 1)] };
            }
        }
    }

    // What stands behind the number, else the beginning of the next line of whoever wrote it.
    private static NumberEnd? Find(string text, List<TextLine> lines, int line, int from, int next)
    {
        var rest = new TextSpan(from, Math.Min(lines[line].Span.End, next));
        if (NumberEnd.Read(text, rest) is { } behind)
        {
            return behind;
        }

        if (lines[line].Span.End - from > LongestRest || next <= lines[line].Span.End)
        {
            return null;
        }

        var asked = false;
        string? speaker = null;
        for (var ahead = line + 1; ahead <= line + LinesAhead && ahead < lines.Count && lines[ahead].Span.Start < next; ahead++)
        {
            var said = Speaker.Said(text, lines[ahead].Span);
            if (!NumberEnd.MayBegin(text, said))
            {
                if (!Speaker.IsMarked(text, lines, ahead))
                {
                    return null;
                }

                continue;
            }

            (speaker, asked) = asked ? (speaker, true) : (Speaker.Of(text, lines, line), true);
            if (Speaker.Of(text, lines, ahead) == speaker)
            {
                return NumberEnd.Read(text, said with { End = Math.Min(said.End, Math.Max(said.Start, next)) });
            }
        }

        return null;
    }

    // A number that is none stands as it is written: "+71 18 40".
    private static bool IsE164(string number) => number is ['+', ..] && !number.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    private static PhoneNumber? Corrected(string old, NumberEnd end)
    {
        var length = end.Digits.Length;
        if (end.Digits.AsSpan().ContainsAnyExceptInRange('0', '9') || old.Length - 1 - length < ShortestKept || old.AsSpan(old.Length - length).SequenceEqual(end.Digits))
        {
            return null;
        }

        var last = old.AsSpan(old.Length - length);
        var certain = end.IsSaidToBeTheEnd || (end.Instead is { } instead && last.EndsWith(instead, StringComparison.Ordinal));
        return certain || (length >= FewestAlike ? AreAlike(last, end.Digits) : end.Closes && (AreTurned(last, end.Digits) || (length == Pair && end.IsSorry && last[0] == end.Digits[0])))
            ? PhoneNumber.ParseAssigned(string.Concat(old.AsSpan(0, old.Length - length), end.Digits), "ZZ")
            : null;
    }

    // Half of the digits at their place, or the same ones in another order.
    private static bool AreAlike(ReadOnlySpan<char> old, string corrected)
    {
        var same = 0;
        for (var i = 0; i < corrected.Length; i++)
        {
            same += old[i] == corrected[i] ? 1 : 0;
        }

        return same * 2 >= corrected.Length || AreTurned(old, corrected);
    }

    private static bool AreTurned(ReadOnlySpan<char> old, string corrected)
    {
        Span<int> counts = stackalloc int[10];
        counts.Clear();
        for (var i = 0; i < corrected.Length; i++)
        {
            counts[old[i] - '0']++;
            counts[corrected[i] - '0']--;
        }

        return !counts.ContainsAnyExcept(0);
    }
}

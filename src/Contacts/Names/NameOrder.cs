namespace Allo.Contacts.Names;

/// <summary>Tells whether the family name stands first, where no comma says so.</summary>
/// <remarks>
/// Evidence is weighed, for each kind of it misleads alone: in "Dupont MARIE" the capitals, in "Cook Aaron" the habit,
/// in "Thomas Martin" the lexicon.
/// </remarks>
internal static class NameOrder
{
    private const int Habit = 2;

    public static bool IsFamilyFirst(ReadOnlySpan<NameToken> words, ReadOnlySpan<char> text, NameHints hints)
    {
        if (words.Length < 2)
        {
            return false;
        }

        var score = -Habit + ByCapitals(words) + ByWords(words) + ByScript(words, text);
        score += hints.IsFamilyFirst && !words[0].IsOnlyGiven ? 3 : 0;
        // Most names leave no doubt that an address could settle.
        score += hints.Locals is { Count: > 0 } locals && Math.Abs(score) <= NameLocals.Heaviest ? NameLocals.Weigh(words, text, locals) : 0;
        return score > 0;
    }

    /// <summary>The words at the beginning in capitals, where others are not.</summary>
    public static int LeadingCaps(ReadOnlySpan<NameToken> words)
    {
        var count = 0;
        while (count < words.Length && (words[count].IsCaps || (words[count].IsParticle && count + 1 < words.Length && words[count + 1].IsCaps)))
        {
            count++;
        }

        return words[count..].ContainsMixed() ? count : 0;
    }

    /// <summary>Where capitals begin that go on to the end, particles before them included; the length where none do.</summary>
    public static int TrailingCaps(ReadOnlySpan<NameToken> words)
    {
        var start = words.Length;
        while (start > 0 && words[start - 1].IsCaps)
        {
            start--;
        }

        while (start < words.Length && start > 1 && words[start - 1].IsParticle)
        {
            start--;
        }

        return words[..start].ContainsMixed() ? start : words.Length;
    }

    private static int ByCapitals(ReadOnlySpan<NameToken> words)
    {
        if (!words.HaveCapitals())
        {
            return 0;
        }

        var (leading, trailing) = (LeadingCaps(words), TrailingCaps(words));
        // "JP Dupont": two capitals may be initials.
        var initials = leading == 1 && words[0].Span.Length < 3 && !words[0].Is(NameKinds.EastAsian);
        return leading > 0 && !initials ? 7 : trailing == words.Length ? 0 : words.Length == 2 && words[0].IsOnlyFamily && words[1].IsOnlyGiven ? -2 : -5;
    }

    private static int ByWords(ReadOnlySpan<NameToken> words)
    {
        var first = words[0];
        var second = words[SkipParticles(words)];
        var last = words[^1];
        var score = first.IsOnlyGiven ? (first.Is(NameKinds.Guessed) ? -2 : -4) : first.IsGiven || first.IsInitial ? -1 : first.IsFamily ? 2 : 0;
        score += last.IsOnlyFamily ? (last.Is(NameKinds.Guessed) ? -1 : -2) : first.IsOnlyFamily && second.IsOnlyFamily && last.IsOnlyGiven ? 2 : 0;
        score += first.Is(NameKinds.Rank) ? -2 : 0;
        score += first.IsParticle && !first.IsGiven && words.Length > 2 && last.IsOnlyGiven ? 2 : 0;
        if (!first.IsGiven && !first.IsInitial && !last.IsFamily)
        {
            var closes = words.Length == 2 || last.IsGiven || last.IsInitial;
            score += IsParticleBetween(words) || second.IsParticle || !second.IsGiven ? 0 : !second.IsOnlyGiven || !closes ? 1 : second.Is(NameKinds.Either) ? 2 : 3;
            // "Swanson Peter A", "Dupont J.": names seldom close with an initial.
            score += last.IsInitial && (second.IsGiven || first.IsOnlyFamily) ? 2 : 0;

            // "LOUKIANOFF D.": capitals that are no first name.
            score += words.Length == 2 && last.IsInitial && first.IsCaps && !first.IsFamily ? 3 : 0;
        }

        score += words.Length == 2 && first.IsOnlyFamily && last.IsGiven && last.IsFamily && !first.Is(NameKinds.EastAsian) ? 1 : 0;
        score += first.Is(NameKinds.Vietnamese) && !last.Is(NameKinds.Vietnamese) && (words.Length > 2 || (!last.IsFamily && !last.Is(NameKinds.Languages))) ? 3 : 0;
        return score;
    }

    private static int ByScript(ReadOnlySpan<NameToken> words, ReadOnlySpan<char> text)
    {
        if (words[0].Is(NameForm.EastAsian))
        {
            return 9;
        }

        var last = text[words[^1].Span.Start..words[^1].Span.End];
        if (words.Length == 2 && words[0].Is(NameKinds.EastAsian) && (!words[0].IsGiven || Pinyin.IsHyphenated(last)) && !words[1].IsFamily && !words[1].Is(NameKinds.Languages) && Pinyin.IsGivenName(last))
        {
            return 4;
        }

        // "Tan Wei Ling"; but "Wei Ling Tan", whose last word is a surname, too.
        if (words.Length == 3 && words[0].Is(NameKinds.EastAsian) && !words[0].IsGiven && !words[2].Is(NameKinds.EastAsian) && IsSyllable(words[1], text) && IsSyllable(words[2], text) && !Pinyin.IsSurname(last))
        {
            return 5;
        }

        return text[words[0].Span.Start] is >= '\u0400' and < '\u0500' ? Cyrillic(words, text) : 0;
    }

    private static bool IsSyllable(in NameToken word, ReadOnlySpan<char> text) => !word.IsInitial && !word.Is(NameKinds.Languages) && Pinyin.IsSyllable(text[word.Span.Start..word.Span.End]);

    // "Иванов Иван Иванович", "Петренко Олена": the endings of surnames and of patronymics.
    private static int Cyrillic(ReadOnlySpan<NameToken> words, ReadOnlySpan<char> text)
    {
        var first = text[words[0].Span.Start..words[0].Span.End];
        var last = text[words[^1].Span.Start..words[^1].Span.End];
        var patronymic = EndsWithAny(last, "вич", "вна", "чна", "ВИЧ", "ВНА", "ЧНА");
        return words.Length == 3 && patronymic ? 6 : IsSurname(first) && !words[0].IsGiven && !IsSurname(last) ? 3 : 0;

        static bool IsSurname(ReadOnlySpan<char> word) => EndsWithAny(word, "ов", "ев", "ин", "ова", "ева", "ина") || EndsWithAny(word, "ский", "ская", "енко", "ук", "юк", "чук");
    }

    private static bool EndsWithAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> ends)
    {
        foreach (var end in ends)
        {
            if (word.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipParticles(ReadOnlySpan<NameToken> words)
    {
        var i = 0;
        while (i < words.Length - 1 && words[i].IsParticle && !words[i].IsGiven)
        {
            i++;
        }

        return Math.Min(i + 1, words.Length - 1);
    }

    private static bool IsParticleBetween(ReadOnlySpan<NameToken> words) => words.Length > 2 && words[1].IsParticle && !words[0].IsParticle;

    private static bool HaveCapitals(this ReadOnlySpan<NameToken> words)
    {
        foreach (ref readonly var word in words)
        {
            if (word.IsCaps)
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsMixed(this ReadOnlySpan<NameToken> words)
    {
        foreach (var word in words)
        {
            if (!word.IsInitial && !word.IsParticle && !word.IsCaps)
            {
                return true;
            }
        }

        return false;
    }
}

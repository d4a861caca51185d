using System.Buffers;

namespace Allo.Contacts.Names;

/// <summary>Tells the letters behind a name that are no part of it: generations, degrees, professions.</summary>
internal static class NameSuffixes
{
    private const int LongestLetters = 5;
    private const int LongestBehindFamily = 7;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("AEIOUYÄÖÜÉ");

    /// <summary>Gives such words their role.</summary>
    public static void Mark(NameToken[] tokens, ReadOnlySpan<char> text)
    {
        MarkParts(tokens, text);
        MarkTails(tokens, text);
    }

    private static int CountWords(NameToken[] tokens, int part)
    {
        var count = 0;
        foreach (var token in tokens)
        {
            count += token.Role == NameRole.Word && token.Part == part ? 1 : 0;
        }

        return count;
    }

    // "Jane Doe, PhD, CPA": what stands alone between commas and is letters behind a name.
    private static void MarkParts(NameToken[] tokens, ReadOnlySpan<char> text)
    {
        var first = NameExtras.Next(tokens, 0);
        var last = NameExtras.Next(tokens, tokens.Length - 1, -1);
        if (first < 0 || tokens[first].Part == tokens[last].Part)
        {
            return;
        }

        var whole = CountWords(tokens, tokens[first].Part) > 1;
        var titled = IsGivenBehind(tokens, tokens[first].Part, text);
        var closed = false;
        for (var from = first; from >= 0 && from < tokens.Length;)
        {
            var end = from;
            var behind = tokens[from].Part != tokens[first].Part;
            var diploma = behind && whole && text[tokens[from].Span.Start..].StartsWith("dipl", StringComparison.OrdinalIgnoreCase);
            for (; end < tokens.Length && tokens[end].Part == tokens[from].Part; end++)
            {
                behind &= diploma || tokens[end].Role != NameRole.Word || IsLetters(tokens[end], whole || titled) || ((whole || titled) && IsCredential(text[tokens[end].Span.Start..tokens[end].Span.End], tokens[end])) || (closed && tokens[end].IsInitial);
            }

            // "Luther B. Quisenberry, Sr., P.G."
            closed |= behind && whole;
            for (; behind && from < end; from++)
            {
                tokens[from] = tokens[from].Role == NameRole.Word ? tokens[from] with { Role = NameRole.Suffix } : tokens[from];
            }

            from = end;
        }
    }

    private static bool IsGivenBehind(NameToken[] tokens, int part, ReadOnlySpan<char> text)
    {
        foreach (var token in tokens)
        {
            if (token.Part != part && token.Role == NameRole.Word && !IsLetters(token, true) && !IsCredential(text[token.Span.Start..token.Span.End], token))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetters(NameToken token, bool loose) =>
        token.Is(NameKinds.Generation | NameKinds.Degree | NameKinds.Occupation) || (loose && token.Is(NameKinds.LooseDegree | NameKinds.AtLaw));

    // "LNCC": capitals that cannot be spoken; "P.Geol.", "M.Sc.A.": cut words without a space.
    private static bool IsCredential(ReadOnlySpan<char> word, NameToken token) =>
        (token.Is(NameForm.Lettered) && word[..^1].Contains('.') && !token.IsGiven)
        || (token.IsCaps && word.Length is > 1 and < 7 && !word.ContainsAny(Vowels) && !token.IsGiven && !token.IsFamily && !token.IsInitial);

    private static void MarkTails(NameToken[] tokens, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Role == NameRole.Word && tokens[i].Is(NameKinds.Generation) && i > NameExtras.Next(tokens, 0) && (!tokens[i].IsGiven || tokens[i].IsCaps))
            {
                tokens[i] = tokens[i] with { Role = NameRole.Suffix };
            }
        }

        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            var ends = i + 1 >= tokens.Length || tokens[i + 1].Role != NameRole.Word || tokens[i + 1].Part != tokens[i].Part;
            if (tokens[i].Role == NameRole.Word && ends)
            {
                MarkTail(tokens, i, text);
            }
        }
    }

    private static void MarkTail(NameToken[] tokens, int end, ReadOnlySpan<char> text)
    {
        var start = end;
        while (start > 0 && tokens[start - 1].Part == tokens[end].Part && tokens[start - 1].Role is NameRole.Word or NameRole.Suffix)
        {
            start--;
        }

        // "R.A.M. (Ruud) Smeets RA": before a surname the initials and what is called for them make a whole name.
        if (end == start + 1 && start > 1 && tokens[end].IsCaps && tokens[start - 1].Role == NameRole.Nickname && tokens[start].Role == NameRole.Word && !tokens[start].IsCaps)
        {
            start--;
        }

        MarkBehindDegree(tokens, start, end);
        for (; end > start; end--)
        {
            var (token, left) = (tokens[end], end - start);
            if (token.Role == NameRole.Suffix)
            {
                continue;
            }

            var loose = left > 1 && token.Is(NameKinds.LooseDegree) && !(token.IsInitial && token.Span.Length < 3) && (token.IsInitial || token.IsCaps || token.Is(NameForm.Lettered))
                && (!tokens[start].IsCaps || (tokens[start].IsGiven && !tokens[end - 1].IsGiven));
            var law = left > 2 && token.Is(NameKinds.AtLaw) && tokens[end - 1].Is(NameKinds.AtLaw | NameKinds.Occupation);
            if (!loose && !law && !(left > 1 && IsUnknownLetters(tokens, start, end, text)) && !token.Is(NameKinds.Degree) && !(token.Is(NameKinds.Occupation) && left > 1))
            {
                return;
            }

            tokens[end] = tokens[end] with { Role = NameRole.Suffix };
        }

        // "Priya Nambiar (she/her) BSc MRICS"
        if (start > 2 && tokens[start - 1].Role == NameRole.Note && tokens[start - 2].Role == NameRole.Word && tokens[start].Is(NameKinds.Degree))
        {
            tokens[start] = tokens[start] with { Role = NameRole.Suffix };
        }
    }

    // "John Smith MSc CEnv MIEMA": what is written as letters are behind a degree that closes a whole name.
    private static void MarkBehindDegree(NameToken[] tokens, int start, int end)
    {
        var behind = false;
        for (var i = start + 2; i <= end; i++)
        {
            if (behind && tokens[i].Role == NameRole.Word && (!tokens[i].IsGiven || tokens[i].IsCaps) && (tokens[i].IsCaps || tokens[i].Is(NameForm.Lettered)))
            {
                tokens[i] = tokens[i] with { Role = NameRole.Suffix };
            }

            behind |= (tokens[i].Is(NameKinds.Degree) || tokens[i].Role == NameRole.Suffix) && !tokens[start].IsCaps && !tokens[start + 1].IsCaps;
        }
    }

    // "Beatrix Ashgrove ACR": capitals that are nobody's name, behind a word that may close a name and is not in capitals.
    private static bool IsUnknownLetters(NameToken[] tokens, int start, int end, ReadOnlySpan<char> text)
    {
        var (token, before) = (tokens[end], tokens[end - 1]);
        if (token.Is(NameForm.Lettered) && text[token.Span.Start..(token.Span.End - 1)].Contains('.') && !token.IsInitial && !token.IsGiven && !token.IsFamily && end - start > 1)
        {
            return true; // "Ayanda Mkhize Pr.Eng"
        }

        var isFamily = before.IsOnlyFamily || (!before.IsGiven && text[before.Span.Start..before.Span.End].Contains('-'));
        return token.IsCaps && token.Span.Length > 1 && token.Span.Length < (isFamily ? LongestBehindFamily : LongestLetters) && !token.IsGiven && !token.IsFamily && !token.IsParticle && !tokens[start].IsCaps && !before.IsCaps && !before.IsInitial
            && !(before.IsGiven && end - start < 3) && (!before.IsGiven || before.IsFamily) && !before.IsParticle;
    }
}

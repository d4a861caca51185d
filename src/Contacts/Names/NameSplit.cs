namespace Allo.Contacts.Names;

/// <summary>Gives the words of a name to its two parts.</summary>
internal static class NameSplit
{
    public static NameParts Of(NameToken[] tokens, Span<NameToken> words, ReadOnlySpan<char> text, NameHints hints)
    {
        if (words[0].Is(NameForm.EastAsian))
        {
            return EastAsian(tokens, words, text);
        }

        var titled = Array.Exists(tokens, static token => token.Role == NameRole.Honorific);
        if (words.Length == 1)
        {
            return Give(tokens, words, IsGivenAlone(words[0], titled) ? 1 : 0, false);
        }

        var comma = BehindComma(words);
        if (comma > 0)
        {
            return ByComma(tokens, words, comma, text, titled, hints);
        }

        return NameOrder.IsFamilyFirst(words, text, hints)
            ? Give(tokens, words, NameCut.FamilyFirst(words, text, hints), true)
            : Give(tokens, words, NameCut.GivenFirst(words, text, titled, hints), false);
    }

    private static int BehindComma(Span<NameToken> words)
    {
        var comma = 1;
        while (comma < words.Length && words[comma].Part == words[0].Part)
        {
            comma++;
        }

        return comma < words.Length ? comma : -1;
    }

    private static bool IsGivenAlone(NameToken word, bool titled) => (word.IsGiven && !titled && (!word.IsFamily || word.Is(NameKinds.Languages))) || word.IsInitial;

    private static NameParts ByComma(NameToken[] tokens, Span<NameToken> words, int comma, ReadOnlySpan<char> text, bool titled, NameHints hints)
    {
        var (first, next) = (words[0], words[comma]);
        var rest = words.Length - comma;
        // "Carolyn E, Savage": a slip of the comma, for family names close with no initial.
        if (comma > 1 && words[comma - 1].IsInitial && rest == 1 && !next.IsInitial)
        {
            return Give(tokens, words, comma, false);
        }

        // "Marie, Dupont", where the lexicon leaves no doubt.
        if (comma == 1 && rest == 1 && first.IsOnlyGiven && next.IsOnlyFamily)
        {
            return Give(tokens, words, 1, false);
        }

        // "Jane Doe, Harbor Inc.", "Jane Doe, John Smith": a whole name, and something else behind the comma.
        // "Al Suwaidi, Hessa" has the article before the family name.
        var isArticle = comma > 1 && rest == 1 && !words[1].IsFamily && !words[1].IsGiven && text[first.Span.Start..first.Span.End] is "Al" or "El" or "AL" or "EL";
        var other = !isArticle && !next.IsGiven && !next.IsInitial && (first.IsOnlyGiven || (first.IsGiven && rest == 1 && next.IsOnlyFamily && !first.IsCaps));
        var another = first.IsGiven && next.IsOnlyGiven && rest > 1 && words[^1].IsFamily && (words[comma - 1].IsOnlyFamily || !words[^1].IsGiven);
        if (comma > 1 && (other || another || (rest > 1 && !first.IsCaps && !first.IsOnlyFamily && !HasGiven(words[comma..]))) && !words[comma - 1].IsOnlyGiven)
        {
            Drop(tokens, words[comma].Part);
            var kept = words[..comma];
            return Give(tokens, kept, NameCut.GivenFirst(kept, text, titled, hints), false);
        }

        // "Berg, Jan van der": the particles go before the family name.
        var end = words.Length;
        while (end > comma + 1 && words[end - 1].IsParticle && words[end - 1].Is(NameForm.Lower))
        {
            end--;
        }

        SetRole(tokens, words[end..], NameRole.Family);
        return Give(tokens, words[..end], comma, true);
    }

    // "Fintan Ó Dálaigh, Midland Drainage": nobody is called so.
    private static bool HasGiven(ReadOnlySpan<NameToken> words)
    {
        foreach (var word in words)
        {
            if (word.IsGiven || word.IsInitial || word.IsParticle)
            {
                return true;
            }
        }

        return false;
    }

    private static void Drop(NameToken[] tokens, int part)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = tokens[i].Part >= part && tokens[i].Role == NameRole.Word ? tokens[i] with { Role = NameRole.Note } : tokens[i];
        }
    }

    private static NameParts EastAsian(NameToken[] tokens, Span<NameToken> words, ReadOnlySpan<char> text)
    {
        // "山田太郎 Taro Yamada": the other script says the same again.
        var count = 1;
        while (count < words.Length && words[count].Is(NameForm.EastAsian))
        {
            count++;
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = tokens[i].Role == NameRole.Word && !tokens[i].Is(NameForm.EastAsian) ? tokens[i] with { Role = NameRole.Note } : tokens[i];
        }

        words[count - 1] = words[count - 1] with { Span = EastAsianName.WithoutCourtesy(text, words[count - 1].Span) };
        var span = words[0].Span;
        if (count > 1)
        {
            var foreign = EastAsianName.IsKatakana(text[span.Start..span.End]) && EastAsianName.IsKatakana(text[words[1].Span.Start..words[1].Span.End]);
            return Give(tokens, words[..count], 1, !foreign);
        }

        var word = text[span.Start..span.End];
        if (word.IndexOfAny("・·‧•") is var dot and > 0 && dot < word.Length - 1)
        {
            return new NameParts(span with { End = span.Start + dot }, span with { Start = span.Start + dot + 1 }, tokens);
        }

        var family = span.Start + EastAsianName.FamilyLength(word);
        return family > span.Start ? new NameParts(span with { Start = family }, span with { End = family }, tokens) : new NameParts(default, span, tokens);
    }

    private static NameParts Give(NameToken[] tokens, ReadOnlySpan<NameToken> words, int cut, bool familyFirst)
    {
        var head = words[..cut];
        var tail = words[cut..];
        SetRole(tokens, head, familyFirst ? NameRole.Family : NameRole.Given);
        SetRole(tokens, tail, familyFirst ? NameRole.Given : NameRole.Family);
        return familyFirst ? new NameParts(Cover(tail), Cover(head), tokens) : new NameParts(Cover(head), Cover(tail), tokens);
    }

    private static void SetRole(NameToken[] tokens, ReadOnlySpan<NameToken> words, NameRole role)
    {
        // Both are in order.
        var index = 0;
        foreach (ref readonly var word in words)
        {
            while (tokens[index].Span.Start != word.Span.Start)
            {
                index++;
            }

            tokens[index] = word with { Role = role };
        }
    }

    private static TextSpan Cover(ReadOnlySpan<NameToken> words) => words.IsEmpty ? default : new TextSpan(words[0].Span.Start, words[^1].Span.End);
}

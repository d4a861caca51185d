namespace Allo.Contacts.Names;

/// <summary>Tells what of the words is not the name itself: titles, nicknames, pronouns, a name of birth.</summary>
internal static class NameExtras
{
    private const NameKinds OfExtras = NameKinds.Particle | NameKinds.Honorific | NameKinds.Rank | NameKinds.Generation | NameKinds.Degree | NameKinds.LooseDegree | NameKinds.TitleTail
        | NameKinds.Occupation | NameKinds.Birth | NameKinds.Monsieur | NameKinds.Don | NameKinds.AtLaw;

    private const int MostLettersOfADegree = 6;

    /// <summary>Gives the words their roles; those that stay <see cref="NameRole.Word"/> are the name.</summary>
    public static void Mark(NameToken[] tokens, ReadOnlySpan<char> text, NameHints hints)
    {
        if (ArePlain(tokens) && !text.ContainsAny('/', '@'))
        {
            NameProxy.Mark(tokens, text);
            return;
        }

        MarkNotes(tokens, text);
        MarkBrackets(tokens);
        NameProxy.Mark(tokens, text);
        MarkTitles(tokens, hints, text);
        MarkSpacedDegrees(tokens, text);
        NameSuffixes.Mark(tokens, text);
        MarkCallingName(tokens, hints);
    }

    /// <summary>How many words are still of the name.</summary>
    public static int CountWords(NameToken[] tokens)
    {
        var count = 0;
        foreach (var token in tokens)
        {
            count += token.Role == NameRole.Word ? 1 : 0;
        }

        return count;
    }

    /// <summary>The next word of the name from there on, or -1.</summary>
    public static int Next(NameToken[] tokens, int from, int step = 1)
    {
        for (var i = from; i >= 0 && i < tokens.Length; i += step)
        {
            if (tokens[i].Role == NameRole.Word)
            {
                return i;
            }
        }

        return -1;
    }

    // "Jeanne Petit": no comma parts the words, and none is written or known as what stands around names. "iA Jeanne Petit" is written so, too.
    private static bool ArePlain(NameToken[] tokens)
    {
        var (kinds, forms, parts) = (NameKinds.None, NameForm.None, 0);
        foreach (ref readonly var token in tokens.AsSpan())
        {
            kinds |= token.Kinds;
            forms |= token.Form;
            parts |= token.Part;
        }

        return (kinds & OfExtras) == 0 && forms == NameForm.None && parts == 0;
    }

    private static void Give(NameToken[] tokens, int index, NameRole role) => tokens[index] = tokens[index] with { Role = role };

    private static void MarkNotes(NameToken[] tokens, ReadOnlySpan<char> text)
    {
        var hasSigns = text.ContainsAny('/', '@');
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var word = hasSigns ? text[token.Span.Start..token.Span.End] : default;
            var slash = word.IndexOf('/');
            if (slash >= 0 ? (NameWords.Of(word[..slash]) & NameKinds.Pronoun) != 0 || word.Contains("//", StringComparison.Ordinal) : token.Is(NameForm.Odd) || word.Contains('@'))
            {
                Give(tokens, i, token.Is(NameKinds.Generation) ? NameRole.Suffix : NameRole.Note);
            }
            else if (token.Is(NameKinds.Birth) && i > 0 && (token.Is(NameForm.Lower) || token.Is(NameForm.Dotted)))
            {
                for (; i < tokens.Length && tokens[i].Part == token.Part && tokens[i].Is(NameForm.Bracketed) == token.Is(NameForm.Bracketed); i++)
                {
                    Give(tokens, i, NameRole.Note);
                }

                i--;
            }
        }
    }

    // Brackets around everything, "(Jane Doe)", are none; in "SMITH (John)" they hold the given name.
    private static void MarkBrackets(NameToken[] tokens)
    {
        const NameForm Set = NameForm.Bracketed | NameForm.Quoted;
        if (!Array.Exists(tokens, static token => token.Is(Set)))
        {
            return;
        }

        var outside = Array.FindAll(tokens, token => token.Role == NameRole.Word && !token.Is(Set) && !token.Is(NameKinds.Honorific));
        var inside = Array.FindAll(tokens, token => token.Role == NameRole.Word && token.Is(Set));
        var holdsGiven = outside is [var only] && inside is [var given] && !only.IsGiven && given.IsOnlyGiven;
        for (var i = 0; i < tokens.Length && outside.Length > 0 && !holdsGiven; i++)
        {
            if (tokens[i].Is(Set) && tokens[i].Role == NameRole.Word)
            {
                // "BSc (Hons)", "Dipl.-Ing. (FH)"
                var letters = i > 0 && tokens[i].Is(NameForm.Bracketed) && tokens[i].Is(NameKinds.Degree | NameKinds.TitleTail) && !tokens[i].IsGiven;
                Give(tokens, i, letters ? NameRole.Suffix : NameRole.Nickname);
            }
        }
    }

    // "Nicoletta Frau", "Andrea Herr": behind a first name, and before nothing, it is a family.
    private static bool IsFamilyFrau(NameToken[] tokens, int index, ReadOnlySpan<char> text) =>
        index == tokens.Length - 1 && Next(tokens, 0) is >= 0 and var first && first < index && tokens[first].IsGiven && tokens[first].Part == tokens[index].Part && tokens[index].Is(NameForm.Bracketed) == tokens[first].Is(NameForm.Bracketed)
        && text[tokens[index].Span.Start..tokens[index].Span.End] is "Frau" or "Herr" or "FRAU" or "HERR";

    private static void MarkTitles(NameToken[] tokens, NameHints hints, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Role == NameRole.Word && tokens[i].Is(NameKinds.Honorific) && !IsFamilyFrau(tokens, i, text))
            {
                Give(tokens, i, NameRole.Honorific);
            }
            else if (i > 0 && tokens[i].Role == NameRole.Word && tokens[i - 1].Role == NameRole.Honorific && tokens[i].Is(NameKinds.TitleTail) && !tokens[i].IsCaps && (tokens[i].Is(NameForm.Dotted) || tokens[i].Is(NameForm.Lower)))
            {
                Give(tokens, i, NameRole.Honorific);
            }
            else if (tokens[i].Role == NameRole.Word && Next(tokens, 0) == i && IsTitleHere(tokens, i, hints))
            {
                Give(tokens, i, NameRole.Honorific);
            }
        }
    }

    // "Jean Roy, Ph. D.", "Anne Roy, LL. M.": behind the comma of a name whose first one is known, letters that are a degree together; "Roy, J. D." has initials, "Roy, M. Sc." none.
    private static void MarkSpacedDegrees(NameToken[] tokens, ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[MostLettersOfADegree];
        for (var first = Array.FindIndex(tokens, static token => token.Part > 0); first >= 0 && first < tokens.Length;)
        {
            var (end, count, whole, isWritten) = (first, 0, true, false);
            for (; end < tokens.Length && tokens[end].Part == tokens[first].Part; end++)
            {
                foreach (var c in text[tokens[end].Span.Start..tokens[end].Span.End].TrimEnd('.'))
                {
                    whole &= char.IsLetter(c) && count < letters.Length;
                    letters[Math.Min(count++, letters.Length - 1)] = c;
                }

                whole &= tokens[end].Is(NameForm.Dotted) || tokens[end].IsInitial;
                isWritten |= end > first && tokens[end].Span.Length > 1 && char.IsLower(text[tokens[end].Span.Start + 1]);
            }

            if (whole && end - first > 1 && (NameWords.Of(letters[..count]) & NameKinds.Degree) != 0 && (isWritten || Array.Exists(tokens, static token => token.Part == 0 && token.IsGiven)) && Array.FindAll(tokens, static token => token.Part == 0 && token.Role == NameRole.Word).Length > 1)
            {
                for (var i = first; i < end; i++)
                {
                    Give(tokens, i, NameRole.Suffix);
                }
            }

            first = end;
        }
    }

    private static bool IsTitleHere(NameToken[] tokens, int index, NameHints hints)
    {
        var (token, left) = (tokens[index], CountWords(tokens));
        var next = Next(tokens, index + 1);
        // "M.E. (Marjolein) ter Haar" is no maître.
        if (next < 0 || tokens[next].Part != token.Part || (token.IsInitial && tokens[index + 1].Is(NameForm.Bracketed)))
        {
            return false;
        }

        return (token.Is(NameKinds.Rank) && left > 2)
            || (token.Is(NameKinds.Rank) && hints.IsFrench && !token.IsGiven)
            || (token.Is(NameKinds.Generation) && token.Is(NameForm.Dotted))
            || (token.IsParticle && token.IsCaps && token.Span.Length == 2 && left > 2 && tokens[next].IsGiven && !tokens[next].IsCaps) // "DI Lukas Huber"
            || (token.IsInitial && token.Is(NameKinds.Monsieur) && token.Is(NameForm.Dotted) && (hints.IsFrench || (left > 2 && tokens[next].Is(NameKinds.French) && tokens[next].IsGiven && (!tokens[next].Is(NameKinds.English) || tokens[Next(tokens, tokens.Length - 1, -1)].Is(NameKinds.French)))))
            || (token.Is(NameKinds.Don) && left > 2 && tokens[next].Is(NameKinds.Iberian | NameKinds.Italian) && tokens[next].IsGiven);
    }

    // "J.P. (Jan) de Vries", "J.W. (Jan Willem) ter Horst": where only initials stand for it, the name in brackets is the one that is used.
    // The English keep their initials, "R. J. (Buck) Haldane", but for those with a particle.
    private static void MarkCallingName(NameToken[] tokens, NameHints hints)
    {
        if (hints.IsEnglish && !Array.Exists(tokens, static token => token.IsParticle && !token.IsGiven))
        {
            return;
        }

        var call = Array.FindIndex(tokens, static token => token.Role == NameRole.Nickname && token.Is(NameForm.Bracketed));
        if (call <= 0)
        {
            return;
        }

        var first = Next(tokens, 0);
        var known = NameKinds.Generation | NameKinds.Degree | NameKinds.LooseDegree | NameKinds.Honorific | NameKinds.Pronoun;
        var end = call + 1 < tokens.Length && tokens[call + 1].Role == NameRole.Nickname && tokens[call].IsGiven && tokens[call + 1].IsGiven ? call + 2 : call + 1;
        if (first < 0 || first > call || Next(tokens, end) != end || (end < tokens.Length && tokens[end].Role == NameRole.Nickname)
            || (tokens[call].Is(known) && !tokens[call].IsGiven) || tokens[call].IsInitial || tokens[call].IsCaps || tokens[call].Is(NameForm.Lower))
        {
            return;
        }

        for (var i = first; i < call; i++)
        {
            if (tokens[i].Role == NameRole.Word && !tokens[i].IsInitial)
            {
                return;
            }
        }

        for (var i = 0; i < call; i++)
        {
            Give(tokens, i, tokens[i].Role == NameRole.Word ? NameRole.Note : tokens[i].Role);
        }

        for (var i = call; i < end; i++)
        {
            Give(tokens, i, NameRole.Word);
        }
    }
}

using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads a piece of text as a person's name, or finds one within a sentence.</summary>
internal static class NameRecognizer
{
    private const int Needed = 3;

    /// <summary>A name with the spans of both parts; a part that is unknown has an empty span.</summary>
    internal sealed record Found(PersonName Name, TextSpan Given, TextSpan Family, int Score, IReadOnlyList<Evidence> Evidence)
    {
        public TextSpan Span => Given.Length == 0 ? Family : Family.Length == 0 ? Given : new TextSpan(Math.Min(Given.Start, Family.Start), Math.Max(Given.End, Family.End));
    }

    /// <summary>The whole piece as a name; null where it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The piece.</param>
    /// <param name="locals">The local parts of the text's e-mail addresses, folded.</param>
    /// <param name="expected">Whether the place is one where a name stands: the first line, behind a closing.</param>
    /// <param name="opens">Whether it opens a block of contact details.</param>
    public static Found? Read(string text, TextSpan span, IReadOnlyList<string> locals, bool expected, bool opens = false)
    {
        var parts = Take(text, span, locals);
        var tokens = Core(parts, span.Start);
        if (tokens.Count is < 2 or > 5 || !AreOfName(text, tokens) || tokens.All(token => Lexicon.Lexicon.Particles.Has(Word(text, token))))
        {
            return null;
        }

        List<Evidence> evidence = [];
        var score = 0;
        if (tokens.Exists(token => IsGiven(text, token)))
        {
            (score, _) = (score + 3, Note(evidence, "a known given name", 3));
        }

        if (locals.Any(local => tokens.Any(token => token.Length > 2 && local.Contains(Words.Fold(Word(text, token).ToString()), StringComparison.Ordinal))))
        {
            (score, _) = (score + 3, Note(evidence, "agrees with the e-mail address", 3));
        }

        if (expected && tokens.Count <= 4)
        {
            (score, _) = (score + 2, Note(evidence, "stands where a name stands", 2));
        }

        if (opens && tokens.Count <= 3)
        {
            (score, _) = (score + 1, Note(evidence, "opens a block of contact details", 1));
        }

        if (IsCaps(text, tokens[^1]) != IsCaps(text, tokens[0]))
        {
            (score, _) = (score + 1, Note(evidence, "one part in capitals", 1));
        }

        return score >= Needed ? Split(text, parts, span.Start, score, evidence) : null;
    }

    /// <summary>The first name within a sentence: a known given name with a capitalised word behind it.</summary>
    public static Found? FindWithin(string text, TextSpan span, IReadOnlyList<string> locals)
    {
        var tokens = Tokens(text, span);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!IsGiven(text, tokens[i]) || !char.IsUpper(text[tokens[i].Start]) || !IsOfName(text, tokens[i + 1]))
            {
                continue;
            }

            var end = i + 1;
            while (end + 1 < tokens.Count && end - i < 4 && EndsOpen(text, tokens[end]) && IsOfName(text, tokens[end + 1]))
            {
                end++;
            }

            // "Jean Dupont de chez Acme": the particle goes on to no name.
            while (end > i && Lexicon.Lexicon.Particles.Has(Word(text, tokens[end])))
            {
                end--;
            }

            if (end > i && EndsOpen(text, tokens[i]) && Read(text, new TextSpan(tokens[i].Start, tokens[end].End), locals, expected: false) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static Found? Split(string text, NameParts parts, int at, int score, List<Evidence> evidence)
    {
        if (parts.ToName(text.AsSpan(at)) is not { } name)
        {
            return null;
        }

        TextSpan Shift(TextSpan span) => new(span.Start + at, span.End + at);
        return new Found(name, Shift(parts.Given), Shift(parts.Family), score, evidence);
    }

    private static NameParts Take(string text, TextSpan span, IReadOnlyList<string>? locals) =>
        NameParts.Of(text.AsSpan(span.Start, span.Length), new NameHints(locals, null, LexiconNames.KindsOf));

    // The words of the name itself; what else stands there is checked with them, but for titles, degrees and nicknames.
    private static List<TextSpan> Core(NameParts parts, int at)
    {
        List<TextSpan> words = [];
        foreach (var token in parts.Tokens)
        {
            if (token.Role is NameRole.Given or NameRole.Family || (token.Role == NameRole.Note && !token.Is(NameForm.Bracketed) && !token.Is(NameKinds.Pronoun)))
            {
                words.Add(new TextSpan(token.Span.Start + at, token.Span.End + at));
            }
        }

        return words;
    }

    // "de la Tour": behind a particle a word of streets or of companies is a surname.
    private static bool AreOfName(string text, List<TextSpan> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var behind = i > 1 && Lexicon.Lexicon.Particles.Has(Word(text, tokens[i - 1])) && char.IsUpper(text[tokens[i].Start]) && Lexicon.Lexicon.StreetTypes.Has(Word(text, tokens[i]));
            if (!behind && !IsOfName(text, tokens[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfName(string text, TextSpan token)
    {
        var word = Word(text, token);
        if (word.IsEmpty || token.Length > 40 || (!char.IsUpper(word[0]) && !Lexicon.Lexicon.Particles.Has(word) && !IsUncased(word[0])))
        {
            return false;
        }

        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c is not ('-' or '\'' or '’' or '.' or '\u0301' or '\u0300' or '\u0308' or '\u0327' or '\u0302' or '\u0303'))
            {
                return false;
            }
        }

        return !Lexicon.Lexicon.NotNames.Has(word) && !Lexicon.Lexicon.TitleWords.Has(word)
            && (IsGiven(text, token) || (!Lexicon.Lexicon.LegalForms.Has(word) && !Lexicon.Lexicon.StreetTypes.Has(word)) || word.Length <= 2);
    }

    private static bool IsGiven(string text, TextSpan token)
    {
        var word = Word(text, token);
        var hyphen = word.IndexOf('-');
        return GivenNames.All.Has(word) || (hyphen > 1 && GivenNames.All.Has(word[..hyphen]));
    }

    private static bool IsCaps(string text, TextSpan token)
    {
        var word = Word(text, token);
        return word.Length > 1 && !word.ContainsAnyInRange('a', 'z') && char.IsUpper(word[0]) && char.IsUpper(word[^1]);
    }

    private static bool IsUncased(char c) => char.IsLetter(c) && char.ToUpperInvariant(c) == char.ToLowerInvariant(c);

    private static bool EndsOpen(string text, TextSpan token) => text[token.End - 1] is not (',' or ';' or ':' or '.' or ')' or '!' or '?');

    private static ReadOnlySpan<char> Word(string text, TextSpan token) => text.AsSpan(token.Start, token.Length).TrimEnd(',');

    private static bool Note(List<Evidence> evidence, string name, double weight)
    {
        evidence.Add(new Evidence(name, weight));
        return true;
    }

    private static List<TextSpan> Tokens(string text, TextSpan span)
    {
        List<TextSpan> tokens = [];
        var start = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i == span.End || char.IsWhiteSpace(text[i]))
            {
                if (i > start)
                {
                    tokens.Add(new TextSpan(start, i));
                }

                start = i + 1;
            }
        }

        return tokens;
    }
}

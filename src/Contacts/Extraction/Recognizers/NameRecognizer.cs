using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Takes a name apart whose bounds are known: which of its words are the given name, which the family name.</summary>
internal static class NameRecognizer
{
    private const int Nearby = 1000;
    private const int Apart = 16;
    private const int MostSaid = 4;
    private static readonly NameLookup Lexicon = KindsOf;

    /// <summary>A name with the spans of both parts; a part that is unknown has an empty span.</summary>
    internal sealed record Found(PersonName Name, TextSpan Given, TextSpan Family, int Score, Evidence Evidence)
    {
        public double Confidence { get; init; } = 0.9;

        /// <summary>Where the letters behind the name end; nought where it has none.</summary>
        public int LettersEnd { get; init; }

        public TextSpan Span => Given.Length == 0 ? Family : Family.Length == 0 ? Given : new TextSpan(Math.Min(Given.Start, Family.Start), Math.Max(Given.End, Family.End));

        /// <summary>Whether a place lies in the name, or in a part of it where both stand apart: "Tomasz from Acme, surname Wieczorek".</summary>
        public bool Overlaps(TextSpan span) => Span.Length > Given.Length + Family.Length + Apart ? Given.Overlaps(span) || Family.Overlaps(span) : Span.Overlaps(span);
    }

    /// <summary>The name, or both names of "Jean Dupont, Marie Martin"; none where nothing of a name is left.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where the name stands in it.</param>
    /// <param name="confidence">How sure it is that it is a name.</param>
    /// <param name="locals">The local parts of the text's e-mail addresses, folded.</param>
    /// <param name="region">What the text says of its country; asked only where it matters, for three words and more.</param>
    public static (Found? First, Found? Second) Split(string text, TextSpan span, double confidence, IReadOnlyList<string> locals, LikelyRegions region)
    {
        span = Repeated(text, span);
        if (One(text, span, confidence, locals, region) is not { } first)
        {
            return default;
        }

        // "Jane Doe, BSc, dipl. Ingenieurin": letters behind the name are nobody else's name.
        var end = Math.Max(first.Span.End, first.LettersEnd);
        var comma = text.IndexOf(',', end, span.End - end);
        var second = comma > 0 ? One(text, new TextSpan(comma + 1, span.End), confidence, locals, region) : null;
        return (first, second is { Given.Length: > 0, Family.Length: > 0, Name.Given: not null } && IsSomebody(text, second) ? second : null);
    }

    // "Fintan Ó Dálaigh, Midland Drainage" is one person.
    private static bool IsSomebody(string text, Found name) => (WordLexicon.Of(text.AsSpan(name.Given.Start, name.Given.Length)) & WordKinds.GivenName) != 0 || name.Name.Given!.Contains(' ', StringComparison.Ordinal) || name.Name.Given.Contains('-', StringComparison.Ordinal) || (WordLexicon.Of(text.AsSpan(name.Family.Start, name.Family.Length)) & WordKinds.FamilyName) != 0;

    /// <summary>The name; null where nothing of a name is left.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where the name stands in it.</param>
    /// <param name="confidence">How sure it is that it is a name.</param>
    /// <param name="locals">The local parts of the text's e-mail addresses, folded.</param>
    /// <param name="region">What the text says of its country; asked only where it matters, for three words and more.</param>
    /// <param name="familyFirst">Whether the family name is said to stand first.</param>
    public static Found? One(string text, TextSpan span, double confidence, IReadOnlyList<string> locals, LikelyRegions region, bool familyFirst = false)
    {
        span = WithoutSaid(text, Unquoted(text, span));
        var name = text.AsSpan(span.Start, span.Length);
        var language = familyFirst ? "hu" : (name.Count(' ') > 1 || name.StartsWith("M. ", StringComparison.Ordinal)) && region.Value.Regions is [var likeliest, ..] ? likeliest : null;
        language = name.StartsWith("M. ", StringComparison.Ordinal) && IsAmongLadies(text, span) ? "fr" : language;
        var parts = NameParts.Of(name, new NameHints(locals, language, Lexicon));
        if (parts.ToName(name) is not { } person)
        {
            return null;
        }

        person = language is null ? person : ParticleCase.Of(person, name[parts.Family.Start..parts.Family.End], familyFirst && region.Value.Regions is [var told, ..] ? told : language);

        person = Array.Exists(parts.Tokens, static token => token.Role is not (NameRole.Word or NameRole.Given or NameRole.Family)) || name.ContainsAny(',', '(', ':') ? WithoutRepeat(person) : person;
        var whole = parts.Given.Length > 0 && parts.Family.Length > 0;
        return new Found(person, Shift(parts.Given, span.Start), Shift(parts.Family, span.Start), whole ? 5 : 3, new Evidence("reads like one", confidence)) { Confidence = confidence, LettersEnd = LettersEnd(parts, span) };
    }

    // "From: "Whitcombe-Osei, Tamsin" <…>": quotes around all of it say nothing of a part.
    private static TextSpan Unquoted(string text, TextSpan span) =>
        span.Length > 2 && text[span.Start] == '"' && text[span.End - 1] == '"' && !text.AsSpan(span.Start + 1, span.Length - 2).Contains('"') ? new TextSpan(span.Start + 1, span.End - 1) : span;

    // "le num d'Agathe (Agathe Petit-Jouvet)", "Monsieur Lefort, Lefort"
    private static PersonName WithoutRepeat(PersonName name)
    {
        if (name.Given is not { } given)
        {
            return name;
        }

        var half = given.Length / 2;
        return given.Length % 2 == 1 && given[half] == ' ' && given.AsSpan(0, half).SequenceEqual(given.AsSpan(half + 1)) ? PersonName.Of(given[..half], name.Family) ?? name
            : string.Equals(given, name.Family, StringComparison.OrdinalIgnoreCase) ? PersonName.Of(null, name.Family) ?? name : name;
    }

    // "ask for Mohammed Rafiq-Khan": small words of a sentence before the capitals are none of a name.
    private static TextSpan WithoutSaid(string text, TextSpan span)
    {
        for (var words = 0; words < MostSaid && span.Length > 0 && char.IsLower(text[span.Start]) && text.IndexOf(' ', span.Start, span.Length) is > 0 and var space; words++)
        {
            var word = text.AsSpan(span.Start..space);
            var kinds = WordLexicon.Of(word);
            if ((kinds & (WordKinds.Function | WordKinds.Common)) == 0 || (kinds & WordKinds.Particle) != 0 || word.Contains('.') || word.ContainsAnyInRange('A', 'Z') || !text.AsSpan(space..span.End).ContainsAnyInRange('A', 'Z') || IsBeforeCapitals(text, span, space, kinds))
            {
                break;
            }

            span = span with { Start = space + 1 };
        }

        return span;
    }

    // "marie DUPONT" at the beginning of a line: who writes the family in capitals does not write "Marie", either.
    private static bool IsBeforeCapitals(string text, TextSpan span, int space, WordKinds kinds) =>
        (kinds & WordKinds.GivenName) != 0 && (span.Start == 0 || text[span.Start - 1] == '\n') && text.AsSpan(space..span.End) is var rest && !rest[(rest.LastIndexOf(' ') + 1)..].ContainsAnyInRange('a', 'z');

    // Beside "Mme Latifa Bennouna", "M. Abdelhak Tazi" is no Mohamed.
    private static bool IsAmongLadies(string text, TextSpan span)
    {
        var start = Math.Max(0, span.Start - Nearby);
        return text.AsSpan(start, Math.Min(text.Length, span.End + Nearby) - start).Contains("Mme ", StringComparison.Ordinal);
    }

    // "(monsieur) Lecointre, Alban Lecointre": what stands behind the comma says it all.
    private static TextSpan Repeated(string text, TextSpan span)
    {
        var name = text.AsSpan(span.Start, span.Length);
        var comma = name.IndexOf(',');
        if (comma <= 0)
        {
            return span;
        }

        var before = name[..comma].Trim();
        var behind = name[(comma + 1)..];
        return behind.TrimEnd().EndsWith(before, StringComparison.OrdinalIgnoreCase) && behind.Trim().Length > before.Length + 1
            ? new TextSpan(span.Start + comma + 1 + (behind.Length - behind.TrimStart().Length), span.End) : span;
    }

    private static int LettersEnd(NameParts parts, TextSpan span)
    {
        for (var i = parts.Tokens.Length - 1; i >= 0; i--)
        {
            if (parts.Tokens[i].Role == NameRole.Suffix)
            {
                return span.Start + parts.Tokens[i].Span.End;
            }
        }

        return 0;
    }

    private static TextSpan Shift(TextSpan span, int by) => new(span.Start + by, span.End + by);

    private static NameKinds KindsOf(ReadOnlySpan<char> word)
    {
        var kinds = WordLexicon.Of(word);
        var guess = ((kinds & WordKinds.GivenName) != 0 ? NameKinds.Given : 0) | ((kinds & WordKinds.FamilyName) != 0 ? NameKinds.Family : 0);
        return guess != 0 ? guess | NameKinds.Guessed : (kinds & WordKinds.Degree) != 0 ? NameKinds.LooseDegree : NameKinds.None;
    }
}

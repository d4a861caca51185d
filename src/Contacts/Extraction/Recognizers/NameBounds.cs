namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Puts the bounds of a name right: the model cuts it at a bracket or a comma, as in "Carol (Betsy) Rivard" and "RIVARD, Carol A".</summary>
internal static class NameBounds
{
    private const int Most = 6;

    /// <summary>The whole line where it is one name and nothing else; else the span.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">What was read as a name.</param>
    /// <param name="names">Everything that was read as a name.</param>
    /// <param name="others">Whatever was read as something else.</param>
    public static TextSpan Of(string text, TextSpan span, IReadOnlyList<TextSpan> names, IReadOnlyList<TextSpan> others)
    {
        var line = LineOf(text, span);
        if (line.Length <= span.Length || line.Length > 80 || others.Any(line.Overlaps))
        {
            return span;
        }

        var name = text.AsSpan(line.Start, line.Length);
        var parts = NameParts.Of(name);
        var nicknamed = parts.Tokens.Any(token => token.Is(NameForm.Bracketed | NameForm.Quoted));
        var marked = nicknamed || parts.Tokens[^1].Is(NameKinds.Generation) || (parts.Tokens[^1].IsInitial && name.Contains(','));
        return parts.Given.Length > 0 && parts.Family.Length > 0
            && (nicknamed || names.Count(other => line.Contains(other) && IsWhole(text, other)) < 2)
            && AreOfOne(parts, line.Start, names, marked) ? line : span;
    }

    // Each word stands in what was read as a name, or is known in names; beside a nickname it need not be, nor in "Henson, Allyson M" and "Philip Corboy Jr.".
    private static bool AreOfOne(NameParts parts, int start, IReadOnlyList<TextSpan> names, bool marked)
    {
        var words = 0;
        foreach (var token in parts.Tokens)
        {
            var isWord = token.Role is NameRole.Given or NameRole.Family;
            words += isWord ? 1 : 0;
            var at = new TextSpan(token.Span.Start + start, token.Span.End + start);
            var known = token.IsInitial || token.IsParticle || token.Is(NameKinds.Given | NameKinds.Family | NameKinds.Irish) || (marked && token.Role != NameRole.Note);
            if ((isWord && !known && !names.Any(name => name.Overlaps(at))) || (token.Role == NameRole.Note && !token.Is(NameKinds.Pronoun) && !token.Is(NameForm.Bracketed) && !token.IsInitial))
            {
                return false;
            }
        }

        return words <= Most;
    }

    private static bool IsWhole(string text, TextSpan span) =>
        NameParts.Of(text.AsSpan(span.Start, span.Length)) is { Given.Length: > 0, Family.Length: > 0 };

    private static TextSpan LineOf(string text, TextSpan span)
    {
        var start = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1;
        var end = text.IndexOf('\n', span.End) is var found and >= 0 ? found : text.Length;
        while (start < span.Start && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > span.End && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}

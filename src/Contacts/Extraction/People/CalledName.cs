using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.People;

/// <summary>Makes one name of a first name, what is called for it in brackets or quotes, and a family name, of which the model read a part.</summary>
internal static class CalledName
{
    private const int LongestCalled = 20;
    private const int MostParticles = 3;
    private const string Opening = "(\"“";
    private const string Closing = ")\"”";

    /// <summary>The whole name of which only a part was read: "Kazimierz (Kaz) Dudek", "John T. "Jack" Schiff", "H.A. (Henk) van der Meer".</summary>
    public static TextSpan Whole(string text, TextSpan name)
    {
        var open = name.Start > 0 && Opening.Contains(text[name.Start - 1], StringComparison.Ordinal) ? name.Start - 1
            : name.Start > 1 && text[name.Start - 1] == ' ' && Opening[Math.Max(0, Closing.IndexOf(text[name.Start - 2], StringComparison.Ordinal))] is var sign && Closing.Contains(text[name.Start - 2], StringComparison.Ordinal) && name.Start > 3 ? text.LastIndexOf(sign, name.Start - 3, Math.Min(LongestCalled, name.Start - 2))
            : name.End + 1 < text.Length && text[name.End] == ' ' && Opening.Contains(text[name.End + 1], StringComparison.Ordinal) ? name.End + 1 : -1;
        var end = open < 2 ? -1 : text.IndexOf(Closing[Opening.IndexOf(text[open], StringComparison.Ordinal)], open + 1, Math.Min(LongestCalled, text.Length - open - 1));
        if (end < open + 2 || text[open - 1] != ' ' || end + 2 >= text.Length || text[end + 1] != ' ')
        {
            return name;
        }

        var (start, close) = (BeginningOf(text, open - 1), end);
        var surname = EndOfParticles(text, close + 2);
        for (end = surname; end < text.Length && IsOfWord(text, end); end++)
        {
        }

        var given = text.AsSpan(start, open - 1 - start);
        given = given.IndexOf(' ') is > 0 and var space ? given[..space] : given;
        var called = text.AsSpan(open + 1, close - open - 1);
        var family = text.AsSpan(surname, end - surname);
        var isQuoted = text[open] != '(';
        return family.Length > 1 && char.IsUpper(family[0]) && char.IsUpper(called[0]) && (isQuoted || !called.Contains(' ')) && given.Length > 0 && char.IsUpper(given[0])
            && ((WordLexicon.Of(given) & WordKinds.GivenName) != 0 || (!isQuoted && given.Contains('.') && NameMatch.IsInitials(given.ToString()))) && (isQuoted || called[0] == given[0] || (WordLexicon.Of(called) & WordKinds.GivenName) != 0) && name.Start >= start && name.Start <= end
            ? new TextSpan(start, Math.Max(end, name.End)) : name;
    }

    // Of the word before the bracket, and of the one before an initial: "John T.".
    private static int BeginningOf(string text, int end)
    {
        var start = end;
        if (end > 3 && text[end - 1] == '.' && char.IsUpper(text[end - 2]) && text[end - 3] == ' ')
        {
            start = end - 3;
        }
        else if (end > 2 && text[end - 1] == '.' && char.IsUpper(text[end - 2]))
        {
            // "H.A."
            while (start > 1 && text[start - 1] == '.' && char.IsUpper(text[start - 2]))
            {
                start -= 2;
            }

            return start;
        }

        while (start > 0 && IsOfWord(text, start - 1))
        {
            start--;
        }

        return start;
    }

    // "van der " of "van der Meer".
    private static int EndOfParticles(string text, int from)
    {
        for (var (at, words) = (from, 0); words < MostParticles && at < text.Length && char.IsLower(text[at]); words++)
        {
            var end = at;
            while (end < text.Length && IsOfWord(text, end))
            {
                end++;
            }

            if (end + 1 >= text.Length || text[end] != ' ' || (WordLexicon.Of(text.AsSpan(at, end - at)) & WordKinds.Particle) == 0)
            {
                break;
            }

            at = end + 1;
            if (char.IsUpper(text[at]))
            {
                return at;
            }
        }

        return from;
    }

    private static bool IsOfWord(string text, int at) => char.IsLetter(text[at]) || (text[at] is '-' or '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]));
}

using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.People;

/// <summary>Makes one name of a first name, what is called for it in brackets, and a family name, of which the model read a part.</summary>
internal static class CalledName
{
    private const int LongestCalled = 16;

    /// <summary>The whole name of which only a part was read: "Kazimierz (Kaz) Dudek".</summary>
    public static TextSpan Whole(string text, TextSpan name)
    {
        var open = name.Start > 0 && text[name.Start - 1] == '(' ? name.Start - 1
            : text.AsSpan(0, name.Start).EndsWith(") ") ? text.LastIndexOf('(', name.Start - 2, Math.Min(LongestCalled, name.Start - 1))
            : text.AsSpan(name.End).StartsWith(" (") ? name.End + 1 : -1;
        var close = open < 2 ? -1 : text.AsSpan(open, Math.Min(LongestCalled, text.Length - open)).IndexOf(')');
        if (close < 2 || text[open - 1] != ' ' || !text.AsSpan(open + close).StartsWith(") "))
        {
            return name;
        }

        var (start, end) = (open - 1, open + close + 2);
        while (start > 0 && IsOfWord(text, start - 1))
        {
            start--;
        }

        while (end < text.Length && IsOfWord(text, end))
        {
            end++;
        }

        var given = text.AsSpan(start, open - 1 - start);
        var called = text.AsSpan(open + 1, close - 1);
        var family = text.AsSpan(open + close + 2, end - open - close - 2);
        return family.Length > 1 && char.IsUpper(family[0]) && char.IsUpper(called[0]) && !called.Contains(' ') && given.Length > 0 && char.IsUpper(given[0])
            && (WordLexicon.Of(given) & WordKinds.GivenName) != 0 && (called[0] == given[0] || (WordLexicon.Of(called) & WordKinds.GivenName) != 0) && name.Start >= start && name.Start <= end
            ? new TextSpan(start, Math.Max(end, name.End)) : name;
    }

    private static bool IsOfWord(string text, int at) => char.IsLetter(text[at]) || (text[at] is '-' or '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]));
}

using System.Buffers;
using Allo.Contacts.Extraction.Zones;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Finds the line that is a name in another script than Latin: the model has learned from Latin texts.</summary>
/// <remarks>In Greek, Cyrillic, Arabic and Hebrew by a given name that is known, in Chinese, Japanese and Korean by the family name, or by the reading in kana that stands beside.</remarks>
internal static class NameOfScript
{
    private const int Longest = 60;
    private const int Most = 5;
    private const int LongestWord = 3;
    private const int MostLines = 12;
    private const int LongestSentence = 400;
    private const char BehindLatin = '\u0370';

    // What posts end in: heads, members, engineers, directors.
    private static readonly SearchValues<char> Posts = SearchValues.Create("長任師員役士事締表者监監經经");

    private static readonly SearchValues<char> Kana = SearchValues.Create([' ', '\u3000', .. Enumerable.Range('\u3040', 0xC0).Select(static c => (char)c)]);

    // What Korean posts end in: no name of three syllables and more does.
    private static readonly string[] KoreanPosts = ["연구원", "연구위원", "엔지니어", "디자이너", "매니저", "컨설턴트", "변호사", "회계사", "세무사", "건축사", "간호사", "기술사", "관리자", "책임자", "담당자", "센터장"];

    // Words of companies, departments and addresses; whom a letter addresses.
    private static readonly SearchValues<char> NoNames = SearchValues.Create("株社司部課室局店長様殿〒県市町号公任役員회사팀장님");

    /// <summary>Where the name stands; null where no line is one.</summary>
    public static TextSpan? Find(string text, List<TextLine> lines)
    {
        if (!text.AsSpan().ContainsAnyInRange(BehindLatin, char.MaxValue))
        {
            return null;
        }

        foreach (var line in lines)
        {
            var written = text.AsSpan(line.Span.Start, line.Span.Length);
            if (line.Zone == Zone.Own && line.Span.Length <= Longest && IsForeign(written) && (IsKnown(written) ? line.Span : BehindPost(text, line.Span)) is { } name)
            {
                return name;
            }
        }

        return Within(text, lines);
    }

    // "met at the fair: 王建国, purchasing manager": the only words of the script in a short text.
    private static TextSpan? Within(string text, List<TextLine> lines)
    {
        TextSpan? only = null;
        foreach (var line in lines.Count <= MostLines ? lines : [])
        {
            for (var at = line.Span.Start; at < line.Span.End && line.Span.Length <= LongestSentence; at++)
            {
                if (text[at] < BehindLatin || !char.IsLetter(text[at]))
                {
                    continue;
                }

                var start = at;
                while (at + 1 < line.Span.End && ((text[at + 1] >= BehindLatin && char.IsLetter(text[at + 1])) || (text[at + 1] == ' ' && at + 2 < line.Span.End && text[at + 2] >= BehindLatin && char.IsLetter(text[at + 2]))))
                {
                    at++;
                }

                if (only is not null || !IsKnown(text.AsSpan(start, at + 1 - start)))
                {
                    return null;
                }

                only = new TextSpan(start, at + 1);
            }
        }

        return only;
    }

    /// <summary>The post that stands right before a name on its line, as the languages of East Asia have it: "営業部 主任 山岸 健太郎".</summary>
    public static TextSpan? PostBefore(string text, TextSpan name)
    {
        var start = name.Start - 1;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start >= 0 && name.Start - 1 > start && text[name.Start - 1] is ' ' or '\u3000' && NameForms.IsEastAsian(text[start]) && (Posts.Contains(text[name.Start - 2]) || IsRead(text.AsSpan(name.Start, name.Length))) ? new TextSpan(start, name.Start - 1) : null;
    }

    // "佐久間 寿々音（さくま すずね）": two words and how they are read; what stands before them is of no name, whatever it is.
    private static bool IsRead(ReadOnlySpan<char> name)
    {
        var open = name.IndexOfAny('(', '（');
        if (open < 1 || name[..open].TrimEnd() is var written && written.Count(' ') + written.Count('\u3000') != 1 || name.TrimEnd() is not [.., ')' or '）'])
        {
            return false;
        }

        var reading = name[(open + 1)..].Trim(" \u3000)）");
        return reading.Count(' ') + reading.Count('\u3000') == 1 && !reading.ContainsAnyExcept(Kana);
    }

    /// <summary>The post that stands alone on the line right above a Korean name: "수석연구원" above "남궁해솔".</summary>
    public static TextSpan? PostAbove(string text, List<TextLine> lines, TextSpan name)
    {
        var at = lines.FindIndex(line => line.Span.Contains(name));
        return at > 0 && name.Start == lines[at].Span.Start && lines[at - 1].Span is var above && text.AsSpan(above.End, name.Start - above.End).Count('\n') == 1 && IsKoreanPost(text.AsSpan(above.Start, above.Length)) ? above : null;
    }

    private static bool IsKoreanPost(ReadOnlySpan<char> line)
    {
        foreach (var post in line.Length is > 2 and <= Longest && line[^1] >= '\uac00' ? KoreanPosts : [])
        {
            if (line.EndsWith(post, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "主任技師 西園寺 彩花(さいおんじ あやか)"
    private static TextSpan? BehindPost(string text, TextSpan line)
    {
        for (var i = line.Start + 1; i < line.End - 1; i++)
        {
            if (char.IsWhiteSpace(text[i]) && PostBefore(text, new TextSpan(i + 1, line.End)) is not null && text.AsSpan(i + 1, line.End - i - 1) is var name && (IsKnown(name) || AreTwoWords(name)))
            {
                return new TextSpan(i + 1, line.End);
            }
        }

        return null;
    }

    // "葛西 千紗" behind a post, whoever's family is called so.
    private static bool AreTwoWords(ReadOnlySpan<char> name) =>
        name.IndexOfAny(' ', '\u3000') is > 0 and <= LongestWord and var space && name.Length - space - 1 is > 0 and <= LongestWord && NameForms.IsEastAsian(name[0]) && !name[(space + 1)..].ContainsAny(' ', '\u3000') && !name.ContainsAny(NoNames) && !name.ContainsAnyInRange('!', '~');

    /// <summary>Whether a text is a name by what is known, or Latin, of which the model knows more.</summary>
    public static bool IsKnown(ReadOnlySpan<char> text)
    {
        if (!IsForeign(text))
        {
            return true;
        }

        var parts = NameParts.Of(text);
        var words = parts.Tokens.Where(token => token.Role is NameRole.Given or NameRole.Family or NameRole.Word).ToList();
        if (words.Count is 0 or > Most || parts.Given.Length == 0 || parts.Family.Length == 0 || text.ContainsAnyInRange('0', '9') || text.ContainsAny(":：@|"))
        {
            return false;
        }

        if (words[0].Is(NameForm.EastAsian))
        {
            return IsEastAsian(text, parts, words);
        }

        foreach (var token in parts.Tokens)
        {
            if (token.Role == NameRole.Note || (token.Role is NameRole.Given or NameRole.Family && !IsForeign(text[token.Span.Start..token.Span.End])))
            {
                return false;
            }
        }

        return words[0].IsGiven || words[^1].IsOnlyGiven || words[0].Is(NameKinds.Joiner);
    }

    private static bool IsEastAsian(ReadOnlySpan<char> text, NameParts parts, List<NameToken> words)
    {
        var name = text[words[0].Span.Start..words[^1].Span.End];
        if (words.Count > 2 || name.Length > 8 || name.ContainsAny(NoNames) || IsKoreanPost(name))
        {
            return false;
        }

        var read = parts.Tokens.Any(token => token.Is(NameForm.Bracketed)) && text[words[^1].Span.End..].ContainsAnyInRange('\u3040', '\u30ff');
        var alone = text.Trim().Length == name.Length;
        return words.Count == 2 && words[1].Is(NameForm.EastAsian) && read || ((alone || read) && EastAsianName.IsFamily(text[parts.Family.Start..parts.Family.End]));
    }

    /// <summary>Whether a text has no Latin letter, and some of another script.</summary>
    public static bool IsForeign(ReadOnlySpan<char> text)
    {
        var foreign = false;
        foreach (var c in text)
        {
            if (char.IsLetter(c) && c < BehindLatin)
            {
                return false;
            }

            foreign |= char.IsLetter(c);
        }

        return foreign;
    }
}

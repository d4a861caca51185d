namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells letters that a camera or a hand wrote for digits: "O6 l2 34 56 78", "9OO", "3S9".</summary>
internal static class LetterDigit
{
    private const int LongestCode = 6;

    // How many letters in a row are taken for digits.
    private const int MostAlike = 4;

    /// <summary>Whether one does, alone or with others such, with a digit right beside them and no further letter: "9OO", "3ll".</summary>
    public static bool Is(string text, int i, TextSpan line)
    {
        if (!Looks(text[i]))
        {
            return IsMisread(text, i, line);
        }

        var (start, end) = (i, i + 1);
        while (start > line.Start && i - start < MostAlike && Looks(text[start - 1]))
        {
            start--;
        }

        while (end < line.End && end - i < MostAlike && Looks(text[end]))
        {
            end++;
        }

        var before = start > line.Start ? text[start - 1] : ' ';
        var after = end < line.End ? text[end] : ' ';
        return !char.IsLetter(before) && !char.IsLetter(after) && (char.IsDigit(before) || char.IsDigit(after) || (before == '(' && after == ')') || IsGroup(text, start, end, line) || IsPair(text, start, end, line) || IsBetweenPairs(text, start, end, line));
    }

    // "+43 l 522 46 l8": a group by itself between two others of a number that begins with its country.
    private static bool IsGroup(string text, int start, int end, TextSpan line) =>
        start - 2 > line.Start && end + 1 < line.End && text[start - 1] == ' ' && text[end] == ' ' && char.IsAsciiDigit(text[start - 2]) && char.IsAsciiDigit(text[end + 1])
        && text.AsSpan(Math.Max(line.Start, start - LongestCode), start - Math.Max(line.Start, start - LongestCode)).Contains('+');

    // "O6 ll 57 80 34": a pair by itself between two others.
    private static bool IsBetweenPairs(string text, int start, int end, TextSpan line) =>
        end - start == 2 && start - 3 >= line.Start && end + 2 < line.End && text[start - 1] is ' ' or '.' && text[end] == text[start - 1] && ArePair(text, start - 3) && ArePair(text, end + 1)
        && (start - 4 < line.Start || !char.IsLetterOrDigit(text[start - 4])) && (end + 3 == line.End || !char.IsLetterOrDigit(text[end + 3]));

    private static bool ArePair(string text, int at) =>
        (char.IsAsciiDigit(text[at]) && (char.IsAsciiDigit(text[at + 1]) || Looks(text[at + 1]))) || (Looks(text[at]) && char.IsAsciiDigit(text[at + 1]));

    // "O5-73 4I OO": two noughts behind a pair of digits.
    private static bool IsPair(string text, int start, int end, TextSpan line) =>
        end - start == 2 && start - 3 > line.Start && text[start] is 'O' && text[start + 1] is 'O' && text[start - 1] == ' ' && char.IsAsciiDigit(text[start - 2]) && char.IsAsciiDigit(text[start - 3]) && !char.IsDigit(text[start - 4]);

    // "O417 228 3S9": letters that begin units and words count between two digits only.
    private static bool IsMisread(string text, int i, TextSpan line) =>
        text[i] is 'S' or 's' or 'B' && i > line.Start && i + 1 < line.End && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);

    /// <summary>Whether a letter may be a nought or a one.</summary>
    public static bool Looks(char c) => c is 'O' or 'o' or 'l' or 'I';
}

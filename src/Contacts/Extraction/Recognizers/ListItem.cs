namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells where in a line the next of a list begins, whose number is none of a phone: "347 220 1184 - 2) Ermes …".</summary>
internal static class ListItem
{
    private const int LongestBracket = 80;

    /// <summary>Whether it begins there; where a bracket is closed it does not.</summary>
    public static bool Begins(string text, int i, TextSpan line)
    {
        if (text[i] is < '1' or > '9' || i <= line.Start || text[i - 1] != ' ')
        {
            return false;
        }

        var end = i + 1 < line.End && char.IsAsciiDigit(text[i + 1]) ? i + 2 : i + 1;
        return end + 2 < line.End && text[end] == ')' && text[end + 1] == ' ' && char.IsLetter(text[end + 2])
            && text.AsSpan(Math.Max(line.Start, i - LongestBracket)..i) is var before && before.LastIndexOf('(') <= before.LastIndexOf(')');
    }
}

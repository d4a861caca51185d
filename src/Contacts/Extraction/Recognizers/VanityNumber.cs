namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads toll-free numbers whose digits are letters: "1-800-FLOWERS".</summary>
internal static class VanityNumber
{
    private static readonly string[] Prefixes = ["800", "888", "877", "866", "855", "844", "833"];

    /// <summary>Adds the vanity numbers of a line.</summary>
    public static void Find(string text, TextSpan line, List<Mention> found)
    {
        if (!HasPrefix(text.AsSpan(line.Start, line.Length)))
        {
            return;
        }

        foreach (var prefix in Prefixes)
        {
            var at = text.IndexOf(prefix, line.Start, line.Length, StringComparison.Ordinal);
            if (at >= 0 && Start(text, line, at) is >= 0 and var start && Letters(text, line, at + prefix.Length) is var end && end > 0)
            {
                Add(text, new TextSpan(start, end), found);
            }
        }
    }

    // An eight and the same digit twice.
    private static bool HasPrefix(ReadOnlySpan<char> line)
    {
        for (var at = line.IndexOf('8'); at >= 0 && at + 2 < line.Length; at = line[(at + 1)..].IndexOf('8') is var next and >= 0 ? at + 1 + next : -1)
        {
            if (line[at + 1] == line[at + 2])
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(string text, TextSpan span, List<Mention> found)
    {
        if (PhoneNumber.ParseAssigned(span.Of(text), "US") is { } number)
        {
            found.Add(new Mention(ContactField.Number, span, span.Of(text), number.E164, 0.9, [new Evidence("letters of a toll-free number", 2)], null));
        }
    }

    // "1-", "+1 (" before the prefix belongs to the number; -1 where it goes on before: "68005 COLMAR" is a town.
    private static int Start(string text, TextSpan line, int at)
    {
        var start = at;
        while (start > line.Start && at - start < 5 && text[start - 1] is '1' or '+' or '-' or '(' or ' ' or '.')
        {
            start--;
        }

        while (start < at && text[start] is ' ' or '-' or '.')
        {
            start++;
        }

        return start > line.Start && char.IsLetterOrDigit(text[start - 1]) ? -1 : start;
    }

    // Seven letters or digits, three letters in a row at least; -1 where there are none.
    private static int Letters(string text, TextSpan line, int from)
    {
        var (count, row, longest) = (0, 0, 0);
        for (var i = from; i < line.End; i++)
        {
            var letter = char.IsAsciiLetterUpper(text[i]);
            if (!letter && !char.IsAsciiDigit(text[i]))
            {
                if (text[i] is '-' or ' ' or ')' or '.' && i - from < 10)
                {
                    row = 0;
                    continue;
                }

                break;
            }

            row = letter ? row + 1 : 0;
            longest = Math.Max(longest, row);
            if (++count == 7 && longest >= 3)
            {
                var end = i + 1;
                while (end < line.End && char.IsAsciiLetterUpper(text[end]))
                {
                    end++;
                }

                return end;
            }
        }

        return -1;
    }
}

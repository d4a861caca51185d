using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Leaves out of an address lines that are none of it: the town as a heading above its street, the box of a post office below a whole one.</summary>
internal static class AddressLines
{
    private const int LongestTown = 40;
    private const int FewestDigits = 4;

    /// <summary>The address without them.</summary>
    public static TextSpan Of(string text, TextSpan span)
    {
        var lines = text.AsSpan(span.Start, span.Length);
        var first = lines.IndexOf('\n');
        if (first < 0)
        {
            return span;
        }

        // Below a blank line only what has digits is still of it.
        var blank = lines.IndexOf("\n\n");
        if (blank > 0 && !lines[blank..].ContainsAnyInRange('0', '9'))
        {
            span = span with { End = span.Start + lines[..blank].TrimEnd().Length };
            lines = text.AsSpan(span.Start, span.Length);
        }

        if (first >= lines.Length)
        {
            return span;
        }

        span = IsHeading(lines[..first], lines[(first + 1)..]) || AreTowns(lines[..first], lines[(first + 1)..]) ? span with { Start = span.Start + first + 1 } : span;
        return span with { End = span.Start + EndOfStreet(text.AsSpan(span.Start, span.Length)) };
    }

    // "PARIS" above "47 avenue Kléber" above "75116 Paris"
    private static bool IsHeading(ReadOnlySpan<char> line, ReadOnlySpan<char> below)
    {
        var town = line.Trim();
        return town.Length is > 2 and <= LongestTown && !town.ContainsAnyInRange('0', '9') && below.Contains('\n')
            && Words.Fold(below.TrimEnd().ToString()).EndsWith(Words.Fold(town.ToString()), StringComparison.Ordinal);
    }

    // "Arras | Lens | Béthune | Douai" above a street with its number: where else the firm is.
    private static bool AreTowns(ReadOnlySpan<char> line, ReadOnlySpan<char> below)
    {
        if (line.ContainsAnyInRange('0', '9') || line.Count(" | ") + line.Count(" • ") + line.Count(" · ") < 2 || below.IsEmpty || !char.IsAsciiDigit(below.TrimStart() is [var first, ..] ? first : ' '))
        {
            return false;
        }

        foreach (var word in line.Split(' '))
        {
            if ((WordLexicon.Of(line[word]) & WordKinds.Street) != 0)
            {
                return false;
            }
        }

        return true;
    }

    // Where "Stationsstraat 31, 8431 ET Oosterwolde" ends above "Postbus 38, 8430 AA Oosterwolde".
    private static int EndOfStreet(ReadOnlySpan<char> lines)
    {
        for (var end = lines.IndexOf('\n'); end >= 0;)
        {
            var above = lines[..end].TrimEnd();
            if (end + 1 < lines.Length && !char.IsWhiteSpace(lines[end + 1]) && PostBox.Is(lines[(end + 1)..]) && HasPostcode(above))
            {
                return above.Length;
            }

            end = lines[(end + 1)..].IndexOf('\n') is >= 0 and var next ? end + 1 + next : -1;
        }

        return lines.Length;
    }

    // A single line may begin with the number of a house that is as long: "2600, 240 - 4th Avenue SW" has none.
    private static bool HasPostcode(ReadOnlySpan<char> lines)
    {
        var digits = 0;
        foreach (var c in lines.Contains('\n') ? lines : lines.TrimStart("0123456789"))
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : digits >= FewestDigits ? digits : 0;
        }

        return digits >= FewestDigits;
    }
}

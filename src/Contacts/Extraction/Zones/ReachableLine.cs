namespace Allo.Contacts.Extraction.Zones;

/// <summary>Tells lines in which somebody may be reached: by an address, or by as many digits as a number has.</summary>
internal static class ReachableLine
{
    private const int Digits = 7;

    /// <summary>Whether the beginning of a line has either.</summary>
    public static bool Is(string text, TextSpan line)
    {
        var digits = 0;
        foreach (var c in text.AsSpan(line.Start, Math.Min(line.Length, FoldedLine.Most)))
        {
            digits += char.IsAsciiDigit(c) ? 1 : c == '@' ? Digits : 0;
        }

        return digits >= Digits;
    }
}

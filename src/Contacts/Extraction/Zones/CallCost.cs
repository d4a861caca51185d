using System.Buffers;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>What a call costs, which Portuguese law wants behind every number: "Telef. 256 781 410 (chamada para a rede fixa nacional)". It makes no sentence of the line.</summary>
internal static class CallCost
{
    private const int Longest = 100;
    private static readonly SearchValues<string> Networks = SearchValues.Create(["rede fixa", "rede movel", "redes fixas", "redes moveis"], StringComparison.Ordinal);

    /// <summary>The part of a line before that; the whole line where it does not end so, or more than a label stands before the number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    /// <param name="folded">The line, folded.</param>
    public static TextSpan Before(string text, TextSpan line, ReadOnlySpan<char> folded)
    {
        var open = folded.LastIndexOf('(');
        var written = text.AsSpan(line.Start, line.Length);
        var end = written.LastIndexOf('(');
        return open > 0 && end > 0 && folded.Length - open <= Longest && folded[open..].ContainsAny(Networks) && IsNumber(folded[..open]) && written[..end].TrimEnd() is { Length: > 1 } before
            ? line with { End = line.Start + before.Length } : line;
    }

    // One word at the most, and digits.
    private static bool IsNumber(ReadOnlySpan<char> before)
    {
        var digit = before.IndexOfAnyInRange('0', '9');
        return digit >= 0 && !before[..digit].Trim(" .:(+").Contains(' ') && !before[digit..].ContainsAnyInRange('a', 'z');
    }
}

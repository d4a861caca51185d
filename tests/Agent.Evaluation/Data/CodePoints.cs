namespace Allo.Contacts.Evaluation.Data;

/// <summary>Turns offsets in code points into offsets in UTF-16 code units.</summary>
public static class CodePoints
{
    /// <summary>For each code point of the text, and its end, the code unit at which it starts.</summary>
    public static int[] ToUtf16(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            units.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
        }

        units.Add(text.Length);
        return [.. units];
    }
}

using System.Text;
using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction.Scans;

/// <summary>Puts letters together that come in pieces, as macOS pastes them: "e" and an accent are "é" (Unicode Standard Annex 15, form C). Most texts have none and cost a glance.</summary>
internal static class ComposedText
{
    private const int MostPieces = 16;

    /// <summary>The text with whole letters; null where it has them already.</summary>
    public static ReadableText? Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036f') && !text.AsSpan().ContainsAnyInRange('\u1160', '\u11ff') && !text.AsSpan().ContainsAnyInRange('\u3099', '\u309a') && !text.AsSpan().ContainsAnyInRange('\u0653', '\u0655'))
        {
            return null;
        }

        ReadableText? composed = null;
        var copied = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (!IsPiece(text[i]) || !char.IsLetter(text[i - 1]))
            {
                continue;
            }

            var (start, end) = (i - 1, i + 1);
            while (end < text.Length && IsPiece(text[end]) && end - start < MostPieces)
            {
                end++;
            }

            var whole = text[start..end].Normalize(NormalizationForm.FormC);
            if (whole.Length < end - start)
            {
                composed ??= new ReadableText(text);
                composed.Copy(copied, start);
                composed.Put(whole, start, end);
                copied = end;
            }

            i = end - 1;
        }

        composed?.Copy(copied, text.Length);
        return composed;
    }

    // An accent, the hamza and the madda of Arabic, a vowel or an ending of Hangul, a sign that a kana is voiced.
    private static bool IsPiece(char c) => c is (>= '\u0300' and <= '\u036f') or (>= '\u0653' and <= '\u0655') or (>= '\u1160' and <= '\u11ff') or '\u3099' or '\u309a';
}

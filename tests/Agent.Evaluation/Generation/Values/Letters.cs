using System.Globalization;
using System.Text;

namespace Allo.Contacts.Evaluation.Generation.Values;

/// <summary>Letters without their accents, and words as they stand in domains.</summary>
public static class Letters
{
    /// <summary>The text without accents.</summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Replace("ß", "ss", StringComparison.Ordinal).Replace("œ", "oe", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal)
            .Replace("ø", "o", StringComparison.Ordinal).Replace("ł", "l", StringComparison.Ordinal).Replace("đ", "d", StringComparison.Ordinal).Replace("ı", "i", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(c);
            }
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Lower-case letters and digits only, the words joined.</summary>
    public static string Slug(string text, string join = "")
    {
        var words = Plain(text).ToLowerInvariant().Split([' ', '-', '\'', '’', '.', '&', ',', '/', '+', '(', ')', '!'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(join, words.Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0));
    }
}

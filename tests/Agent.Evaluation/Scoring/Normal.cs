using System.Text;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>What is left of a value when case, white space and punctuation are taken off.</summary>
public static class Normal
{
    /// <summary>Letters and digits only, case folded.</summary>
    public static string Text(string? value)
    {
        var kept = new StringBuilder();
        foreach (var c in (value ?? "").Normalize(NormalizationForm.FormC).Where(char.IsLetterOrDigit))
        {
            kept.Append(char.ToLowerInvariant(c));
        }

        return kept.ToString();
    }

    /// <summary>The last nine digits of a phone number: the same with and without its country.</summary>
    public static string Phone(string? value)
    {
        var digits = string.Concat((value ?? "").Where(char.IsDigit).Select(c => (char)('0' + (int)char.GetNumericValue(c))));
        return digits.Length > 9 ? digits[^9..] : digits;
    }

    /// <summary>An address of the web without scheme, <c>www.</c> and closing slash.</summary>
    public static string Web(string? value)
    {
        var site = (value ?? "").Trim().ToLowerInvariant();
        var scheme = site.IndexOf("://", StringComparison.Ordinal);
        site = scheme < 0 ? site : site[(scheme + 3)..];
        site = site.StartsWith("www.", StringComparison.Ordinal) ? site[4..] : site;
        return site.TrimEnd('/', '.');
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Allo.Contacts.Capture;

namespace Allo.Contacts.Agent.Chat;

/// <summary>Tells whether a value stands in what the person gave, or whether a model made it up.</summary>
internal sealed partial class Grounds(Sources sources)
{
    /// <summary>Whether the person or the extractor has the value.</summary>
    /// <param name="field">The field, by its name in <see cref="FieldName"/>.</param>
    /// <param name="value">The normalised value.</param>
    public bool Has(string field, string value) => sources.All.Any(source =>
        source.Found.Mentions.Any(mention => mention.Value == value)
        || field switch
        {
            FieldName.Numbers => HasNumber(source.Text, value),
            FieldName.Emails => HasWhole(source.Text, value, "._%+-"),
            FieldName.Website => WebAddress.Parse(value).Value is { } site && HasWhole(source.Text, Bare(site.Host), "@-"),
            _ => HasWords(source.Text, value),
        });

    // "doe@acme.com" does not stand in "jane.doe@acme.com", nor the site acme.com in an address there.
    private static bool HasWhole(string text, string value, string notBefore)
    {
        for (var at = text.IndexOf(value, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var before = at == 0 ? ' ' : text[at - 1];
            var behind = text.AsSpan(at + value.Length);
            var goesOn = behind is [var next, ..] && (char.IsLetterOrDigit(next) || next == '-' || (next == '.' && behind is [_, var further, ..] && char.IsLetterOrDigit(further)));
            if (!goesOn && !char.IsLetterOrDigit(before) && !notBefore.Contains(before, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNumber(string text, string value)
    {
        var country = PhoneNumber.Parse(value).Value?.Region;
        return DigitRun().Matches(text).Any(run => PhoneNumber.Parse(run.Value, country).Value?.E164 == value);
    }

    private static bool HasWords(string text, string value)
    {
        var known = Words(text).ToHashSet(StringComparer.Ordinal);
        return Words(value).All(known.Contains);
    }

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;

    /// <summary>The words without case and accents: "Zoé" is "zoe".</summary>
    private static string[] Words(string text)
    {
        var wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)); // a lone surrogate cannot be normalised
        var letters = wellFormed.Normalize(NormalizationForm.FormKD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        return string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    [GeneratedRegex(@"\+?\(?[0-9][0-9 .()/\u00A0-]{4,28}[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex DigitRun();
}

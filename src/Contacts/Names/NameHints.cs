namespace Allo.Contacts.Names;

/// <summary>What else is known of a word; what this library knows itself goes first.</summary>
internal delegate NameKinds NameLookup(ReadOnlySpan<char> word);

/// <summary>What is known beside a name when it is taken apart.</summary>
/// <param name="Locals">The local parts of e-mail addresses that may be the person's, in lower case without accents: "jdoe".</param>
/// <param name="Language">A language ("hu") or, in capitals, a region ("HU"); null if unknown.</param>
/// <param name="Words">A larger lexicon; null where there is none.</param>
internal readonly record struct NameHints(IReadOnlyList<string>? Locals = null, string? Language = null, NameLookup? Words = null)
{
    /// <summary>Whether two surnames are the rule.</summary>
    public bool IsIberian => Language is "es" or "pt" or "ca" or "gl" or "ES" or "PT" or "BR" or "MX" or "AR" or "CO" or "CL" or "PE" or "VE" or "EC" or "UY";

    /// <summary>Whether the family name stands first in running text.</summary>
    public bool IsFamilyFirst => Language is "hu" or "HU" or "ja" or "JP" or "zh" or "CN" or "TW" or "ko" or "KR" or "vi" or "VN";

    /// <summary>Whether the name is an Italian's.</summary>
    public bool IsItalian => Language is "it" or "IT" or "SM";

    /// <summary>Whether a nickname in brackets never takes the place of initials.</summary>
    public bool IsEnglish => Language is "en" or "US" or "CA" or "GB" or "IE" or "AU" or "NZ";

    /// <summary>Whether "M." is "Monsieur".</summary>
    public bool IsFrench => Language is "fr" or "FR" or "GP" or "MQ" or "GF" or "RE" or "YT" or "MC" or "MA" or "DZ" or "TN" or "SN" or "CI" or "CM";

    /// <summary>Whether it is known that people write a language in which no middle name looks like a surname.</summary>
    public bool IsContinental => IsIberian || IsFrench || Language is "de" or "it" or "nl" or "BE" or "CH" or "LU" or "DE" or "AT" or "IT" or "NL" or "DK" or "NO" or "SE" or "FI" or "PL" or "CD" or "CG" or "GA" or "BJ" or "TG" or "BF" or "ML" or "MG" or "GN" or "HT" or "AO" or "MZ" or "CV";

    /// <summary>The kinds of a word.</summary>
    public NameKinds KindsOf(ReadOnlySpan<char> word) => NameWords.Of(word) is var known and not NameKinds.None ? known : Words?.Invoke(word) ?? NameKinds.None;
}

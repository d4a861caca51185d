namespace Allo.Contacts.Names;

/// <summary>How a word of a name is written.</summary>
[Flags]
internal enum NameForm
{
    None = 0,

    /// <summary>"J", "J.", "J.-P.", "R.B."</summary>
    Initial = 1,

    /// <summary>Two capitals or more and no small letter, that of "McDONALD" aside.</summary>
    Caps = 2,
    Lower = 4,

    /// <summary>Closes with a dot.</summary>
    Dotted = 8,

    /// <summary>Han, kana or Hangul.</summary>
    EastAsian = 16,
    Bracketed = 32,
    Quoted = 64,

    /// <summary>Has a digit, or no letter.</summary>
    Odd = 128,

    /// <summary>Has letters as degrees have: "PEng", "P.Eng.", "MIMechE".</summary>
    Lettered = 256,
}

/// <summary>Tells the form of a word.</summary>
internal static class NameForms
{
    private const char BehindLatin = '\u0250';

    public static NameForm Of(ReadOnlySpan<char> word)
    {
        if (word.Length > 1 && IsPlain(word))
        {
            return NameForm.None;
        }

        if (IsEastAsian(word[0]))
        {
            return NameForm.EastAsian;
        }

        var (letters, upper, lower, digits) = (0, 0, 0, 0);
        foreach (var c in word)
        {
            letters += char.IsLetter(c) || char.IsSurrogate(c) ? 1 : 0;
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
        }

        var form = word[^1] == '.' ? NameForm.Dotted : NameForm.None;
        form |= IsLettered(word, upper, lower) ? NameForm.Lettered : NameForm.None;
        form |= letters == 0 || digits > 0 ? NameForm.Odd : NameForm.None;
        form |= IsInitial(word, letters) ? NameForm.Initial : NameForm.None;
        form |= upper > 1 && lower <= Gaelic(word) && (form & NameForm.Initial) == 0 ? NameForm.Caps : NameForm.None;
        return form | (lower > 0 && upper == 0 ? NameForm.Lower : NameForm.None);
    }

    /// <summary>Whether a word is one capital and small letters behind it, as most names are; in Latin letters.</summary>
    public static bool IsPlain(ReadOnlySpan<char> word)
    {
        if (word[0] >= BehindLatin || !char.IsUpper(word[0]))
        {
            return false;
        }

        foreach (var c in word[1..])
        {
            if (c >= BehindLatin || !char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Kana, Han and Hangul: the family name stands first.</summary>
    public static bool IsEastAsian(char c) => c is (>= '\u3005' and <= '\u3007') or (>= '\u3040' and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3') or (>= '\uf900' and <= '\ufaff');

    private static bool IsLettered(ReadOnlySpan<char> word, int upper, int lower) =>
        upper > 1 && lower > 0 && !word.ContainsAny("-'’") && (word[..^1].Contains('.') || (!word.StartsWith("Mc") && !word.StartsWith("Mac")));

    // The small letters that capitals keep: McDONALD, MacDONALD, DiMARCO.
    private static int Gaelic(ReadOnlySpan<char> word) =>
        word.Length < 5 ? 0 : word.StartsWith("Mac") ? 2 : word.StartsWith("Mc") || word.StartsWith("De") || word.StartsWith("Di") || word.StartsWith("d'") ? 1 : 0;

    // One letter and a dot, over and over; of two bare letters only "JP" is left, which the order decides.
    private static bool IsInitial(ReadOnlySpan<char> word, int letters)
    {
        if (letters == 1)
        {
            return char.IsLetter(word[0]) && (word.Length == 1 || (word.Length == 2 && word[1] == '.'));
        }

        var dots = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsLetter(word[i]) && i + 1 < word.Length && word[i + 1] is not ('.' or '-'))
            {
                return false;
            }

            dots += word[i] == '.' ? 1 : 0;
        }

        return letters is > 1 and < 6 && dots >= letters - 1;
    }
}

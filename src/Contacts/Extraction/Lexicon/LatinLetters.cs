namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>Latin letters without their accents, in lower case: "É" is e, "Ł" is l, "ß" is ss.</summary>
/// <remarks>A table and no call of the platform's normalisation, so that a hash is the same on every machine, with or without ICU.</remarks>
internal static class LatinLetters
{
    private const int FirstLetter = 0xC0;
    private const int FirstVietnamese = 0x1E00;

    // One letter for each from U+00C0 and from U+1E00: a capital stands for two letters, a question mark for a letter that stays.
    private const string FromC0 =
        "aaaaaaAceeeeiiiidnooooo×ouuuuyTSaaaaaaAceeeeiiiidnooooo÷ouuuuyTyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiii"
        + "iiIIjjkkkllllllllllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb?????cc?ddd?ee?ffg???ikkl???no"
        + "oo??pp?????ttt?uu??yyzz?????????????DDDLLLNNNaaiioouuuuuuuuuueaaaaAAggggkkoooo??jDDDgg??nnaaAAooaaaaeeeeiiiioooo"
        + "rrrruuuusstt??hhnduu??aaeeooooooooyylntj??accltsz??b??eejjqqrryy";

    private const string From1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrsssssssssstttttt"
        + "ttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?sssS?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooo"
        + "oooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>The plain letter, a capital for two that <see cref="Pair"/> gives, or a question mark for what has none.</summary>
    public static char Plain(char c)
    {
        if (c >= 'Ａ')
        {
            return c is >= 'Ａ' and <= 'Ｚ' ? (char)(c - 'Ａ' + 'a') : c is >= 'ａ' and <= 'ｚ' ? (char)(c - 'ａ' + 'a') : '?'; // of full width, "ＦＡＸ"
        }

        var (table, index) = c < FirstVietnamese ? (FromC0, c - FirstLetter) : (From1E00, c - FirstVietnamese);
        return (uint)index < (uint)table.Length ? table[index] : '?';
    }

    /// <summary>The two letters of one: "ß" and "œ" are written out.</summary>
    public static string Pair(char plain) => plain switch
    {
        'A' => "ae",
        'D' => "dz",
        'I' => "ij",
        'L' => "lj",
        'N' => "nj",
        'O' => "oe",
        'S' => "ss",
        _ => "th",
    };
}

using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.People;

/// <summary>Finds the whole name of an author who signs with the first name and says the rest above: "moi c'est Delphine Wauters", "this is Tom Reilly from …".</summary>
internal static class IntroducedName
{
    private const int LongestWord = 24;
    private static readonly Words Saying = new("c'est cest suis is am i'm im it's its bin ist heisse heiße soy es llamo sono chiamo sou é chamo ben heet moi appelle m'appelle name nom naam nombre nome here hier ici aquí aqui coordonnées details daten datos dati dados gegevens contact");
    private static readonly string[] OfSpeakers = ["m'appelle", "mon nom est", "my name is", "my name's", "i'm", "im", "i am", "ich heiße", "ich heisse", "mein name ist", "me llamo", "mi nombre es", "mi chiamo", "mio nome e", "me chamo", "chamo-me", "meu nome e", "ik heet", "mijn naam is"];

    /// <summary>The name as it is said; null where it is not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="signed">The first name.</param>
    public static TextSpan? Of(string text, TextSpan signed)
    {
        var given = text.AsSpan(signed.Start, signed.Length);
        for (var from = 0; text.AsSpan(from, Math.Max(0, signed.Start - from)).IndexOf(given) is var at and >= 0; from += at + 1)
        {
            if (IsSaid(text, from + at) && FamilyEnd(text, from + at + signed.Length) is > 0 and var end)
            {
                return new TextSpan(from + at, end);
            }
        }

        return null;
    }

    /// <summary>Whether a name stands behind "moi c'est", "hier", "ik ben".</summary>
    public static bool IsSaid(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - LongestWord), Math.Min(at, LongestWord));
        if (before is not [.., ' '] || before.TrimEnd(" :") is not { IsEmpty: false } said)
        {
            return false;
        }

        return Saying.Has(said[(said.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>Whether a name stands behind what only its bearer says: "je m'appelle", "my name is", "ich heiße".</summary>
    public static bool IsOfSpeaker(string text, int at)
    {
        Span<char> room = stackalloc char[LongestWord];
        var said = Words.Fold(text.AsSpan(Math.Max(0, at - LongestWord), Math.Min(at, LongestWord)).TrimEnd(" :"), room);
        foreach (var phrase in OfSpeakers)
        {
            if (said.EndsWith(phrase) && (said.Length == phrase.Length || !char.IsLetter(said[^(phrase.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    // Where a word in capitals ends that stands right behind, particles before it; nought where none does.
    private static int FamilyEnd(string text, int from)
    {
        var end = from;
        while (end + 1 < text.Length && text[end] == ' ' && char.IsLetter(text[end + 1]))
        {
            var start = end + 1;
            end = start;
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '\'' or '’'))
            {
                end++;
            }

            var word = text.AsSpan(start, end - start);
            if (char.IsUpper(word[0]))
            {
                return word.Length > 1 && (WordLexicon.Of(word) & (WordKinds.Function | WordKinds.CompanyWord | WordKinds.LegalForm)) == 0 ? end : 0;
            }

            if ((WordLexicon.Of(word) & WordKinds.Particle) == 0)
            {
                return 0;
            }
        }

        return 0;
    }
}

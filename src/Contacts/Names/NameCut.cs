using System.Buffers;

namespace Allo.Contacts.Names;

/// <summary>Tells where one part of a name ends and the other begins.</summary>
internal static class NameCut
{
    // Behind the Latin letters: "Светлана Викторовна Мещерякова" has no two surnames.
    private const char FirstForeign = '\u0250';
    private const int LongestElided = 4;
    private static readonly SearchValues<char> Nordic = SearchValues.Create("øæåØÆÅ");
    private static readonly SearchValues<char> Icelandic = SearchValues.Create("þðáíóúýÞÐÁÍÓÚÝ");

    /// <summary>How many words at the beginning are the given name, where it stands first; nought where all are the family's.</summary>
    public static int GivenFirst(ReadOnlySpan<NameToken> words, ReadOnlySpan<char> text, bool titled, NameHints hints)
    {
        if (words[0].IsParticle && !(words[0].IsGiven && !titled) && LooksLikeFamily(words, titled))
        {
            return 0;
        }

        if (words.Length == 2)
        {
            return 1;
        }

        var caps = NameOrder.TrailingCaps(words);
        if (caps < words.Length && !words[0].IsCaps)
        {
            return Math.Max(1, caps);
        }

        var cut = Start(words, text, hints);
        if (words[^1].Is(NameKinds.Descent) && words.Length > 2)
        {
            cut = Math.Min(cut, words.Length - 2);
        }

        // "Ortega y Gasset", "Puig i Cadafalch".
        for (var i = 2; i < words.Length - 1; i++)
        {
            cut = IsAnd(words, i, text, hints) ? Math.Min(cut, i - 1) : cut;
        }

        cut -= cut > 1 && words[cut - 1].Is(NameKinds.Joiner) ? 1 : 0; // "محمود عبد الرحمن"
        return Math.Clamp(cut, 1, words.Length - 1);
    }

    /// <summary>How many words at the beginning are the family name, where it stands first.</summary>
    public static int FamilyFirst(ReadOnlySpan<NameToken> words, ReadOnlySpan<char> text, NameHints hints)
    {
        if (NameOrder.LeadingCaps(words) is var caps and > 0)
        {
            return caps;
        }

        if (hints.Locals is { Count: > 0 } locals && NameLocals.HasInitialsBefore(words, text, locals))
        {
            return 1;
        }

        var cut = 0;
        while (cut < words.Length - 1 && words[cut].IsParticle && (cut > 0 || !words[0].Is(NameKinds.Vietnamese)))
        {
            cut++;
        }

        cut = Math.Min(cut + 1, words.Length - 1);
        while (cut < words.Length - 1 && words[cut].IsOnlyFamily && words[^1].IsGiven && !words[0].Is(NameKinds.EastAsian))
        {
            cut++;
        }

        return cut;
    }

    private static int Start(ReadOnlySpan<NameToken> words, ReadOnlySpan<char> text, NameHints hints)
    {
        if (CustomStart(words, text) is > 0 and var custom)
        {
            return custom;
        }

        var compound = Compound(words, text);
        var surnames = SeveralSurnames(words, text, hints);
        if (words.Length > 2 && compound == 1 && hints.Locals is { Count: > 0 } locals && NameLocals.FamilyStart(words, text, locals) is > 0 and var start && start == words.Length - 2 && (start > 1 || !words[1].IsGiven) && ArePlain(words))
        {
            return start;
        }

        if (words.Length == 3 && compound == 1 && hints.Locals is { Count: > 0 } known && !words[1].IsGiven && ArePlain(words) && NameLocals.PartsFirst(words, text, known))
        {
            return 1;
        }

        // "Yuliana Andrea Quiceno Marín": two and two.
        if (words.Length == 4 && surnames && compound == 1 && ArePlain(words) && !words[1].IsOnlyFamily && !words[2].IsOnlyGiven)
        {
            return 2;
        }

        for (var i = compound; i < words.Length - 1; i++)
        {
            if (BeginsFamily(words, i, text, hints) || (surnames && !IsStillGiven(words, i, hints)) || IsBeforeParticle(words, i, hints) || IsNordic(words[i], text))
            {
                return i;
            }
        }

        return words.Length - 1;
    }

    // "Patrick Ilunga wa Mbayo": in the Congo and in Kenya a name goes on with whose child somebody is. "Guðrún Ósk Jónsdóttir": Icelanders have one such name, and all before it are given.
    private static int CustomStart(ReadOnlySpan<NameToken> words, ReadOnlySpan<char> text)
    {
        for (var i = 1; i < words.Length - 1; i++)
        {
            if (text[words[i].Span.Start..words[i].Span.End] is "wa")
            {
                return Math.Max(1, i - 1);
            }
        }

        return words.Length > 2 && text[words[^1].Span.Start..words[^1].Span.End] is var last && (EndsWith(last, "dóttir") || (EndsWith(last, "sson") && text.ContainsAny(Icelandic))) && ArePlain(words) ? words.Length - 1 : 0;
    }

    // "Anne-Sophie Jacquinot de Bessey", "Casilda Belmonte de la Rosa", "Ludovica Bonaccorsi di San Giuliano": behind a French, a Spanish or an Italian name no middle name stands before the particle.
    private static bool IsBeforeParticle(ReadOnlySpan<NameToken> words, int i, NameHints hints) =>
        i + 2 < words.Length && (words[0].SpeaksFor(NameKinds.French | NameKinds.Iberian) || hints.IsIberian || IsOfEstate(words, i, hints)) && words[i + 1].IsParticle && !words[i + 1].IsGiven && (!words[i].IsGiven || IsLikelyFamily(words[i], hints) || IsOfEstate(words, i, hints)) && !words[i].IsInitial && !words[i].IsParticle;

    // "Bonaccorsi di San Giuliano"; "Marco Aurelio Di Nardo" has two first names.
    private static bool IsOfEstate(ReadOnlySpan<NameToken> words, int i, NameHints hints) =>
        hints.IsItalian && words[i + 1].Is(NameForm.Lower) && (!words[i].IsGiven || (words[i].Is(NameKinds.Guessed) && words[i].IsFamily));

    // "Karen Bjerregård Møller": where the letters are Danish or Norwegian, a surname in the middle is the family's.
    private static bool IsNordic(in NameToken word, ReadOnlySpan<char> text) =>
        text.ContainsAny(Nordic) && !word.IsGiven && text[word.Span.Start..word.Span.End] is var written && (EndsWith(written, "gaard") || EndsWith(written, "gård") || EndsWith(written, "bæk") || EndsWith(written, "strup")
            || EndsWith(written, "kjær") || EndsWith(written, "skov") || EndsWith(written, "toft") || EndsWith(written, "sen") || EndsWith(written, "lund") || EndsWith(written, "holm"));

    private static bool EndsWith(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool ArePlain(ReadOnlySpan<NameToken> words)
    {
        foreach (var word in words)
        {
            if (word.IsParticle || word.IsInitial || word.Is(NameKinds.Linked | NameKinds.Descent | NameKinds.Joiner))
            {
                return false;
            }
        }

        return true;
    }

    // Of a word that may be both, two surnames are the likelier where they are the custom: "Aitana Belmonte Sáez".
    private static bool IsStillGiven(ReadOnlySpan<NameToken> words, int i, NameHints hints) =>
        words[i].IsInitial || words[i].IsOnlyGiven || (words[i].IsGiven && !words[i].Is(NameKinds.Iberian) && !(words.Length == 3 && IsLikelyFamily(words[i], hints)));

    private static bool IsLikelyFamily(in NameToken word, NameHints hints) => hints.IsIberian && word.Is(NameKinds.Guessed) && word.IsFamily;

    // "María del Carmen", "María Jesús", "Abdul Rahman": words that are one given name.
    private static int Compound(ReadOnlySpan<NameToken> words, ReadOnlySpan<char> text)
    {
        if (words[0].Is(NameKinds.Joiner) && words.Length > 2)
        {
            return words[1].IsParticle && words.Length > 3 ? 3 : 2;
        }

        if (!words[0].IsGiven)
        {
            return 1;
        }

        // "María Jesús Echarri de la Fuente"
        if (words.Length > 2 && words[1].Is(NameKinds.Devotion) && text[words[0].Span.Start..words[0].Span.End] is "María" or "Maria" or "Mª" or "Juan" or "José" or "Jose" or "Ana" or "MARÍA" or "MARIA" or "JUAN" or "JOSÉ" or "JOSE")
        {
            return 2;
        }

        var i = 1;
        while (i < words.Length && words[i].IsParticle)
        {
            i++;
        }

        return i > 1 && i < words.Length - 1 && words[i].Is(NameKinds.Devotion) && words[0].Is(NameKinds.Iberian) ? i + 1 : 1;
    }

    // Behind a name of these languages an unknown word is a first surname; behind an English one a middle name.
    private static bool SeveralSurnames(ReadOnlySpan<NameToken> words, ReadOnlySpan<char> text, NameHints hints)
    {
        if (words.Length < 3)
        {
            return false;
        }

        const NameKinds Surname = NameKinds.Family | NameKinds.Iberian;
        var last = (words[^1].Kinds & Surname) == Surname;
        var before = (words[^2].Kinds & Surname) == Surname;
        return hints.IsIberian
            || words[0].SpeaksFor(NameKinds.Iberian | NameKinds.French | NameKinds.Italian | NameKinds.Germanic)
            || (words[0].Is(NameKinds.Iberian) && (last || before))
            || (last && before)
            || (last && words.Length == 3 && !words[0].Is(NameKinds.English) && !words[1].IsGiven && !words[1].IsInitial && !words[1].IsParticle)
            || (words.Length == 3 && !words[1].IsGiven && !words[1].IsInitial && !words[1].IsParticle && !words[0].Is(NameKinds.English) && text[words[1].Span.Start] < FirstForeign && hints.IsContinental)
            || (words.Length == 4 && (last || before) && !words[0].Is(NameKinds.English));
    }

    private static bool BeginsFamily(ReadOnlySpan<NameToken> words, int i, ReadOnlySpan<char> text, NameHints hints)
    {
        var (word, next) = (words[i], words[i + 1]);
        if (word.Is(NameKinds.Linked) || IsElided(text[word.Span.Start..word.Span.End]))
        {
            return true;
        }

        if (word.Is(NameKinds.Irish) || !word.IsParticle)
        {
            var o = text[word.Span.Start] is 'O' or 'o' && word.Span.Length <= 2 && !word.Is(NameForm.Dotted);
            var preposition = word.Is(NameForm.Lower) && next.IsParticle && text[word.Span.Start..word.Span.End] is "in" or "op" or "an" or "auf" or "uit";
            return preposition || (o && next.Is(NameKinds.Irish));
        }

        if (IsLetter(word, text))
        {
            return false;
        }

        // "Jean Paul Le Gall" but "Mary Al Smith": what is a given name too is a particle in front of the last word only.
        return !word.IsGiven || i + 2 == words.Length || next.IsParticle;
    }

    // "Maria Giovanna Dell'Acqua Sforzini": no given name begins so.
    private static bool IsElided(ReadOnlySpan<char> word) =>
        word.Length > LongestElided + 1 && word[..(LongestElided + 1)].IndexOfAny('\'', '’') is LongestElided && word[..LongestElided] is var article
        && (article.Equals("dell", StringComparison.OrdinalIgnoreCase) || article.Equals("dall", StringComparison.OrdinalIgnoreCase) || article.Equals("degl", StringComparison.OrdinalIgnoreCase));

    private static bool IsLetter(NameToken word, ReadOnlySpan<char> text) => word.Span.Length == 1 && text[word.Span.Start] is 'y' or 'Y' or 'e' or 'i';

    private static bool IsAnd(ReadOnlySpan<NameToken> words, int i, ReadOnlySpan<char> text, NameHints hints) =>
        text[words[i].Span.Start..words[i].Span.End] is "y" or "e" or "i" && !words[i - 1].IsInitial && !words[i + 1].IsInitial
        || (text[words[i].Span.Start..words[i].Span.End] is "Y" && (hints.IsIberian || (words[i - 1].Is(NameKinds.Iberian) && words[i + 1].Is(NameKinds.Iberian))));

    // "de Vries" or, behind a title, "Van Dyck": a family name alone. "La Shawn K. Ford" and "Al Gore" are not.
    private static bool LooksLikeFamily(ReadOnlySpan<NameToken> words, bool titled)
    {
        var i = 0;
        while (i < words.Length && words[i].IsParticle)
        {
            i++;
        }

        var alone = i >= words.Length - 1;
        return alone && (titled || words[0].Is(NameForm.Lower) && !words[^1].Is(NameForm.Lower) || !words[0].IsGiven && (i > 1 || !words[0].Is(NameKinds.EastAsian | NameKinds.Vietnamese)));
    }
}

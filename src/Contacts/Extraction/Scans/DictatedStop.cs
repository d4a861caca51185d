using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Scans;

/// <summary>Finds where in a dictation "point" ends a sentence, and is no dot of an address: "… des Ourches point son mail c'est basile point marcoux arobase ourches point fr point à rappeler".</summary>
internal static class DictatedStop
{
    private const int MostLabels = 6;

    // What ends a sentence where the comma is called so.
    private static readonly (string Comma, string Stop)[] Signs = [(" virgule", " point"), (" Komma", " Punkt"), (" komma", " punkt"), (" komma", " punt"), (" coma", " punto"), (" virgola", " punto"), (" vírgula", " ponto")];
    private static readonly Words Ats = new("arobase arrobase arobas chiocciola klammeraffe arroba apenstaartje at ät");
    private static readonly Words Befores = new("du au des aux del al no do da dos das im am zum vom beim deux trois dos tres zwei drei bon");
    private static readonly Words Behinds = new("de du des d' di do da del vente vendita venda limpio faible fort relais presse service gmbh ag kg sarl srl");
    private static readonly Words Said = new("virgule komma coma virgola vírgula point punkt punto ponto punt");
    private const int Fewest = 2;
    private static readonly Words Hyphens = new("tiret bindestrich minus guion trattino hifen streepje koppelteken underscore unterstrich");

    /// <summary>The places of those stops, in order; none where no comma is said.</summary>
    public static List<TextSpan> In(string text)
    {
        List<TextSpan> stops = [];
        foreach (var (comma, stop) in Signs)
        {
            if (Next(text, comma, 0) >= 0)
            {
                Add(text, stop, stops);
            }
        }

        return stops.Count < Fewest ? [] : stops;
    }

    private static void Add(string text, string stop, List<TextSpan> stops)
    {
        for (var at = Next(text, stop, 0); at >= 0; at = Next(text, stop, at + 1))
        {
            if (!IsWord(text, stop, at) && !IsBeforeSign(text, stop, at) && !IsBehindSign(text, stop, at))
            {
                stops.Add(new TextSpan(at, at + stop.Length));
            }
        }
    }

    private static int Next(string text, string word, int from)
    {
        for (var at = text.IndexOf(word, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at + word.Length == text.Length || char.IsWhiteSpace(text[at + word.Length]))
            {
                return at;
            }
        }

        return -1;
    }

    // "un point", "point de vente", "punto limpio", "3 Punkt 5", "fontaine point fr virgule".
    private static bool IsWord(string text, string stop, int at)
    {
        var rest = WithoutWord(text.AsSpan(at + stop.Length), out var next);
        WithoutWord(rest, out var behind);
        WithoutLast(text.AsSpan(0, at), out var before);
        return Articles.Any.Has(before) || Befores.Has(before) || Behinds.Has(next) || (next.Length > 0 && before.Length > 0 && char.IsAsciiDigit(next[0]) && char.IsAsciiDigit(before[^1]))
            || (Domains.Top.Has(next) && (behind.IsEmpty || Said.Has(behind)));
    }

    // "basile point marcoux arobase": words with stops between them, up to the sign.
    private static bool IsBeforeSign(string text, string stop, int at)
    {
        var rest = text.AsSpan(at + stop.Length);
        for (var i = 0; i < MostLabels; i++)
        {
            rest = WithoutWord(rest, out _);
            var behind = WithoutWord(rest, out var next);
            if (Ats.Has(next))
            {
                return true;
            }

            if (!next.SequenceEqual(stop.AsSpan(1)) && !Hyphens.Has(next))
            {
                return false;
            }

            rest = behind;
        }

        return false;
    }

    // "arobase ourches point fr", "www point ourches point fr": words with stops between them, from the sign to what ends a host.
    private static bool IsBehindSign(string text, string stop, int at)
    {
        WithoutWord(text.AsSpan(at + stop.Length), out var label);
        var before = text.AsSpan(0, at);
        for (var i = 0; i < MostLabels; i++)
        {
            before = WithoutLast(before, out var word);
            if (i > 0 && Domains.Top.Has(word))
            {
                return false;
            }

            if (word is "www")
            {
                return true;
            }

            before = WithoutLast(before, out var sign);
            if (Ats.Has(sign) || sign is "www")
            {
                return i == 0 || Domains.Top.Has(label);
            }

            if (!sign.SequenceEqual(stop.AsSpan(1)) && !Hyphens.Has(sign))
            {
                return false;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WithoutWord(ReadOnlySpan<char> text, out ReadOnlySpan<char> word)
    {
        text = text.TrimStart();
        var end = text.IndexOfAny(" \n");
        word = end < 0 ? text : text[..end];
        return text[word.Length..];
    }

    private static ReadOnlySpan<char> WithoutLast(ReadOnlySpan<char> text, out ReadOnlySpan<char> word)
    {
        text = text.TrimEnd();
        word = text[(text.LastIndexOfAny(" \n") + 1)..];
        return text[..^word.Length];
    }
}

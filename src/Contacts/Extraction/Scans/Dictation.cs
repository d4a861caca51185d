using System.Buffers;
using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction.Scans;

/// <summary>A note as it was dictated, whose signs are said: "Stan Kowalczyk comma superintendent period", "à la ligne", "neuer Absatz".</summary>
/// <remarks>Two different ones at least tell a dictation, or a comma and a stop: each has other uses, "a trial period", "la pêche à la ligne".</remarks>
internal static class Dictation
{
    // How each is said, what is written for it, and those letters of it that hardly any other word has.
    private static readonly (string Said, string Sign, string Part)[] Signs =
    [
        (" new paragraph", ".", "w para"), (" new line", ".", "w line"), (" full stop", ".", "ull stop"), (" comma", ",", "mma"), (" period", ".", "riod"),
        (" point à la ligne", ".", "ligne"), (" à la ligne", ".", "ligne"), (" nouveau paragraphe", ".", "u para"), (" virgule", ",", "rgul"), (" point final", ".", "oint f"),
        (" neuer absatz", ".", "bsatz"), (" neuer Absatz", ".", "bsatz"), (" neue zeile", ".", "zeile"), (" neue Zeile", ".", "Zeile"), (" komma", ",", "mma"), (" Komma", ",", "mma"),
        (" punto y aparte", ".", "nto "), (" punto y seguido", ".", "nto "), (" nueva línea", ".", "ueva l"), (" coma", ",", " coma"),
        (" punto e a capo", ".", "nto "), (" punto a capo", ".", "nto "), (" virgola", ",", "rgol"),
        (" ponto parágrafo", ".", "nto "), (" ponto final", ".", "nto "), (" nova linha", ".", "inha"), (" vírgula", ",", "rgul"),
        (" nieuwe alinea", ".", "euwe "), (" nieuwe regel", ".", "euwe "),
    ];

    private static readonly SearchValues<string> AnySign = SearchValues.Create([.. Signs.Select(static sign => sign.Said)], StringComparison.Ordinal);

    // A text without any of them says no sign. Of each the first three letters are looked for at once, which must be rare and of ASCII for that.
    private static readonly SearchValues<string> AnyPart = SearchValues.Create([.. Signs.Select(static sign => sign.Part)], StringComparison.Ordinal);

    /// <summary>The text with its signs written; null where none are said.</summary>
    public static ReadableText? Of(string text)
    {
        var first = text.AsSpan().ContainsAny(AnyPart) ? text.AsSpan().IndexOfAny(AnySign) : -1;
        if (first < 0)
        {
            return null;
        }

        var stops = DictatedStop.In(text);
        if (stops.Count == 0 && !AreTwo(text, first))
        {
            return null;
        }

        var written = new ReadableText(text);
        var from = 0;
        foreach (var (start, length, sign) in All(text, stops))
        {
            if (start >= from)
            {
                written.Copy(from, start);
                written.Insert(sign);
                from = start + length;
            }
        }

        written.Copy(from, text.Length);
        return written;
    }

    // In order; of two at one place the longer, "point à la ligne".
    private static IEnumerable<(int Start, int Length, string Sign)> All(string text, List<TextSpan> stops)
    {
        var all = stops.ConvertAll(static stop => (stop.Start, stop.Length, "."));
        for (var said = Next(text, 0); said is { } span; said = Next(text, span.Start + span.Length))
        {
            all.Add(span);
        }

        return all.OrderBy(static sign => sign.Item1).ThenByDescending(static sign => sign.Item2);
    }

    private static bool AreTwo(string text, int from)
    {
        var one = Next(text, from);
        for (var next = one; one is { } sign && next is { } other; next = Next(text, other.Start + 1))
        {
            if (other.Sign != sign.Sign || other.Length != sign.Length)
            {
                return true;
            }
        }

        return false;
    }

    // The next sign that is said as a word of its own.
    private static (int Start, int Length, string Sign)? Next(string text, int from)
    {
        for (var at = from; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(AnySign);
            if (next < 0)
            {
                return null;
            }

            at += next;
            foreach (var (said, sign, _) in Signs)
            {
                var end = at + said.Length;
                if (text.AsSpan(at).StartsWith(said, StringComparison.Ordinal) && (end == text.Length || char.IsWhiteSpace(text[end])))
                {
                    return (at, said.Length, sign);
                }
            }

            at++;
        }

        return null;
    }
}

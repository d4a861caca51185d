using System.Buffers;
using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction.Scans;

/// <summary>A note as it was dictated, whose signs are said: "Stan Kowalczyk comma superintendent period", "à la ligne", "neuer Absatz".</summary>
/// <remarks>Two different ones at least tell a dictation: each has other uses, "a trial period", "la pêche à la ligne".</remarks>
internal static class Dictation
{
    private static readonly (string Said, string Sign)[] Signs =
    [
        (" new paragraph", "."), (" new line", "."), (" full stop", "."), (" comma", ","), (" period", "."),
        (" point à la ligne", "."), (" à la ligne", "."), (" nouveau paragraphe", "."), (" virgule", ","), (" point final", "."),
        (" neuer absatz", "."), (" neuer Absatz", "."), (" neue zeile", "."), (" neue Zeile", "."), (" komma", ","), (" Komma", ","),
        (" punto y aparte", "."), (" punto y seguido", "."), (" nueva línea", "."), (" coma", ","),
        (" punto e a capo", "."), (" punto a capo", "."), (" virgola", ","),
        (" ponto parágrafo", "."), (" ponto final", "."), (" nova linha", "."), (" vírgula", ","),
        (" nieuwe alinea", "."), (" nieuwe regel", "."),
    ];

    private static readonly SearchValues<string> AnySign = SearchValues.Create([.. Signs.Select(static sign => sign.Said)], StringComparison.Ordinal);

    // Without what stands up to the last accent of each: such strings are looked for many letters at once.
    private static readonly SearchValues<string> AnyEnding = SearchValues.Create([.. Signs.Select(static sign => sign.Said[(sign.Said.AsSpan().LastIndexOfAnyExceptInRange('\0', '\x7f') + 1)..])], StringComparison.Ordinal);

    /// <summary>The text with its signs written; null where none are said.</summary>
    public static ReadableText? Of(string text)
    {
        var first = text.AsSpan().ContainsAny(AnyEnding) ? text.AsSpan().IndexOfAny(AnySign) : -1;
        if (first < 0 || !AreTwo(text, first))
        {
            return null;
        }

        var written = new ReadableText(text);
        var from = 0;
        for (var said = Next(text, 0); said is { } span; said = Next(text, span.Start + span.Length))
        {
            written.Copy(from, span.Start);
            written.Insert(span.Sign);
            from = span.Start + span.Length;
        }

        written.Copy(from, text.Length);
        return written;
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
            foreach (var (said, sign) in Signs)
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

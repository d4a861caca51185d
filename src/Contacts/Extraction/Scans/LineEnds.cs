using System.Buffers;
using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction.Scans;

/// <summary>Ends every line alike, whatever program wrote it (Unicode Standard, 5.8): what reads the lines knows one end only.</summary>
internal static class LineEnds
{
    private static readonly SearchValues<char> Others = SearchValues.Create("\r\v\f\u0085\u2028\u2029");

    /// <summary>The text with a line feed at the end of each line; null where it has no other.</summary>
    public static ReadableText? Of(string text)
    {
        var at = text.AsSpan().IndexOfAny(Others);
        if (at < 0)
        {
            return null;
        }

        var even = new ReadableText(text);
        var copied = 0;
        while (at < text.Length)
        {
            var end = at + (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1);
            even.Copy(copied, at);
            even.Put("\n", at, end);
            copied = end;
            at = text.AsSpan(end).IndexOfAny(Others) is >= 0 and var next ? end + next : text.Length;
        }

        even.Copy(copied, text.Length);
        return even;
    }
}

using Allo.Contacts.Extraction.Tables;
using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction.Scans;

/// <summary>A form whose labels lead to their values by dots, "Position .......... Estimator", read with colons; what stands indented below a value goes on with it. The list of a cast is none.</summary>
internal static class DottedLeaders
{
    private const int Shortest = 4;
    private const int LongestLabel = 40;
    private const int FewestFields = 2;
    private const int Indented = 8;
    private const string Leader = "....";

    /// <summary>The text with colons; null where it is no such form.</summary>
    public static ReadableText? Of(string text)
    {
        if (!text.Contains(Leader, StringComparison.Ordinal))
        {
            return null;
        }

        var (form, copied, fields, isField) = (new ReadableText(text), 0, 0, false);
        for (var start = 0; start < text.Length; start = EndOf(text, start) + 1)
        {
            var line = text.AsSpan(start, EndOf(text, start) - start);
            if (LeaderOf(line) is { Length: > 0 } leader)
            {
                form.Copy(copied, start + leader.Start);
                form.Put(": ", start + leader.Start, start + leader.End);
                (copied, isField) = (start + leader.End, true);
                fields += ColumnNames.Of(line[..leader.Start]) == Column.Unknown ? 0 : 1;
            }
            else if (isField && line.IndexOfAnyExcept(' ', '\t') is >= Indented and var indent)
            {
                form.Copy(copied, start - 1);
                form.Put(", ", start - 1, start + indent);
                copied = start + indent;
            }
            else
            {
                isField = false;
            }
        }

        form.Copy(copied, text.Length);
        return fields >= FewestFields ? form : null;
    }

    private static int EndOf(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;

    // The dots of a line and the room around them, where a label stands before them and a value behind.
    private static TextSpan LeaderOf(ReadOnlySpan<char> line)
    {
        var dots = line[..Math.Min(line.Length, LongestLabel + Shortest)].IndexOf(Leader);
        if (dots < 1 || !char.IsLetter(line[0]))
        {
            return default;
        }

        var value = dots + line[dots..].IndexOfAnyExcept('.', ' ');
        return value > dots && char.IsLetterOrDigit(line[dots - 1] == ' ' ? line[Math.Max(0, dots - 2)] : line[dots - 1]) ? new TextSpan(line[..dots].TrimEnd(' ').Length, value) : default;
    }
}

using Allo.Contacts.Extraction.Tables;
using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction.Scans;

/// <summary>A form whose labels lead to their values by dots, "Position .......... Estimator", read with colons; what stands indented below a value goes on with it. So are rows, with bars. The list of a cast is neither.</summary>
internal static class DottedLeaders
{
    private const int LongestLabel = 40;
    private const int FewestFields = 2;
    private const int FewestRows = 2;
    private const int FewestLeaders = 3;
    private const int FewestDigits = 7;
    private const int Indented = 8;
    private const string Leader = "....";
    private const string RowLeader = " ..";

    /// <summary>The text with colons or bars; null where it is neither a form nor rows.</summary>
    public static ReadableText? Of(string text) => text.Contains(Leader, StringComparison.Ordinal) ? Rows(text) ?? Form(text) : null;

    private static ReadableText? Form(string text)
    {
        var (form, copied, fields, isField) = (new ReadableText(text), 0, 0, false);
        for (var start = 0; start < text.Length; start = EndOf(text, start) + 1)
        {
            var line = text.AsSpan(start..EndOf(text, start));
            if (LeaderOf(line) is { Length: > 0 } leader)
            {
                form.Copy(copied, start);
                CopyLabel(form, text, new TextSpan(start, start + leader.Start));
                form.Put(": ", start + leader.Start, start + leader.End);
                (copied, isField) = (FillIn(form, text, new TextSpan(start + leader.End, start + line.Length)), true);
                fields += ColumnNames.Of(line[..leader.Start]) == Column.Unknown ? 0 : 1;
            }
            else if (isField && line.IndexOfAnyExcept(' ', '\t') is >= Indented and var indent)
            {
                form.Copy(copied, start - 1);
                form.Put(text.AsSpan(0, start - 1).TrimEnd(" \r") is [.., ','] ? " " : ", ", start - 1, start + indent);
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

    // "Nom ........DUBREUIL........ Prénom ........Claire........": blanks that are filled in, the next label behind one; up to where nothing more is led to.
    private static int FillIn(ReadableText form, string text, TextSpan rest)
    {
        var copied = rest.Start;
        for (var isValue = true; text.IndexOf(Leader, copied, rest.End - copied, StringComparison.Ordinal) is >= 0 and var at; isValue = !isValue)
        {
            var next = text.AsSpan(at..rest.End).IndexOfAnyExcept('.', ' ') is > 0 and var length ? at + length : rest.End;
            form.Copy(copied, copied + text.AsSpan(copied..at).TrimEnd(' ').Length);
            form.Put(next == rest.End ? string.Empty : isValue ? "\n" : ": ", at, next);
            copied = next;
        }

        return copied;
    }

    // "Straße, Nr." is one label.
    private static void CopyLabel(ReadableText form, string text, TextSpan label)
    {
        var comma = text.IndexOf(',', label.Start, label.Length);
        form.Copy(label.Start, comma < 0 ? label.End : comma);
        form.Copy(comma < 0 ? label.End : comma + 1, label.End);
    }

    // "Elettrico ... Elettro Sile Srl ......... Marika Dal Corso ........ 340 917 2584": three leaders in each at least, and how to reach somebody.
    private static ReadableText? Rows(string text)
    {
        var (rows, copied, count) = (new ReadableText(text), 0, 0);
        for (var start = 0; start < text.Length; start = EndOf(text, start) + 1)
        {
            var end = EndOf(text, start);
            if (text.AsSpan(start..end).Count(RowLeader) < FewestLeaders || !Reaches(text.AsSpan(start..end)))
            {
                continue;
            }

            count++;
            for (var at = text.IndexOf(RowLeader, start, end - start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(RowLeader, copied, end - copied, StringComparison.Ordinal))
            {
                var behind = text.AsSpan(at..end).IndexOfAnyExcept(' ', '.') is > 0 and var length ? at + length : end;
                rows.Copy(copied, at);
                rows.Put(behind < end ? " | " : string.Empty, at, behind);
                copied = behind;
            }
        }

        rows.Copy(copied, text.Length);
        return count >= FewestRows ? rows : null;
    }

    private static bool Reaches(ReadOnlySpan<char> row)
    {
        var digits = 0;
        foreach (var c in row)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits >= FewestDigits || row.Contains('@');
    }

    private static int EndOf(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;

    // The dots of a line and the room around them, where a label stands before them and a value behind.
    private static TextSpan LeaderOf(ReadOnlySpan<char> line)
    {
        var dots = line[..Math.Min(line.Length, LongestLabel + Leader.Length)].IndexOf(Leader);
        var label = dots > 0 ? line[..dots].TrimEnd(' ') : default;
        return label is [var first, .., var last] && char.IsLetter(first) && (char.IsLetterOrDigit(last) || last is '.' or ')') && line[dots..].IndexOfAnyExcept('.', ' ') is > 0 and var value ? new TextSpan(label.Length, dots + value) : default;
    }
}

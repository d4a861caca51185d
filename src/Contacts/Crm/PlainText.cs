using System.Text;

namespace Allo.Contacts.Crm;

/// <summary>Makes a foreign text fit for one line: no markup, no control characters, not endless.</summary>
internal static class PlainText
{
    private const int Most = 500;

    /// <summary>The text on one line, or null where nothing is left of it.</summary>
    public static string? Of(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var plain = new StringBuilder(Math.Min(text.Length, Most));
        for (var i = 0; i < text.Length && plain.Length < Most; i++)
        {
            if (IsTagStart(text, i) && text.IndexOf('>', i) is > 0 and var end)
            {
                i = end;
                AppendSpace(plain);
            }
            else if (char.IsWhiteSpace(text[i]) || char.IsControl(text[i]))
            {
                AppendSpace(plain);
            }
            else if (!IsInvisible(text[i]))
            {
                plain.Append(text[i]);
            }
        }

        var line = plain.ToString().Trim();
        return line.Length == 0 ? null : line;
    }

    // "<b>", "</b>" and "<!--", but not "a < b".
    private static bool IsTagStart(string text, int at) =>
        text[at] == '<' && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!');

    // Marks that turn or hide what follows on a terminal (bidirectional controls, zero-width characters).
    private static bool IsInvisible(char c) => c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF';

    private static void AppendSpace(StringBuilder plain)
    {
        if (plain.Length > 0 && plain[^1] != ' ')
        {
            plain.Append(' ');
        }
    }
}

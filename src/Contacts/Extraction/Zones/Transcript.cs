using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>The copy of a chat: who said a line, and when, is not what they said.</summary>
/// <remarks>"[09:14] Léa : ok", "14.05.24, 11:02 - Kevin: ok", "Eva (10:12): ok", and on a line of its own "Priya  10:02 AM", "Ilse (planning), 13:17", "Maddie — Today at 19:04", or "Aurélie Fontaine" above "lundi 14:22".</remarks>
internal static class Transcript
{
    private const int LongestMark = 60;
    private const int LongestSpeaker = 40;
    private const int LongestDay = 14;
    private const int LongestStamp = 32;
    private const int MostWords = 4;
    private const int MostAddressed = 50;
    private const int MostLinesOfAMessage = 12;
    private const int LongestMessage = 2000;

    /// <summary>Leaves out of the lines who said them, where at least two lines tell.</summary>
    public static SpeakerMarks Strip(string text, List<TextSpan> lines, List<Signs> signs)
    {
        // Who speaks is looked for in lines that only "\n" ends, and above times even where a space stands behind.
        var (first, mayTell) = (-1, text.Contains('\r', StringComparison.Ordinal));
        if (!HaveClock(text, lines, signs))
        {
            return mayTell ? SpeakerMarks.Possible : SpeakerMarks.None;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var isTime = i > 0 && IsTime(text.AsSpan(lines[i].Start, Math.Min(lines[i].Length, LongestSpeaker)));
            mayTell |= isTime;
            if (!IsMarked(text, lines, i) && !(isTime && IsBelowSpeaker(text, lines, i)) && !IsAbove(text, lines, i))
            {
                continue;
            }

            if (first < 0)
            {
                first = i;
                continue;
            }

            if (first < int.MaxValue)
            {
                StripOne(text, lines, first);
                first = int.MaxValue;
            }

            StripOne(text, lines, i);
        }

        if (first == int.MaxValue)
        {
            StripRest(text, lines);
            return SpeakerMarks.Timed;
        }

        return mayTell || first >= 0 ? SpeakerMarks.Possible : SpeakerMarks.None;
    }

    // A time alone, as of whoever goes on, and to whom a message is: "[10:06]", "@Thibaud Lemonnier oui : …".
    private static void StripRest(string text, List<TextSpan> lines)
    {
        var addressed = 0;
        foreach (ref var line in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lines))
        {
            var said = text.AsSpan(line.Start, line.Length);
            line = said.Length < LongestStamp && ClockAt(said, out var end) && end == said.Length ? line with { Start = line.End }
                : said is ['@', ..] && addressed++ < MostAddressed && AddresseeLength(text, said) is var length and > 0 ? line with { Start = line.Start + length } : line;
        }
    }

    // As many words behind "@" as some line begins with: who else speaks.
    private static int AddresseeLength(string text, ReadOnlySpan<char> said)
    {
        var length = 0;
        for (var (at, words) = (1, 0); words < MostWords && at < Math.Min(said.Length, LongestSpeaker); words++)
        {
            var end = said[at..].IndexOf(' ') is >= 0 and var space ? at + space : said.Length;
            if (!text.AsSpan().StartsWith(said[1..end]) && !text.Contains("\n" + said[1..end].ToString(), StringComparison.Ordinal) && !text.Contains("\r" + said[1..end].ToString(), StringComparison.Ordinal))
            {
                break;
            }

            (length, at) = (end, end + 1);
        }

        return length;
    }

    // Whoever speaks is told beside a time of day, of which most texts have none.
    private static bool HaveClock(string text, List<TextSpan> lines, List<Signs> signs)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if ((signs[i] & Signs.Clock) != 0 && HasClock(text.AsSpan(lines[i].Start, lines[i].Length)))
            {
                return true;
            }
        }

        return false;
    }

    // Before two digits stands a colon or an "h".
    private static bool HasClock(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(':', 'h'); at >= 0 && at + 2 < text.Length;)
        {
            if (char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]))
            {
                return true;
            }

            at = text[(at + 1)..].IndexOfAny(':', 'h') is var next and >= 0 ? at + 1 + next : -1;
        }

        return false;
    }

    /// <summary>Whether words are a time and nothing else, as before whoever says something: "[10:24, 8/4/2025] ", "08/04/2025, 10:24 - ".</summary>
    public static bool IsStamp(ReadOnlySpan<char> words) => !words.IsWhiteSpace() && ClockAt(words, out var end) && end == words.Length;

    /// <summary>Who said what stands at a place, where its line or one above it tells; empty where none does.</summary>
    public static TextSpan SpeakerOf(string text, int at)
    {
        // Nobody says so much at once; and no number of a megabyte line looks for where it begins.
        var least = Math.Max(0, at - LongestMessage);
        for (var (end, lines) = (at, 0); end > least && lines < MostLinesOfAMessage; lines++)
        {
            var start = text.AsSpan(least, end - least).LastIndexOf('\n') is >= 0 and var above ? least + above + 1 : least;
            var line = text.AsSpan(start, Math.Min(text.Length - start, LongestMark + LongestSpeaker));
            line = line.IndexOf('\n') is >= 0 and var length ? line[..length] : line;
            if (start > least && IsTime(line[..Math.Min(line.Length, LongestSpeaker)]) && AboveTime(text, least, start) is { Length: > 0 } speaker)
            {
                return speaker;
            }

            if ((start == 0 || text[start - 1] == '\n') && (BeginningOf(line) > 0 || IsWhole(line)))
            {
                var name = SpeakerIn(line);
                return new TextSpan(start + name.Start, start + name.End);
            }

            end = start - 1;
        }

        return default;
    }

    // The line above the one of the time, if it is a name and nothing else.
    private static TextSpan AboveTime(string text, int least, int start)
    {
        var from = text.AsSpan(least, start - 1 - least).LastIndexOf('\n') is >= 0 and var above ? least + above + 1 : least;
        var line = text.AsSpan(from, start - 1 - from).TrimEnd();
        return line.Length is > 1 and <= LongestSpeaker && SpeakerAt(line, 0, out var end) && end == line.Length ? new TextSpan(from, from + end) : default;
    }

    private static TextSpan SpeakerIn(ReadOnlySpan<char> line)
    {
        var start = ClockAt(line, out var stamp) ? stamp : 0;
        _ = SpeakerAt(line, start, out var end);
        while (start < end && !char.IsLetter(line[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetter(line[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static void StripOne(string text, List<TextSpan> lines, int i)
    {
        var said = BeginningOf(text.AsSpan(lines[i].Start, Math.Min(lines[i].Length, LongestMark + LongestSpeaker)));
        if (said == 0 && !IsAbove(text, lines, i))
        {
            lines[i - 1] = lines[i - 1] with { Start = lines[i - 1].End };
        }

        said = said == 0 ? lines[i].Length : said;
        lines[i] = new TextSpan(lines[i].Start + said, lines[i].End);
    }

    private static bool IsMarked(string text, List<TextSpan> lines, int i) => BeginningOf(text.AsSpan(lines[i].Start, Math.Min(lines[i].Length, LongestMark + LongestSpeaker))) > 0;

    // "[10:42] Lies Claeys" above what she said.
    private static bool IsAbove(string text, List<TextSpan> lines, int i)
    {
        var line = text.AsSpan(lines[i].Start, Math.Min(lines[i].Length, LongestMark));
        return i + 1 < lines.Count && IsWhole(line) && lines[i + 1].Length > 0 && text[lines[i + 1].Start] != '[';
    }

    private static bool IsWhole(ReadOnlySpan<char> line) => line is ['[', ..] && ClockAt(line, out var stamp) && SpeakerAt(line, stamp, out var end) && end == line.Length;

    // Whether a time, "lundi 14:22", stands below "Aurélie Fontaine".
    private static bool IsBelowSpeaker(string text, List<TextSpan> lines, int i) =>
        lines[i].Length is > 3 and < LongestSpeaker && lines[i - 1].Length is > 1 and <= LongestSpeaker
        && SpeakerAt(text.AsSpan(lines[i - 1].Start, lines[i - 1].Length), 0, out var end) && end == lines[i - 1].Length;

    // "Today at 19:04", "14/05/2024 19:04"; a bare "08:00" stands in a roster, too.
    private static bool HasDay(ReadOnlySpan<char> time) => time.Contains('/') || char.IsLetter(time[0]);

    // A time of day, and a day before it.
    private static bool IsTime(ReadOnlySpan<char> line)
    {
        var digit = line.IndexOfAnyInRange('0', '9');
        return digit is >= 0 and <= LongestDay && !line[..digit].ContainsAny(":@|") && ClockAt(line[digit..], out var end) && digit + end == line.Length;
    }

    // Where what was said begins; 0 where nobody is told.
    private static int BeginningOf(ReadOnlySpan<char> line)
    {
        // Most lines have no time of the day.
        if (!line.ContainsAnyInRange('0', '9'))
        {
            return 0;
        }

        // "Maddie — Today at 19:04"
        if (line.IndexOf(" — ") is > 0 and <= LongestSpeaker and var parted && char.IsLetter(line[0]) && IsTime(line[(parted + 3)..]) && HasDay(line[(parted + 3)..]))
        {
            return line.Length;
        }

        var clock = ClockAt(line, out var stamp);
        if (clock)
        {
            var speaker = SpeakerAt(line, stamp, out var end);
            return speaker && end < line.Length && line[end] == ':' ? end + 1
                : speaker && line.Length < LongestMark && IsRestOfMark(line, end) ? line.Length : BehindCalled(line, stamp);
        }

        // "Priya  10:02 AM", "Priya [10:02]"
        if (!SpeakerAt(line, 0, out var name) || name == 0 || name == line.Length || IsLabel(line[..name]))
        {
            return 0;
        }

        // "Farah Qureshi, [02.06.2025 18:20]"
        var comma = line[name] == ',' && name + 2 < line.Length && line[name + 2] == '[' ? 2 : 0;
        name += comma;
        if (comma == 0)
        {
            name = BehindNote(line, name);
        }

        if (!ClockAt(line[name..], out var rest))
        {
            return 0;
        }

        var mark = line.Slice(name, rest).TrimEnd();
        return comma == 0 && line[name - 1] == ',' && name + rest < line.Length && DashAt(line, name, name + rest) is > 0 and var dash ? dash // "Manu, 18:22 — Salut !"
            : mark.EndsWith(":") && mark.IndexOfAny('(', '[') >= 0 ? name + rest
            : line[(name + rest)..].IsWhiteSpace() && (mark.IndexOf('/') < 0 || comma > 0) ? line.Length // With a date it is a head of Lotus Notes.
            : 0;
    }

    // "[03.06.25, 07:41] Site Elm Road – Ian: …", "14/05/2024, 11:02 - Pam (class rep): …", "[…] ~ Léa 2: …": behind such a stamp stands whatever somebody is called in a telephone.
    private static int BehindCalled(ReadOnlySpan<char> line, int stamp)
    {
        var isStamp = line is ['[', ..] || (line[..stamp].TrimEnd() is [.., '-' or '–'] && line[..stamp].ContainsAny(".,/"));
        var called = line[stamp..].TrimStart(" ~\u200e\u202f\u00a0");
        var colon = called.IndexOf(": ");
        return isStamp && colon is > 1 and <= LongestSpeaker && char.IsLetter(called[0]) && !IsLabel(called[..colon]) && !called[..colon].ContainsAny(",@?!") ? line.Length - called.Length + colon + 1 : 0;
    }

    // "Tel 1:06 12 34 56 78" is nobody's message.
    private static bool IsLabel(ReadOnlySpan<char> speaker) => (WordLexicon.Of(speaker.Trim(" .")) & (WordKinds.PhoneLabel | WordKinds.FaxLabel)) != 0;

    // Where what was said begins behind the dash that closes a time; nought where none does.
    private static int DashAt(ReadOnlySpan<char> line, int from, int to)
    {
        var dash = line[from..Math.Min(line.Length, to + 1)].LastIndexOfAny('—', '–', '-');
        return dash > 0 && from + dash + 1 < line.Length && line[from + dash - 1] == ' ' && line[from + dash + 1] == ' ' ? from + dash + 1 : 0;
    }

    // "Ilse (planning), 13:17", "Bart, 13:25"
    private static int BehindNote(ReadOnlySpan<char> line, int name)
    {
        var end = line[name] == '(' && name + 1 < line.Length && char.IsLetter(line[name + 1]) && line[name..].IndexOf(')') is > 0 and var close ? name + close + 1 : name;
        return end + 1 < line.Length && line[end] == ',' && line[end + 1] == ' ' ? end + 1 : end < line.Length ? end : name;
    }

    // Nothing more, or as in "[10:31 AM] Dana Whitaker (Guest)".
    private static bool IsRestOfMark(ReadOnlySpan<char> line, int end) => end == line.Length ? line[0] != '[' : line[end] == '(' && line[^1] == ')' && line[0] == '[';

    // A time of day, alone or behind a date, in brackets or not, and where it ends.
    private static bool ClockAt(ReadOnlySpan<char> line, out int end)
    {
        var (colon, digits) = (false, 0);
        var words = WordsInBrackets(line);
        for (end = 0; end < line.Length; end++)
        {
            var c = line[end];
            if (end < words && char.IsLetter(c))
            {
                continue;
            }

            colon |= c is ':' or 'h' && digits > 0 && end + 2 < line.Length && char.IsAsciiDigit(line[end + 1]) && char.IsAsciiDigit(line[end + 2]);
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            if (HalfOfDay(line, end) is > 0 and var half)
            {
                end += half - 1;
                continue;
            }

            if (!char.IsAsciiDigit(c) && c is not ('[' or ']' or '(' or ')' or ':' or '.' or '/' or '-' or '–' or ',' or ' ' or '\u202f' or '\u00a0' or '\t' or 'h'))
            {
                break;
            }
        }

        return colon && digits is >= 3 and <= 14;
    }

    // Where the brackets close in which a day may be told by a word: "[Yesterday 17:22]", "[12 mars à 09:14]".
    private static int WordsInBrackets(ReadOnlySpan<char> line) =>
        line is ['[', ..] && line.IndexOf(']') is > 0 and <= LongestStamp and var close && line[..close].IndexOf(':') is > 0 and var colon && char.IsAsciiDigit(line[colon - 1]) ? close : 0;

    // How long "AM", "p.m." or "a. m." is there; nought where neither stands.
    private static int HalfOfDay(ReadOnlySpan<char> line, int at)
    {
        if (at == 0 || at + 1 >= line.Length || line[at] is not ('A' or 'P' or 'a' or 'p'))
        {
            return 0;
        }

        var length = line[at + 1] is 'M' or 'm' ? 2 : line[at..] is [_, '.', 'M' or 'm', '.', ..] ? 4 : line[at..] is [_, '.', ' ' or '\u202f' or '\u00a0', 'M' or 'm', '.', ..] ? 5 : 0;
        return length > 0 && (at + length == line.Length || !char.IsLetter(line[at + length])) ? length : 0;
    }

    // Up to four words of letters, the first with a capital.
    private static bool SpeakerAt(ReadOnlySpan<char> line, int start, out int end)
    {
        var (words, letter) = (0, false);
        for (end = start; end < line.Length && end - start <= LongestSpeaker; end++)
        {
            var c = line[end];
            if (char.IsLetter(c) || c is '.' or '-' or '\'' or '’')
            {
                words += letter ? 0 : 1;
                letter = true;
            }
            else if (c is ' ' or '\u00a0' or '\t')
            {
                letter = false;
            }
            else
            {
                break;
            }
        }

        return words is >= 1 and <= MostWords && start < line.Length && char.IsUpper(line[start..end].Trim()[0]);
    }
}

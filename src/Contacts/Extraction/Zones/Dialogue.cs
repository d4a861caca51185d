using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Tables;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>The copy of a chat without times: "Joost: heb jij het nr van Henk?", "&lt;Helle&gt; ja". Who said a line is not what they said.</summary>
internal static class Dialogue
{
    private const int LongestMark = 40;
    private const int MostWords = 4;
    private const int MostAbove = 3;
    private const int DigitsOfANumber = 7;
    private const int MostLines = 400;
    private const int FewestOfTalk = 3;
    private const int FewestOfQuestion = 2;
    private const int MostLinesOfAMessage = 12;
    private const int LongestMessage = 2000;
    private const WordKinds Labels = WordKinds.PhoneLabel | WordKinds.FaxLabel | WordKinds.EmailLabel | WordKinds.WebLabel | WordKinds.AddressLabel;
    private const Signs MarkSigns = Signs.Colon | Signs.Angle | Signs.LongDash;
    private static readonly Words Oneself = new("me moi ich yo io eu ik");

    /// <summary>Leaves out of the lines who said them, where they are the talk of two.</summary>
    public static bool Strip(string text, List<TextSpan> lines, List<Signs> signs)
    {
        var above = HaveMarks(signs) ? FirstMark(text, lines, signs) : -1;
        if (above < 0 || !MayBeTalk(text, lines, signs, above) || !IsTalk(text, lines, above > 0))
        {
            return false;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            lines[i] = line with { Start = i < above && IsHeading(text.AsSpan(line.Start, line.Length)) ? line.End : line.Start + MarkLength(LineAt(text, line)) };
        }

        return true;
    }

    // Two lines at least tell who said them, and one of them asks or says what is neither a number nor an address: the labels of a signature mostly have those behind them.
    private static bool HaveMarks(List<Signs> signs)
    {
        var (marks, talks) = (0, false);
        foreach (var sign in signs)
        {
            var isMarked = (sign & MarkSigns) != 0;
            marks += isMarked ? 1 : 0;
            talks |= isMarked && ((sign & (Signs.Digit | Signs.At)) == 0 || (sign & Signs.Question) != 0);
        }

        return marks > 1 && talks;
    }

    // The line that tells first who said it; -1 where none does, or too many stand above it.
    private static int FirstMark(string text, List<TextSpan> lines, List<Signs> signs)
    {
        var above = 0;
        for (var i = 0; i < lines.Count && above <= MostAbove; i++)
        {
            if ((signs[i] & MarkSigns) != 0 && MarkLength(LineAt(text, lines[i])) > 0)
            {
                return i;
            }

            above += lines[i].Length > 0 ? 1 : 0;
        }

        return -1;
    }

    // "Conversation n° 884213 – Boutique Lumi'Déco": whose widget it is.
    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var digits = 0;
        foreach (var c in line)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits < DigitsOfANumber && !line.Contains('@');
    }

    /// <summary>Who said what stands at a place; empty where no line tells.</summary>
    public static TextSpan SpeakerOf(string text, int at)
    {
        var least = Math.Max(0, at - LongestMessage);
        for (var (end, lines) = (at, 0); end > least && lines < MostLinesOfAMessage; lines++)
        {
            var start = text.AsSpan(least, end - least).LastIndexOfAny('\n', '\r') is >= 0 and var above ? least + above + 1 : least;
            var line = text.AsSpan(start, Math.Min(text.Length - start, LongestMark));
            if ((start == 0 || text[start - 1] is '\n' or '\r') && MarkLength(line) is > 0 and var length)
            {
                var name = line[..length].TrimEnd(" :>–");
                return name[0] == '<' ? new TextSpan(start + 1, start + name.Length) : new TextSpan(start, start + name.Length);
            }

            end = start - 1;
        }

        return default;
    }

    // Whether at least two lines tell who said them, and one of them asks or somebody speaks twice: labels are each others'.
    private static bool MayBeTalk(string text, List<TextSpan> lines, List<Signs> signs, int above)
    {
        var (marks, asks) = (0, false);
        var last = default(ReadOnlySpan<char>);
        var first = default(ReadOnlySpan<char>);
        for (var i = above; i < Math.Min(lines.Count, MostLines); i++)
        {
            if ((signs[i] & MarkSigns) == 0 || LineAt(text, lines[i]) is var line && MarkLength(line) is not (> 0 and var length))
            {
                continue;
            }

            var speaker = SpeakerIn(line[..length]);
            asks |= (signs[i] & Signs.Question) != 0;
            if (++marks > 1 && (asks || speaker.SequenceEqual(first) || speaker.SequenceEqual(last)))
            {
                return true;
            }

            first = marks == 1 ? speaker : first;
            last = speaker;
        }

        return false;
    }

    private static ReadOnlySpan<char> SpeakerIn(ReadOnlySpan<char> mark) => mark.Trim(" :<>–");

    // Two lines at least tell who said them, one of them asks or somebody speaks twice, and something is said that is neither a number nor an address.
    private static bool IsTalk(string text, List<TextSpan> lines, bool isHeaded)
    {
        var (marks, entries, asks, talks, repeats, named, isDashed) = (0, 0, false, false, false, false, false);
        var last = default(ReadOnlySpan<char>);
        var first = default(ReadOnlySpan<char>);
        foreach (var span in CollectionsMarshal.AsSpan(lines)[..Math.Min(lines.Count, MostLines)])
        {
            var line = LineAt(text, span);
            if (MarkLength(line) is not (> 0 and var length))
            {
                continue;
            }

            var speaker = SpeakerIn(line[..length]);
            isDashed |= line[length - 2] == '–';
            var said = text.AsSpan(span.Start + length, span.Length - length);
            repeats |= marks > 0 && (speaker.SequenceEqual(first) || speaker.SequenceEqual(last));
            first = marks == 0 ? speaker : first;
            last = speaker;
            marks++;
            entries += IsEntry(said) ? 1 : 0;
            asks |= said.Contains('?');
            talks |= said.Contains('?') ? SmallWords(said) >= FewestOfQuestion : !said.ContainsAnyInRange('0', '9') && !said.Contains('@') && SmallWords(said) >= FewestOfTalk;
            named = named || line[0] == '<' || IsName(speaker);
        }

        // "Jean-Luc – T'as ses coordonnées ?": a list has dashes, too, and a number behind each name.
        return ((asks && repeats) || !isDashed) && (repeats || entries == 0) && entries * 2 < marks + 1 && marks > (isHeaded ? 2 : 1) && talks && (asks || repeats) && (named || (asks && repeats)) && !AnyLabel(text, lines);
    }

    // Looked up last: a signature with labels is hardly ever talk by anything else.
    private static bool AnyLabel(string text, List<TextSpan> lines)
    {
        foreach (var span in CollectionsMarshal.AsSpan(lines)[..Math.Min(lines.Count, MostLines)])
        {
            var line = LineAt(text, span);
            if (MarkLength(line) is > 0 and var length && IsLabel(SpeakerIn(line[..length])))
            {
                return true;
            }
        }

        return false;
    }

    // A number or an address and nothing else.
    private static bool IsEntry(ReadOnlySpan<char> said) => (said.ContainsAnyInRange('0', '9') || said.Contains('@')) && SmallWords(said) == 0 && !said.ContainsAny('?', '!');

    private static bool IsName(ReadOnlySpan<char> speaker)
    {
        var word = speaker.IndexOf(' ') is > 0 and var space ? speaker[..space] : speaker;
        return (WordLexicon.Of(word) & WordKinds.GivenName) != 0 || Oneself.Has(word);
    }

    // "Tel", "Nom": a form has such. "From" and "To" stand above a mail.
    private static bool IsLabel(ReadOnlySpan<char> speaker) => (IsOfHead(speaker) && !IsName(speaker)) || (WordLexicon.Of(speaker) & Labels) != 0 || ColumnNames.Of(speaker) is not (Column.Unknown or Column.WholeName or Column.Title or Column.Company or Column.Other);

    private static bool IsOfHead(ReadOnlySpan<char> speaker)
    {
        Span<char> room = stackalloc char[LongestMark];
        Span<char> head = stackalloc char[LongestMark];
        speaker.CopyTo(head);
        head[speaker.Length] = ':';
        return HeaderLine.KindOf(Words.Fold(head[..(speaker.Length + 1)], room)) != HeaderKind.None;
    }

    private static int SmallWords(ReadOnlySpan<char> said)
    {
        var count = 0;
        foreach (var word in said.Split(' '))
        {
            count += said[word] is [var c, ..] && char.IsLower(c) ? 1 : 0;
        }

        return count;
    }

    private static ReadOnlySpan<char> LineAt(string text, TextSpan line) => text.AsSpan(line.Start, Math.Min(line.Length, LongestMark));

    // Up to four words, the first with a capital, and a colon or a dash; or any in angle brackets.
    private static int MarkLength(ReadOnlySpan<char> line)
    {
        var angle = line is ['<', ..];
        var close = angle ? line.IndexOf('>') : line.IndexOfAny(':', '–');
        if (close < 2 || close + 1 >= line.Length || line[close + 1] != ' ' || (!angle && !char.IsUpper(line[0])))
        {
            return 0;
        }

        var words = 1;
        foreach (var c in line[(angle ? 1 : 0)..close].TrimEnd())
        {
            words += c == ' ' ? 1 : 0;
            if (!char.IsLetter(c) && c is not (' ' or '-' or '\'' or '’' or '.' or '(' or ')' or '&'))
            {
                return 0;
            }
        }

        return words <= MostWords ? close + 2 : 0;
    }
}

using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>What a line may be by the phrases in it, found in one pass.</summary>
internal static class LineMark
{
    // Within a line it stands behind a space: "FRCS (Orth)" is no register.
    private const string Register = "rcs ";
    private const int Lists = 6;

    // "désactivé" in pieces, as macOS pastes it: its phrases cannot tell.
    private const char FirstAccent = '\u0300';
    private const char LastAccent = '\u036f';
    private const ulong AllCues = (ulong)uint.MaxValue << Lists;
    private static readonly Phrases Known = new([QuoteMark.Forwarded, QuoteMark.Older, [.. Boilerplate.Marks, .. Boilerplate.Orders, .. Boilerplate.Registers], QuoteMark.Wrote, QuoteMark.Asides, Invitation.Openings, .. Cue.Lists]);

    /// <summary>The marks of a folded line.</summary>
    public static LineMarks Of(ReadOnlySpan<char> folded) => Of(folded, out _);

    /// <summary>The marks of a folded line, and what it may say of the values in it or beside it.</summary>
    public static LineMarks Of(ReadOnlySpan<char> folded, out Cues said)
    {
        var known = 0ul;
        Find(folded, [folded.Length], new Span<ulong>(ref known));
        return Of(folded, known, out said);
    }

    /// <summary>The same of a line whose phrases are known.</summary>
    public static LineMarks Of(ReadOnlySpan<char> folded, ulong known, out Cues said)
    {
        said = unchecked((Cues)(known >> Lists));
        return (LineMarks)(known & ((1 << Lists) - 1)) | (folded.StartsWith(Register, StringComparison.Ordinal) ? LineMarks.Boilerplate : LineMarks.None);
    }

    /// <summary>Notes of which lists phrases stand in each of some folded lines.</summary>
    /// <param name="folded">The lines, a nought behind each.</param>
    /// <param name="ends">Where they end.</param>
    /// <param name="known">A bit for each list of each line.</param>
    public static void Find(ReadOnlySpan<char> folded, ReadOnlySpan<int> ends, Span<ulong> known)
    {
        known.Clear();
        Known.In(folded, ends, known);
        for (var (line, start) = (0, 0); line < ends.Length && folded[start..].ContainsAnyInRange(FirstAccent, LastAccent); start = ends[line] + 1, line++)
        {
            known[line] |= folded[start..ends[line]].ContainsAnyInRange(FirstAccent, LastAccent) ? AllCues : 0;
        }
    }

    /// <summary>What a long line may say behind its beginning, which alone tells what the line is.</summary>
    public static Cues SaidBehind(string text, TextSpan line)
    {
        const int Step = FoldedLine.Most / 2;
        var all = Cues.None;
        for (var start = line.Start + Step; line.Length > FoldedLine.Most && start < line.End; start += Step)
        {
            all |= In(text, line with { Start = start });
        }

        return all;
    }

    private static Cues In(string text, TextSpan part)
    {
        Span<char> room = stackalloc char[FoldedLine.Most];
        Of(FoldedLine.Of(text, part, room), out var said);
        return said;
    }
}

/// <summary>The marks of a line; a bit for each list of phrases.</summary>
[Flags]
internal enum LineMarks : byte
{
    None = 0,

    /// <summary>Words that stand above a message that is handed on.</summary>
    Forwarded = 1,

    /// <summary>Words that stand above an older message.</summary>
    Older = 2,

    /// <summary>Words of a notice, of the mail program or of a register.</summary>
    Boilerplate = 4,

    /// <summary>Words that stand below a name whose words follow.</summary>
    Wrote = 8,

    /// <summary>Words of somebody who only hands a message on.</summary>
    Aside = 16,

    /// <summary>Words of an invitation to a conference.</summary>
    Invitation = 32,
}

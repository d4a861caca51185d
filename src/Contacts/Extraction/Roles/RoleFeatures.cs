using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>What speaks for the role of a token.</summary>
/// <remarks>
/// What is said of its line and of its segment is the same for all their tokens and is asked for once. Whoever asks gives a writer: the
/// trainer one that notes the rows of the model, the tagger one that adds them up. None is inlined: together they are more than the compiler
/// keeps in registers.
/// </remarks>
internal static class RoleFeatures
{
    /// <summary>More rows than any of the three writes.</summary>
    public const int Most = 160;

    /// <summary>How many words speak for the role of a token.</summary>
    public const int WordsOfToken = 7;

    /// <summary>How many words speak for the role of a segment at most.</summary>
    public const int WordsOfSegment = 3;

    /// <summary>The kinds of the words beside that count.</summary>
    public const WordKinds Telling = WordKinds.GivenName | WordKinds.FamilyName | WordKinds.Place | WordKinds.Title | WordKinds.TitleHead | WordKinds.LegalForm | WordKinds.Street
        | WordKinds.Department | WordKinds.CompanyWord | WordKinds.Country | WordKinds.Honorific | WordKinds.Function | WordKinds.Common;

    /// <summary>The kinds of the word before last that count.</summary>
    public const WordKinds TwoBefore = WordKinds.TitleHead | WordKinds.GivenName | WordKinds.Street | WordKinds.LegalForm;
    /// <summary>The kinds of the word behind the next that count.</summary>
    public const WordKinds TwoAfter = WordKinds.TitleHead | WordKinds.FamilyName | WordKinds.Street | WordKinds.LegalForm | WordKinds.Place;

    /// <summary>The features of a token that are the kinds of a word: its own, and of those beside it.</summary>
    public const int OwnKinds = 20, KindsBefore = 21, KindsAfter = 22, KindsTwoBefore = 25, KindsTwoAfter = 26;

    /// <summary>Those that are its own kinds together with how it is written, with its line, with the setting of its line.</summary>
    public const int KindsInShape = 23, KindsInLine = 24, KindsInSetting = 27;

    /// <summary>The features of a segment that are the kinds of its first word and of its last.</summary>
    public const int KindsOfFirst = 7, KindsOfLast = 8;

    /// <summary>The lines behind this one count as one.</summary>
    public const int LastLine = 3;

    /// <summary>The kinds that count together with the setting of a line, and how many of those settings there are.</summary>
    public const WordKinds InSetting = WordKinds.GivenName | WordKinds.FamilyName | WordKinds.Title | WordKinds.CompanyWord;
    public const int SettingsOfKinds = 16;

    // How many there are of what features are made of.
    private const int Kinds = 64;
    private const int Sorts = 16;
    private const int Shapes = 16;
    private const int Gaps = 12;
    private const int Agreements = 128;

    // Those of signatures that stand alone; where a closing or a rule stands above, the rows are looked up.
    private const int Places = 16;

    /// <summary>The rows of a line.</summary>
    public static int OfLine(Layout layout, int index, Span<int> rows, int mask)
    {
        var writer = new RowWriter(rows, mask, FeatureTemplate.Line);
        Line(layout, index, ref writer);
        return writer.Count;
    }

    /// <summary>The rows of a segment; the first <paramref name="general"/> are not of its words.</summary>
    public static int OfSegment(Layout layout, int index, Span<int> rows, int mask, out int general)
    {
        var writer = new RowWriter(rows, mask, FeatureTemplate.Segment);
        Segment(layout, index, ref writer);
        general = writer.Count;
        SegmentWords(layout, index, ref writer);
        return writer.Count;
    }

    /// <summary>The rows of a token; the first <paramref name="general"/> are not of words.</summary>
    public static int OfToken(Layout layout, int index, Span<int> rows, int mask, out int general)
    {
        var writer = new RowWriter(rows, mask, FeatureTemplate.Token);
        Token(layout, index, ref writer);
        general = writer.Count;
        TokenWords(layout, index, ref writer);
        return writer.Count;
    }

    /// <summary>What a line is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Line<TWriter>(Layout layout, int index, ref TWriter into)
        where TWriter : struct, IFeatureWriter, allows ref struct
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        ref readonly var line = ref lines[index];
        var setting = layout.Settings[index];
        var count = Bucket(line.Count);
        var before = index > 0 ? lines[index - 1].Sort : 0;
        var after = index + 1 < lines.Length ? lines[index + 1].Sort : 0;
        var size = Bucket(lines.Length);
        var writer = into;
        writer.Begin();
        writer.Add(1, 16, count);
        writer.Add(2, Kinds, line.Kinds);
        writer.Add(3, 8, Math.Min(index, 6));
        writer.Add(4, 16, Math.Min(lines.Length - index, 8));
        writer.Add(5, Sorts, line.Sort);
        writer.Add(6, Sorts * Sorts, (before << 4) | line.Sort);
        writer.Add(7, Sorts * Sorts, (line.Sort << 4) | after);
        writer.Add(8, Sorts * Sorts * Sorts, (before << 8) | (line.Sort << 4) | after);
        writer.Add(9, 9 * Sorts, (Math.Min((int)setting.Since, 8) << 4) | line.Sort);
        writer.Add(18, Places * Sorts, (setting.Place << 4) | line.Sort);
        writer.Add(19, Places * Kinds, (setting.Place << 6) | line.Kinds);
        writer.AddPair(20, 24, 10, 5, (line.IsProse ? 1 : 0) | (count << 1), setting.Place);
        writer.Add(10, 192, (size << 4) | count);
        writer.Add(11, 16, (int)line.Before - (int)Gap.Line + (index == 0 ? 4 : 0) + (index + 1 < lines.Length && lines[index + 1].Before == Gap.Blank ? 8 : 0));
        writer.Add(12, 48, (line.Capitals == line.Count ? 2 : line.Capitalised == line.Count ? 1 : 0) | (count << 2));
        writer.Add(13, Kinds, index > 0 ? lines[index - 1].Kinds : -1);
        writer.Add(14, Kinds, index + 1 < lines.Length ? lines[index + 1].Kinds : -1);
        writer.Add(15, Agreements, (int)line.Agrees);
        writer.Add(16, 4 * Sorts, (Math.Min(index, 3) << 4) | line.Sort);
        writer.AddBits(17, (uint)line.Words);
        into = writer;
    }

    /// <summary>What a segment is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Segment<TWriter>(Layout layout, int index, ref TWriter into)
        where TWriter : struct, IFeatureWriter, allows ref struct
    {
        var segments = CollectionsMarshal.AsSpan(layout.Segments);
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        ref readonly var segment = ref segments[index];
        var count = Bucket(segment.Count);
        var after = index + 1 < segments.Length ? (int)segments[index + 1].Before : 15;
        var writer = into;
        writer.Begin();
        writer.Add(1, Gaps * 16, ((int)segment.Before << 4) | after);
        writer.Add(2, 96, (count << 3) | Math.Min(segment.Place, 4));
        writer.Add(3, 256, (count << 4) | (int)segment.Agrees);
        writer.Add(4, 48, (segment.Capitals == segment.Count ? 2 : segment.Capitalised == segment.Count ? 1 : 0) | (count << 2));
        writer.Add(5, 48, Math.Min(segment.Digits, 3) | (count << 2));
        writer.AddBits(6, (uint)segment.Words);
        writer.AddKinds(KindsOfFirst, (uint)(tokens[segment.First].Words & Telling));
        writer.AddKinds(KindsOfLast, (uint)(tokens[segment.End - 1].Words & Telling));
        writer.Add(9, Gaps * 16, segment.Sort | ((int)segment.Before << 4));
        if (index > 0)
        {
            writer.Add(10, Sorts * Sorts, segments[index - 1].Sort | (segment.Sort << 4));
            writer.AddPair(11, Gaps, 8, 6, (int)segment.Before, segments[index - 1].Kinds);
        }
        else
        {
            writer.Skip(Sorts * Sorts, Gaps << 6);
        }

        if (index + 1 < segments.Length)
        {
            writer.Add(12, Sorts * Sorts, segments[index + 1].Sort | (segment.Sort << 4));
            writer.AddPair(13, 16, 8, 6, after, segments[index + 1].Kinds);
        }

        into = writer;
    }

    /// <summary>The words of a segment.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SegmentWords<TWriter>(Layout layout, int index, ref TWriter writer)
        where TWriter : struct, IWordWriter, allows ref struct
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        ref readonly var segment = ref CollectionsMarshal.AsSpan(layout.Segments)[index];
        writer.AddWord(14, tokens[segment.First].Hash);
        writer.AddWord(15, tokens[segment.End - 1].Hash);
        if (segment.Before == Gap.Colon && segment.First > 0)
        {
            writer.AddWord(16, tokens[segment.First - 1].Hash);
        }
    }

    /// <summary>What a token is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Token<TWriter>(Layout layout, int index, ref TWriter into)
        where TWriter : struct, IFeatureWriter, allows ref struct
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        ref readonly var token = ref tokens[index];
        ref readonly var segment = ref CollectionsMarshal.AsSpan(layout.Segments)[token.Segment];
        ref readonly var line = ref CollectionsMarshal.AsSpan(layout.Lines)[token.Line];
        var none = default(Token);
        ref readonly var before = ref index > 0 ? ref tokens[index - 1] : ref none;
        ref readonly var after = ref index + 1 < tokens.Length ? ref tokens[index + 1] : ref none;
        var gapAfter = index + 1 < tokens.Length ? (int)after.Before : 15;
        var writer = into;
        writer.Begin();
        writer.Add(1, 8, (int)token.Kind);
        writer.Add(2, Shapes, (int)token.Shape);
        writer.Add(3, Gaps * 16, ((int)token.Before << 4) | (int)token.Shape);
        writer.Add(4, Gaps * 16, ((int)token.Before << 4) | gapAfter);
        writer.Add(5, Shapes * Shapes * Shapes, ((int)before.Shape << 8) | ((int)token.Shape << 4) | (int)after.Shape);
        writer.Add(6, Agreements, (int)token.Agrees);
        writer.AddPair(7, Agreements, 8, 4, (int)before.Agrees, (int)token.Before);
        writer.AddPair(8, Agreements, 8, 4, (int)after.Agrees, gapAfter);
        writer.Add(9, 40, (Math.Min(index - segment.First, 4) << 3) | Math.Min(segment.End - index, 5));
        writer.Add(10, 7 * Sorts, (Math.Min(index - line.First, 6) << 4) | line.Sort);
        writer.AddPair(11, Gaps, 8, 7, (int)token.Before, ((int)before.Kind << 4) | (int)after.Kind);
        writer.Add(12, Agreements * 16, ((int)token.Agrees << 4) | (int)token.Shape);
        writer.Add(13, Shapes, (int)(token.Words & Telling) == 0 ? (int)token.Shape : -1);
        writer.Add(14, 1536, ((int)token.Kind << 8) | (line.Sort << 4) | Bucket(line.Count));
        var setting = layout.Settings[token.Line];
        writer.Add(15, Places * 8, (setting.Place << 3) | (int)token.Kind);
        writer.Add(16, 2048, (setting.Closing << 4) | (int)token.Shape | (line.IsProse ? 1 << 8 : 0) | (setting.Rule << 9));
        writer.AddKinds(KindsInSetting, (uint)(token.Words & InSetting), SettingOf(setting, line));
        writer.AddKinds(OwnKinds, (uint)token.Words);
        writer.AddKinds(KindsBefore, (uint)(before.Words & Telling));
        writer.AddKinds(KindsAfter, (uint)(after.Words & Telling));
        writer.AddKinds(KindsInShape, (uint)(token.Words & Telling), (int)token.Shape);
        writer.AddKinds(KindsInLine, (uint)(token.Words & Telling), Math.Min(token.Line, LastLine));
        writer.AddKinds(KindsTwoBefore, (uint)(index > 1 ? tokens[index - 2].Words & TwoBefore : 0));
        writer.AddKinds(KindsTwoAfter, (uint)(index + 2 < tokens.Length ? tokens[index + 2].Words & TwoAfter : 0));
        into = writer;
    }

    /// <summary>The setting of a line as it counts together with kinds.</summary>
    public static int SettingOf(in Setting setting, in Stretch line) => setting.Closing | (line.IsProse ? 4 : 0) | (Math.Min((int)setting.ProseAbove, 1) << 3);

    /// <summary>The word of a token and those beside it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TokenWords<TWriter>(Layout layout, int index, ref TWriter writer)
        where TWriter : struct, IWordWriter, allows ref struct
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        ref readonly var token = ref tokens[index];
        var before = index > 0 ? tokens[index - 1].Hash : 0;
        writer.AddWord(30, token.Hash);
        writer.AddWord(31, before);
        writer.AddWord(32, index + 1 < tokens.Length ? tokens[index + 1].Hash : 0);
        writer.AddWord(33, token.Ending3);
        writer.AddWord(34, token.Ending4);
        writer.AddWord(35, token.Beginning3);
        writer.AddWord(36, before ^ (token.Hash * 31));
    }

    private static int Bucket(int count) => count switch { <= 6 => count, <= 9 => 7, <= 14 => 8, <= 24 => 9, <= 49 => 10, _ => 11 };
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.People;

/// <summary>Reads the rows of a list by what they have in common: three lines and more, or two items, nearly each with a number or an address, and in most of them a name.</summary>
/// <remarks>"Sab. mattina ...... Giancarlo Del Bene ...... 338 410 7729": the model sees few such lists, and a row tells little by itself.</remarks>
internal static class Rows
{
    private const int FewestRows = 3;
    private const int FewestItems = 2;
    private const int MostWords = 5;
    private const int MostOfALine = 40;
    private const int WordsOfAGap = 5;
    private const int LongestMark = 4;
    private const double Likely = 0.85;
    private const int Reach = (1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email);
    private const WordKinds NoName = WordKinds.TitleHead | WordKinds.Closing | WordKinds.Greeting | WordKinds.PhoneLabel | WordKinds.EmailLabel | WordKinds.LegalForm | WordKinds.Street | WordKinds.CompanyWord;

    private static readonly Words Asking = new("ask call ring phone demander appeler contacter fragen anrufen preguntar llamar chiedere chiamare perguntar ligar chamar vragen bel bellen");

    private const WordKinds Things = WordKinds.Common | WordKinds.Department | WordKinds.Industry | WordKinds.Month | WordKinds.Weekday | WordKinds.Title | WordKinds.Country;

    /// <summary>The runs with the names and the numbers of such rows, in order.</summary>
    public static List<RoleTagger.Run> Read(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        List<RoleTagger.Run>? added = null;
        var next = 0;
        for (var i = 0; i < layout.Lines.Count;)
        {
            var end = EndOfRows(layout, i);
            if ((end - i >= FewestRows || (end - i == FewestItems && AreItems(text, layout, i, end))) && NamesOf(text, layout, runs, i, end, ref next) is { Count: > 0 } names)
            {
                added ??= [];
                added.AddRange(names);
            }

            i = Math.Max(end, i + 1);
        }

        return added is null ? runs : Joined(runs, added);
    }

    // Lines one below the other, each with a number or an address, but for a short one between two: "wo  GESLOTEN", "S47  Eduvigis Montelongo".
    private static int EndOfRows(Layout layout, int first)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        var end = first;
        while (end < lines.Length && (end == first || lines[end].Before == Gap.Line))
        {
            var isGap = end > first && IsShort(lines[end]) && end + 1 < lines.Length && lines[end + 1].Before == Gap.Line && IsRow(lines[end + 1]);
            if (!isGap && !IsRow(lines[end]))
            {
                break;
            }

            end++;
        }

        return end;
    }

    // "- Stéphanie Lefort, 07 83 …": a dot or a dash begins each.
    private static bool AreItems(string text, Layout layout, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var start = layout.Tokens[layout.Lines[i].First].Span.Start;
            if (text.AsSpan(Math.Max(0, start - LongestMark), Math.Min(LongestMark, start)).TrimEnd(" \t") is not [.., '-' or '–' or '•' or '*' or '·' or '▪' or '>'])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRow(in Stretch line) => (line.Kinds & Reach) != 0 && line.Count is > 0 and <= MostOfALine;

    private static bool IsShort(in Stretch line) => line is { Count: <= WordsOfAGap, Kinds: 1 << (int)TokenKind.Word };

    // The names of rows and what reaches their bearers; none where fewer than two rows of three have a name.
    private static List<RoleTagger.Run> NamesOf(string text, Layout layout, List<RoleTagger.Run> runs, int first, int end, ref int next)
    {
        var names = new List<RoleTagger.Run>();
        var column = ColumnOf(layout, runs, first, end, next);
        var (named, rows) = (0, 0);
        for (var i = first; i < end; i++)
        {
            var line = layout.Lines[i];
            rows += IsRow(line) ? 1 : 0;
            while (next < runs.Count && runs[next].First < line.First)
            {
                next++;
            }

            var before = names.Count;
            var isKnown = false;
            for (var run = next; run < runs.Count && runs[run].First < line.End; run++)
            {
                isKnown |= runs[run].Role == Role.Name;
            }

            AddNames(text, layout, line, isKnown ? runs.GetRange(next, Math.Min(MostOfALine, runs.Count - next)) : [], names);
            if (!isKnown && names.Count == before && column is { } place && InColumn(layout, line, place) is { } cell)
            {
                names.Add(cell);
            }

            named += isKnown || names.Count > before ? 1 : 0;
            AddReach(layout, line, isKnown || names.Count > before, names);
        }

        return named * 3 >= rows * 2 && named >= Math.Min(FewestRows, end - first) ? names : [];
    }

    // The segment of the first name of rows that bars or wide gaps part; null where none is.
    private static Stretch? ColumnOf(Layout layout, List<RoleTagger.Run> runs, int first, int end, int next)
    {
        var rows = (First: layout.Lines[first].First, layout.Lines[end - 1].End);
        var known = next;
        while (known < runs.Count && runs[known].First < rows.End && (runs[known].Role != Role.Name || runs[known].First < rows.First))
        {
            known++;
        }

        return known < runs.Count && runs[known].First < rows.End && layout.Segments[layout.Tokens[runs[known].First].Segment] is { Place: > 0, Before: Gap.Bar or Gap.Wide } column ? column : null;
    }

    // "Sinéad Hartigan" of "| Fri | Sinéad Hartigan | crumpets | 07854 … |", where another row has a name in the same column.
    private static RoleTagger.Run? InColumn(Layout layout, in Stretch line, in Stretch column)
    {
        for (var i = line.First; i < line.End; i++)
        {
            var cell = layout.Segments[layout.Tokens[i].Segment];
            if (cell.First == i && cell.Place == column.Place && cell.Before == column.Before && cell is { Count: 2 or 3, Digits: 0, Kinds: 1 << (int)TokenKind.Word } && cell.Capitalised == cell.Count && (cell.Words & NoName) == 0)
            {
                return new RoleTagger.Run(Role.Name, i, cell.End, Likely);
            }
        }

        return null;
    }

    private static void AddReach(Layout layout, in Stretch line, bool isNamed, List<RoleTagger.Run> names)
    {
        for (var i = line.First; i < line.End && isNamed; i++)
        {
            if (layout.Tokens[i].Kind is TokenKind.Phone or TokenKind.Email || layout.Tokens[i] is { Kind: TokenKind.Website, Before: Gap.Bar or Gap.Wide })
            {
                names.Add(new RoleTagger.Run(Role.Own, i, i + 1, Likely));
            }
        }
    }

    // Whatever between two separators is written like a name and has a first name.
    private static void AddNames(string text, Layout layout, in Stretch line, List<RoleTagger.Run> known, List<RoleTagger.Run> names)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var before = names.Count;
        for (var first = line.First; first < line.End;)
        {
            var end = EndOfPart(text, tokens, first, line.End);
            if (end == first + 1 && first == line.First && end < line.End && tokens[end].Before == Gap.Comma && EndOfPart(text, tokens, end, line.End) is var whole && IsName(tokens[end..whole], isBeside: false, fewest: 1))
            {
                end = whole; // "Freytag, Dr. Konrad"
            }

            if (EndOfCalled(text, tokens[..line.End], first) is { } called)
            {
                names.Add(new RoleTagger.Run(Role.Name, first, called, Likely));
                first = called;
                continue;
            }

            while (first < end - 1 && ((tokens[first].Shape is Shape.Lower or Shape.Sign && (tokens[first].Words & WordKinds.Function) != 0) || Asking.Has(tokens[first].In(text))))
            {
                first++; // "en Sjoerd Hoekstra", "Ask for Kirsty Lang"
            }

            // Where a name is known on the line, another stands between its number and one more: "Marloes ten Brinke (06-41827735) en Sjoerd Hoekstra (06-53390164)".
            var isOther = known.Count == 0 || (end < line.End && tokens[end].Kind == TokenKind.Phone && !IsIn(known, first, end) && HasPhone(tokens[line.First..first]));
            var isFirst = known.Count == 0 && first == line.First && end == first + 1 && end < line.End && IsFirstName(tokens[first], tokens[end]);
            isOther &= names.Count == before || names[^1].Role != Role.Name || HasPhone(tokens[names[^1].End..first]); // "Mr Al-Rashid, Ward Sister: …"
            if (isFirst || (isOther && !IsPlace(tokens[..line.End], end) && !RowFirms.IsPossessive(text, tokens[first..end]) && IsName(tokens[first..end], isBeside: known.Count == 0 && end < line.End && tokens[end].Kind == TokenKind.Phone)))
            {
                names.Add(new RoleTagger.Run(Role.Name, first, end, Likely));
            }

            first = end;
        }
    }

    // "Stéphanie (Steph) Lefort, 07 83 …"
    private static int? EndOfCalled(string text, ReadOnlySpan<Token> tokens, int first)
    {
        var isCalled = first + 2 < tokens.Length && IsGiven(tokens[first]) && tokens[first + 1] is { Kind: TokenKind.Word, Before: Gap.Bracket, IsCapital: true } && text[tokens[first + 1].Span.Start - 1] == '('
            && text[tokens[first + 1].Span.End] == ')' && tokens[first + 2] is { Kind: TokenKind.Word, IsCapital: true };
        var end = first + 3;
        while (isCalled && end < tokens.Length && end - first < MostWords && !Parts(text, tokens[end - 1], tokens[end]) && (tokens[end].IsCapital || (tokens[end].Words & WordKinds.Particle) != 0))
        {
            end++;
        }

        return isCalled ? end : null;
    }

    // "Ayanda (Chef): 072 415 8836", "Linda 206 624 2562"
    private static bool IsFirstName(in Token word, in Token next) =>
        word.Shape == Shape.Capitalised && (word.Words & NoName) == 0 && ((word.Words & WordKinds.CommonGivenName) != 0 || (word.Words & (WordKinds.GivenName | Things)) == WordKinds.GivenName) && (next.Before is Gap.Bracket or Gap.Colon or Gap.Dash || next.Kind == TokenKind.Phone);

    // "Wellington NSW 2820"
    private static bool IsPlace(ReadOnlySpan<Token> tokens, int end) =>
        end < tokens.Length && tokens[end].Shape is Shape.Digits4 or Shape.Digits5 && tokens[end] is { Kind: TokenKind.Word, Before: Gap.Space } && tokens[end - 1] is { Shape: Shape.Capitals, Span.Length: <= 3 } state && (state.Words & WordKinds.Place) != 0;

    private static bool HasPhone(ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind == TokenKind.Phone)
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOfPart(string text, ReadOnlySpan<Token> tokens, int first, int limit)
    {
        var end = first + 1;
        while (end < limit && !Parts(text, tokens[end - 1], tokens[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsIn(List<RoleTagger.Run> known, int first, int end)
    {
        foreach (var run in known)
        {
            if (run.Role == Role.Name && run.First < end && run.End > first)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Parts(string text, in Token last, in Token next) =>
        next.Kind != TokenKind.Word || last.Kind != TokenKind.Word || next.Before is not (Gap.None or Gap.Space or Gap.Stop) || IsNumber(last) || IsNumber(next)
        || text.AsSpan(last.Span.End, next.Span.Start - last.Span.End).IndexOf("..", StringComparison.Ordinal) >= 0;

    private static bool IsNumber(in Token token) => token.Shape is >= Shape.Digit1 and <= Shape.DigitsAndLetters;

    // With a first name that is known; right before a number words are enough that are known as nothing else.
    private static bool IsName(ReadOnlySpan<Token> words, bool isBeside, int fewest = 2)
    {
        var (given, capitals, others) = (words.Length > 1 && (words[0].Words & WordKinds.Honorific) != 0 && words[1].Shape is Shape.Capitalised or Shape.Mixed or Shape.Capitals, 0, WordKinds.None);
        var isGiven = IsGiven(words[0]) || (words.Length > 1 && IsGiven(words[^1]));
        foreach (ref readonly var word in words)
        {
            // "Baker, Tom", "Dean Forester"
            var isFamily = isGiven && (word.Words & WordKinds.FamilyName) != 0;
            var isCapital = word.Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed or Shape.Initial or Shape.OneCapital;
            if (word.Kind != TokenKind.Word || (!isCapital && (word.Words & WordKinds.Particle) == 0 && word.Shape != Shape.Sign) || (isCapital && word.Shape != Shape.Initial && !isFamily && (word.Words & WordKinds.Honorific) == 0 && (word.Words & NoName) != 0))
            {
                return false;
            }

            capitals += isCapital ? 1 : 0;
            var isCalled = (word.Words & WordKinds.Honorific) != 0 || word.Shape == Shape.Initial; // "Mr P. Adeyemi-Ross"
            others |= isCapital && !isCalled ? word.Words & Things : WordKinds.None;
            given |= isCapital && (word.Words & WordKinds.GivenName) != 0;
        }

        return (given || (isBeside && others == WordKinds.None)) && capitals >= fewest && words.Length <= MostWords;
    }

    private static bool IsGiven(in Token word) => word.Shape != Shape.Lower && (word.Words & (WordKinds.CommonGivenName | WordKinds.TitleHead)) == WordKinds.CommonGivenName;

    // What was read of a row before gives way where it is a name now.
    private static List<RoleTagger.Run> Joined(List<RoleTagger.Run> runs, List<RoleTagger.Run> added)
    {
        var taken = new HashSet<int>();
        foreach (var run in added)
        {
            taken.UnionWith(Enumerable.Range(run.First, run.End - run.First));
        }

        List<RoleTagger.Run> all = [.. runs.Where(run => !Enumerable.Range(run.First, run.End - run.First).Any(taken.Contains)), .. added];
        all.Sort(static (a, b) => a.First.CompareTo(b.First));
        return all;
    }
}

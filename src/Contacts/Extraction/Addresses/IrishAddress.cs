using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Joins what stands above an Eircode: "County Buildings, Market Square", "Kilcorran, Co. Meath" and "C15 X2R7".</summary>
internal static class IrishAddress
{
    private const int Routing = 3;
    private const int Unique = 4;
    private const int MostLines = 3;
    private const int MostWords = 8;
    private const WordKinds NoPlace = WordKinds.LegalForm | WordKinds.TitleHead | WordKinds.Closing | WordKinds.Greeting;
    private static readonly Words Counties = new("co county");

    /// <summary>Whether a word stands before the name of a county: "Co. Meath".</summary>
    public static bool IsCounty(ReadOnlySpan<char> word) => Counties.Has(word);

    /// <summary>Begins the address higher up, whatever was read there, where its first line ends with a county, or is the code and the line above ends so.</summary>
    public static int Join(string text, Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var stretches = CollectionsMarshal.AsSpan(layout.Lines);
        var run = runs[index];
        var first = tokens[run.First].Line;
        var isCode = run.End - run.First == 2 && first > 0 && stretches[first] is { Count: 2, Before: Gap.Line } && IsCode(tokens[run.First].In(text), tokens[run.First + 1].In(text));
        first -= isCode ? 1 : 0;
        if (stretches[first].First > run.First || !EndsWithCounty(text, tokens, stretches[first]))
        {
            return index;
        }

        for (var lines = 1; lines < MostLines && first > 0 && stretches[first].Before == Gap.Line && IsPlace(text, tokens, stretches[first - 1]) && IsFree(runs, stretches[first - 1]); lines++)
        {
            first--;
        }

        var begin = stretches[first].First;
        var above = index;
        while (above > 0 && runs[above - 1].First >= begin)
        {
            above--;
        }

        if (above > 0 && runs[above - 1].End > begin)
        {
            return index;
        }

        runs.RemoveRange(above, index - above);
        runs[above] = run with { First = begin };
        return above;
    }

    // Nobody is named there, and no firm in a part of the line.
    private static bool IsFree(List<RoleTagger.Run> runs, in Stretch line)
    {
        var (first, end) = (line.First, line.End);
        return !runs.Exists(run => run.First < end && run.End > first && (run.Role is Role.Name or Role.Title || (run.Role == Role.Company && (run.First > first || run.End < end))));
    }

    // "C15", "D6W" and "X2R7"
    private static bool IsCode(ReadOnlySpan<char> routing, ReadOnlySpan<char> unique) =>
        routing.Length == Routing && unique.Length == Unique && char.IsAsciiLetterUpper(routing[0]) && char.IsAsciiDigit(routing[1]) && char.IsAsciiLetterOrDigit(routing[2]) && unique.ContainsAnyInRange('0', '9') && !unique.ContainsAnyInRange('a', 'z');

    private static bool EndsWithCounty(string text, ReadOnlySpan<Token> tokens, in Stretch line) =>
        line.Count is > 1 and <= MostWords && line.Kinds == 1 << (int)TokenKind.Word && tokens[line.End - 1].Shape == Shape.Capitalised && tokens[line.End - 2].IsCapital && IsCounty(tokens[line.End - 2].In(text));

    // "County Buildings, Market Square", "14 Main Street", "Dunmore House"; not what a firm is called.
    private static bool IsPlace(string text, ReadOnlySpan<Token> tokens, in Stretch line)
    {
        if (line.Count is < 2 or > MostWords || line.Kinds != 1 << (int)TokenKind.Word || line.IsProse || line.Capitalised == 0 || (line.Words & NoPlace) != 0)
        {
            return false;
        }

        var (isParted, isJoined) = (false, false);
        for (var i = line.First + 1; i < line.End; i++)
        {
            isParted |= tokens[i].Before == Gap.Comma;
            isJoined |= tokens[i].Shape == Shape.Sign;
        }

        return !isJoined && (line.Digits > 0 || (tokens[line.End - 1].Words & WordKinds.Street) != 0 || AddressRuns.Ends(tokens[line.End - 1].In(text)) || (isParted && (line.Words & WordKinds.Street) != 0));
    }
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Reads a list whose entries begin with a picture: "📌 Nuno Carrapato – Estúdio Luz Baixa (fotografia)" above "📱 925 810 346"; what most of its entries show holds for all.</summary>
internal static class PicturedEntries
{
    private const int Fewest = 2;
    private const int Most = 200;
    private const int MostOfAName = 5;
    private const int MostOfAFirm = 6;
    private const double Likely = 0.8;
    private const WordKinds OfFirms = WordKinds.LegalForm | WordKinds.CompanyWord | WordKinds.TitleHead | WordKinds.Department | WordKinds.Street;

    /// <summary>Puts the name and the firm of each in the place of what else was read there.</summary>
    public static void Read(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud83c', '\ud83e'))
        {
            return;
        }

        List<(int First, int Dash, int End)> entries = [];
        var (given, others) = (0, 0);
        for (var i = 0; i + 1 < layout.Lines.Count && entries.Count < Most; i++)
        {
            if (Entry(text, layout, i) is { } entry)
            {
                entries.Add(entry);
                given += (layout.Tokens[entry.First].Words & WordKinds.GivenName) != 0 ? 1 : 0;
                others += (layout.Tokens[entry.Dash].Words & WordKinds.CommonGivenName) != 0 ? 1 : 0;
            }
        }

        if (entries.Count >= Fewest && given >= Fewest && given > others)
        {
            foreach (var (first, dash, end) in entries)
            {
                Put(layout, runs, first, dash, end);
            }
        }
    }

    // A picture, two words and more, a dash, more words; and on the next line a number behind another picture.
    private static (int First, int Dash, int End)? Entry(string text, Layout layout, int index)
    {
        var (line, below) = (layout.Lines[index], layout.Lines[index + 1]);
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = tokens[line.First].Shape == Shape.Sign ? line.First + 1 : line.First;
        if (below.Before != Gap.Line || (below.Kinds & (1 << (int)TokenKind.Phone)) == 0 || first >= line.End || !IsPictured(text, tokens[first].Span.Start) || line.Digits > 0 || line.Kinds != 1 << (int)TokenKind.Word)
        {
            return null;
        }

        var dash = first;
        while (dash < line.End && (dash == first || tokens[dash].Before <= Gap.Stop))
        {
            if ((tokens[dash].Words & OfFirms) != 0 || (!tokens[dash].IsCapital && (tokens[dash].Words & WordKinds.Particle) == 0))
            {
                return null;
            }

            dash++;
        }

        if (dash >= line.End || tokens[dash].Before != Gap.Dash || dash - first is < 2 or > MostOfAName)
        {
            return null;
        }

        var end = dash + 1;
        while (end < line.End && tokens[end].Before is not (Gap.Bracket or Gap.Bar or Gap.Dash or Gap.Colon))
        {
            end++;
        }

        return end - dash <= MostOfAFirm && tokens[dash].IsCapital && (tokens[dash].Words & WordKinds.TitleHead) == 0 ? (first, dash, end) : null;
    }

    // Nothing but blanks stands between the picture and the word.
    private static bool IsPictured(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\ufe0f')
        {
            at--;
        }

        return at > 0 && char.IsLowSurrogate(text[at - 1]);
    }

    private static void Put(Layout layout, List<RoleTagger.Run> runs, int first, int dash, int end)
    {
        var line = layout.Tokens[first].Line;
        runs.RemoveAll(run => run.Role != Role.Own && run.First < layout.Lines[line].End && run.End > layout.Lines[line].First);
        RunOrder.Insert(runs, new RoleTagger.Run(Role.Company, dash, end, Likely));
        RunOrder.Insert(runs, new RoleTagger.Run(Role.Name, first, dash, Likely));
    }
}

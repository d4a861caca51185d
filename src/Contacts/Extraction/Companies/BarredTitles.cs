using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Reads the title between the bars of a card on one line, where the model reads the name before it and no title: "Thomas (Tom) Hollingsworth • Roofing Contractor • Peak Slate Ltd".</summary>
internal static class BarredTitles
{
    private const int MostWords = 5;
    private const int MostUnread = 3;
    private const double Likely = 0.75;
    private const WordKinds NoTitle = WordKinds.LegalForm | WordKinds.Street | WordKinds.PhoneLabel | WordKinds.EmailLabel | WordKinds.FaxLabel | WordKinds.Month | WordKinds.Weekday | WordKinds.Honorific | WordKinds.Greeting | WordKinds.Closing;

    /// <summary>Adds them to the runs, in order.</summary>
    public static void Add(Layout layout, List<RoleTagger.Run> runs)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            // The next run stands behind the whole part.
            if (runs[i].Role == Role.Name && i + 1 < runs.Count && runs[i + 1].Role is Role.Company or Role.Own && BarBehind(layout, runs[i]) is > 0 and var bar && layout.Segments[layout.Tokens[bar].Segment] is var segment
                && runs[i + 1].First == segment.End && IsTitle(layout, segment))
            {
                runs.Insert(i + 1, new RoleTagger.Run(Role.Title, segment.First, segment.End, Likely));
            }
        }
    }

    // Behind a nickname the model leaves the surname out.
    private static int BarBehind(Layout layout, RoleTagger.Run name)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = name.End; i < Math.Min(tokens.Length, name.End + MostUnread) && tokens[i].Kind == TokenKind.Word && tokens[i].Line == tokens[name.First].Line; i++)
        {
            if (tokens[i].Before == Gap.Bar)
            {
                return i;
            }
        }

        return 0;
    }

    private static bool IsTitle(Layout layout, in Stretch segment) =>
        segment is { Kinds: 1 << (int)TokenKind.Word, Count: <= MostWords, Digits: 0 } && ((segment.Words & WordKinds.TitleHead) != 0 || (segment.Words & (WordKinds.Title | WordKinds.Department)) == WordKinds.Title) && (segment.Words & NoTitle) == 0 && CollectionsMarshal.AsSpan(layout.Tokens)[segment.First].IsCapital
        && (layout.Tokens[segment.First].Words & WordKinds.CommonGivenName) == 0;
}

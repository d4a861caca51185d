using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction;

/// <summary>Puts the beginning of a run right, of which the model cuts off the first words: "Seniorenresidenz Seehaus gGmbH", "Company Secretary", "One Shell Plaza, 910 Louisiana Street".</summary>
internal static class RunBounds
{
    private const int MostWords = 3;
    private const int MostAddressWords = 5;
    private const WordKinds Others = WordKinds.TitleHead | WordKinds.Closing | WordKinds.Greeting | WordKinds.Honorific;

    /// <summary>The company or title with the capitalised words before it, back to where its part of the line begins, if nothing else is known of them.</summary>
    public static RoleTagger.Run Of(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var run = runs[index];
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = layout.Segments[tokens[run.First].Segment].First;
        if (first == run.First || run.First - first > MostWords || tokens[first].Before < Gap.Line || Before(runs, index) > first)
        {
            return run;
        }

        foreach (ref readonly var token in tokens[first..run.First])
        {
            if (!IsCapital(token) || (token.Words & (WordKinds.Function | Others)) != 0)
            {
                return run;
            }
        }

        return run with { First = first };
    }

    /// <summary>The address with the building before its street, back to where the line or what is known of it begins.</summary>
    public static RoleTagger.Run OfAddress(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var run = runs[index];
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = run.First;
        while (first > 0 && tokens[first].Before < Gap.Colon && tokens[first].Line == tokens[run.First].Line)
        {
            first--;
        }

        var known = Before(runs, index);
        if (first == run.First || run.First - first > MostAddressWords || known > first || layout.Lines[tokens[first].Line].IsProse)
        {
            return run;
        }

        foreach (ref readonly var token in tokens[first..run.First])
        {
            if (token.Kind != TokenKind.Word || (token.Words & (Others | WordKinds.AddressLabel | WordKinds.PhoneLabel)) != 0)
            {
                return run;
            }
        }

        return IsCapital(tokens[first]) ? run with { First = first } : run;
    }

    /// <summary>The name with the first names before it: "Steven" of "Steven M. Karolczak", "Fco." of "Fco. Javier".</summary>
    public static RoleTagger.Run OfName(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var run = runs[index];
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = layout.Segments[tokens[run.First].Segment].First;
        if (first == run.First || run.First - first > 2 || tokens[first].Before < Gap.Line || Before(runs, index) > first)
        {
            return run;
        }

        foreach (ref readonly var token in tokens[first..run.First])
        {
            if (!IsCapital(token) || (token.Words & WordKinds.GivenName) == 0 || (token.Words & (WordKinds.Function | Others)) != 0)
            {
                return run;
            }
        }

        return run with { First = first };
    }

    private static int Before(List<RoleTagger.Run> runs, int index) => index > 0 ? runs[index - 1].End : 0;

    private static bool IsCapital(in Token token) => token.Kind == TokenKind.Word && token.Shape is Shape.Capitalised or Shape.Capitals or Shape.OneCapital or Shape.Mixed or Shape.Initial;
}

using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction;

/// <summary>Puts the bounds of a company right, of which the model cuts off the first words: "Seniorenresidenz Seehaus gGmbH".</summary>
internal static class CompanyBounds
{
    private const int MostWords = 3;

    /// <summary>The run with the capitalised words before it, back to where its part of the line begins, if nothing else is known of them.</summary>
    public static RoleTagger.Run Of(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var run = runs[index];
        var first = layout.Segments[layout.Tokens[run.First].Segment].First;
        if (first == run.First || run.First - first > MostWords || layout.Tokens[first].Before < Gap.Line)
        {
            return run;
        }

        for (var i = first; i < run.First; i++)
        {
            var token = layout.Tokens[i];
            if (token.Kind != TokenKind.Word || token.Shape is not (Shape.Capitalised or Shape.Capitals or Shape.Mixed) || (token.Words & (WordKinds.Function | WordKinds.TitleHead | WordKinds.PhoneLabel | WordKinds.Closing)) != 0)
            {
                return run;
            }
        }

        return index > 0 && runs[index - 1].End > first ? run : run with { First = first };
    }
}

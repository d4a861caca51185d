using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction;

/// <summary>Cuts a run of tokens where its lines end, unless it goes on in the next: "Responsable de la\nlogistique".</summary>
/// <remarks>Below a company often stands the group, the academy or the town that it belongs to, and below a title the department; none is part of it.</remarks>
internal static class RunLines
{
    /// <summary>The run, or its parts.</summary>
    public static List<RoleTagger.Run> Of(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var parts = new List<RoleTagger.Run>(1);
        var first = run.First;
        for (var i = run.First + 1; i < run.End; i++)
        {
            if (tokens[i].Line != tokens[i - 1].Line && !GoesOn(text, layout, tokens[i - 1], tokens[i]))
            {
                parts.Add(run with { First = first, End = i });
                first = i;
            }
        }

        parts.Add(run with { First = first });
        return parts;
    }

    private static bool GoesOn(string text, Layout layout, in Token last, in Token next)
    {
        if (next.Before == Gap.Blank)
        {
            return false;
        }

        var sign = text.AsSpan(last.Span.End, next.Span.Start - last.Span.End).Trim();
        return next.Shape == Shape.Lower || IsOpen(last) || (next.Words & WordKinds.Function) != 0 || IsLegalForm(layout, next)
            || sign is "&" or "-" or "–" or "/" or "+" or ",";
    }

    // "Direction de", "Müller und"
    private static bool IsOpen(in Token token) => token.Shape == Shape.Lower && (token.Words & (WordKinds.Function | WordKinds.Particle)) != 0;

    // "ALPINA\nGmbH & Co. KG"
    private static bool IsLegalForm(Layout layout, in Token token)
    {
        var line = layout.Lines[token.Line];
        return (token.Words & WordKinds.LegalForm) != 0 && line.Count <= 3 && (line.Words & (WordKinds.GivenName | WordKinds.Place)) == 0;
    }
}

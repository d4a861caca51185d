using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Companies;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Runs;

/// <summary>Cuts a run of tokens where its lines end, unless it goes on in the next: "Responsable de la\nlogistique".</summary>
/// <remarks>Below a company often stands the group, the academy or the town that it belongs to, and below a title the department; none is part of it.</remarks>
internal static class RunLines
{
    /// <summary>Takes the first part off a run.</summary>
    /// <param name="text">The text.</param>
    /// <param name="layout">Its tokens.</param>
    /// <param name="run">The run; what is left of it behind the part.</param>
    /// <param name="part">The part.</param>
    /// <returns>Whether anything was left.</returns>
    public static bool TryTake(string text, Layout layout, ref RoleTagger.Run run, out RoleTagger.Run part)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var end = run.First + 1;
        while (end < run.End && (tokens[end].Line == tokens[end - 1].Line || GoesOn(text, layout, run.Role, tokens[end - 1], tokens[end]) || (run.Role == Role.Title && TitleEnds.IsNamedBelow(text, layout, run.First, end))))
        {
            end++;
        }

        (part, run) = (run with { End = end }, run with { First = end });
        return part.First < run.End;
    }

    private static bool GoesOn(string text, Layout layout, Role role, in Token last, in Token next)
    {
        if (next.Before == Gap.Blank)
        {
            return false;
        }

        var sign = text.AsSpan(last.Span.End, next.Span.Start - last.Span.End).Trim();
        if (role == Role.Company && sign.EndsWith("("))
        {
            return false; // "(A Steel Group Company)" below a firm
        }

        return next.Shape == Shape.Lower || IsOpen(last) || (next.Words & WordKinds.Function) != 0 || IsLegalForm(layout, next)
            || last.In(text) is "&" || sign is "&" or "-" or "–" or "/" or "+" or ",";
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

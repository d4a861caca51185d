using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Gives back the company that an address was read on from: "Prairie Lakes State University" above "214C Hensley Hall", "Coop Durance, 84300 Cavaillon".</summary>
internal static class AddressCompany
{
    private const int MostWords = 6;
    private static readonly Words Institutions = new("university college institute academy universite universitat universidad universita universidade universiteit hochschule hogeschool hopital hospital ospedale klinik clinique clinica ziekenhuis");

    /// <summary>Whether the run was parted: then the company stands at its index, and the address behind it.</summary>
    public static bool Split(string text, Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var run = runs[index];
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var end = run.First + 1;
        while (end < run.End && tokens[end].Before < Gap.Line && !(tokens[end].Before == Gap.Comma && tokens[end].Shape is Shape.Digits4 or Shape.Digits5))
        {
            end++;
        }

        if (end >= run.End || end - run.First > MostWords || tokens[run.First].Before < Gap.Line || HasDigits(tokens[run.First..end]) || !HasDigits(tokens[end..run.End]))
        {
            return false;
        }

        var above = tokens[run.First..end];
        var street = (tokens[end].Words & WordKinds.Street) != 0 || tokens[end].Shape is >= Shape.Digit1 and <= Shape.DigitsAndLetters;
        var alone = above.Length > 1 && street && IsPlain(text, above) && !runs.Exists(static other => other.Role == Role.Company);
        if (!alone && (tokens[end].Before < Gap.Line || !IsInstitution(text, above)))
        {
            return false;
        }

        runs[index] = run with { First = end };
        runs.Insert(index, run with { Role = Role.Company, End = end });
        return true;
    }

    // No street, no building and no town.
    private static bool IsPlain(string text, ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if (word.Kind != TokenKind.Word || (word.Words & WordKinds.Street) != 0)
            {
                return false;
            }
        }

        return !AddressRuns.Begins(text.AsSpan(words[0].Span.Start, words[0].Span.Length)) && (words[0].Words & (WordKinds.Place | WordKinds.AddressLabel)) == 0 && words[0].Shape != Shape.Lower && !AddressRuns.Ends(text.AsSpan(words[^1].Span.Start, words[^1].Span.Length));
    }

    private static bool IsInstitution(string text, ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if (Institutions.Has(text.AsSpan(word.Span.Start, word.Span.Length)) || ((word.Words & (WordKinds.LegalForm | WordKinds.Street)) == WordKinds.LegalForm && !(word.Before == Gap.Comma && IrishAddress.IsCounty(word.In(text)))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasDigits(ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if (word.Shape is >= Shape.Digit1 and <= Shape.DigitsAndLetters)
            {
                return true;
            }
        }

        return false;
    }
}

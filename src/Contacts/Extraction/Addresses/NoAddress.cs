using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Tells what is read as an address and is none: a town and a time of day, a day, a row of figures, the number of a licence above a town.</summary>
internal static class NoAddress
{
    private const int LongestRegister = 5;
    private const int LongestShort = 2;
    private const int MostOfADay = 4;
    private const int FewestFractions = 2;
    private const int LongestWhole = 3;

    /// <summary>Whether a run is none.</summary>
    public static bool Is(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        if (IsDay(tokens[run.First..run.End]) || AreFigures(text, tokens[run.First..run.End]))
        {
            return true;
        }

        // "Advogada (OAB/SP 318.447)"
        if ((tokens[run.First].Words & (WordKinds.TitleHead | WordKinds.Place)) == WordKinds.TitleHead && run.First + 1 < run.End && tokens[run.First + 1].Before == Gap.Bracket)
        {
            return true;
        }

        var (times, others) = (0, 0);
        foreach (ref readonly var token in tokens[run.First..run.End])
        {
            if ((token.Words & WordKinds.Street) != 0)
            {
                return false;
            }

            // "za 9.00–12.30 uur"
            if (token.In(text) is "uur" or "Uhr" or "uhr")
            {
                return true;
            }

            var digits = token.Shape is >= Shape.Digit1 and <= Shape.DigitsAndLetters;
            var time = digits && IsTime(text.AsSpan(token.Span.Start, token.Span.Length));
            (times, others) = (times + (time ? 1 : 0), others + (digits && !time ? 1 : 0));
        }

        return (times > 0 && others == 0) || IsRegister(tokens, run);
    }

    // "za 9 nov": a day and a month at the most, and the weekday.
    private static bool IsDay(ReadOnlySpan<Token> run)
    {
        var words = WordKinds.None;
        foreach (ref readonly var token in run)
        {
            if (token.Kind == TokenKind.Word && token.Shape is Shape.Lower or Shape.Capitalised && (token.Words & (WordKinds.Month | WordKinds.Weekday)) == 0 && token.Span.Length > LongestShort)
            {
                return false;
            }

            words |= token.Words;
        }

        return run.Length <= MostOfADay && (words & WordKinds.Month) != 0;
    }

    // "Zone 2   2.3285   1.9000   2.6700": two fractions and more, in columns.
    private static bool AreFigures(string text, ReadOnlySpan<Token> run)
    {
        var fractions = 0;
        foreach (ref readonly var token in run)
        {
            fractions += token.Before == Gap.Wide && token.Shape is >= Shape.Digit1 and <= Shape.DigitsAndLetters && IsFraction(token.In(text)) ? 1 : 0;
        }

        return fractions >= FewestFractions;
    }

    private static bool IsFraction(ReadOnlySpan<char> word) =>
        word.IndexOfAny('.', ',') is > 0 and <= LongestWhole and var sign && word.Length - sign > LongestShort && !word[..sign].ContainsAnyExceptInRange('0', '9') && !word[(sign + 1)..].ContainsAnyExceptInRange('0', '9');

    // "9h30", "14h": a postcode has neither.
    private static bool IsTime(ReadOnlySpan<char> word)
    {
        var h = word.IndexOfAny('h', 'H', ':');
        return h is 1 or 2 && word.Length - h - 1 is 0 or 2 && !word[..h].ContainsAnyExceptInRange('0', '9') && !word[(h + 1)..].ContainsAnyExceptInRange('0', '9');
    }

    // "OMD 41827" above "SETÚBAL": no town stands below its postcode.
    private static bool IsRegister(ReadOnlySpan<Token> tokens, RoleTagger.Run run) =>
        run.First > 0 && run.End - run.First >= 2 && tokens[run.First].Shape is >= Shape.Digit1 and <= Shape.DigitsMore && tokens[run.First + 1].Before >= Gap.Line
        && tokens[run.First].Before == Gap.Space && tokens[run.First - 1] is { Shape: Shape.Capitals, Kind: TokenKind.Word } word && word.Span.Length <= LongestRegister && (word.Words & WordKinds.Place) == 0
        && word.Before >= Gap.Line;
}

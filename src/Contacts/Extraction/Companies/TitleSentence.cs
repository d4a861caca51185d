using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Finds a title with which a sentence begins behind the one of the name, up to the company: "Met Rosa Klein at the fair. Dir. of Sourcing, Birch &amp; Co."</summary>
internal static class TitleSentence
{
    private const int MostWords = 6;
    private const int Farthest = 60;

    /// <summary>The title; a company that was read with its last words begins behind them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="layout">Its tokens.</param>
    /// <param name="found">What was found.</param>
    /// <param name="from">The token behind the name.</param>
    public static TextSpan? Find(string text, Layout layout, List<Mention> found, int from)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = from; i < Math.Min(tokens.Length, from + Farthest); i++)
        {
            if (tokens[i] is { Before: Gap.Stop, IsCapital: true } && (tokens[i].Words & WordKinds.TitleHead) != 0 && EndOf(text, tokens, i) is var end && LostTitle.IsTitle(text, tokens[i..end]) && IsOfFirm(text, tokens, found, end))
            {
                var isSenior = i > from && tokens[i - 1] is { Before: Gap.Stop, IsCapital: true } && (tokens[i - 1].Words & WordKinds.Title) != 0;
                return new TextSpan(tokens[isSenior ? i - 1 : i].Span.Start, tokens[end - 1].Span.End);
            }
        }

        return null;
    }

    /// <summary>Where words that a title begins end with its head: "office manager" of "office manager btw so".</summary>
    public static int EndOfHead(ReadOnlySpan<Token> tokens, int first, int end)
    {
        var head = end - 1;
        while (head > first && (tokens[head].Words & WordKinds.TitleHead) == 0)
        {
            head--;
        }

        return head > first && (tokens[first].Words & WordKinds.TitleHead) == 0 ? head + 1 : end;
    }

    // Up to the comma, or before whom somebody works for; within it a stop ends an abbreviation only.
    private static int EndOf(string text, ReadOnlySpan<Token> tokens, int first)
    {
        var end = first + 1;
        while (end < tokens.Length && end - first < MostWords && (tokens[end].Before == Gap.Space || (tokens[end].Before == Gap.Stop && (tokens[end - 1].Words & WordKinds.TitleHead) != 0)) && !LostTitle.At.Has(tokens[end].In(text)))
        {
            end++;
        }

        return end;
    }

    private static bool IsOfFirm(string text, ReadOnlySpan<Token> tokens, List<Mention> found, int end)
    {
        var firm = end < tokens.Length && tokens[end].Before == Gap.Space ? end + 1 : end;
        if (firm >= tokens.Length || (firm == end && tokens[end].Before != Gap.Comma))
        {
            return false;
        }

        var start = tokens[firm].Span.Start;
        var index = found.FindIndex(mention => mention.Field == ContactField.Company && mention.Span.Start <= start && mention.Span.End > start);
        if (index >= 0 && found[index].Span.Start < start)
        {
            found[index] = RunMentions.Written(ContactField.Company, text, found[index].Span with { Start = start }, found[index].Confidence);
        }

        return index >= 0;
    }
}

using System.Buffers;
using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Reads the box of a post office that the model takes for somebody: "P.O. Box 1147-20100 Nakuru".</summary>
internal static class BoxRuns
{
    private const double Likely = 0.7;
    private const int Most = 200;

    /// <summary>What it is called, folded.</summary>
    public static IReadOnlyList<string> Phrases { get; } = ["p.o. box", "po box", "p.o.box", "p o box"];

    private static readonly SearchValues<string> Names = SearchValues.Create([.. Phrases], StringComparison.OrdinalIgnoreCase);

    /// <summary>Nobody is called so; where a postcode follows the box, it is an address.</summary>
    public static void Read(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        var count = 0;
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines))
        {
            var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[line.First..line.End];
            var written = text.AsSpan(tokens[0].Span.Start..tokens[^1].Span.End);
            if (written.IndexOfAny(Names) is >= 0 and var at && (at == 0 || !char.IsLetterOrDigit(written[at - 1])) && count++ < Most)
            {
                var first = layout.IndexAt(tokens[0].Span.Start + at);

                // Not within "https://acme.com/p.o.box".
                if (first < line.End && layout.Tokens[first] is { Kind: TokenKind.Word } token && token.Span.Start == tokens[0].Span.Start + at)
                {
                    Put(text, layout, runs, first, line.End);
                }
            }
        }
    }

    private static void Put(string text, Layout layout, List<RoleTagger.Run> runs, int first, int end)
    {
        runs.RemoveAll(run => run.Role == Role.Name && run.First >= first && run.First - first < 2);

        // The numbers of the box and of the postcode together look like a telephone's.
        var box = first + 1;
        while (box < end && !layout.Tokens[box].In(text).ContainsAnyInRange('0', '9'))
        {
            box++;
        }

        var words = Math.Min(end, box + 1);
        while (words < end && layout.Tokens[words].Kind == TokenKind.Word && layout.Tokens[words].Before is not (Gap.Bar or Gap.Dash))
        {
            words++;
        }

        if (PostBox.IsJoined(text.AsSpan(layout.Tokens[first].Span.Start..layout.Tokens[words - 1].Span.End)) && !runs.Exists(run => run.Role == Role.Address && run.First < words && run.End > first))
        {
            RunOrder.Put(runs, new RoleTagger.Run(Role.Address, first, words, Likely));
        }
    }
}

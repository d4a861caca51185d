using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Reads an address of Poland by its grammar, where a firm stands before it in the line: "Siedliska Sp. z o.o., ul. Spółdzielcza 11, 21-400 Łuków".</summary>
internal static class PolishAddress
{
    private const int MostWordsOfAStreet = 9;
    private const int MostWordsOfATown = 3;
    private const int MostOfForm = 5;
    private const double Likely = 0.8;
    private const int Most = 200;

    /// <summary>What streets, squares and estates begin with, folded.</summary>
    public static IReadOnlyList<string> Phrases { get; } = [" ul. ", " al. ", " pl. ", " os. "];

    private static readonly Words Way = new("ul al pl os");
    private static readonly Words Form = new("sp z o.o o k sp.k spk j sp.j s.k.a s.a sa s.c");

    /// <summary>Puts it in the place of what else was read there; the firm ends before it.</summary>
    public static void Read(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        var count = 0;
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines))
        {
            for (var i = line.First + 1; i < line.End; i++)
            {
                var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
                if (tokens[i].Before == Gap.Comma && Way.Has(tokens[i].In(text)) && text.AsSpan(tokens[i].Span.End).StartsWith(". ", StringComparison.Ordinal) && EndOf(text, tokens[..line.End], i) is > 0 and var end && count++ < Most)
                {
                    Put(text, layout, runs, i, end);
                    i = end;
                }
            }
        }
    }

    // Behind the town; nought where no street with a number and a postcode stand there.
    private static int EndOf(string text, ReadOnlySpan<Token> tokens, int first)
    {
        var number = false;
        for (var i = first + 1; i < tokens.Length && i - first <= MostWordsOfAStreet; i++)
        {
            var word = tokens[i].In(text);
            if (number && IsPostcode(word))
            {
                var end = i + 1;
                while (end < tokens.Length && end - i <= MostWordsOfATown && tokens[end] is { IsCapital: true, Kind: TokenKind.Word } town && (end == i + 1 ? town.Before == Gap.Space : town.Before is Gap.Space or Gap.None))
                {
                    end++;
                }

                return end > i + 1 ? end : 0;
            }

            number |= char.IsAsciiDigit(word[0]);
        }

        return 0;
    }

    private static bool IsPostcode(ReadOnlySpan<char> word) => word.Length == 6 && word[2] == '-' && !word[..2].ContainsAnyExceptInRange('0', '9') && !word[3..].ContainsAnyExceptInRange('0', '9');

    private static void Put(string text, Layout layout, List<RoleTagger.Run> runs, int first, int end)
    {
        var start = layout.Lines[layout.Tokens[first].Line].First;
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            if (runs[i].First >= end || runs[i].End <= start)
            {
                continue;
            }

            if (runs[i].Role == Role.Company && runs[i].First < first)
            {
                runs[i] = runs[i] with { End = IsForm(text, layout, Math.Min(runs[i].End, first), first) ? first : Math.Min(runs[i].End, first) };
            }
            else if (runs[i].End > first)
            {
                runs.RemoveAt(i);
            }
        }

        RunOrder.Insert(runs, new RoleTagger.Run(Role.Address, first, end, Likely));
    }

    // "z o.o." behind "Siedliska Sp."
    private static bool IsForm(string text, Layout layout, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!Form.Has(layout.Tokens[i].In(text).TrimEnd('.')))
            {
                return false;
            }
        }

        return to - from <= MostOfForm;
    }
}

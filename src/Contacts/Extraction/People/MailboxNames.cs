using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.People;

/// <summary>Reads the names of a list of mailboxes, RFC 5322, 3.4: "Tamsin Cole &lt;tamsin@…&gt;; "Ma, Edwina" &lt;edwina@…&gt;".</summary>
internal static class MailboxNames
{
    private const int Fewest = 2;
    private const int MostWords = 5;
    private const double Sure = 0.95;

    /// <summary>The runs with these names, in order.</summary>
    public static List<RoleTagger.Run> Add(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return runs;
        }

        List<RoleTagger.Run> all = [];
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines))
        {
            if ((line.Kinds & (1 << (int)TokenKind.Email)) != 0 && Of(text, layout, line) is { Count: >= Fewest } names)
            {
                all.AddRange(names);
            }
        }

        return RunOrder.Replaced(runs, all);
    }

    private static List<RoleTagger.Run> Of(string text, Layout layout, in Stretch line)
    {
        List<RoleTagger.Run> names = [];
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = line.First;
        for (var i = line.First; i < line.End; i++)
        {
            if (tokens[i].Kind != TokenKind.Email)
            {
                continue;
            }

            if (i > first && text[tokens[i].Span.Start - 1] == '<' && IsName(text, tokens[first..i]))
            {
                names.Add(new RoleTagger.Run(Role.Name, first, i, Sure) { IsFamilyFirst = IsReversed(text, tokens[first..i]) ? true : null });
            }
            else if (first > line.First || i > first)
            {
                return []; // something else stands between
            }

            first = i + 1;
        }

        return names;
    }

    // As Outlook quotes it, for a comma would part two mailboxes.
    private static bool IsReversed(string text, ReadOnlySpan<Token> words) =>
        words[0].Span.Start > 0 && text[words[0].Span.Start - 1] == '"' && text.AsSpan(words[0].Span.Start..words[^1].Span.End).Count(',') == 1;

    // Words with capitals, a comma between them at the most: "de Souza Lobo, Rui".
    private static bool IsName(string text, ReadOnlySpan<Token> words)
    {
        if (words.Length > MostWords)
        {
            return false;
        }

        var capitals = 0;
        foreach (ref readonly var word in words)
        {
            if (word.Kind != TokenKind.Word || word.Shape is >= Shape.Digit1 and <= Shape.DigitsAndLetters || (!word.IsCapital && (word.Words & Lexicon.WordKinds.Particle) == 0))
            {
                return false;
            }

            capitals += word.IsCapital ? 1 : 0;
        }

        return capitals > 0 && !text.AsSpan(words[0].Span.Start..words[^1].Span.End).ContainsAny(":;|\t");
    }
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>The last lines of a mail that nobody signs by name, if they say how its author is reached: a number, and little beside it.</summary>
internal static class NamelessBlock
{
    private const int MostLines = 8;
    private const int MostWords = 4;
    private const int MostOwn = 6;

    /// <summary>The first line of the last paragraph; behind the last line where it is none.</summary>
    public static int Find(string text, Layout layout, List<RoleTagger.Run> runs, string from)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        var first = lines.Length - 1;
        while (first > 0 && lines[first].Before != Gap.Blank && !SignatureBlock.IsSentence(lines[first]))
        {
            first--;
        }

        first = first >= 0 && SignatureBlock.IsSentence(lines[first]) ? first + 1 : first;
        var own = runs.FindAll(run => run.Role == Role.Own && layout.Tokens[run.First].Line >= first);
        var reached = own.Exists(run => IsOf(text, layout, layout.Tokens[run.First], from));
        return reached && own.Count <= MostOwn && lines.Length - first <= MostLines ? first : lines.Length;
    }

    private static bool IsOf(string text, Layout layout, in Token token, string from) => token.Kind switch
    {
        TokenKind.Phone => layout.Lines[token.Line].Count <= MostWords,
        TokenKind.Email => SenderName.Of(null, from) is { } name && SenderAddress.Agrees(token.Span.Of(text), name),
        _ => false,
    };
}

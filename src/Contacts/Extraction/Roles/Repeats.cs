using System.Numerics;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>Marks the words that stand in a text more than once.</summary>
/// <remarks>A table of the first token of each word, by its hash; the room of a text is used again for the next.</remarks>
internal sealed class Repeats
{
    private const int Least = 128;
    private const int Shortest = 3;

    // The index of a token and one more; 0 where there is none.
    private int[] _first = new int[Least];

    /// <summary>Marks the tokens of a text.</summary>
    public void Mark(Span<Token> tokens)
    {
        var room = Math.Max(Least, (int)BitOperations.RoundUpToPowerOf2((uint)tokens.Length * 2));
        _first = _first.Length < room ? new int[room] : _first;
        var first = _first.AsSpan(0, room);
        first.Clear();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            var place = (int)(unchecked(tokens[i].Hash * 0x9E3779B1) >> (32 - BitOperations.Log2((uint)room)));
            while (first[place] != 0 && tokens[first[place] - 1].Hash != tokens[i].Hash)
            {
                place = (place + 1) & (room - 1);
            }

            if (first[place] == 0)
            {
                first[place] = i + 1;
                continue;
            }

            MarkOne(ref tokens[first[place] - 1]);
            MarkOne(ref tokens[i]);
        }
    }

    private static void MarkOne(ref Token token) =>
        token.Agrees |= token.Span.Length >= Shortest && (token.Words & WordKinds.Function) == 0 ? Agreement.Repeated : 0;
}

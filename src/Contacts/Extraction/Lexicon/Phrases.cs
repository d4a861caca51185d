namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>Lists of phrases that are looked for in a folded text all at once, letter by letter (Aho and Corasick 1975).</summary>
/// <remarks>One pass, however many lists and phrases there are; nothing is allocated.</remarks>
internal sealed class Phrases
{
    private const int Letters = 256;

    // 0 for letters that stand in no phrase.
    private readonly byte[] _classes = new byte[Letters];
    private readonly int _width;

    // For each state and class where the next state begins in this table; below nought where a phrase ends there.
    private readonly int[] _next;

    // The lists of the phrases that end in a state, and for each state where they begin.
    private readonly byte[] _lists;
    private readonly int[] _ends;

    /// <param name="lists">The phrases of each list, in folded letters up to U+00FF; no more than 64 lists.</param>
    public Phrases(params IReadOnlyList<IReadOnlyList<string>> lists)
    {
        var classes = 1;
        foreach (var letter in lists.SelectMany(static list => list).SelectMany(static phrase => phrase))
        {
            _classes[letter] = _classes[letter] == 0 ? (byte)classes++ : _classes[letter];
        }

        _width = classes;
        var states = new List<ushort[]> { new ushort[classes] };
        var ends = new List<List<byte>> { new() };
        for (var list = 0; list < lists.Count; list++)
        {
            foreach (var phrase in lists[list])
            {
                // What begins where another phrase of its list does says nothing more.
                if (!lists[list].Any(other => other.Length < phrase.Length && phrase.StartsWith(other, StringComparison.Ordinal)))
                {
                    Add(states, ends, phrase, (byte)list);
                }
            }
        }

        Link(states, ends);
        _next = [.. states.SelectMany(static state => state).Select(next => ends[next].Count > 0 ? ~(next * classes) : next * classes)];
        _ends = new int[ends.Count + 1];
        for (var i = 0; i < ends.Count; i++)
        {
            _ends[i + 1] = _ends[i] + ends[i].Count;
        }

        _lists = [.. ends.SelectMany(static end => end)];
    }

    /// <summary>A bit for each list of which a phrase stands in the text.</summary>
    public ulong In(ReadOnlySpan<char> folded)
    {
        ReadOnlySpan<byte> classes = _classes;
        var next = _next;
        var (state, bits) = (0, 0ul);
        foreach (var letter in folded)
        {
            state = next[state + (letter < Letters ? classes[letter] : 0)];
            if (state < 0)
            {
                state = ~state;
                foreach (var list in Ending(state))
                {
                    bits |= 1ul << list;
                }
            }
        }

        return bits;
    }

    /// <summary>Adds for each list at how many places one of its phrases begins.</summary>
    public void Count(ReadOnlySpan<char> folded, Span<int> counts)
    {
        ReadOnlySpan<byte> classes = _classes;
        var next = _next;
        var state = 0;
        foreach (var letter in folded)
        {
            state = next[state + (letter < Letters ? classes[letter] : 0)];
            if (state < 0)
            {
                state = ~state;
                foreach (var list in Ending(state))
                {
                    counts[list]++;
                }
            }
        }
    }

    private ReadOnlySpan<byte> Ending(int state) => _lists.AsSpan(_ends[state / _width].._ends[(state / _width) + 1]);

    private void Add(List<ushort[]> states, List<List<byte>> ends, string phrase, byte list)
    {
        var state = 0;
        foreach (var letter in phrase)
        {
            ref var next = ref states[state][_classes[letter]];
            if (next == 0)
            {
                next = checked((ushort)states.Count);
                states.Add(new ushort[_width]);
                ends.Add([]);
            }

            state = next;
        }

        if (!ends[state].Contains(list))
        {
            ends[state].Add(list);
        }
    }

    // In the order of their length, so that the longest ending that goes on is linked before.
    private void Link(List<ushort[]> states, List<List<byte>> ends)
    {
        var back = new int[states.Count];
        var queue = new Queue<int>();
        queue.Enqueue(0);
        while (queue.TryDequeue(out var state))
        {
            for (var letter = 0; letter < _width; letter++)
            {
                int child = states[state][letter];
                var behind = state == 0 ? 0 : states[back[state]][letter];
                if (child == 0)
                {
                    states[state][letter] = (ushort)behind;
                    continue;
                }

                back[child] = behind;
                ends[child].AddRange(ends[behind]);
                queue.Enqueue(child);
            }
        }
    }
}

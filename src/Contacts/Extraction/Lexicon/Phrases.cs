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
        _width = 1;
        var states = new List<int[]>();
        var ends = new List<List<byte>>();
        foreach (var list in lists)
        {
            foreach (var phrase in list)
            {
                foreach (var letter in phrase)
                {
                    _classes[letter] = _classes[letter] == 0 ? (byte)_width++ : _classes[letter];
                }
            }
        }

        states.Add(new int[_width]);
        ends.Add([]);
        for (var list = 0; list < lists.Count; list++)
        {
            foreach (var phrase in lists[list])
            {
                Add(states, ends, phrase, (byte)list);
            }
        }

        Link(states, ends);
        _next = new int[states.Count * _width];
        _ends = new int[ends.Count + 1];
        for (var state = 0; state < states.Count; state++)
        {
            _ends[state + 1] = _ends[state] + ends[state].Count;
            for (var letter = 0; letter < _width; letter++)
            {
                var next = states[state][letter];
                _next[(state * _width) + letter] = ends[next].Count > 0 ? ~(next * _width) : next * _width;
            }
        }

        _lists = new byte[_ends[^1]];
        for (var state = 0; state < ends.Count; state++)
        {
            ends[state].CopyTo(_lists, _ends[state]);
        }
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

    private void Add(List<int[]> states, List<List<byte>> ends, string phrase, byte list)
    {
        var state = 0;
        foreach (var letter in phrase)
        {
            // What begins where another phrase of its list does says nothing more.
            if (ends[state].Contains(list))
            {
                return;
            }

            ref var next = ref states[state][_classes[letter]];
            if (next == 0)
            {
                next = states.Count;
                states.Add(new int[_width]);
                ends.Add([]);
            }

            state = next;
        }

        if (!ends[state].Contains(list))
        {
            Forget(states, ends, state, list);
            ends[state].Add(list);
        }
    }

    // A longer phrase of the list that was added before.
    private static void Forget(List<int[]> states, List<List<byte>> ends, int state, byte list)
    {
        foreach (var next in states[state])
        {
            if (next != 0)
            {
                ends[next].Remove(list);
                Forget(states, ends, next, list);
            }
        }
    }

    // In the order of their length, so that the longest ending that goes on is linked before.
    private void Link(List<int[]> states, List<List<byte>> ends)
    {
        var back = new int[states.Count];
        var queue = new Queue<int>();
        queue.Enqueue(0);
        while (queue.TryDequeue(out var state))
        {
            for (var letter = 0; letter < _width; letter++)
            {
                var child = states[state][letter];
                var behind = state == 0 ? 0 : states[back[state]][letter];
                if (child == 0)
                {
                    states[state][letter] = behind;
                    continue;
                }

                back[child] = behind;
                ends[child].AddRange(ends[behind]);
                queue.Enqueue(child);
            }
        }
    }
}

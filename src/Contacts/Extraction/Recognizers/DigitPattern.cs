namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Patterns of digits as the metadata of libphonenumber have them, "7(?:00\d|[1-9]\d{2})", as one automaton that is built as numbers come.</summary>
/// <remarks>The library asks up to ten interpreted expressions for each number, one for each sort of number; here each digit is one step, whatever there is to choose from.</remarks>
internal sealed class DigitPattern
{
    private const int Digits = 10;
    private const int AnyDigit = (1 << Digits) - 1;

    // Behind the steps of a state stands whether a pattern ends there.
    private const int End = Digits;
    private const int Row = Digits + 1;
    private readonly List<Node> _nodes = [new Node(0, -1, -1)];
    private readonly List<int[]> _states = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly Lock _growing = new();

    // A row for each state: for each digit the row that is next, nought where nobody has asked yet. Never written to: a step more is a copy.
    private volatile int[] _steps = [];

    /// <param name="patterns">The patterns.</param>
    /// <exception cref="FormatException">One has a sign that no pattern of the library's has.</exception>
    public DigitPattern(IEnumerable<string> patterns)
    {
        var starts = new List<int>();
        foreach (var pattern in patterns)
        {
            var at = 0;
            Reach(Alternatives(pattern, ref at)(Last), starts);
            if (at < pattern.Length)
            {
                throw new FormatException($"'{pattern[at]}' in \"{pattern}\" is no pattern of digits.");
            }
        }

        _steps = With(_steps, starts, out _);
    }

    // The node where a pattern ends.
    private static int Last => 0;

    /// <summary>Whether one of the patterns is all of these digits.</summary>
    public bool Is(ReadOnlySpan<char> digits)
    {
        var steps = _steps;
        var row = 0;
        foreach (var digit in digits)
        {
            var next = steps[row + digit - '0'];
            row = next != 0 ? next : Step(row, digit - '0', out steps);
        }

        return steps[row + End] != 0;
    }

    /// <summary>Whether digits begin with all of one of the patterns.</summary>
    public bool Begins(ReadOnlySpan<char> digits)
    {
        var steps = _steps;
        var row = 0;
        for (var i = 0; i < digits.Length && steps[row + End] == 0; i++)
        {
            var next = steps[row + digits[i] - '0'];
            row = next != 0 ? next : Step(row, digits[i] - '0', out steps);
        }

        return steps[row + End] != 0;
    }

    private int Step(int row, int digit, out int[] steps)
    {
        lock (_growing)
        {
            var next = new List<int>();
            foreach (var node in _states[row / Row])
            {
                if ((_nodes[node].Digits & (1 << digit)) != 0)
                {
                    Reach(_nodes[node].Next, next);
                }
            }

            steps = With(_steps, next, out var behind);
            steps[row + digit] = behind;
            _steps = steps;
            return behind;
        }
    }

    // A copy in which the state of some nodes has a row.
    private int[] With(int[] steps, List<int> nodes, out int row)
    {
        nodes.Sort();
        var key = string.Join(' ', nodes);
        if (_known.TryGetValue(key, out row))
        {
            return [.. steps];
        }

        row = _known[key] = steps.Length;
        _states.Add([.. nodes]);
        return [.. steps, .. new int[Digits], nodes.Contains(Last) ? 1 : 0];
    }

    // A node, or those that it forks to.
    private void Reach(int node, List<int> nodes)
    {
        if (node != Last && _nodes[node].Digits == 0)
        {
            Reach(_nodes[node].Next, nodes);
            Reach(_nodes[node].Other, nodes);
            return;
        }

        if (!nodes.Contains(node))
        {
            nodes.Add(node);
        }
    }

    private int Add(Node node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    // Each part of a pattern is how to get from where it begins to what stands behind it.
    private Func<int, int> Alternatives(string pattern, ref int at)
    {
        var first = Sequence(pattern, ref at);
        while (at < pattern.Length && pattern[at] == '|')
        {
            at++;
            var (one, other) = (first, Sequence(pattern, ref at));
            first = behind => Add(new Node(0, one(behind), other(behind)));
        }

        return first;
    }

    private Func<int, int> Sequence(string pattern, ref int at)
    {
        var parts = new List<Func<int, int>>();
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var part = pattern[at] == '(' ? Group(pattern, ref at) : One(pattern, ref at);
            var (least, most) = Times(pattern, ref at);
            parts.Add(behind => Repeated(part, least, most, behind));
        }

        return behind =>
        {
            for (var i = parts.Count - 1; i >= 0; i--)
            {
                behind = parts[i](behind);
            }

            return behind;
        };
    }

    private int Repeated(Func<int, int> part, int least, int most, int behind)
    {
        var first = behind;
        for (var i = least; i < most; i++)
        {
            first = Add(new Node(0, part(first), behind));
        }

        for (var i = 0; i < least; i++)
        {
            first = part(first);
        }

        return first;
    }

    private Func<int, int> Group(string pattern, ref int at)
    {
        at += pattern.AsSpan(at).StartsWith("(?:") ? 3 : 1;
        var inner = Alternatives(pattern, ref at);
        Expect(pattern, ref at, ')');
        return inner;
    }

    private Func<int, int> One(string pattern, ref int at)
    {
        var digits = pattern[at] switch
        {
            '[' => Set(pattern, ref at),
            '\\' when at + 1 < pattern.Length && pattern[at + 1] == 'd' => Any(ref at),
            var c when char.IsAsciiDigit(c) => 1 << (pattern[at++] - '0'),
            var c => throw new FormatException($"'{c}' is no digit."),
        };
        return behind => Add(new Node(digits, behind, -1));
    }

    private static int Any(ref int at)
    {
        at += 2;
        return AnyDigit;
    }

    // "[2-57-9]"
    private static int Set(string pattern, ref int at)
    {
        var digits = 0;
        for (at++; at < pattern.Length && char.IsAsciiDigit(pattern[at]); at++)
        {
            var first = pattern[at] - '0';
            at += at + 2 < pattern.Length && pattern[at + 1] == '-' ? 2 : 0;
            for (var digit = first; digit <= pattern[at] - '0'; digit++)
            {
                digits |= 1 << digit;
            }
        }

        Expect(pattern, ref at, ']');
        return digits;
    }

    private static (int Least, int Most) Times(string pattern, ref int at)
    {
        switch (at < pattern.Length ? pattern[at] : '\0')
        {
            case '?':
                at++;
                return (0, 1);
            case '{':
                at++;
                var least = Number(pattern, ref at);
                var most = least;
                if (pattern[at] == ',')
                {
                    at++;
                    most = Number(pattern, ref at);
                }

                Expect(pattern, ref at, '}');
                return (least, most);
            default:
                return (1, 1);
        }
    }

    private static int Number(string pattern, ref int at)
    {
        var first = at;
        while (at < pattern.Length && char.IsAsciiDigit(pattern[at]))
        {
            at++;
        }

        return int.Parse(pattern.AsSpan(first, at - first), provider: System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Expect(string pattern, ref int at, char sign)
    {
        if (at >= pattern.Length || pattern[at++] != sign)
        {
            throw new FormatException($"A '{sign}' is missing in \"{pattern}\".");
        }
    }

    // One of some digits and what stands behind; or, with no digits, a fork.
    private readonly record struct Node(int Digits, int Next, int Other);
}

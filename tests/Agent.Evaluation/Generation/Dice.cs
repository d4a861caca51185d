namespace Allo.Contacts.Evaluation.Generation;

/// <summary>The one source of chance: SplitMix64, the same on every machine and in every version of .NET.</summary>
public sealed class Dice(ulong state)
{
    private ulong _state = state;

    /// <summary>The dice of one text, so that text 7 is the same whether ten or a million are made.</summary>
    public static Dice ForText(long seed, int index) => new(Mix(unchecked((ulong)seed ^ Mix((ulong)index + 0x632BE59BD9B4E019UL))));

    /// <summary>A number from 0 to one less than the count.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>True so often.</summary>
    public bool Chance(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    /// <summary>One of the list.</summary>
    public T Pick<T>(IReadOnlyList<T> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list[Below(list.Count)];
    }

    /// <summary>One of these.</summary>
    public T OneOf<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    /// <summary>One of these, each as often as its weight says.</summary>
    public T Weighted<T>(params ReadOnlySpan<(T Choice, int Weight)> choices)
    {
        var sum = 0;
        foreach (var (_, weight) in choices)
        {
            sum += weight;
        }

        var at = Below(sum);
        foreach (var (choice, weight) in choices)
        {
            at -= weight;
            if (at < 0)
            {
                return choice;
            }
        }

        return choices[^1].Choice;
    }

    /// <summary>Puts the list into another order.</summary>
    public void Shuffle<T>(IList<T> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }

    private ulong Next() => Mix(_state = unchecked(_state + 0x9E3779B97F4A7C15UL));

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}

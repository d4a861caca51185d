namespace Allo.Contacts.Names;

/// <summary>What the e-mail address says of the order of a name: "jdoe" is an initial and a family name.</summary>
internal static class NameLocals
{
    /// <summary>What an address weighs at most, to either side.</summary>
    public const int Heaviest = 5;

    /// <summary>Above nought where the family name stands first in the text, below where it stands last.</summary>
    public static int Weigh(ReadOnlySpan<NameToken> words, ReadOnlySpan<char> text, IReadOnlyList<string> locals)
    {
        Span<char> first = stackalloc char[96];
        Span<char> last = stackalloc char[96];
        if (words[0].Span.Length > 48 || words[^1].Span.Length > 48)
        {
            return 0;
        }

        first = first[..NameWords.Fold(text[words[0].Span.Start..words[0].Span.End], first)];
        last = last[..NameWords.Fold(text[words[^1].Span.Start..words[^1].Span.End], last)];
        if (HasInitialsBefore(words, text, locals))
        {
            return Heaviest;
        }

        for (var i = 0; i < locals.Count; i++)
        {
            if (first.Length > 1 && last.Length > 1 && Weigh(first, last, locals[i]) is var weight and not 0)
            {
                return weight;
            }
        }

        return 0;
    }

    /// <summary>The word behind the first that an address has behind the first's initial or itself, "chuenchullan" for "Constanza Millaray Huenchullán Paillal"; -1 where none has.</summary>
    public static int FamilyStart(ReadOnlySpan<NameToken> words, ReadOnlySpan<char> text, IReadOnlyList<string> locals)
    {
        Span<char> first = stackalloc char[96];
        Span<char> folded = stackalloc char[96];
        if (words[0].Span.Length > 48)
        {
            return -1;
        }

        first = first[..NameWords.Fold(text[words[0].Span.Start..words[0].Span.End], first)];
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Span.Length is < 3 or > 48)
            {
                continue;
            }

            ReadOnlySpan<char> word = folded[..NameWords.Fold(text[words[i].Span.Start..words[i].Span.End], folded)];
            foreach (var local in locals)
            {
                if (first.Length > 1 && word.Length > 2 && (Is(local, first, word) || Is(local, first[..1], word)))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether an address parts the first of three words from both others: "robin.littlebear" for "Robin Little Bear".</summary>
    public static bool PartsFirst(ReadOnlySpan<NameToken> words, ReadOnlySpan<char> text, IReadOnlyList<string> locals)
    {
        if (words.Length != 3 || words[2].Span.End - words[0].Span.Start > 48)
        {
            return false;
        }

        Span<char> whole = stackalloc char[160];
        var (first, length) = (0, 0);
        foreach (ref readonly var word in words)
        {
            length += NameWords.Fold(text[word.Span.Start..word.Span.End], whole[length..]);
            first = first == 0 ? length : first;
        }

        foreach (var local in locals)
        {
            if (local.Length == length + 1 && local[first] is '.' or '_' or '-' && local.AsSpan(0, first).SequenceEqual(whole[..first]) && local.AsSpan(first + 1).SequenceEqual(whole[first..length]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an address has the initials of all behind the first, and the first: "wltan" for "Tan Wei Ling".</summary>
    public static bool HasInitialsBefore(ReadOnlySpan<NameToken> words, ReadOnlySpan<char> text, IReadOnlyList<string> locals)
    {
        Span<char> first = stackalloc char[96];
        if (words.Length < 3 || words[0].Span.Length > 48)
        {
            return false;
        }

        first = first[..NameWords.Fold(text[words[0].Span.Start..words[0].Span.End], first)];
        foreach (var local in locals)
        {
            if (IsInitialsBefore(words, text, first, local))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInitialsBefore(ReadOnlySpan<NameToken> words, ReadOnlySpan<char> text, ReadOnlySpan<char> first, ReadOnlySpan<char> local)
    {
        var initials = words.Length - 1;
        if (initials < 2 || first.Length < 2 || !local.EndsWith(first) || local[..^first.Length].TrimEnd("._-").Length != initials)
        {
            return false;
        }

        for (var i = 0; i < initials; i++)
        {
            if (char.ToLowerInvariant(text[words[i + 1].Span.Start]) != local[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int Weigh(ReadOnlySpan<char> first, ReadOnlySpan<char> last, ReadOnlySpan<char> local)
    {
        var behind = local.Length > 1 ? local[1..].TrimStart("._-") : default;
        if (local.Length > 2 && local[0] == first[0] && behind.SequenceEqual(last))
        {
            return -4;
        }

        if (local.Length > 2 && local[0] == last[0] && behind.SequenceEqual(first))
        {
            return Heaviest;
        }

        // "tamsin@" for "Tamsin Rowe": who has one word for an address has the given name.
        if (local.SequenceEqual(first))
        {
            return -2;
        }

        // "marie.dupont" for "Dupont Marie": most addresses have the given name first.
        return Is(local, first, last) ? -1 : Is(local, last, first) ? 3 : 0;
    }

    private static bool Is(ReadOnlySpan<char> local, ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        local.Length >= one.Length + other.Length && local.StartsWith(one) && local[one.Length..].TrimStart("._-").SequenceEqual(other);
}

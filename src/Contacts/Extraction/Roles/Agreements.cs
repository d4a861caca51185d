using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>Marks the words that agree with the e-mail addresses and sites around them.</summary>
internal static class Agreements
{
    private const int Around = 10;
    private const int Most = 4;
    private const int LongestRun = 5;

    // A shorter word stands in anything.
    private const int Shortest = 3;
    private const int ShortestOfDomain = 4;
    private const int LongestHeader = 400;
    [ThreadStatic]
    private static List<Address>? _spare;

    /// <summary>Marks the tokens of a text; <paramref name="repeats"/> finds the words that stand in it again.</summary>
    public static void Mark(string text, ReadOnlySpan<Mention> found, string? from, List<Token> list, Repeats repeats)
    {
        var tokens = CollectionsMarshal.AsSpan(list);
        var addresses = CollectionsMarshal.AsSpan(Addresses(found, tokens));
        repeats.Mark(tokens);
        if (from is not null)
        {
            MarkFrom(text, from, tokens);
        }

        var low = 0;
        for (var i = 0; i < tokens.Length && low < addresses.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            while (low < addresses.Length && addresses[low].Line < token.Line - Around)
            {
                low++;
            }

            for (var k = low; k < addresses.Length && k < low + Most && addresses[k].Line <= token.Line + Around; k++)
            {
                // What the domain of the address before has marked, the same domain marks no more.
                MarkOne(text, tokens, i, addresses[k], mayBeOfDomain: !(k > low && addresses[k].HasDomainOfLast));
            }
        }
    }

    // The words of the From header, and those that agree with its domain.
    private static void MarkFrom(string text, string from, Span<Token> tokens)
    {
        var header = Parts(Lexicon.Words.Fold(from));
        var domain = DomainOf(from);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Word)
            {
                MarkFolded(text, tokens, i, default, domain);
                tokens[i].Agrees |= header.AsSpan().Contains(tokens[i].Hash) ? Agreement.From : 0;
            }
        }
    }

    // Most words cannot stand in an address, as their letters say: then the first letter is all that may agree.
    private static void MarkOne(string text, Span<Token> tokens, int index, in Address address, bool mayBeOfDomain)
    {
        ref var token = ref tokens[index];
        if (address.MayHold(token, mayBeOfDomain))
        {
            MarkFolded(text, tokens, index, address, mayBeOfDomain ? address.Domain : null);
            return;
        }

        token.Agrees |= token.Initial == address.LocalInitial ? Agreement.InitialOfLocal : Agreement.None;
        if (token.Initial == address.DomainInitial & mayBeOfDomain)
        {
            MarkRun(text, tokens, index, address.Domain!);
        }
    }

    private static void MarkFolded(string text, Span<Token> tokens, int index, in Address address, string? domain)
    {
        Span<char> folded = stackalloc char[WordHash.Longest];
        var word = folded[..WordHash.Fold(tokens[index].In(text), folded)];
        tokens[index].Agrees |= WithLocal(word, address);
        MarkDomain(text, tokens, index, word, domain);
    }

    // The sender's own domain is as good as one in the signature.
    private static string? DomainOf(string from)
    {
        List<Mention> found = [];
        EmailRecognizer.Find(from, new TextSpan(0, Math.Min(from.Length, LongestHeader)), found);
        return found.Count == 1 ? DomainLabel.Of(found[0]) : null;
    }

    private static Agreement WithLocal(ReadOnlySpan<char> word, in Address address)
    {
        var local = address.Local.AsSpan();
        if (local.IsEmpty || word.IsEmpty)
        {
            return Agreement.None;
        }

        var at = word.Length >= Shortest ? local.IndexOf(word) : -1;
        if (at >= 0)
        {
            var whole = (at == 0 || !char.IsLetter(local[at - 1])) && (at + word.Length == local.Length || !char.IsLetter(local[at + word.Length]));
            return whole ? Agreement.LocalPart | Agreement.WithinLocal : Agreement.WithinLocal;
        }

        return local[0] == word[0] ? Agreement.InitialOfLocal : Agreement.None;
    }

    // "Bon Marché" makes bonmarche.fr, and so does "Le Bon Marché" with its article before.
    private static void MarkDomain(string text, Span<Token> tokens, int start, ReadOnlySpan<char> word, string? domain)
    {
        if (domain is null || word.Length < 2)
        {
            return;
        }

        // A word that the domain does not begin with begins no run of words that make it.
        if (char.IsLetterOrDigit(word[0]) && word[0] != domain[0])
        {
            tokens[start].Agrees |= word.Length >= ShortestOfDomain && domain.AsSpan().IndexOf(word) >= 0 ? Agreement.WithinDomain : 0;
            return;
        }

        MarkRun(text, tokens, start, domain);
        tokens[start].Agrees |= word.Length >= ShortestOfDomain && domain.AsSpan().IndexOf(word) >= 0 ? Agreement.WithinDomain : 0;
    }

    private static void MarkRun(string text, Span<Token> tokens, int start, string domain)
    {
        Span<char> run = stackalloc char[64];
        var length = 0;
        for (var i = start; i < tokens.Length && i < start + LongestRun; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || (i > start && tokens[i].Line != tokens[start].Line) || tokens[i].Span.Length > 64 - length)
            {
                break;
            }

            var added = WordHash.Fold(text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length), run[length..]);
            length += WithoutSigns(run.Slice(length, added));
            if ((i == start && added < 2) || length > domain.Length || !domain.AsSpan().StartsWith(run[..length]))
            {
                break;
            }

            if (length == domain.Length || (length > 3 && length * 2 >= domain.Length && i > start))
            {
                for (var k = start; k <= i; k++)
                {
                    tokens[k].Agrees |= Agreement.Domain;
                }
            }
        }
    }

    private static int WithoutSigns(Span<char> letters)
    {
        var kept = 0;
        foreach (var c in letters)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters[kept++] = c;
            }
        }

        return kept;
    }

    private static List<Address> Addresses(ReadOnlySpan<Mention> found, ReadOnlySpan<Token> tokens)
    {
        var addresses = _spare ??= [];
        addresses.Clear();
        var next = 0;
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind is not (TokenKind.Email or TokenKind.Website))
            {
                continue;
            }

            while (found[next].Span.Start < token.Span.Start)
            {
                next++;
            }

            var value = found[next].Value;
            var at = value.IndexOf('@', StringComparison.Ordinal);
            var local = token.Kind == TokenKind.Email && at > 0 ? Folded(value.AsSpan(0, at).TrimEnd("0123456789")) : string.Empty;
            var domain = DomainLabel.Of(found[next]);
            addresses.Add(new Address(token.Line, local, domain, addresses.Count > 0 && addresses[^1].Domain == domain));
        }

        return addresses;
    }

    private static string Folded(ReadOnlySpan<char> local)
    {
        Span<char> room = stackalloc char[WordHash.Longest];
        var length = Math.Min(local.Length, room.Length);
        for (var i = 0; i < length; i++)
        {
            room[i] = WordHash.Letter(local[i]);
        }

        return room[..length].ToString();
    }

    private static uint[] Parts(string header) =>
        [.. header.Split([' ', '"', '<', '>', '@', '.', ',', '(', ')', '\''], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 1).Take(12).Select(part => WordHash.Of(part))];

    private readonly record struct Address(int Line, string Local, string? Domain, bool HasDomainOfLast)
    {
        private readonly uint _locals = LetterSet.Of(Local);
        private readonly uint _domains = LetterSet.Of(Domain);
        private readonly int _domainLength = Domain is null ? 0 : Domain.Length;

        /// <summary>The first letters of the local part and of the domain; nought where there is none.</summary>
        public readonly char LocalInitial = Local.Length > 0 ? Local[0] : '\0';
        public readonly char DomainInitial = Domain is null ? '\0' : Domain[0];

        /// <summary>Whether a word may stand in the local part, or in the domain; most cannot, and their letters say so, or how many they are.</summary>
        public bool MayHold(in Token token, bool mayBeOfDomain) =>
            ((token.Letters & ~_locals) == 0 & MayHold(token.Length, Shortest, Local.Length)) | ((token.Letters & ~_domains) == 0 & mayBeOfDomain & MayHold(token.Length, ShortestOfDomain, _domainLength)) || !char.IsLetterOrDigit(token.Initial);

        private static bool MayHold(int length, int shortest, int most) => length == 0 | (length >= shortest & length <= most);
    }
}

using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;

namespace Allo.Contacts.Extraction.Scans;

/// <summary>Signs within an e-mail address that nobody sees, as pages and mail programs put them in; where they part an address from what stands beside it they stay.</summary>
internal static class UnseenSigns
{
    // A soft hyphen, a space of no width, what joins words, a mark of the byte order.
    private static readonly SearchValues<char> Unseen = SearchValues.Create('\u00ad', '\u200b', '\u2060', '\ufeff');

    /// <summary>Whether a text has any; hardly one has.</summary>
    public static bool AreIn(string text) => text.AsSpan().ContainsAny(Unseen);

    /// <summary>Adds those on both sides of an at sign.</summary>
    public static void Add(string text, int at, ref List<TextSpan>? gaps)
    {
        AddBefore(text, at, ref gaps);
        AddBehind(text, at, ref gaps);
    }

    // "jane.␣doe␣@acme.com"; but where it parts a name from the address, "Doe␣jane@acme.com", it stays.
    private static void AddBefore(string text, int at, ref List<TextSpan>? gaps)
    {
        for (var i = at - 1; i > 0 && at - i <= AddressBounds.LongestLocal; i--)
        {
            if (!Unseen.Contains(text[i]))
            {
                if (!EmailRecognizer.IsLocal(text[i]))
                {
                    return;
                }

                continue;
            }

            var end = i + 1;
            while (i > 0 && at - i <= AddressBounds.LongestLocal && Unseen.Contains(text[i]))
            {
                i--;
            }

            var isParted = char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[end]) && text.AsSpan(AddressBounds.LocalBefore(text, i + 1), i + 1 - AddressBounds.LocalBefore(text, i + 1)).ContainsAnyInRange('A', 'Z');
            if (isParted || !EmailRecognizer.IsLocal(text[i]) || text[end] is '+')
            {
                return;
            }

            (gaps ??= []).Add(new TextSpan(i + 1, end));
        }
    }

    // "jane@␣acme.␣co.␣uk"; but behind a whole domain, "jane@acme.com␣Tel", it stays.
    private static void AddBehind(string text, int at, ref List<TextSpan>? gaps)
    {
        Span<char> host = stackalloc char[AddressBounds.LongestDomain];
        var length = 0;
        for (var i = at + 1; i < text.Length && i - at <= AddressBounds.LongestDomain; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || text[i] is '.' or '-')
            {
                host[length++] = text[i];
                continue;
            }

            var start = i;
            while (i < text.Length && i - at <= AddressBounds.LongestDomain && Unseen.Contains(text[i]))
            {
                i++;
            }

            if (i == start || i == text.Length || !(char.IsLetterOrDigit(text[i]) || text[i] is '.' or '-') || !GoesOn(host[..length], text.AsSpan(i, AddressBounds.HostAt(text, i) - i)))
            {
                return;
            }

            (gaps ??= []).Add(new TextSpan(start, i));
            i--;
        }
    }

    private static bool GoesOn(ReadOnlySpan<char> host, ReadOnlySpan<char> rest)
    {
        var whole = host.TrimEnd('.');
        if (!AddressBounds.IsHost(whole) || rest[0] is '.' or '-')
        {
            return true;
        }

        // "acme.co.␣uk", "acme.co␣m"
        var label = rest.IndexOfAny('.', '-') is >= 0 and var sign ? rest[..sign] : rest;
        return whole.Length < host.Length ? label.Length == 2 && !label.ContainsAnyInRange('A', 'Z') : Domains.Top.Has(string.Concat(host[(host.LastIndexOf('.') + 1)..], label));
    }
}

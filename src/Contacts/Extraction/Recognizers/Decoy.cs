using System.Buffers;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Takes out of an address what its owner put in for machines: "jane@NOSPAM.acme.com (remove NOSPAM)", "jane.ENLEVEZ-MOI@acme.fr".</summary>
/// <remarks>A decoy speaks of spam or of being taken out, or the text says behind the address that it has to go; unless it speaks of spam it stands in capitals among small letters.</remarks>
internal static class Decoy
{
    private const int Shortest = 4;
    private const int LongestAdvice = 80;
    private const string Signs = ".-_+";
    private static readonly Lexicon.Words Spam = new("nospam no-spam no_spam antispam anti-spam spamfree stopspam sansspam sans-spam pasdespam pas-de-spam keinspam kein-spam ohnespam sinspam sin-spam nospamplease nospamplz senzaspam semspam geenspam geen-spam");
    private static readonly Lexicon.Words Told = new("""
        remove removethis removeme delete deletethis deleteme takethisout takeout enlever enlevez enlevezmoi enlevezceci aenlever supprimer supprimez supprimezceci supprimezmoi asupprimer retirer retirez retirezceci retirezmoi aretirer otez otezceci
        entfernen entfernemich bitteentfernen dasentfernen diesentfernen loeschen loschen wegdamit quitar quitaesto quitame quitaresto eliminar eliminaesto borrar borraesto borrame togli toglimi togliquesto rimuovi rimuovimi eliminami eliminaquesto cancellami
        retirar retire retireisto removaisto remova tireisto apagar apague apagueisto weghalen haalditweg verwijder verwijderen verwijderdit verwijdermij
        """);

    private static readonly SearchValues<string> Advice = SearchValues.Create(
        ["remov", "delet", "without", "minus", "drop ", "strip", "take out", "enlev", "retir", "supprim", "sans ", "ôte", "entfern", "ohne", "lösch", "streich", "weglass", "quit", "elimin", "borr", "sin ", "togli", "rimuov", "senza", "tire ", "apag", "sem ", "verwijder", "zonder", "weghal"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The address without its decoy; the same where it has none.</summary>
    /// <param name="address">The address, as it is written.</param>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the address ends in it.</param>
    public static string Without(string address, string text, int end)
    {
        var reserved = address.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase) && IsAddress(address.AsSpan(0, address.Length - ".invalid".Length));
        if (reserved)
        {
            return address[..^".invalid".Length];
        }

        var isMixed = address.AsSpan().ContainsAnyInRange('A', 'Z') && address.AsSpan().ContainsAnyInRange('a', 'z');
        return isMixed && InCapitals(address, text, end) is { } without ? without : address.Contains("spam", StringComparison.OrdinalIgnoreCase) ? WithoutSpam(address) : address;
    }

    // The only letters in capitals, "ENLEVEZ-MOI" with what parts them.
    private static string? InCapitals(string address, string text, int end)
    {
        var first = address.AsSpan().IndexOfAnyInRange('A', 'Z');
        var last = address.AsSpan().LastIndexOfAnyInRange('A', 'Z') + 1;
        var word = address.AsSpan(first, last - first);
        return last - first < Shortest || word.ContainsAnyInRange('a', 'z') || word.Contains('@') || !(IsTold(word) || IsAdvised(word, text, end)) ? null : Cut(address, first, last);
    }

    private static bool IsTold(ReadOnlySpan<char> word)
    {
        if (word.Contains("SPAM", StringComparison.Ordinal))
        {
            return true;
        }

        Span<char> letters = stackalloc char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            letters[length] = c;
            length += char.IsLetter(c) ? 1 : 0;
        }

        return Told.Has(letters[..length]);
    }

    // "… (enlevez XYZ)", in the same line.
    private static bool IsAdvised(ReadOnlySpan<char> word, string text, int end)
    {
        var behind = text.AsSpan(end, Math.Min(LongestAdvice, text.Length - end));
        behind = behind.IndexOfAny('\n', '\r') is >= 0 and var line ? behind[..line] : behind;
        return behind.Contains(word, StringComparison.Ordinal) && behind.ContainsAny(Advice);
    }

    // "jane@nospam.acme.com", "jane.nospam@acme.com"
    private static string WithoutSpam(string address)
    {
        for (var start = 0; start < address.Length;)
        {
            for (var end = address.Length; end > start; end = address.AsSpan(start, end - start).LastIndexOfAny(".-_+@") is >= 0 and var sign ? start + sign : start)
            {
                if (Spam.Has(address.AsSpan(start, end - start)))
                {
                    return Cut(address, start, end) ?? address;
                }
            }

            var next = address.AsSpan(start).IndexOfAny(".-_+@");
            start = next < 0 ? address.Length : start + next + 1;
        }

        return address;
    }

    // Without the word and one sign beside it; null where no address is left.
    private static string? Cut(string address, int start, int end)
    {
        var (before, behind) = (start > 0 ? address[start - 1] : '@', end < address.Length ? address[end] : '@');
        var isAfter = Signs.Contains(before, StringComparison.Ordinal);
        var isBefore = Signs.Contains(behind, StringComparison.Ordinal);

        // Which word goes on in "tiller-REMOVE-boats" nobody says.
        if (before == '-' && behind == '-')
        {
            return null;
        }

        (start, end) = isBefore && (isAfter || before == '@') ? (start, end + 1) : isAfter && behind == '@' ? (start - 1, end) : (start, end);
        var left = string.Concat(address.AsSpan(0, start), address.AsSpan(end));
        return IsAddress(left) ? left : null;
    }

    private static bool IsAddress(ReadOnlySpan<char> address)
    {
        var at = address.IndexOf('@');
        var top = address.LastIndexOf('.');
        return at > 0 && top > at + 1 && TopLevelDomains.Has(address[(top + 1)..]);
    }
}

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Takes out of an address what its owner put in for machines: "jane@NOSPAM.acme.com (remove NOSPAM)", "jane.ENLEVEZ-MOI@acme.fr".</summary>
/// <remarks>A decoy speaks of spam or of being taken out, or the text says behind the address that it has to go; unless it speaks of spam it stands in capitals among small letters. The name under which the domain is registered stays one: no decoy is cut off it with its hyphen, and none that leaves "co.uk".</remarks>
internal static class Decoy
{
    private const int Shortest = 4;
    private const int LongestAdvice = 80;
    private const string Signs = ".-_+";
    private const string Quotes = " \"'“”„«»’‘\u00a0";
    private static readonly Lexicon.Words Spam = new("nospam no-spam no_spam antispam anti-spam spamfree stopspam sansspam sans-spam pasdespam pas-de-spam keinspam kein-spam ohnespam sinspam sin-spam nospamplease nospamplz senzaspam semspam geenspam geen-spam");
    private static readonly Lexicon.Words Told = new("""
        remove removethis removeme delete deletethis deleteme takethisout takeout enlever enlevez enlevezmoi enlevezceci aenlever supprimer supprimez supprimezceci supprimezmoi asupprimer retirer retirez retirezceci retirezmoi aretirer otez otezceci
        entfernen entfernemich bitteentfernen dasentfernen diesentfernen loeschen loschen wegdamit quitar quitaesto quitame quitaresto eliminar eliminaesto borrar borraesto borrame togli toglimi togliquesto rimuovi rimuovimi eliminami eliminaquesto cancellami
        retirar retire retireisto removaisto remova tireisto apagar apague apagueisto weghalen haalditweg verwijder verwijderen verwijderdit verwijdermij
        """);

    // What is said right before the word that has to go, "enlevez XYZ", an article between.
    private static readonly Lexicon.Words Before = new("""
        remove removing delete deleting without minus drop strip omit enlever enlevez enlève enlevant retirer retirez retire retirant supprimer supprimez supprime supprimant sans ôter ôtez ôte
        entferne entfernen entfernt ohne lösche löschen loeschen streiche streichen quitar quita quite quiten quitando eliminar elimina elimine eliminando borrar borra borre sin togliere togli tolga togliete togliendo
        rimuovere rimuovi rimuova rimuovete senza eliminare elimini eliminate cancella cancellare cancelli tirar tire tira tirando retira retirando remover remova apagar apague sem verwijder verwijderen zonder weghalen haal
        """);

    // And right behind it: "XYZ entfernen", "XYZ à enlever".
    private static readonly Lexicon.Words Behind = new("entfernen löschen loeschen streichen weglassen wegdenken rausnehmen herausnehmen verwijderen weghalen weglaten removed deleted enlever retirer supprimer ôter");
    private static readonly Lexicon.Words Articles = new("the le la l el o a das die den de het il lo word mot wort bitte to be à");

    // Second levels under which a country's names are registered.
    private static readonly Lexicon.Words Second = new("co com net org ac gov edu gob ne or go nom me ltd plc nhs sch asso gouv gen gv nic info ind inf art eng adv srl web");

    /// <summary>The address without its decoy; the same where it has none.</summary>
    /// <param name="address">The address, as it is written.</param>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the address ends in it.</param>
    public static string Without(string address, string text, int end)
    {
        var reserved = address.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase) && IsAddress(address.AsSpan(0, address.Length - ".invalid".Length));
        if (reserved)
        {
            // RFC 2606 keeps it for hosts that are none: whoever writes it means what stands before.
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
        if (last - first < Shortest || word.ContainsAnyInRange('a', 'z') || word.Contains('@'))
        {
            return null;
        }

        // "jane@DELETE-it.co.uk", "jane@STOPSPAM-lyon.fr" may be firms; "jane@NOSPAMacme.com" is none.
        var isAdvised = IsAdvised(word, text, end);
        var isOfName = Registered(address) is var name && first < name.End && last > name.Start && (address[first - 1] == '-' || (last < address.Length && address[last] == '-'));
        return isAdvised || (!isOfName && IsTold(word)) ? Cut(address, first, last) : null;
    }

    // Speaks of spam, or of being taken out: "ENLEVEZ-MOI", whatever stands between its letters.
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

    // "… (enlevez XYZ)", "… (bitte XYZ entfernen)" in the same line: the verb stands beside the word.
    private static bool IsAdvised(ReadOnlySpan<char> word, string text, int end)
    {
        var behind = text.AsSpan(end, Math.Min(LongestAdvice, text.Length - end));
        behind = behind.IndexOfAny('\n', '\r') is >= 0 and var line ? behind[..line] : behind;
        for (var at = behind.IndexOf(word, StringComparison.Ordinal); at >= 0;)
        {
            var before = behind[..at];
            var rest = behind[(at + word.Length)..];
            if ((before.IsEmpty || !char.IsLetterOrDigit(before[^1])) && (rest.IsEmpty || !char.IsLetterOrDigit(rest[0])) && (IsSaidBefore(before) || IsSaidBehind(rest)))
            {
                return true;
            }

            at = rest.IndexOf(word, StringComparison.Ordinal) is >= 0 and var next ? at + word.Length + next : -1;
        }

        return false;
    }

    private static bool IsSaidBefore(ReadOnlySpan<char> before)
    {
        for (var words = 0; words < 2; words++)
        {
            before = before.TrimEnd(Quotes);
            var start = before.Length;
            while (start > 0 && char.IsLetter(before[start - 1]))
            {
                start--;
            }

            var said = before[start..];
            if (Before.Has(said) || (said.Equals("out", StringComparison.OrdinalIgnoreCase) && before.EndsWith("take out", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }

            if (!Articles.Has(said))
            {
                return false;
            }

            before = before[..start];
        }

        return false;
    }

    private static bool IsSaidBehind(ReadOnlySpan<char> rest)
    {
        for (var words = 0; words < 3; words++)
        {
            rest = rest.TrimStart(Quotes);
            var end = 0;
            while (end < rest.Length && char.IsLetter(rest[end]))
            {
                end++;
            }

            if (Behind.Has(rest[..end]))
            {
                return true;
            }

            if (!Articles.Has(rest[..end]))
            {
                return false;
            }

            rest = rest[end..];
        }

        return false;
    }

    // "jane@nospam.acme.com", "jane.nospam@acme.com"
    private static string WithoutSpam(string address)
    {
        // "antispam.com.br" and "stopspam-lyon.fr" are firms.
        var name = Registered(address);
        for (var start = 0; start < address.Length;)
        {
            for (var end = address.Length; end > start; end = address.AsSpan(start, end - start).LastIndexOfAny(".-_+@") is >= 0 and var sign ? start + sign : start)
            {
                if (Spam.Has(address.AsSpan(start, end - start)) && !(start < name.End && end > name.Start))
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

    // Where the label stands under which the domain is registered: "acme" of "mail.acme.co.uk".
    private static TextSpan Registered(string address)
    {
        var at = address.LastIndexOf('@') + 1;
        var end = address.LastIndexOf('.');
        if (end < at)
        {
            return new TextSpan(at, address.Length);
        }

        var start = Math.Max(at, address.LastIndexOf('.', end - 1) + 1);
        if (start > at && IsShared(address.AsSpan(start)))
        {
            end = start - 1;
            start = Math.Max(at, end == 0 ? 0 : address.LastIndexOf('.', end - 1) + 1);
        }

        return new TextSpan(start, end);
    }

    // "co.uk", "com.br": everybody's.
    private static bool IsShared(ReadOnlySpan<char> host)
    {
        var dot = host.IndexOf('.');
        return dot > 0 && host.Length == dot + 3 && Second.Has(host[..dot]);
    }

    private static bool IsAddress(ReadOnlySpan<char> address)
    {
        var at = address.IndexOf('@');
        var top = address.LastIndexOf('.');
        return at > 0 && top > at + 1 && TopLevelDomains.Has(address[(top + 1)..]) && !IsShared(address[(at + 1)..]);
    }
}

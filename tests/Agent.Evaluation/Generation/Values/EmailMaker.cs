namespace Allo.Contacts.Evaluation.Generation.Values;

/// <summary>Makes e-mail addresses that agree with the name in many ways, or not at all.</summary>
public static class EmailMaker
{
    /// <summary>The address of a person, at the company or with a free provider.</summary>
    public static string Make(Dice dice, string language, FullName name, string domain)
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(name);
        var free = dice.Chance(0.22);
        name = language == "de" ? new FullName(Umlauts(name.First), Umlauts(name.Last)) : name;
        var local = dice.Chance(0.06) && !free
            ? dice.Pick(WordLists.Of(language, "mailbox"))
            : Local(dice, Slug(dice, name.First), Slug(dice, name.Last.Replace("-", dice.Chance(0.3) ? "-" : "", StringComparison.Ordinal)), free);
        return $"{local}@{(free ? dice.Pick(WordLists.Of(language, "freemail")) : domain)}";
    }

    /// <summary>The address as somebody hides it from robots.</summary>
    public static string Hide(Dice dice, string email)
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(email);
        var (at, dot) = dice.OneOf((" [at] ", "."), (" (at) ", " (dot) "), ("[at]", "[dot]"), (" at ", " dot "), (" AT ", " DOT "), ("(at)", "."), (" @ ", "."), (" [at] ", " [dot] "));
        var halves = email.Split('@');
        return halves[0] + at + halves[1].Replace(".", dot, StringComparison.Ordinal);
    }

    private static string Umlauts(string name) => name.ToLowerInvariant()
        .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal);

    // Some people write the accents into the address, though it cannot have them.
    private static string Slug(Dice dice, string name)
    {
        var words = name.ToLowerInvariant().Split([' ', '\'', '’', '.'], StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Concat(dice.Chance(0.9) ? words : words[^1..]);
        var slug = dice.Chance(0.04) ? joined.Replace("ñ", "n", StringComparison.Ordinal) : Letters.Plain(joined);
        slug = string.Concat(slug.Where(c => char.IsLetterOrDigit(c) || c == '-'));
        return slug.Length > 0 ? slug : "info";
    }

    private static string Local(Dice dice, string first, string last, bool free)
    {
        var local = dice.Weighted(
            ($"{first}.{last}", 34), ($"{first}{last}", 20), ($"{first[0]}{last}", 14), ($"{first[0]}.{last}", 8), (first, 6), (last, 3),
            ($"{first}_{last}", 3), ($"{first}-{last}", 3), ($"{last}.{first}", 4), ($"{first}{last[0]}", 3), ($"{last}{first[0]}", 2), (Coinage.Word(dice), 2));
        return free && dice.Chance(0.35) ? local + dice.OneOf(dice.Below(99), 1960 + dice.Below(45)) : local;
    }
}

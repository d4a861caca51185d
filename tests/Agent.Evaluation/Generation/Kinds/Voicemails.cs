namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>What callers leave on an answering machine, set down by a machine: under its heading or none, in quotes, mostly without marks.</summary>
public static class Voicemails
{
    private static readonly (string Before, string After)[] Quotes = [("\"", "\""), ("\u00ab ", " \u00bb"), ("\u201e", "\u201c"), ("\u201c", "\u201d"), ("> ", ""), ("- ", ""), ("'", "'")];

    /// <summary>Such a message.</summary>
    public static Draft Compose(Dice dice, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var cast = Callers.Cast(dice, language);
        var manner = dice.Weighted((Manner.Proper, 42), (Manner.RunOn, 34), (Manner.Lower, 24));
        var said = Speech.Join(dice, Parts(dice, cast), manner);
        var isHeaded = dice.Chance(0.62);
        var (before, after) = isHeaded && dice.Chance(0.4) ? dice.Pick(Quotes) : ("", "");
        List<Run> head = isHeaded ? [.. cast.Grammar().Any("voice.head"), new Run(dice.Weighted(("\n", 40), ("\n\n", 40), (" ", 6), (": ", 8), (" - ", 6)))] : [];
        List<Run> tail = isHeaded && dice.Chance(0.25) ? [new Run(dice.OneOf("\n", "\n\n")), .. cast.Grammar().Any("voice.tail")] : [];
        return new Draft([.. head, new Run(before), .. said, new Run(after), .. tail], null, cast.Role("me").Country.Code);
    }

    private static List<List<Run>> Parts(Dice dice, Cast cast)
    {
        var parts = new List<List<Run>>();
        void Add(double often, string list)
        {
            if (dice.Chance(often))
            {
                parts.Add(cast.Grammar().Any(list));
            }
        }

        var hello = dice.Chance(0.75) ? cast.Grammar().Any("voice.hello") : [];
        parts.Add([.. hello, .. hello.Count > 0 ? (List<Run>)[new Run(dice.OneOf(", ", " ", ", "))] : [], .. cast.Grammar().Any("voice.intro")]);
        Add(0.12, "spell");
        if (dice.Chance(0.75))
        {
            Say("voice.about");
        }

        Add(0.35, "voice.noise");
        if (dice.Chance(0.85))
        {
            Add(1, dice.Chance(0.12) ? "voice.correction" : "voice.reach");
        }

        Add(0.22, "voice.email");
        Add(0.35, "voice.noise");
        Add(0.08, "spell");
        Add(0.75, "voice.bye");
        return parts;

        // In one breath with the name as often as behind a stop.
        void Say(string list)
        {
            if (dice.Chance(0.45))
            {
                parts[^1] = [.. parts[^1], new Run(dice.OneOf(" ", " ", ", ")), .. cast.Grammar().Any(list)];
            }
            else
            {
                Add(1, list);
            }
        }
    }
}

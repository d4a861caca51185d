namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>What sales people note or dictate for themselves about somebody they met, and how people introduce themselves in a chat.</summary>
public static class Notes
{
    private static readonly (string List, double Often)[] AfterName = [("spell", 0.1), ("note.noise", 0.55), ("chat.number", 0.8), ("chat.email", 0.4), ("note.noise", 0.35), ("chat.noise", 0.25), ("note.end", 0.3)];
    private static readonly (string List, double Often)[] AfterMyName = [("voice.about", 0.5), ("voice.noise", 0.15), ("self.reach", 0.85), ("voice.email", 0.2), ("self.noise", 0.3), ("self.bye", 0.4)];

    /// <summary>A note to oneself.</summary>
    public static Draft Compose(Dice dice, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var cast = Callers.Cast(dice, language);
        var isHeaded = dice.Chance(0.45);
        var parts = Parts(dice, cast, "note.who", AfterName);
        if (dice.Chance(0.3))
        {
            parts.Insert(0, cast.Grammar().Any("note.before"));
        }

        var said = Speech.Join(dice, parts, dice.Weighted((Manner.Proper, 60), (Manner.RunOn, 20), (Manner.Lower, 20)));
        List<Run> head = isHeaded ? [.. cast.Grammar().Any("note.head"), new Run(dice.OneOf("\n", "\n\n", ": ", ": ", ". ", " - ", " "))] : [];
        return new Draft([.. head, .. said], null, cast.Role("me").Country.Code);
    }

    /// <summary>A message in which somebody introduces themselves, mostly in lower case and without marks.</summary>
    public static Draft ComposeOwn(Dice dice, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var cast = Callers.Cast(dice, language);
        var said = Speech.Join(dice, OwnParts(dice, cast), dice.Weighted((Manner.Proper, 25), (Manner.RunOn, 20), (Manner.Lower, 55)));
        return new Draft(said, null, cast.Role("me").Country.Code);
    }

    /// <summary>What the cast's <c>me</c> says of themselves, part by part.</summary>
    public static List<List<Run>> OwnParts(Dice dice, Cast cast)
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(cast);
        return Parts(dice, cast, "self.intro", AfterMyName);
    }

    private static List<List<Run>> Parts(Dice dice, Cast cast, string first, (string List, double Often)[] rest)
    {
        List<List<Run>> parts = [.. rest.Where(part => dice.Chance(part.Often)).Select(part => cast.Grammar().Any(part.List))];
        return [cast.Grammar().Any(first), .. parts];
    }
}

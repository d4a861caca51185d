namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>What web forms and CRMs send: labels in any order, among them some that are nothing of the person's.</summary>
public sealed class Forms(Dice dice, Cast cast)
{
    private static readonly (string Label, string Rule, double Often)[] Mine =
    [
        ("company", "{me.company}", 0.7), ("title", "{me.title}", 0.35), ("phone", "{me.mobile}", 0.75), ("phone2", "{me.office}", 0.15), ("email", "{me.email}", 0.85), ("address", "{me.address}", 0.25), ("web", "{me.site}", 0.12),
    ];

    // Between label and value, behind the value, before the label.
    private static readonly (string Between, string After, string Before)[] Layouts =
    [
        (": ", "\n", ""), (": ", "\n", ""), (" : ", "\n", ""), (": ", "\n", ""), (":\t", "\n", ""), ("\t", "\n", ""), (" *\n", "\n\n", ""), ("\n", "\n\n", ""), (":\n", "\n", ""), (":** ", "\n", "**"), (" | ", " |\n", "| "), (": ", "\n", "- "), (": ", "\n", "• "),
        ("=", "\n", ""), (" = ", "\n", ""), (" - ", "\n", ""), (": ", ", ", ""), (": ", " | ", ""), (": ", "; ", ""), (" -> ", "\n", ""), ("* ", "\n", ""), (": ", "\n\n", ""), ("?: ", "\n", ""), (": *", "*\n", ""),
    ];

    private readonly (string Between, string After, string Before) _layout = dice.Pick(Layouts);

    /// <summary>Such a form.</summary>
    public static Draft Compose(Dice dice, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var cast = Callers.Cast(dice, language);
        return new Draft(new Forms(dice, cast).Write(), null, cast.Role("me").Country.Code);
    }

    private List<Run> Write()
    {
        List<List<Run>> fields = [.. Name(), .. Mine.Where(field => dice.Chance(field.Often)).Select(field => Field(field.Label, field.Rule))];
        if (dice.Chance(0.35))
        {
            dice.Shuffle(fields);
        }

        for (var foreign = dice.Weighted((0, 10), (1, 25), (2, 30), (3, 20), (5, 15)); foreign > 0; foreign--)
        {
            fields.Insert(dice.Chance(0.6) ? fields.Count : dice.Below(fields.Count + 1), Foreign());
        }

        var isHeaded = dice.Chance(0.75);
        List<Run> head = isHeaded ? [.. cast.Grammar().Any("form.head"), new Run(dice.OneOf("\n", "\n\n", "\n\n"))] : [];
        List<Run> foot = dice.Chance(0.4) ? [new Run(dice.OneOf("\n", "\n--\n", "\n\n")), .. cast.Grammar().Any("form.foot")] : [];
        return [.. head, .. fields.SelectMany(field => field), .. foot];
    }

    private List<List<Run>> Name() => dice.Weighted((0, 50), (1, 22), (2, 14), (3, 8), (4, 6)) switch
    {
        1 => [Field("first", "{me.first}"), Field("last", dice.Chance(0.25) ? "{me.LAST}" : "{me.last}")],
        2 => [Field("last", dice.Chance(0.35) ? "{me.LAST}" : "{me.last}"), Field("first", "{me.first}")],
        3 => [Field("name", "{me.low}")],
        4 => [Field("name", "{me.LAST} {me.first}")],
        _ => [Field("name", "{me.full}")],
    };

    private List<Run> Field(string label, string rule) =>
        [new Run(_layout.Before + cast.Grammar().Text("form." + label) + _layout.Between, Label.Caption), .. cast.Grammar().Runs(rule), new Run(_layout.After)];

    // "Message = do you deliver to …": label and value of the form, not of the person.
    private List<Run> Foreign()
    {
        var rule = dice.Pick(WordLists.Of(cast.Language, "form.extra"));
        var at = rule.IndexOf(" = ", StringComparison.Ordinal);
        return [new Run(_layout.Before), .. cast.Grammar().Runs(rule[..at]), new Run(_layout.Between), .. cast.Grammar().Runs(rule[(at + 3)..]), new Run(_layout.After)];
    }
}

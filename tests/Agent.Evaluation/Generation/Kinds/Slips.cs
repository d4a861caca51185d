namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Slips on a call: whom to call back and why, on a line or below each other, with the names of those who took it and whom it is for.</summary>
public sealed class Slips(Dice dice, Cast cast)
{
    private readonly string _between = dice.OneOf(", ", ", ", " - ", " / ", " – ", "; ", ". ", " ");

    /// <summary>Such a slip.</summary>
    public static Draft Compose(Dice dice, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var cast = Callers.Cast(dice, language);
        var slip = new Slips(dice, cast);
        return new Draft(dice.Chance(0.45) ? slip.OnOneLine() : slip.OnLines(), null, cast.Role("me").Country.Code);
    }

    private List<Run> OnOneLine()
    {
        List<List<Run>> parts = [Any("slip.who"), .. Rest(0.75)];
        List<Run> head = dice.Chance(0.8) ? [.. Any("slip.head"), new Run(dice.OneOf(": ", ": ", " - ", " ", ", ", " – "))] : [];
        return [.. head, .. parts.SelectMany((part, i) => i == 0 ? part : [new Run(_between), .. part])];
    }

    private List<List<Run>> Rest(double often)
    {
        var rest = new List<List<Run>>();
        foreach (var (rule, chance) in (ReadOnlySpan<(string, double)>)[("{me.company}", 0.3), ("{chat.number}", 0.35), ("{me.mobile}", 0.5), ("{slip.why}", often), ("{me.email}", 0.12)])
        {
            if (dice.Chance(chance))
            {
                rest.Add(cast.Grammar().Runs(rule));
            }
        }

        return rest.Count > 0 ? rest : [cast.Grammar().Runs("{me.mobile}")];
    }

    private List<Run> OnLines()
    {
        var isLabelled = dice.Chance(0.7);
        var colon = dice.OneOf(": ", ": ", " : ", ":\t", " - ", ":");
        List<List<Run>> lines = [Line("slip.from", "{slip.name}", isLabelled)];
        foreach (var (label, rule, often) in (ReadOnlySpan<(string, string, double)>)[("form.company", "{me.company}", 0.75), ("form.phone", "{me.mobile}", 0.85), ("form.phone", "{me.office}", 0.15), ("slip.about", "{slip.why}", 0.8), ("form.email", "{me.email}", 0.2), ("form.title", "{me.title}", 0.15)])
        {
            if (dice.Chance(often))
            {
                lines.Add(Line(label, rule, isLabelled));
            }
        }

        for (var foreign = dice.Weighted((0, 25), (1, 35), (2, 25), (3, 15)); foreign > 0; foreign--)
        {
            lines.Insert(dice.OneOf(0, 0, lines.Count, dice.Below(lines.Count + 1)), Any("slip.line"));
        }

        List<Run> head = dice.Chance(0.75) ? [.. Any("slip.head"), new Run(dice.OneOf("\n", "\n\n"))] : [];
        return [.. head, .. lines.SelectMany((line, i) => i == 0 ? line : [new Run("\n"), .. line])];

        List<Run> Line(string label, string rule, bool labelled) =>
            [.. labelled ? (List<Run>)[new Run(cast.Grammar().Text(label) + colon, Label.Caption)] : [], .. cast.Grammar().Runs(rule)];
    }

    private List<Run> Any(string list) => cast.Grammar().Any(list);
}

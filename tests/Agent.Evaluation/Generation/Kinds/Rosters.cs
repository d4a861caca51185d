using Allo.Contacts.Evaluation.Generation.Layouts;
using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Several people: tables, lists, signatures one below the other, two who share one.</summary>
public static class Rosters
{
    /// <summary>Such a text.</summary>
    public static Draft Compose(Dice dice, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var first = PersonaMaker.Make(dice, language, 0);
        var together = dice.Chance(0.5);
        var count = dice.Weighted((2, 30), (3, 30), (4, 20), (6, 15), (9, 5));
        List<Persona> people = [first, .. Enumerable.Range(1, count - 1).Select(index => PersonaMaker.Make(dice, language, index, together ? first : null))];
        var runs = dice.Weighted((0, 45), (1, 32), (2, 14), (3, 9)) switch
        {
            1 => Bullets(dice, people),
            2 => Blocks(dice, people),
            3 => Shared(dice, people[..2]),
            _ => Table(dice, language, people),
        };
        return new Draft(runs, null, first.Country.Code);
    }

    private static List<Run> Table(Dice dice, string language, List<Persona> people)
    {
        var separator = dice.Weighted((";", 25), (",", 20), ("\t", 25), (" | ", 20), ("   ", 8), (", ", 4));
        var columns = Columns(dice);
        var runs = new List<Run>();
        if (dice.Chance(0.6))
        {
            var heads = columns.Select(column => column == "full" ? "name" : column == "number" ? "office" : column);
            runs.Add(new Run(string.Join(separator, heads.Select(head => new Grammar(dice, language).Text("caption." + head))) + "\n", Label.Caption));
        }

        foreach (var who in people)
        {
            var cells = columns.ConvertAll(column => Cell(dice, who, column));
            runs.AddRange(cells.SelectMany((cell, i) => i == 0 ? cell : [new Run(separator), .. cell]));
            runs.Add(new Run("\n"));
        }

        return runs;
    }

    private static List<string> Columns(Dice dice)
    {
        List<string> columns = dice.Chance(0.4) ? dice.Chance(0.5) ? ["last", "first"] : ["first", "last"] : ["full"];
        List<string> rest = [.. ((string[])["title", "company", "number", "email", "number", "email"]).Distinct().Where(_ => dice.Chance(0.72))];
        if (dice.Chance(0.5))
        {
            dice.Shuffle(rest);
        }

        return [.. columns, .. rest.Count > 0 ? rest : ["number"]];
    }

    private static List<Run> Cell(Dice dice, Persona who, string column) => column switch
    {
        "first" => new NameRuns(dice, who).First(),
        "last" => [new Run(who.Name.Last, Label.LastName, who.Index, who.Name.Last)],
        "full" => [new Run(who.Name.First, Label.Name, who.Index, who.Name.First), new Run(" "), new Run(who.Name.Last, Label.LastName, who.Index, who.Name.Last)],
        "title" => [new Run(who.Title, Label.JobTitle, who.Index, who.Title)],
        "company" => [new Run(who.Company.Written, Label.Company, who.Index, who.Company.Written)],
        "email" => [new Run(who.Email, Label.Email, who.Index, who.Email)],
        _ => [new Run(who.Phones[0].Written, Label.Number, who.Index, who.Phones[0].E164)],
    };

    private static List<Run> Bullets(Dice dice, List<Persona> people)
    {
        var bullet = dice.OneOf("- ", "• ", "* ", "", "", "1. ", "1) ", "– ", "o ");
        var separator = dice.OneOf(" - ", ", ", " : ", " / ", " | ", " – ");
        var columns = Columns(dice).Where(column => column is not ("first" or "last" or "full")).ToList();
        var runs = new List<Run>();
        foreach (var who in people)
        {
            runs.Add(new Run(bullet.Replace("1", $"{who.Index + 1}", StringComparison.Ordinal)));
            runs.AddRange(Cell(dice, who, "full"));
            runs.AddRange(columns.SelectMany(column => (List<Run>)[new Run(separator), .. Cell(dice, who, column)]));
            runs.Add(new Run("\n"));
        }

        return runs;
    }

    private static List<Run> Blocks(Dice dice, List<Persona> people)
    {
        var style = SignatureStyle.Of(dice, people[0].Language);
        var between = dice.OneOf("\n\n", "\n\n\n", "\n---\n", "\n\n");
        return [.. people.SelectMany((who, i) => (List<Run>)[new Run(i == 0 ? "" : between), .. new BlockLayout(dice, new FieldRuns(dice, who, style)).Compose().ToRuns()])];
    }

    // Two who share a signature: what is said once is said of both, and the first one's runs carry it.
    private static List<Run> Shared(Dice dice, List<Persona> two)
    {
        var runs = new List<Run>();
        foreach (var who in two)
        {
            runs.AddRange([.. Cell(dice, who, "full"), new Run(dice.OneOf(", ", " - ")), .. Cell(dice, who, "title"), new Run(" "), .. Cell(dice, who, "number"), new Run("\n")]);
        }

        return [.. runs, .. Cell(dice, two[0], "company"), new Run("", Label.Company, two[1].Index, two[0].Company.Written), new Run("\n"), .. Cell(dice, two[0], "email")];
    }
}

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
        var (together, companies) = (dice.Chance(0.5), dice.Chance(0.4) ? "trade" : "company");
        var first = PersonaMaker.Make(dice, language, 0, null, companies);
        var count = dice.Weighted((2, 26), (3, 26), (4, 18), (6, 13), (9, 5), (14, 4), (20 + dice.Below(130), 8));
        List<Persona> people = [first, .. Enumerable.Range(1, count - 1).Select(index => PersonaMaker.Make(dice, language, index, together ? first : null, companies))];
        var runs = dice.Weighted((0, 36), (1, 34), (2, count > 40 ? 4 : 12), (3, 9), (4, 12), (5, 16), (6, 16)) switch
        {
            1 => Bullets(dice, language, people),
            2 => Blocks(dice, people),
            3 when count < 5 => Shared(dice, people[..2]),
            4 => Captioned(dice, language, people),
            5 => new Ledgers(dice, language, people).Table(),
            6 => new Ledgers(dice, language, people).Dashed(),
            _ => Table(dice, language, people),
        };
        return new Draft(Headed(dice, language, runs), null, first.Country.Code);
    }

    private static List<Run> Headed(Dice dice, string language, List<Run> runs) => dice.Chance(0.25)
        ? [.. new Cast(dice, language).Grammar().Any("list.head"), new Run(dice.OneOf("\n", "\n\n")), .. runs]
        : runs;

    private static List<Run> Table(Dice dice, string language, List<Persona> people)
    {
        var separator = dice.Weighted((";", 25), (",", 20), ("\t", 25), (" | ", 20), ("   ", 8), (", ", 4));
        var columns = Columns(dice);
        var missing = dice.OneOf(0.0, 0.0, 0.15);
        var runs = new List<Run>();
        if (dice.Chance(people.Count > 12 ? 0.3 : 0.6))
        {
            var heads = columns.Select(column => column is "full" or "swapped" ? "name" : column == "number" ? "office" : column);
            runs.Add(new Run(string.Join(separator, heads.Select(head => head is "note" or "city" ? "" : new Grammar(dice, language).Text("caption." + head))) + "\n", Label.Caption));
        }

        foreach (var who in people)
        {
            var cells = columns.ConvertAll(column => dice.Chance(IsName(column) || column == columns[^1] ? 0 : missing) ? [new Run(separator.Length > 1 ? "-" : "")] : Cell(dice, who, column));
            runs.AddRange(cells.SelectMany((cell, i) => i == 0 ? cell : [new Run(separator), .. cell]));
            runs.Add(new Run("\n"));
        }

        return runs;
    }

    private static List<string> Columns(Dice dice)
    {
        List<string> columns = dice.Chance(0.4) ? dice.Chance(0.5) ? ["last", "first"] : ["first", "last"] : [dice.Chance(0.88) ? "full" : "swapped"];
        List<string> rest = [.. ((string[])["title", "company", "number", "email"]).Where(_ => dice.Chance(0.68)), .. ((string[])["city", "note"]).Where(_ => dice.Chance(0.06))];
        if (dice.Chance(0.5))
        {
            dice.Shuffle(rest);
        }

        return [.. columns, .. rest.Exists(column => column is "number" or "email") ? rest : [.. rest, "number"]];
    }

    private static bool IsName(string column) => column is "first" or "last" or "full" or "swapped";

    private static List<Run> Cell(Dice dice, Persona who, string column) => column switch
    {
        "first" => new NameRuns(dice, who).First(),
        "last" => [new Run(who.Name.Last, Label.LastName, who.Index, who.Name.Last)],
        "swapped" => [new Run(who.Name.Last.ToUpperInvariant(), Label.LastName, who.Index, who.Name.Last), new Run(" "), new Run(who.Name.First, Label.Name, who.Index, who.Name.First)],
        "full" => [new Run(who.Name.First, Label.Name, who.Index, who.Name.First), new Run(" "), new Run(who.Name.Last, Label.LastName, who.Index, who.Name.Last)],
        "title" => [new Run(who.Title, Label.JobTitle, who.Index, who.Title)],
        "company" => [new Run(who.Company.Written, Label.Company, who.Index, who.Company.Written)],
        "email" => [new Run(who.Email, Label.Email, who.Index, who.Email)],
        "city" => [new Run(AddressMaker.City(dice, who.Country))],
        "note" => [new Run(new Grammar(dice, who.Language).Text("list.note"))],
        _ => [new Run(who.Phones[0].Written, Label.Number, who.Index, who.Phones[0].E164)],
    };

    private static List<Run> Bullets(Dice dice, string language, List<Persona> people)
    {
        var bullet = dice.OneOf("- ", "• ", "* ", "", "", "", "1. ", "1) ", "– ", "o ", "1 ", "(1) ");
        var separator = dice.OneOf(" - ", ", ", " : ", " / ", " | ", " – ", " ", ": ", "  ");
        var columns = Columns(dice).Where(column => !IsName(column)).ToList();
        columns = separator is " " or ": " or "  " ? [.. columns.Where(column => column is "number" or "email").Take(1)] : columns;
        var name = dice.Chance(0.85) ? "full" : "swapped";
        var bracketed = dice.Chance(0.2) && columns.Count > 1;
        var missing = dice.OneOf(0.0, 0.0, 0.2);
        var runs = new List<Run>();
        foreach (var who in people)
        {
            runs.Add(new Run(bullet.Replace("1", $"{who.Index + 1}", StringComparison.Ordinal)));
            runs.AddRange(Cell(dice, who, name));
            foreach (var column in columns.Where(column => column == columns[^1] || !dice.Chance(missing)))
            {
                List<Run> cell = column is "number" or "email" && dice.Chance(0.03) ? new Captions(dice, language, SignatureStyle.Of(dice, language)).With(column == "number" ? "office" : column, Cell(dice, who, column)) : Cell(dice, who, column);
                runs.AddRange(bracketed && column == columns[0] ? [new Run(" ("), .. cell, new Run(")")] : [new Run(separator), .. cell]);
            }

            runs.Add(new Run("\n"));
        }

        return runs;
    }

    // "Name: … Tel: … E-Mail: …", on one line or on several.
    private static List<Run> Captioned(Dice dice, string language, List<Persona> people)
    {
        var captions = new Captions(dice, language, new SignatureStyle(1, 0, dice.OneOf(": ", " ", " : ", ":"), false, false));
        var columns = Columns(dice).Where(column => column is not ("city" or "note")).ToList();
        var (within, between) = dice.OneOf((" ", "\n"), (", ", "\n"), (" | ", "\n"), ("\n", "\n\n"), ("\n", "\n---\n"), ("\t", "\n"), ("; ", "\n"));
        var named = dice.Chance(0.65);
        var words = columns.ConvertAll(column => captions.With(column switch { "full" or "swapped" => "name", "number" => "office", _ => column }, [])[0]);
        return [.. people.SelectMany(who => columns.SelectMany((column, i) => (List<Run>)[.. i > 0 ? (List<Run>)[new Run(within)] : [], .. named || !IsName(column) ? (List<Run>)[words[i]] : [], .. Cell(dice, who, column)]).Append(new Run(between)))];
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

using System.Globalization;
using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Rows that have more than people in them: numbers, dates and states of a CRM; with the company before the person; in Markdown or in quotes.</summary>
public sealed class Ledgers(Dice dice, string language, List<Persona> people)
{
    private static readonly (string Start, string Between, string End)[] Marks =
        [("| ", " | ", " |"), ("| ", " | ", " |"), ("", ";", ""), ("", ",", ""), ("", "\t", ""), ("\"", "\";\"", "\""), ("\"", "\",\"", "\""), ("", " | ", ""), ("|", "|", "|")];

    private readonly (string Start, string Between, string End) _marks = dice.Pick(Marks);
    private int _id = 1000 + dice.Below(90000);

    /// <summary>A table with its head.</summary>
    public List<Run> Table()
    {
        var columns = Columns();
        var heads = columns.ConvertAll(column => new Grammar(dice, language).Text("form." + column));
        var rule = _marks.Start is "| " or "|" ? _marks.Start + string.Join(_marks.Between, heads.Select(head => dice.Chance(0.5) ? "---" : new string('-', Math.Max(3, head.Length)))) + _marks.End + "\n" : "";
        var missing = dice.OneOf(0.0, 0.1, 0.2);
        var runs = new List<Run> { new(_marks.Start + string.Join(_marks.Between, heads) + _marks.End + "\n" + rule, Label.Caption) };
        foreach (var who in people)
        {
            _id += 1 + dice.Below(9);
            runs.Add(new Run(_marks.Start));
            runs.AddRange(columns.SelectMany((column, i) => (List<Run>)[.. i > 0 ? (List<Run>)[new Run(_marks.Between)] : [], .. dice.Chance(column is "title" or "email" ? missing : 0) ? [] : Cell(who, column)]));
            runs.Add(new Run(_marks.End + "\n"));
        }

        return runs;
    }

    /// <summary>A list with a dash between company and person, one of them first in all rows.</summary>
    public List<Run> Dashed()
    {
        var between = dice.OneOf(" — ", " – ", " - ", " — ", " : ", ", ", " / ", " → ", " · ");
        var bullet = dice.OneOf("", "", "1) ", "1. ", "- ", "• ", "* ", "- [ ] ");
        string[] order = dice.Chance(0.55) ? ["company", "name"] : ["name", "company"];
        order = dice.Chance(0.3) ? [.. order, "city"] : order;
        var (title, email) = (dice.OneOf(0.0, 0.5, 1.0), dice.OneOf(0.0, 0.5));
        var runs = new List<Run>();
        foreach (var who in people)
        {
            List<string> cells = [.. order, .. dice.Chance(0.85) ? (string[])["phone"] : [], .. dice.Chance(email) ? (string[])["email"] : []];
            runs.Add(new Run(bullet.Replace("1", $"{who.Index + 1}", StringComparison.Ordinal)));
            runs.AddRange(cells.SelectMany((cell, i) => (List<Run>)[.. i > 0 ? (List<Run>)[new Run(between)] : [], .. Cell(who, cell), .. cell == "name" && dice.Chance(title) ? (List<Run>)[new Run(dice.OneOf(", ", ", ", between)), .. Cell(who, "title")] : []]));
            runs.Add(new Run("\n"));
        }

        return runs;
    }

    private List<string> Columns()
    {
        List<string> name = dice.Weighted((0, 50), (1, 25), (2, 25)) switch { 1 => ["first", "last"], 2 => ["last", "first"], _ => ["name"] };
        List<string> rest = [.. ((string[])["title", "phone", "email"]).Where(_ => dice.Chance(0.7))];
        if (rest.Count == 0 || dice.Chance(0.2))
        {
            rest.Add("phone2");
        }

        List<string> columns = dice.Chance(0.5) ? ["company", .. name, .. rest] : [.. name, "company", .. rest];
        foreach (var foreign in (string[])["id", "date", "state", "city"])
        {
            if (dice.Chance(0.35))
            {
                columns.Insert(foreign == "id" ? 0 : columns.Count, foreign);
            }
        }

        return columns;
    }

    private List<Run> Cell(Persona who, string column) => column switch
    {
        "name" => [.. Cell(who, "first"), new Run(" "), .. Cell(who, "last")],
        "first" => [new Run(who.Name.First, Label.Name, who.Index, who.Name.First)],
        "last" => [new Run(who.Name.Last, Label.LastName, who.Index, who.Name.Last)],
        "title" => [new Run(who.Title, Label.JobTitle, who.Index, who.Title)],
        "company" => [new Run(who.Company.Written, Label.Company, who.Index, who.Company.Written)],
        "email" => [new Run(who.Email, Label.Email, who.Index, who.Email)],
        "phone" => [new Run(who.Phones[^1].Written, Label.Number, who.Index, who.Phones[^1].E164)],
        "phone2" => [new Run(who.Phones[0].Written, Label.Number, who.Index, who.Phones[0].E164)],
        "city" => [new Run(AddressMaker.City(dice, who.Country))],
        "id" => [new Run(_id.ToString(CultureInfo.InvariantCulture))],
        "date" => [new Run(new Grammar(dice, language).Expand("{chat.dd}/{chat.mm}/202{n}"))],
        _ => [new Run(new Grammar(dice, language).Text("form.states"))],
    };
}

using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Layouts;

/// <summary>The lines of a business card: icons for captions, company and title over two lines, columns read across.</summary>
public sealed class CardLayout(Dice dice, FieldRuns fields)
{
    private static readonly string[][] Icons =
    [
        ["t", "m", "e", "w", "a"], ["T", "M", "E", "W", "A"], ["t ", "m ", "e ", "w ", ""], ["☎", "✆", "✉", "⌂", ""], ["📞", "📱", "📧", "🌐", "📍"], ["(", "[]", "@", "Q", "°"],
        ["©", "®", "=", "€", "Q"], ["¢", "0]", "M", "@", "?"], ["J", "D", "=", "O", "Y"], ["p", "c", "e", "w", "a"], ["Tel", "Mob", "Mail", "Web", ""], ["Te1", "M0b", "Mai1", "www", ""], ["•", "•", "•", "•", "•"],
    ];

    private readonly string[] _icons = dice.Pick(Icons);
    private readonly double _icon = dice.OneOf(0.0, 0.6, 1.0);
    private readonly Persona _me = fields.Who;

    /// <summary>The lines in the order in which they were read.</summary>
    public List<List<Run>> Compose()
    {
        var (name, title, company) = (Name(), Title(), Company());
        List<List<Run>> reach = [.. Reach(), .. Address()];
        List<List<Run>> who = dice.Weighted((0, 30), (1, 30), (2, 15), (3, 10)) switch
        {
            0 => [.. name, .. title, .. company],
            1 => [.. company, .. name, .. title],
            2 => [.. title, .. name, .. company],
            _ => [.. company, .. title, .. name],
        };
        if (dice.Chance(0.25))
        {
            dice.Shuffle(reach);
        }

        return dice.Weighted((0, 50), (1, 14), (2, 16), (3, 20)) switch
        {
            1 => [.. reach, .. who],
            2 => Across(who, reach),
            3 => [.. name, .. reach, .. title, .. company],
            _ => [.. who, .. reach],
        };
    }

    private List<List<Run>> Name()
    {
        var name = new NameRuns(dice, _me).Full();
        return name.Count == 3 && dice.Chance(0.1) ? [[name[0]], [name[2]]] : [name];
    }

    private List<List<Run>> Title() => dice.Chance(0.25) ? [] : [Broken(new Run(_me.Title, Label.JobTitle, _me.Index, _me.Title), 0.2)];

    private List<List<Run>> Company() => dice.Chance(0.1) ? [] : [Broken(fields.Company()[^1], 0.25)];

    // "MEMBER SERVICES / MANAGER", "HARBOUR LIGHTS / BREWING LTD": one value over two lines.
    private List<Run> Broken(Run run, double often)
    {
        var blanks = Enumerable.Range(0, run.Text.Length).Where(i => run.Text[i] == ' ').ToList();
        if (blanks.Count == 0 || !dice.Chance(often))
        {
            return [run];
        }

        var at = dice.Chance(0.5) ? blanks[^1] : dice.Pick(blanks);
        return [run with { Text = run.Text[..at] + "\n" + run.Text[(at + 1)..] }];
    }

    private List<List<Run>> Reach()
    {
        var lines = new List<List<Run>>();
        foreach (var phone in _me.Phones)
        {
            var number = new Run(phone.Written, Label.Number, _me.Index, phone.E164);
            lines.Add(dice.Chance(0.35) ? fields.Phone(phone) : Icon(phone.Kind == LineKind.Mobile ? 1 : 0, number));
        }

        if (dice.Chance(0.2))
        {
            List<Run> fax = fields.Fax();
            lines = dice.Chance(0.4) ? [[.. lines[0], new Run(dice.OneOf(" ", "   ", " - ")), .. fax], .. lines.Skip(1)] : [.. lines, fax];
        }

        if (dice.Chance(0.75))
        {
            lines.Add(Icon(2, new Run(_me.Email, Label.Email, _me.Index, _me.Email)));
        }

        if (dice.Chance(0.4))
        {
            lines.Add(Icon(3, new Run(_me.Site.Written, Label.Website, _me.Index, _me.Site.Value)));
        }

        return lines;
    }

    private List<List<Run>> Address()
    {
        if (dice.Chance(0.4))
        {
            return [];
        }

        List<List<Run>> lines = [.. _me.Address.Parts.Select(part => (List<Run>)[new Run(part, Label.Address, _me.Index, _me.Address.IsPostal ? part : null)])];
        return dice.Chance(0.6) ? [[new Run(string.Join(dice.OneOf("\n", "\n", ", ", " - "), _me.Address.Parts), Label.Address, _me.Index, _me.Address.IsPostal ? string.Join(", ", _me.Address.Parts) : null)]] : lines;
    }

    private List<Run> Icon(int kind, Run value) =>
        _icons[kind].Length == 0 || !dice.Chance(_icon) ? [value] : [new Run(_icons[kind] + dice.OneOf(" ", " ", "  ", ". ", ": "), Label.Caption), value];

    // Left and right column of the card in one line of text.
    private List<List<Run>> Across(List<List<Run>> left, List<List<Run>> right)
    {
        (left, right) = dice.Chance(0.8) ? (left, right) : (right, left);
        left = [.. left.Select(Whole)];
        right = [.. right.Select(Whole)];
        var gap = dice.OneOf("   ", "     ", "\t", "  ", " | ");
        return [.. Enumerable.Range(0, Math.Max(left.Count, right.Count)).Select(i =>
            i >= right.Count ? left[i] : i >= left.Count ? right[i] : (List<Run>)[.. left[i], new Run(gap), .. right[i]])];
    }

    private static List<Run> Whole(List<Run> line) => line.ConvertAll(run => run with { Text = run.Text.Replace('\n', ' ') });
}

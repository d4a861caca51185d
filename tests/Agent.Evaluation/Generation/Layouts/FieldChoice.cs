namespace Allo.Contacts.Evaluation.Generation.Layouts;

/// <summary>Chooses which of a persona's fields a signature shows.</summary>
public sealed class FieldChoice(Dice dice, FieldRuns fields)
{
    // Some sign with a line or two, some with everything.
    private readonly double _rich = dice.Weighted((0.55, 18), (1.0, 60), (1.25, 22));
    private readonly bool _siteIsName = dice.Chance(0.05);

    /// <summary>The name.</summary>
    public List<Run> Name()
    {
        var names = new NameRuns(dice, fields.Who);
        return fields.Bold([.. names.Full()]);
    }

    /// <summary>Title, department, company, slogan, in one of the usual orders.</summary>
    public List<List<Run>> Who()
    {
        var lines = new List<List<Run>>();
        if (Has(0.72))
        {
            lines.Add(fields.Title());
        }

        if (Has(0.09))
        {
            lines.Insert(dice.Below(lines.Count + 1), fields.Department());
        }

        if (Has(0.82))
        {
            lines.Insert(dice.Chance(0.85) ? lines.Count : 0, _siteIsName ? fields.Site() : Company());
        }

        if (Has(0.04))
        {
            lines.Add(fields.Strapline());
        }

        return lines;
    }

    /// <summary>Numbers, e-mail, site, profiles.</summary>
    public List<List<Run>> Reach()
    {
        var lines = fields.Who.Phones.Where(_ => Has(0.88)).Select(fields.Phone).ToList();
        if (Has(fields.Who.Language is "en" or "de" ? 0.2 : 0.07))
        {
            lines.Insert(dice.Below(lines.Count + 1), fields.Fax());
        }

        if (Has(0.68))
        {
            lines.Insert(dice.Chance(0.8) ? lines.Count : 0, fields.Email());
        }

        if (Has(0.42) && !_siteIsName)
        {
            lines.Insert(dice.Chance(0.85) ? lines.Count : dice.Below(lines.Count + 1), fields.Site());
        }

        if (Has(0.1))
        {
            lines.Add(fields.Social());
        }

        return lines;
    }

    /// <summary>The address, on one line or several.</summary>
    public List<List<Run>> Place(bool oneLine) => Has(0.56) ? [new AddressRuns(dice, fields.Who, fields.Captions).Of(oneLine)] : [];

    // A company's own name often stands twice, or beside its site or group.
    private List<Run> Company() => dice.Weighted((0, 90), (1, 6), (2, 4)) switch
    {
        1 => [.. fields.Company(), new Run(dice.OneOf(" - ", " / ", " | ", ", ")), .. fields.Site()],
        2 => [.. fields.Company(), new Run(dice.OneOf(" - ", " : ", " | ", " – ")), new Run(fields.Who.Strapline, Label.Strapline, fields.Who.Index)],
        _ => fields.Company(),
    };

    private bool Has(double often) => dice.Chance(often * _rich);
}

using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Layouts;

/// <summary>A form: a caption before every field, in any order.</summary>
public sealed class FormLayout(Dice dice, FieldRuns fields)
{
    /// <summary>The lines.</summary>
    public Signature Compose()
    {
        var who = fields.Who;
        var captions = fields.Captions;
        List<List<Run>> lines = dice.Chance(0.3)
            ? [captions.With("first", new NameRuns(dice, who).First()), captions.With("last", [new Run(who.Name.Last, Label.LastName, who.Index, who.Name.Last)])]
            : [dice.Chance(0.6) ? captions.With("name", new NameRuns(dice, who).Full()) : new NameRuns(dice, who).Full()];
        var rest = Rest(who, captions);
        if (dice.Chance(0.4))
        {
            dice.Shuffle(rest);
        }

        return new Signature([.. lines, .. rest]);
    }

    private List<List<Run>> Rest(Persona who, Captions captions)
    {
        var rest = new List<List<Run>>();
        void Add(double often, Func<List<Run>> line)
        {
            if (dice.Chance(often))
            {
                rest.Add(line());
            }
        }

        Add(0.75, () => captions.With("title", [new Run(who.Title, Label.JobTitle, who.Index, who.Title)]));
        Add(0.8, () => captions.With("company", [new Run(who.Company.Written, Label.Company, who.Index, who.Company.Written)]));
        Add(0.6, () => captions.With("address", new AddressRuns(dice, who, captions).Bare()));
        foreach (var phone in who.Phones)
        {
            Add(0.9, () => fields.Phone(phone));
        }

        Add(0.1, fields.Fax);
        Add(0.75, () => captions.With("email", [new Run(who.Email, Label.Email, who.Index, who.Email)]));
        Add(0.4, () => captions.With("web", [new Run(who.Site.Written, Label.Website, who.Index, who.Site.Value)]));
        Add(0.12, fields.Social);
        return rest;
    }
}

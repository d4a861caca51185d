using Allo.Contacts.Evaluation.Generation.Layouts;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Notes on a contact: fields in any order, with short captions or none, and a remark between them.</summary>
public sealed class Memos(Dice dice, Cast cast)
{
    /// <summary>Such a note.</summary>
    public List<Run> Write()
    {
        var captions = new Captions(dice, cast.Language, new SignatureStyle(dice.OneOf(0.0, 0.6, 1.0), 0, dice.OneOf(": ", " ", " : ", ":", " = "), false, false));
        var fields = Fields(captions, dice.OneOf(0.0, 0.5, 1.0));
        if (dice.Chance(0.7))
        {
            dice.Shuffle(fields);
        }

        var between = dice.OneOf("\n", "\n", ", ", " / ", " - ", "; ", " | ");
        List<Run> runs = dice.Chance(0.3) ? [.. cast.Grammar().Runs("{memo.head}"), new Run(dice.OneOf("\n", ": ", " - ", "\n\n"))] : [];
        return [.. runs, .. fields.SelectMany((field, i) => i == 0 ? field : [new Run(between), .. field])];
    }

    private List<List<Run>> Fields(Captions captions, double often)
    {
        var fields = new List<List<Run>> { Field("name", dice.Chance(0.85) ? "{me.name}" : "{me.low}") };
        void Add(double chance, string caption, string rule)
        {
            if (dice.Chance(chance))
            {
                fields.Add(Field(caption, rule));
            }
        }

        Add(0.75, "company", "{me.company}");
        Add(0.55, "title", dice.Chance(0.5) ? "{me.title}" : "{me.ltitle}");
        Add(0.8, "mobile", "{me.mobile}");
        Add(0.55, "email", dice.Chance(0.85) ? "{me.email}" : "{me.dictated}");
        Add(0.12, "address", "{me.address}");
        Add(0.15, "web", "{me.site}");
        if (dice.Chance(0.4))
        {
            fields.Add(cast.Grammar().Any("chat.noise"));
        }

        return fields;

        List<Run> Field(string caption, string rule) => captions.Maybe(caption, cast.Grammar().Runs(rule), often);
    }
}

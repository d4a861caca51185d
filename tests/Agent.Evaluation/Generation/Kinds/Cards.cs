using Allo.Contacts.Evaluation.Generation.Layouts;
using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Business cards as OCR reads them: capitals, odd blanks, O for 0 and l for 1.</summary>
public static class Cards
{
    /// <summary>A card.</summary>
    public static Draft Compose(Dice dice, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var me = PersonaMaker.Make(dice, language, 0);
        var fields = new FieldRuns(dice, me, SignatureStyle.Of(dice, language) with { CapitalCompany = dice.Chance(0.5), Bold = false });
        var runs = new BlockLayout(dice, fields).Compose().ToRuns();
        if (dice.Chance(0.3))
        {
            runs.InsertRange(0, [.. fields.Strapline(), new Run("\n")]);
        }

        runs = dice.Chance(0.25) ? Capitals(runs) : runs;
        return new Draft(dice.Chance(0.85) ? Misread.Add(runs, dice) : runs, null, me.Country.Code);
    }

    private static List<Run> Capitals(List<Run> runs) => runs.ConvertAll(run => run.Label is Label.Email or Label.Website
        ? run
        : run.Map(text => text.ToUpperInvariant(), run.Label is Label.JobTitle or Label.Company or Label.Address));
}

using Allo.Contacts.Evaluation.Generation.Layouts;
using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Business cards as OCR reads them: capitals, letters set wide, icons read as letters, lines in no order, O for 0 and l for 1.</summary>
public static class Cards
{
    /// <summary>A card.</summary>
    public static Draft Compose(Dice dice, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var me = PersonaMaker.Make(dice, language, 0);
        var cast = new Cast(dice, language).With("me", me);
        var fields = new FieldRuns(dice, me, SignatureStyle.Of(dice, language) with { CapitalCompany = dice.Chance(0.5), Bold = false });
        var lines = dice.Chance(0.45) ? [.. new BlockLayout(dice, fields).Compose().Lines] : new CardLayout(dice, fields).Compose();
        Around(dice, cast, lines);
        var runs = new Signature(lines).ToRuns();
        runs = dice.Chance(0.25) ? Capitals(runs) : runs;
        return new Draft(dice.Chance(0.85) ? Misread.Add(runs, dice) : runs, null, me.Country.Code);
    }

    // What a card says of the trade, and what else OCR finds on it.
    private static void Around(Dice dice, Cast cast, List<List<Run>> lines)
    {
        foreach (var (list, often) in (ReadOnlySpan<(string, double)>)[("card.trade", 0.4), ("card.trade", 0.12), ("card.remark", 0.2), ("footer.legal", 0.07), ("footer.hours", 0.05)])
        {
            if (dice.Chance(often))
            {
                lines.Insert(list == "card.trade" && dice.Chance(0.5) ? Math.Min(lines.Count, dice.Below(3)) : list == "card.remark" ? dice.Below(lines.Count + 1) : lines.Count, [new Run(cast.Grammar().Text(list), Label.Strapline)]);
            }
        }
    }

    private static List<Run> Capitals(List<Run> runs) => runs.ConvertAll(run => run.Label is Label.Email or Label.Website
        ? run
        : run.Map(text => text.ToUpperInvariant(), run.Label is Label.JobTitle or Label.Company or Label.Address));
}

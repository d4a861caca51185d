using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Texts that hold no contact: mails without a signature, notes, newsletters, notices.</summary>
public static class NoContact
{
    /// <summary>Such a text.</summary>
    public static Draft Compose(Dice dice, string language)
    {
        // The writer is nobody meant: the first name below is no contact.
        var me = PersonaMaker.Make(dice, language, null);
        var cast = new Cast(dice, language).With("me", me);
        var runs = dice.Weighted((0, 70), (1, 15), (2, 15)) switch
        {
            1 => cast.Grammar().Any("notice"),
            2 => new Bodies(dice, cast, isOfNobody: true).Paragraphs(1 + dice.Below(4)),
            _ => Mail(dice, cast),
        };
        return new Draft(runs, null, me.Country.Code);
    }

    private static List<Run> Mail(Dice dice, Cast cast)
    {
        var runs = new Bodies(dice, cast, isOfNobody: true).Write();
        if (dice.Chance(0.6))
        {
            runs.Add(new Run(dice.Chance(0.7) ? "\n" : ""));
            runs.AddRange(cast.Grammar().Any("closing"));
            runs.Add(new Run("\n"));
        }

        if (dice.Chance(0.55))
        {
            runs.AddRange(cast.Grammar().Runs(dice.Weighted(("{me.first}", 85), ("{me.initials}", 15))));
        }

        if (dice.Chance(0.15))
        {
            runs.Add(new Run("\n\n"));
            runs.AddRange(cast.Grammar().Any(dice.OneOf("footer.device", "footer.disclaimer", "footer.banner")));
        }

        return runs;
    }
}

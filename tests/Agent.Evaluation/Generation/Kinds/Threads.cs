using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Mails with others' mails below them.</summary>
public static class Threads
{
    /// <summary>A reply with the history quoted: the newest sender is meant.</summary>
    public static Draft Compose(Dice dice, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var cast = new Cast(dice, language).With("me", PersonaMaker.Make(dice, language, 0));
        var runs = Mails.Write(dice, cast);
        var from = dice.Chance(0.5) ? FromHeader.Of(dice, cast.Role("me")) : null;
        if (from is not null)
        {
            runs.Add(new Run("", Label.Email, 0, cast.Role("me").Email));
        }

        for (var again = 1.0; dice.Chance(again); again = again > 0.9 ? 0.3 : 0.1)
        {
            cast.With("quoted", PersonaMaker.Make(dice, language, null));
            runs.Add(new Run(dice.OneOf("\n\n", "\n\n\n", "\n")));
            runs.AddRange(new Quotes(dice, language, cast).Reply());
        }

        return new Draft(runs, from, cast.Role("me").Country.Code);
    }

    /// <summary>A mail passed on: its author is meant, not who passes it on.</summary>
    public static Draft Forward(Dice dice, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var author = PersonaMaker.Make(dice, language, 0);
        var passer = new Cast(dice, language).With("me", PersonaMaker.Make(dice, language, null)).With("quoted", author);
        var runs = Pass(dice, language, passer);
        runs.AddRange(new Quotes(dice, language, passer).Forward());
        return new Draft(runs, dice.Chance(0.4) ? FromHeader.Of(dice, passer.Role("me")) : null, author.Country.Code);
    }

    private static List<Run> Pass(Dice dice, string language, Cast passer)
    {
        if (dice.Chance(0.2))
        {
            return [];
        }

        List<Run> runs = [.. passer.Grammar().Runs(dice.Pick(WordLists.Of("any", $"{language}.pass"))), new Run("\n")];
        if (dice.Chance(0.35))
        {
            runs.Add(new Run("\n"));
            runs.AddRange(new Layouts.SignatureLayout(dice, passer).Compose(alone: false));
            runs.Add(new Run("\n"));
        }
        else if (dice.Chance(0.4))
        {
            runs.AddRange(passer.Grammar().Runs("{me.first}\n"));
        }

        runs.Add(new Run("\n"));
        return runs;
    }
}

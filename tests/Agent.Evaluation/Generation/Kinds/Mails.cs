using Allo.Contacts.Evaluation.Generation.Layouts;
using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>A whole mail: body, closing, signature.</summary>
public static class Mails
{
    /// <summary>A mail.</summary>
    public static Draft Compose(Dice dice, string language)
    {
        var cast = new Cast(dice, language).With("me", PersonaMaker.Make(dice, language, 0));
        var runs = Write(dice, cast);
        var from = dice.Chance(0.5) ? FromHeader.Of(dice, cast.Role("me")) : null;
        if (from is not null)
        {
            runs.Add(new Run("", Label.Email, 0, cast.Role("me").Email));
        }

        return new Draft(runs, from, cast.Role("me").Country.Code);
    }

    /// <summary>Body, closing and signature of the cast's <c>me</c>.</summary>
    public static List<Run> Write(Dice dice, Cast cast)
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(cast);
        var runs = new Bodies(dice, cast).Write();
        runs.Add(new Run(dice.Chance(0.75) ? "\n" : ""));
        if (dice.Chance(0.85))
        {
            runs.AddRange(cast.Grammar().Any("closing"));
            runs.Add(new Run(dice.OneOf("\n", "\n\n", "\n")));
        }

        if (dice.Chance(0.35))
        {
            runs.AddRange(dice.Chance(0.93) ? new NameRuns(dice, cast.Role("me")).Called() : cast.Grammar().Runs("{me.initials}"));
            runs.Add(new Run(dice.OneOf("\n", "\n\n", "\n\n\n")));
        }

        if (dice.Chance(0.22))
        {
            runs.Add(new Run(dice.OneOf("-- \n", "--\n", "---\n", "__\n", "_______________\n", "–\n", "*****\n")));
        }

        runs.AddRange(new SignatureLayout(dice, cast).Compose(alone: false));
        return runs;
    }
}

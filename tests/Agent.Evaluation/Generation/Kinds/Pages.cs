using Allo.Contacts.Evaluation.Generation.Layouts;
using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Whole texts written by hand, as people really lay them out; everybody in them is made up anew.</summary>
/// <remarks>The roles <c>me</c>, <c>me2</c>, <c>me3</c> are meant; <c>peer2</c> and <c>peer3</c> too, who work where <c>me</c> does.</remarks>
public static class Pages
{
    /// <summary>Such a text.</summary>
    public static Draft Compose(Dice dice, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var me = WithBothPhones(dice, language, 0);
        var cast = new Cast(dice, language).With("me", me);
        foreach (var (place, index) in (ReadOnlySpan<(string, int)>)[("2", 1), ("3", 2), ("4", 3)])
        {
            cast.With("me" + place, WithBothPhones(dice, language, index)).With("peer" + place, WithBothPhones(dice, language, index, me));
        }

        var headed = dice.Chance(0.12);
        var runs = cast.Grammar().Any(dice.Chance(0.05) ? "page.script" : headed ? "page.from" : "page");
        runs = dice.Chance(0.6) ? new Shake(dice, cast).Of(runs) : runs;
        runs = headed ? runs : new Footer(dice, cast).Append(runs);
        runs = Sharing.Fill(runs, cast.Role("peer2"), cast.Role("peer3"), cast.Role("peer4"));
        var from = headed ? FromHeader.Of(dice, me) : dice.Chance(0.2) ? Senders.Of(dice, cast, runs) : null;
        return new Draft(runs, from, me.Country.Code);
    }

    private static Persona WithBothPhones(Dice dice, string language, int index, Persona? employer = null)
    {
        var who = PersonaMaker.Make(dice, language, index, employer);
        var phones = new PhoneMaker(dice, who.Country);
        return who with { Phones = [phones.Make(LineKind.Office), phones.Make(LineKind.Mobile)] };
    }
}

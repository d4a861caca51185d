using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Somebody reports a contact in sentences, in a chat or in notes: in any order, with corrections, or dictated.</summary>
public static class Chats
{
    /// <summary>Such a message.</summary>
    public static Draft Compose(Dice dice, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var cast = new Cast(dice, language) { IsTalk = true }.With("me", PersonaMaker.Make(dice, language, 0));
        var runs = dice.Weighted((0, 60), (1, 26), (2, 14)) switch
        {
            1 => new Transcripts(dice, cast).Write(),
            2 => new Memos(dice, cast).Write(),
            _ => Sentences(dice, cast),
        };
        runs = dice.Weighted((0, 76), (1, 10), (2, 14)) switch { 1 => Dictated(runs), 2 => Lower(runs), _ => runs };

        return new Draft(runs, null, cast.Role("me").Country.Code);
    }

    private static List<Run> Sentences(Dice dice, Cast cast)
    {
        var facts = Facts(dice, cast);
        var capitals = dice.Chance(0.4);
        List<Run> runs = [.. cast.Grammar().Any("chat.intro")];
        if (dice.Chance(0.12) && facts.Count > 1)
        {
            runs = [.. Capital(facts[0]), new Run(dice.OneOf(" - ", ". ", "\n", ", ")), .. runs];
            facts.RemoveAt(0);
        }

        foreach (var fact in facts)
        {
            var between = Between(dice, cast, capitals);
            runs.Add(new Run(between));
            runs.AddRange(between is ". " or "\n" or "! " && capitals ? Capital(fact) : fact);
        }

        runs.Add(new Run(dice.OneOf(".", "", "", " !", ".")));
        return runs;
    }

    private static List<List<Run>> Facts(Dice dice, Cast cast)
    {
        var facts = new List<List<Run>>();
        foreach (var (list, often) in (ReadOnlySpan<(string, double)>)[("number", 0.7), ("email", 0.5), ("job", 0.35), ("web", 0.08), ("address", 0.12), ("noise", 0.45), ("noise", 0.2)])
        {
            if (dice.Chance(often))
            {
                var corrected = list == "number" && dice.Chance(0.18);
                facts.Add(cast.Grammar().Any(corrected ? "chat.correction" : "chat." + list));
            }
        }

        dice.Shuffle(facts);
        return facts;
    }

    private static string Between(Dice dice, Cast cast, bool capitals) =>
        dice.Weighted((", ", 40), (". ", capitals ? 60 : 15), ($" {dice.Pick(WordLists.Of(cast.Language, "chat.and"))} ", 14), (" - ", 6), ("\n", 8), (" ", 4), ("; ", 3), (" / ", 2));

    private static List<Run> Capital(List<Run> fact) =>
        fact[0].Label == Label.None && fact[0].Text.Length > 0 ? [fact[0] with { Text = char.ToUpperInvariant(fact[0].Text[0]) + fact[0].Text[1..] }, .. fact.Skip(1)] : fact;

    // Without capitals or commas; the name is one in proper case all the same.
    private static List<Run> Dictated(List<Run> runs) => runs.ConvertAll(run => run.Map(
        text => (run.Label is Label.None && !text.Contains('\n', StringComparison.Ordinal) ? text.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) : text).ToLowerInvariant(),
        run.Label is Label.JobTitle or Label.Company or Label.Address));

    // As people type on a phone.
    private static List<Run> Lower(List<Run> runs) => runs.ConvertAll(run => run.Map(
        text => text.ToLowerInvariant(), run.Label is Label.JobTitle or Label.Company or Label.Address));
}

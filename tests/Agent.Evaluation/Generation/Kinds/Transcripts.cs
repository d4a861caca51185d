namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>What two people wrote to each other about a third, as chat programs export it.</summary>
public sealed class Transcripts(Dice dice, Cast cast)
{
    private readonly ChatLog _log = new(dice, cast, isLoose: true);

    /// <summary>The messages, one a line.</summary>
    public List<Run> Write() => _log.Write(Messages());

    private List<(int Writer, List<Run> Message)> Messages()
    {
        var (asks, told) = (dice.Below(2), new List<(int, List<Run>)>());
        var tells = dice.Chance(0.75) ? 1 - asks : asks;
        if (tells != asks)
        {
            told.Add((asks, Any("ask")));
        }

        told.Add((tells, tells == asks && dice.Chance(0.6) ? Any("intro") : Any("answer")));
        foreach (var (list, often) in (ReadOnlySpan<(string, double)>)[("job", 0.3), ("number", 0.75), ("email", 0.5), ("noise", 0.25)])
        {
            if (dice.Chance(often))
            {
                told.AddRange(Told(list, tells));
            }
        }

        for (var acks = dice.Weighted((0, 15), (1, 45), (2, 40)); acks > 0; acks--)
        {
            told.Insert(dice.Chance(0.5) ? told.Count : 1 + dice.Below(told.Count), (1 - tells, Any("ack")));
        }

        return told;
    }

    private List<(int, List<Run>)> Told(string list, int tells)
    {
        if (list != "number")
        {
            return [(tells, Any(list))];
        }

        return dice.Weighted((0, 64), (1, 18), (2, 11), (3, 7)) switch
        {
            1 => [(tells, [.. Any("number"), new Run(dice.OneOf(", ", " / ", " - ", " ")), .. Any("email")])],
            2 => [(tells, cast.Grammar().Runs("{wrong.number}")), (tells, Any("fix"))],
            3 => [(tells, Any("correction"))],
            _ => [(tells, dice.Chance(0.5) ? cast.Grammar().Runs("{me.number}") : Any("number"))],
        };
    }

    private List<Run> Any(string list) => cast.Grammar().Any("chat." + list);
}

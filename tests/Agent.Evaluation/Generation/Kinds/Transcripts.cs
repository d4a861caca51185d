using System.Globalization;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>What two people wrote to each other about a third, as chat programs export it: with times and the writers' names, which are nobody's who is meant.</summary>
public sealed class Transcripts
{
    private readonly Dice _dice;
    private readonly Cast _cast;
    private readonly string _stamp;
    private readonly List<Run>[] _writers;
    private int _minute;

    /// <summary>A transcript of that cast.</summary>
    public Transcripts(Dice dice, Cast cast)
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(cast);
        (_dice, _cast, _minute) = (dice, cast, dice.Below(600));
        var (day, month, year) = ($"{1 + dice.Below(28):00}", $"{1 + dice.Below(12):00}", $"{21 + dice.Below(6)}");
        _stamp = dice.Weighted(
            ("[TT] WW: ", 16), ($"[{day}.{month}.{year}, TT:SS] WW: ", 10), ($"{day}/{month}/20{year}, TT - WW: ", 12), ($"[{day}/{month}/{year} TT:SS] WW: ", 5), ($"[TT, {day}/{month}/20{year}] WW: ", 7),
            ("WW  TT\n", 10), ("WW TT AM\n", 5), ("WW: ", 14), ("WW (TT): ", 5), ("TT WW: ", 5), ("WW, TT\n", 4), ($"{day}.{month}.{year}, TT - WW: ", 6), ("", 9), ("- ", 3), ($"WW\t{day}/{month}/20{year} TT\n", 2));
        _writers = [Writer("to"), Writer("quoted")];
    }

    /// <summary>The messages, one a line.</summary>
    public List<Run> Write()
    {
        var runs = new List<Run>();
        foreach (var (writer, message) in Messages())
        {
            _minute += _dice.Weighted((0, 30), (1, 50), (3, 20));
            runs.AddRange([.. Stamp(writer), .. message, new Run(_dice.Chance(0.97) ? "\n" : "\n\n")]);
        }

        return runs;
    }

    private List<(int Writer, List<Run> Message)> Messages()
    {
        var (asks, told) = (_dice.Below(2), new List<(int, List<Run>)>());
        var tells = _dice.Chance(0.75) ? 1 - asks : asks;
        if (tells != asks)
        {
            told.Add((asks, Any("ask")));
        }

        told.Add((tells, tells == asks && _dice.Chance(0.6) ? Any("intro") : Any("answer")));
        foreach (var (list, often) in (ReadOnlySpan<(string, double)>)[("job", 0.3), ("number", 0.75), ("email", 0.5), ("noise", 0.25)])
        {
            if (_dice.Chance(often))
            {
                told.AddRange(Told(list, tells));
            }
        }

        for (var acks = _dice.Weighted((0, 15), (1, 45), (2, 40)); acks > 0; acks--)
        {
            told.Insert(_dice.Chance(0.5) ? told.Count : 1 + _dice.Below(told.Count), (1 - tells, Any("ack")));
        }

        return told;
    }

    private List<(int, List<Run>)> Told(string list, int tells)
    {
        if (list != "number")
        {
            return [(tells, Any(list))];
        }

        return _dice.Weighted((0, 64), (1, 18), (2, 11), (3, 7)) switch
        {
            1 => [(tells, [.. Any("number"), new Run(_dice.OneOf(", ", " / ", " - ", " ")), .. Any("email")])],
            2 => [(tells, _cast.Grammar().Runs("{wrong.number}")), (tells, Any("fix"))],
            3 => [(tells, Any("correction"))],
            _ => [(tells, _dice.Chance(0.5) ? _cast.Grammar().Runs("{me.number}") : Any("number"))],
        };
    }

    private List<Run> Any(string list) => _cast.Grammar().Any("chat." + list);

    private List<Run> Stamp(int writer)
    {
        var clock = string.Create(CultureInfo.InvariantCulture, $"{8 + (_minute / 60) % 12:00}:{_minute % 60:00}");
        var stamp = _stamp.Replace("TT", clock, StringComparison.Ordinal).Replace("SS", $"{_dice.Below(60):00}", StringComparison.Ordinal);
        var at = stamp.IndexOf("WW", StringComparison.Ordinal);
        return at < 0 ? [new Run(stamp)] : [new Run(stamp[..at]), .. _writers[writer], new Run(stamp[(at + 2)..])];
    }

    private List<Run> Writer(string role)
    {
        var who = _cast.Role(role);
        return _dice.Weighted((0, 60), (1, 14), (2, 16), (3, 5), (4, 3)) switch
        {
            1 => [new Run(who.Name.First, Label.Name), new Run($" {who.Name.Last[0]}.")],
            2 => [new Run(who.Name.First, Label.Name), new Run(" "), new Run(who.Name.Last, Label.LastName)],
            3 => [new Run(new Grammar(_dice, _cast.Language).Text("chat.self"))],
            4 => [new Run(who.Phones[0].E164, Label.Number)],
            _ => [new Run(who.Name.First, Label.Name)],
        };
    }
}

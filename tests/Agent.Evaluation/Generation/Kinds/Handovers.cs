namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>A colleague hands over somebody who does not write in the chat: the company before or behind the name, or in another message than it.</summary>
public sealed class Handovers(Dice dice, Cast cast)
{
    private readonly int _tells = dice.Below(2);
    private readonly List<(int Writer, List<Run> Message)> _said = [];

    /// <summary>Such a chat, or a message of it without marks.</summary>
    public static Draft Compose(Dice dice, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var cast = Callers.Cast(dice, language);
        var runs = dice.Weighted((0, 64), (1, 22), (2, 14)) switch
        {
            1 => new Handovers(dice, cast).OneMessage(),
            2 => new Handovers(dice, cast.With("to", cast.Role("me") with { Index = null })).WriteOwn(),
            _ => new Handovers(dice, cast).Write(),
        };
        return new Draft(dice.Chance(0.1) ? Speech.Join(dice, [runs], Manner.Lower) : runs, null, cast.Role("me").Country.Code);
    }

    private List<Run> Write()
    {
        if (dice.Chance(0.3))
        {
            _said.Add((dice.Below(2), Any("hand.noise")));
        }

        if (dice.Chance(0.5))
        {
            _said.Add((1 - _tells, Any(dice.Chance(0.5) ? "chat.ask" : "hand.ask")));
        }

        Hand();
        Reach();
        for (var more = dice.Weighted((0, 20), (1, 40), (2, 30), (3, 10)); more > 0; more--)
        {
            _said.Add((dice.Chance(0.65) ? 1 - _tells : _tells, Any(dice.OneOf("chat.ack", "chat.ack", "hand.noise", "chat.media"))));
        }

        var runs = new ChatLog(dice, cast, isLoose: false).Write(_said);
        return dice.Chance(0.1) ? [.. Any("chat.top"), new Run(dice.OneOf("\n", "\n\n")), .. runs] : dice.Chance(0.06) ? [.. runs, new Run("\n"), .. Any("chat.end")] : runs;
    }

    // Somebody writes for the first time, in one message or in several.
    private List<Run> WriteOwn()
    {
        foreach (var part in Notes.OwnParts(dice, cast))
        {
            var isNext = _said.Count > 0 && dice.Chance(0.4);
            if (isNext)
            {
                _said[^1] = (0, [.. _said[^1].Message, new Run(dice.OneOf(", ", " ", ". ")), .. part]);
            }
            else
            {
                _said.Add((0, part));
            }
        }

        _said.Insert(1 + dice.Below(_said.Count), (1, Any("chat.ack")));
        return new ChatLog(dice, cast, isLoose: false).Write(_said);
    }

    private List<Run> OneMessage()
    {
        Hand();
        Reach();
        if (dice.Chance(0.5))
        {
            _said.Insert(dice.Chance(0.3) ? 0 : _said.Count, (_tells, Any("hand.noise")));
        }

        return Speech.Join(dice, Lines(), dice.Weighted((Manner.Proper, 65), (Manner.RunOn, 15), (Manner.Lower, 20)));
    }

    // One below the other as often as one behind the other.
    private List<List<Run>> Lines()
    {
        var told = _said.ConvertAll(said => said.Message);
        return dice.Chance(0.5) ? told : [[.. told.SelectMany((line, i) => i == 0 ? line : [new Run("\n"), .. line])]];
    }

    // Who it is: with the company, or in the next message.
    private void Hand()
    {
        var isApart = dice.Chance(0.35);
        var told = Any(isApart ? "hand.name" : "hand.full");
        if (isApart && dice.Chance(0.75))
        {
            Tell(told);
            told = Any("hand.where");
        }

        Tell(told);
        if (dice.Chance(0.25))
        {
            Tell(Any("chat.job"));
        }
    }

    private void Reach()
    {
        if (dice.Chance(0.85))
        {
            var number = cast.Grammar().Runs(dice.OneOf("{me.mobile}", "{me.mobile}", "{me.number}", "{chat.number}", "{chat.number}", "{me.number} / {me.mobile}", "{chat.correction}"));
            Tell(dice.Chance(0.2) ? [.. number, new Run(dice.OneOf(", ", " / ", " - ", "\n")), .. cast.Grammar().Runs("{me.email}")] : number);
        }

        if (dice.Chance(0.35))
        {
            Tell(dice.Chance(0.5) ? cast.Grammar().Runs("{me.email}") : Any("chat.email"));
        }

        if (dice.Chance(0.4))
        {
            _said.Insert(dice.Chance(0.6) ? _said.Count : dice.Below(_said.Count + 1), (dice.Chance(0.7) ? _tells : 1 - _tells, Any(dice.Chance(0.5) ? "hand.noise" : "chat.noise")));
        }
    }

    // In a message of its own, on a line of the last one, or behind it.
    private void Tell(List<Run> told)
    {
        var isSame = _said.Count > 0 && _said[^1].Writer == _tells && dice.Chance(0.4);
        if (isSame)
        {
            _said[^1] = (_tells, [.. _said[^1].Message, new Run(dice.OneOf("\n", "\n", ", ", ". ", " ")), .. told]);
        }
        else
        {
            _said.Add((_tells, dice.Chance(0.06) ? [.. told, new Run(dice.OneOf("\n", " ") + cast.Grammar().Text("chat.mark"))] : told));
        }
    }

    private List<Run> Any(string list) => cast.Grammar().Any(list);
}

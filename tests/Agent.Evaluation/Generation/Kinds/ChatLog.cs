using System.Globalization;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Sets messages down as chat programs export or copy them: with times and the writers' names, which are nobody's who is meant.</summary>
public sealed class ChatLog
{
    private readonly Dice _dice;
    private readonly Cast _cast;
    private readonly string _stamp;
    private readonly List<Run>[] _writers;
    private readonly bool _grouped;
    private readonly string _between;
    private int _minute;

    /// <summary>An export in one program's form.</summary>
    public ChatLog(Dice dice, Cast cast, bool isLoose)
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(cast);
        (_dice, _cast, _minute) = (dice, cast, dice.Below(600));
        var grammar = cast.Grammar();
        _stamp = grammar.Expand(dice.Pick(WordLists.Of(cast.Language, isLoose || dice.Chance(0.4) ? "stamp.any" : "stamp.chat")));
        _grouped = OnOwnLine && dice.Chance(0.65);
        _between = OnOwnLine && dice.Chance(0.5) ? "\n\n" : "\n";
        _writers = [Writer("to"), Writer("quoted")];
    }

    private bool OnOwnLine => _stamp.EndsWith('\n');

    /// <summary>The messages with their marks, each by one of two writers.</summary>
    public List<Run> Write(IReadOnlyList<(int Writer, List<Run> Message)> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var runs = new List<Run>();
        for (var i = 0; i < messages.Count; i++)
        {
            var (writer, message) = messages[i];
            var goesOn = _grouped && i > 0 && messages[i - 1].Writer == writer;
            _minute += _dice.Weighted((0, 30), (1, 50), (3, 20));
            runs.AddRange([new Run(i == 0 ? "" : goesOn ? "\n" : _dice.Chance(0.97) ? _between : "\n\n"), .. goesOn ? [] : Stamp(writer), .. message]);
        }

        return runs;
    }

    private List<Run> Stamp(int writer)
    {
        var (hour, minute) = (8 + ((_minute / 60) % 12), _minute % 60);
        var clock = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
        var half = string.Create(CultureInfo.InvariantCulture, $"{(hour > 12 ? hour - 12 : hour)}:{minute:00}");
        var stamp = _stamp.Replace("TT", clock, StringComparison.Ordinal).Replace("HH", half, StringComparison.Ordinal).Replace("AM", hour < 12 ? "AM" : "PM", StringComparison.Ordinal)
            .Replace("SS", $"{_dice.Below(60):00}", StringComparison.Ordinal) + (_stamp.Length == 0 || OnOwnLine ? "" : " ");
        var at = stamp.IndexOf("WW", StringComparison.Ordinal);
        return at < 0 ? [new Run(stamp)] : [new Run(stamp[..at]), .. _writers[writer], new Run(stamp[(at + 2)..])];
    }

    private List<Run> Writer(string role)
    {
        var who = _cast.Role(role);
        List<Run> first = [new Run(who.Name.First, Label.Name)];
        return _dice.Weighted((0, OnOwnLine ? 24 : 46), (1, 12), (2, OnOwnLine ? 50 : 20), (3, 5), (4, 3), (5, 7), (6, 4), (7, 3)) switch
        {
            1 => [.. first, new Run($" {who.Name.Last[0]}.")],
            2 => [.. first, new Run(" "), new Run(who.Name.Last, Label.LastName)],
            3 => [new Run(_cast.Grammar().Text("chat.self"))],
            4 => [new Run(who.Phones[0].E164, Label.Number)],
            5 => [.. first, new Run(" " + _cast.Grammar().Text("chat.tag"))],
            6 => [new Run(_cast.Grammar().Text("chat.kin") + " "), .. first],
            7 => [new Run(who.Name.First.Split(' ')[0].ToLowerInvariant() + _dice.OneOf("", ".", "_") + char.ToLowerInvariant(who.Name.Last[0]))],
            _ => first,
        };
    }
}

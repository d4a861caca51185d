using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Layouts;

/// <summary>The ways to write a person's name.</summary>
public sealed class NameRuns(Dice dice, Persona who)
{
    /// <summary>The whole name, with or without honorific and degree.</summary>
    public List<Run> Full()
    {
        var runs = Bare();
        if (dice.Chance(0.045))
        {
            runs = [new Run(new Grammar(dice, who.Language).Text("honorific"), Label.Honorific, who.Index), new Run(" "), .. runs];
        }

        return dice.Chance(0.04) ? [.. runs, new Run(dice.OneOf(", ", ", ", " ")), new Run(new Grammar(dice, who.Language).Text("degree"), Label.Honorific, who.Index)] : runs;
    }

    /// <summary>The first name alone, as under a mail.</summary>
    public List<Run> First() => [new Run(who.Name.First, Label.Name, who.Index, who.Name.First)];

    /// <summary>What people call them: the first of several names, no initial.</summary>
    public List<Run> Called()
    {
        var space = who.Name.First.IndexOf(' ', StringComparison.Ordinal);
        var called = space > 0 && (who.Name.First.EndsWith('.') || dice.Chance(0.3)) ? who.Name.First[..space] : who.Name.First;
        return [new Run(called, Label.Name, who.Index, who.Name.First)];
    }

    /// <summary>First and last name without title.</summary>
    public List<Run> Bare()
    {
        var (first, last) = (who.Name.First, who.Name.Last);
        var french = who.Language == "fr";
        return dice.Weighted(
            (0, 74), (1, french ? 12 : 3), (2, french ? 8 : 2), (3, 4), (4, 1), (5, 1), (6, 2), (7, 1)) switch
        {
            1 => Pair(first, Upper(last), " "),
            2 => Swapped(first, Upper(last), " "),
            3 => Pair(Upper(first), Upper(last), " "),
            4 => Swapped(first, last, ", "),
            5 => Pair(first.ToLowerInvariant(), last.ToLowerInvariant(), " "),
            6 => Initial(first, last),
            7 => Swapped(first, last, " "),
            _ => Pair(first, last, dice.Chance(0.98) ? " " : "  "),
        };
    }

    private List<Run> Initial(string first, string last)
    {
        var initial = dice.Chance(0.8) ? $"{first[0]}." : first[..1];
        return [new Run(initial, Label.Name, who.Index, initial), new Run(" "), new Run(last, Label.LastName, who.Index, last)];
    }

    private List<Run> Pair(string first, string last, string between) =>
        [new Run(first, Label.Name, who.Index, who.Name.First), new Run(between), new Run(last, Label.LastName, who.Index, who.Name.Last)];

    private List<Run> Swapped(string first, string last, string between)
    {
        var pair = Pair(first, last, between);
        return [pair[2], pair[1], pair[0]];
    }

    private static string Upper(string name) => name.ToUpperInvariant();
}

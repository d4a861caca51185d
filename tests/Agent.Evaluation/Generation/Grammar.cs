using System.Globalization;

namespace Allo.Contacts.Evaluation.Generation;

/// <summary>Turns a rule of the word lists into text.</summary>
/// <remarks>
/// <c>[a|b|]</c> is a choice, <c>{x}</c> an entry of the list x, expanded in turn, <c>{^x}</c> the same with a capital,
/// <c>#</c> a digit, <c>\n</c> a line break, <c>\t</c> a tab, <c>\[</c> a bracket. What stands in <c>{}</c> may also be a slot, which the caller fills.
/// </remarks>
public sealed class Grammar(Dice dice, string language, Func<string, IReadOnlyList<Run>?>? slots = null)
{
    /// <summary>An entry of a list as text.</summary>
    public string Text(string list) => string.Concat(Runs(dice.Pick(WordLists.Of(language, list))).Select(run => run.Text));

    /// <summary>A rule as text.</summary>
    public string Expand(string rule) => string.Concat(Runs(rule).Select(run => run.Text));

    /// <summary>An entry of a list as runs.</summary>
    public List<Run> Any(string list) => Runs(dice.Pick(WordLists.Of(language, list)));

    /// <summary>A rule as runs.</summary>
    public List<Run> Runs(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var runs = new List<Run>();
        var at = 0;
        while (at < rule.Length)
        {
            at = rule[at] switch
            {
                '{' => Name(rule, at, runs),
                '[' => Choice(rule, at, runs),
                '\\' when at + 1 < rule.Length => Add(runs, rule[at + 1] switch { 'n' => "\n", 't' => "\t", var c => c.ToString() }, at + 2),
                '#' => Add(runs, dice.Below(10).ToString(CultureInfo.InvariantCulture), at + 1),
                _ => Literal(rule, at, runs),
            };
        }

        return runs;
    }

    private static int Add(List<Run> runs, string text, int next)
    {
        runs.Add(new Run(text));
        return next;
    }

    private static int Literal(string rule, int start, List<Run> runs)
    {
        var end = start + 1;
        while (end < rule.Length && rule[end] is not ('{' or '[' or '\\' or '#'))
        {
            end++;
        }

        return Add(runs, rule[start..end], end);
    }

    private int Name(string rule, int start, List<Run> runs)
    {
        var end = rule.IndexOf('}', start);
        var capital = rule[start + 1] == '^';
        var name = rule[(capital ? start + 2 : start + 1)..end];
        var found = slots?.Invoke(name) ?? BuiltIn(name) ?? Any(name);
        runs.AddRange(capital && found.Count > 0 ? [found[0].Map(Capital, true), .. found.Skip(1)] : found);
        return end + 1;
    }

    private int Choice(string rule, int start, List<Run> runs)
    {
        var choices = new List<string>();
        var (depth, from, at) = (0, start + 1, start);
        do
        {
            at += rule[at] == '\\' ? 2 : 0;
            depth += rule[at] is '[' ? 1 : rule[at] is ']' ? -1 : 0;
            if (depth == 0 || (depth == 1 && rule[at] == '|'))
            {
                choices.Add(rule[from..at]);
                from = at + 1;
            }

            at++;
        }
        while (depth > 0);
        runs.AddRange(Runs(dice.Pick(choices)));
        return at;
    }

    private List<Run>? BuiltIn(string name) => name switch
    {
        "brand" => [new Run(Coinage.Word(dice))],
        "Brand" => [new Run(Capital(Coinage.Word(dice)))],
        "n" => [new Run((1 + dice.Below(9)).ToString(CultureInfo.InvariantCulture))],
        "nn" => [new Run((1 + dice.Below(99)).ToString(CultureInfo.InvariantCulture))],
        "house" => [new Run((1 + dice.Below(dice.Chance(0.8) ? 120 : 990)).ToString(CultureInfo.InvariantCulture))],
        _ => null,
    };

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

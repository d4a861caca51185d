namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Who sent a text: mostly who is meant, but not where their mail was passed on, or where others talk about them.</summary>
public static class Senders
{
    private static readonly string[] Heads = ["From:", "De :", "De:", "Von:", "Da:", "Van:", "Expéditeur", "*From:", "*De :", "> From:", "> De :", "> Von:"];

    /// <summary>The From header that fits the text; null where none does.</summary>
    public static string? Of(Dice dice, Cast cast, IReadOnlyList<Run> runs)
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(cast);
        ArgumentNullException.ThrowIfNull(runs);
        var head = AuthorsHead(runs);
        return head < 0 ? IsTalk(runs) ? null : FromHeader.Of(dice, cast.Role("me"))
            : head > 0 && dice.Chance(0.5) ? FromHeader.Of(dice, cast.Role("other")) : null;
    }

    // Where in the runs a header names who is meant as the author; negative where none does.
    private static int AuthorsHead(IReadOnlyList<Run> runs)
    {
        var line = "";
        for (var i = 0; i < runs.Count; i++)
        {
            var broken = runs[i].Text.LastIndexOf('\n');
            if (runs[i].Person == 0 && runs[i].IsEntity && Heads.Any(head => line.TrimStart().StartsWith(head, StringComparison.Ordinal)))
            {
                return i;
            }

            line = broken < 0 ? line + runs[i].Text : runs[i].Text[(broken + 1)..];
        }

        return -1;
    }

    // "[14.05.24, 11:02:17] Kevin: …" is no mail.
    private static bool IsTalk(IReadOnlyList<Run> runs) => runs.Count > 0 && runs[0].Text is "[";
}

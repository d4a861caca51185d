namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>How speech is set down: with sentences, without any marks, or all in lower case.</summary>
public enum Manner
{
    /// <summary>Sentences with capitals and stops.</summary>
    Proper,

    /// <summary>Capitals of names only, and hardly a mark.</summary>
    RunOn,

    /// <summary>No capital and hardly a mark.</summary>
    Lower,
}

/// <summary>Joins what is said part by part in one manner.</summary>
public static class Speech
{
    private static readonly char[] Marks = ['.', ',', '!', '?', ';', ':', '\u2026'];

    /// <summary>The parts as one text; they are written without a capital at their start and a mark at their end.</summary>
    public static List<Run> Join(Dice dice, IEnumerable<List<Run>> parts, Manner manner)
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(parts);
        var loose = dice.Chance(0.25);
        var runs = new List<Run>();
        foreach (var part in parts.Select(Trimmed).Where(part => part.Count > 0))
        {
            if (runs.Count > 0)
            {
                runs.Add(new Run(manner != Manner.Proper ? " " : loose && dice.Chance(0.5) ? ", " : Ends(runs[^1]) ? " " : ". "));
            }

            runs.AddRange(manner == Manner.Proper && (runs.Count == 0 || runs[^1].Text != ", ") ? Capital(part) : part);
        }

        return manner switch
        {
            Manner.Proper => [.. Sentences(runs), new Run(runs.Count == 0 || Ends(runs[^1]) ? "" : dice.OneOf(".", ".", "."))],
            Manner.RunOn => Bare(runs),
            _ => Bare(runs).ConvertAll(run => run.Map(text => text.ToLowerInvariant(), run.Label is Label.JobTitle or Label.Company or Label.Address)),
        };
    }

    // What begins with a choice of nothing has a blank at its front.
    private static List<Run> Trimmed(List<Run> part)
    {
        List<Run> rest = [.. part.SkipWhile(run => run.Label == Label.None && run.Text.AsSpan().Trim(' ').Length == 0)];
        return rest is [{ Label: Label.None, Text: [' ', ..] } first, ..] ? [first with { Text = first.Text.TrimStart(' ') }, .. rest.Skip(1)] : rest;
    }

    private static bool Ends(Run run) => run.Text.TrimEnd() is [.., '.' or '!' or '?'];

    private static List<Run> Capital(List<Run> part) =>
        part[0].Label == Label.None && part[0].Text.Length > 0 ? [part[0] with { Text = char.ToUpperInvariant(part[0].Text[0]) + part[0].Text[1..] }, .. part.Skip(1)] : part;

    // A capital behind each stop within a part.
    private static List<Run> Sentences(List<Run> runs) => runs.ConvertAll(run => run.Label != Label.None ? run : run with
    {
        Text = string.Concat(run.Text.Select((c, i) => i > 1 && run.Text[i - 1] == ' ' && run.Text[i - 2] is '.' or '?' or '!' ? char.ToUpperInvariant(c) : c)),
    });

    // Marks at the ends of words go; those within numbers and addresses stay.
    private static List<Run> Bare(List<Run> runs)
    {
        var bare = new List<Run>(runs.Count);
        for (var i = 0; i < runs.Count; i++)
        {
            bare.Add(runs[i].Label is Label.None ? runs[i] with { Text = Unmarked(runs[i].Text, i + 1 == runs.Count || runs[i + 1].Text is [' ', ..] or []) }
                : runs[i].Label is Label.Number ? runs[i] with { Text = runs[i].Text.Replace(", ", " ", StringComparison.Ordinal) } : runs[i]);
        }

        return bare;
    }

    private static string Unmarked(string text, bool isEnd) => string.Concat(text.Where((c, i) =>
        c is not ('\u00bf' or '\u00a1') && !(Marks.Contains(c) && (i + 1 == text.Length ? isEnd : text[i + 1] is ' ' or '\n' || Marks.Contains(text[i + 1])))));
}

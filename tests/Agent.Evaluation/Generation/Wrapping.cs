namespace Allo.Contacts.Evaluation.Generation;

/// <summary>Breaks long lines at blanks, as mail programs of the last century did, also within an address or a number.</summary>
public static class Wrapping
{
    /// <summary>The runs with no line longer than that, where there is a blank to break at.</summary>
    public static List<Run> At(IReadOnlyList<Run> runs, int width)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var column = 0;
        var wrapped = new List<Run>(runs.Count);
        foreach (var run in runs)
        {
            var text = run.Text.ToCharArray();
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == ' ' && column + WordAfter(text, i) >= width)
                {
                    text[i] = '\n';
                }

                column = text[i] == '\n' ? 0 : column + 1;
            }

            wrapped.Add(run with { Text = new string(text) });
        }

        return wrapped;
    }

    private static int WordAfter(char[] text, int blank)
    {
        var end = Array.FindIndex(text, blank + 1, c => c is ' ' or '\n');
        return (end < 0 ? text.Length : end) - blank;
    }
}

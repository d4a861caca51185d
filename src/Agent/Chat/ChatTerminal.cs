using Allo.Contacts.Agent.Output;
using Spectre.Console;

namespace Allo.Contacts.Agent.Chat;

/// <summary>The person at the keyboard: what they are shown and what they answer.</summary>
/// <param name="input">What they type; for a script, standard input.</param>
/// <param name="console">What they see.</param>
/// <param name="unattended">Whether nobody answers: then yes is said to whatever loses nothing and settles no conflict.</param>
/// <param name="stopped">Ends the wait for an answer.</param>
internal sealed class ChatTerminal(TextReader input, IAnsiConsole console, bool unattended = false, CancellationToken stopped = default)
{
    private const int MostTries = 3;

    public bool Unattended => unattended;

    /// <summary>Whether the input ended while an answer was waited for.</summary>
    public bool Ended { get; private set; }

    public void Say(string line)
    {
        console.Write(Terminal.Plain(line));
        console.WriteLine();
    }

    /// <summary>Several lines, as they are.</summary>
    public void Show(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            Say(line);
        }
    }

    public void Show(Table table) => console.Write(table);

    /// <summary>A piece of the model's answer, without what could steer the terminal.</summary>
    public void Stream(string piece) => console.Write(new Text(string.Concat(Terminal.Visible(piece).Where(c => c == '\n' || !char.IsControl(c)))));

    public async Task<string?> ReadAsync(string prompt)
    {
        console.Write(Terminal.Plain(prompt + " "));
        // The console reads on whoever calls it, whatever its method says.
        var line = await Task.Run(() => input.ReadLineAsync(CancellationToken.None).AsTask(), stopped).WaitAsync(stopped);
        Ended |= line is null;
        return line;
    }

    /// <summary>Asks until one of the words is answered, or its first letter; the last word where no answer comes.</summary>
    /// <returns>The word, and what stands behind it.</returns>
    public async Task<(string Word, string More)> AskAsync(string question, params string[] words)
    {
        for (var i = 0; i < MostTries && await ReadAsync($"{question} [{string.Join(" / ", words)}]") is { } answer; i++)
        {
            var parts = answer.Trim().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length > 0 && Array.Find(words, word => Means(parts[0], word)) is { } found)
            {
                return (found, parts.Length > 1 ? parts[1] : "");
            }
        }

        return (words[^1], "");
    }

    private static bool Means(string answer, string word) =>
        answer.Equals(word, StringComparison.OrdinalIgnoreCase) || (answer.Length == 1 && char.ToLowerInvariant(answer[0]) == word[0]);
}

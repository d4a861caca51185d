using System.Text.RegularExpressions;

namespace Allo.Contacts.Tests.Chat;

/// <summary>A person who says what is planned and answers every question at random, and remembers what they agreed to.</summary>
internal sealed class RandomPerson(Random random, StringWriter screen, IEnumerable<string> lines) : TextReader
{
    private static readonly string[] Edits =
        ["job_title=Chief Editor", "numbers=+44 20 7946 0777", "emails=edited@acme.com", "emails=", "numbers=", "name=", "address=12 High Street, London", "company=Acme", "nonsense", "numbers=12"];

    private readonly Queue<string> _lines = new(lines);

    /// <summary>The bodies that were on the screen when they said yes, those of an update behind their record's id.</summary>
    public HashSet<string> Agreed { get; } = [];

    /// <summary>The records of which they said that values shall be replaced.</summary>
    public HashSet<string> Replaced { get; } = [];

    public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => new(ReadLine());

    public override Task<string?> ReadLineAsync() => Task.FromResult(ReadLine());

    public override string? ReadLine()
    {
        var shown = screen.ToString();
        var asked = shown[(shown.LastIndexOf('\n') + 1)..].TrimEnd();
        if (asked.EndsWith("edit>", StringComparison.Ordinal))
        {
            return random.Next(2) == 0 ? "" : Edits[random.Next(Edits.Length)];
        }

        if (!asked.EndsWith(']'))
        {
            return _lines.TryDequeue(out var line) ? line : null;
        }

        return Answer(shown, asked);
    }

    private string? Answer(string shown, string question)
    {
        var words = question[(question.LastIndexOf('[') + 1)..^1].Split(" / ");
        var answer = random.Next(10) switch
        {
            0 => "hm",
            < 5 => words[0],
            _ => words[random.Next(words.Length)],
        };
        if (question.Contains("Send this?", StringComparison.Ordinal))
        {
            Remember(shown, answer);
        }

        return answer == "update" && random.Next(2) == 0 ? $"update {random.Next(0, 3)}" : answer;
    }

    private void Remember(string shown, string answer)
    {
        var updated = Regex.Matches(shown, "(per-[a-z0-9]+) would be updated with:|A .*person.* would be created with:|A company would be created with:|Nothing to fill;")[^1];
        var id = updated.Groups[1].Value;
        if (answer == "yes")
        {
            Agreed.Add(id + Json.Shown(shown));
        }
        else if (answer == "replace")
        {
            Replaced.Add(Regex.Matches(shown, "in the CRM: (per-[a-z0-9]+)")[^1].Groups[1].Value);
        }
    }
}

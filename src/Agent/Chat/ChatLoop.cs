using Allo.Contacts.Agent.Chat.Consent;
using Allo.Contacts.Agent.Chat.Model;
using Allo.Contacts.Agent.Verbs;

namespace Allo.Contacts.Agent.Chat;

/// <summary>Reads what the person types: words for the model, and commands that begin with a slash.</summary>
internal sealed class ChatLoop(Conversation conversation, CapturedText captured, Sources sources, LastUpdate last, ChatTerminal terminal)
{
    private const string Prompt = "you>";
    private const string End = "/end";
    private const string HelpText = """
        Write to the assistant: "add Jane Doe, CEO of Acme, +44 20 7946 0958".
        /paste [what to do]        several lines, then /end
        /file NAME [what to do]    a mail (.eml), a card (.vcf) or text
        /undo                      takes the last update back
        /quit                      ends
        """;

    /// <summary>Talks until the person ends it.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        terminal.Say("Ask for a contact to be added; /help tells what else.");
        while (!cancellationToken.IsCancellationRequested && await terminal.ReadAsync(Prompt) is { } line)
        {
            var words = line.Trim().Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words is ["/quit" or "/exit"])
            {
                return;
            }

            await DoAsync(words.ElementAtOrDefault(0), words.ElementAtOrDefault(1) ?? "", line, cancellationToken);
        }
    }

    /// <summary>Says one thing: what is typed, or a captured text with what is to be done.</summary>
    public Task<ModelFailure?> SayAsync(string words, string? text, CancellationToken cancellationToken)
    {
        // What the person typed has grounds of its own: a number in it is theirs.
        words = words.Trim();
        var typed = words.Length == 0 ? null : sources.Add(words, captured: false);
        return conversation.SayAsync(text is null ? words : captured.Message(sources.Add(text, captured: true), typed?.Text), cancellationToken);
    }

    private async Task DoAsync(string? command, string more, string line, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case null:
                break;
            case "/help":
                terminal.Show(HelpText);
                break;
            case "/undo":
                await last.UndoAsync(cancellationToken);
                break;
            case "/paste":
                await CaptureAsync(more, await PastedAsync(), cancellationToken);
                break;
            case "/file":
                await FileAsync(more, cancellationToken);
                break;
            case ['/', ..]:
                terminal.Say($"There is no {command}; /help lists what there is.");
                break;
            default:
                await SayAsync(line, null, cancellationToken);
                break;
        }
    }

    private async Task CaptureAsync(string words, string text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            terminal.Say("There is no text in it; nothing was said to the assistant.");
            return;
        }

        await SayAsync(words, text, cancellationToken);
    }

    private async Task<string> PastedAsync()
    {
        terminal.Say($"Paste the text, then {End} on a line of its own.");
        List<string> lines = [];
        while (await terminal.ReadAsync("|") is { } line && line.Trim() != End)
        {
            lines.Add(line);
        }

        return string.Join('\n', lines);
    }

    private async Task FileAsync(string words, CancellationToken cancellationToken)
    {
        var (name, more) = words is ['"', .. var quoted] && quoted.IndexOf('"', StringComparison.Ordinal) is var end and > 0
            ? (quoted[..end], quoted[(end + 1)..])
            : words.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? (words[..space], words[(space + 1)..]) : (words, "");
        try
        {
            await CaptureAsync(more, await ContactFile.ReadAsync(name, cancellationToken), cancellationToken);
        }
        catch (Exception e) when (e is InputException or ArgumentException)
        {
            terminal.Say(e.Message);
        }
    }
}

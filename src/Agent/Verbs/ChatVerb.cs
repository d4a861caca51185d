using System.CommandLine;
using Allo.Contacts.Agent.Chat;
using Allo.Contacts.Agent.Chat.Model;
using Allo.Contacts.Agent.Output;
using Allo.Contacts.Plugin.Replies;

namespace Allo.Contacts.Agent.Verbs;

/// <summary><c>chat</c>: an assistant that captures contacts, and asks before each write.</summary>
internal sealed class ChatVerb
{
    private readonly InputText _input = new();
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Agree to every write that loses nothing and settles no conflict; for scripts." };
    private readonly Option<string?> _prompts = new("--prompts") { Description = "A folder of prompts that stand in for the program's own." };
    private readonly Option<bool> _sandbox = new("--sandbox") { Description = "Use the embedded sandbox even where a key is set." };

    public static Command Create()
    {
        var verb = new ChatVerb();
        var command = new Command("chat", "Write to an assistant that puts contacts into the CRM; with a text, it answers and ends.") { verb._yes, verb._prompts, verb._sandbox };
        verb._input.AddTo(command);
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = AgentSettings.Load();
        var configuration = AgentSettings.Read();
        if (ModelSettings.Load(configuration) is not { } model)
        {
            await Console.Error.WriteLineAsync(NoModel.Words(parsed.GetValue(_input.Text)));
            return ExitCode.BadUsage;
        }

        var (words, file) = (parsed.GetValue(_input.Text), parsed.GetValue(_input.File));
        var text = file is null ? null : await ContactFile.ReadAsync(file.FullName, cancellationToken);
        if ((words ?? text) is not null && string.IsNullOrWhiteSpace(words + text))
        {
            throw new InputException("There is no text to speak of; without one, chat waits for what you type.");
        }

        await using var target = await CrmTarget.OpenAsync(settings, parsed.GetValue(_sandbox), cancellationToken);
        var terminal = new ChatTerminal(Console.In, Terminal.Out, parsed.GetValue(_yes), cancellationToken);
        if (target.Notice is { } notice)
        {
            terminal.Say(notice);
        }

        var prompts = new PromptFolder(parsed.GetValue(_prompts) ?? configuration["Chat:Prompts"]);
        using var session = new ChatSession(target.Services, model, terminal, prompts, _input.ReadRegion(parsed, settings.Region));
        if (words is null && text is null)
        {
            await session.Loop.RunAsync(cancellationToken);
            return ExitCode.Done;
        }

        var failure = await session.Loop.SayAsync(words ?? "", text, cancellationToken);
        // Whoever is not there to agree has something left to do.
        return failure?.Code ?? (terminal.Ended ? ExitCode.Incomplete : CodeOf(session.LastWrite));
    }

    private static int CodeOf(ReplyStatus? status) => status switch
    {
        ReplyStatus.Conflict => ExitCode.Conflict,
        ReplyStatus.Incomplete => ExitCode.Incomplete,
        ReplyStatus.Rejected => ExitCode.Refused,
        ReplyStatus.Unavailable => ExitCode.Unreachable,
        _ => ExitCode.Done,
    };
}

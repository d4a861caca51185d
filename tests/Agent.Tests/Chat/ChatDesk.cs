using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Allo.Contacts.Agent.Chat;
using Allo.Contacts.Agent.Chat.Model;
using Allo.Contacts.Crm;
using Allo.Contacts.Plugin;
using Allo.Contacts.Tests.Crm;
using Allo.SandboxCrm;
using Allo.ScriptedModel;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using Xunit;

namespace Allo.Contacts.Tests.Chat;

/// <summary>A conversation with a scripted model through the real connector, on the real sandbox over HTTP.</summary>
internal sealed class ChatDesk : IAsyncDisposable
{
    public const string Jane = "Jane Doe\nVP Sales\n+44 20 7946 0958\njane@acme.com";
    public const string Number = "+442079460958";

    private readonly Sandbox _sandbox;
    private readonly ServiceProvider _services;
    private readonly SentWrites _sent;
    private readonly ModelSettings _settings;

    private ChatDesk(Sandbox sandbox, ModelServer model, ModelSettings settings)
    {
        (_sandbox, Model, _settings, _sent) = (sandbox, model, settings, new SentWrites());
        var services = new ServiceCollection();
        services.AddAlloContacts(new CrmOptions { BaseAddress = sandbox.Address, ApiKey = "ak_sandbox" }).AddHttpMessageHandler(() => new SentWrites.Gate(_sent));
        _services = services.BuildServiceProvider();
        Crm = sandbox.Client();
    }

    public ModelServer Model { get; }

    /// <summary>The CRM as another program sees it.</summary>
    public CrmClient Crm { get; }

    /// <summary>The bodies of the writes that left the program.</summary>
    public IReadOnlyList<SentWrite> Sent => _sent.All;

    /// <summary>From here on the API refuses to empty a field.</summary>
    public void RefuseEmpty() => _sent.RefusesEmpty = true;

    /// <summary>From here on the sandbox shows a fault.</summary>
    public async Task FaultAsync(string fault)
    {
        using var http = new HttpClient { BaseAddress = _sandbox.Address };
        using var answer = await http.PostAsJsonAsync("/sandbox/faults", new { faults = new[] { fault } }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>What the program's own client reaches.</summary>
    public IServiceProvider Services => _services;

    public static Task<ChatDesk> OpenAsync(bool streaming, params ModelReply[] replies) =>
        OpenAsync(settings => settings with { Streaming = streaming }, replies);

    public static async Task<ChatDesk> OpenAsync(Func<ModelSettings, ModelSettings> change, params ModelReply[] replies) =>
        await OpenAsync(change, await ModelServer.StartAsync(replies));

    public static async Task<ChatDesk> OpenAsync(bool streaming, Func<ModelRequest, ModelReply> script) =>
        await OpenAsync(settings => settings with { Streaming = streaming }, await ModelServer.StartAsync(script));

    private static async Task<ChatDesk> OpenAsync(Func<ModelSettings, ModelSettings> change, ModelServer model)
    {
        var sandbox = await Sandbox.StartAsync(new SandboxOptions { ReadPerSecond = 5000, WritePerSecond = 5000 });
        var desk = new ChatDesk(sandbox, model, change(new ModelSettings { Name = "scripted", Endpoint = model.Address, ApiKey = "sk-test", Retries = 0 }));
        await desk.Crm.GetMeAsync(TestContext.Current.CancellationToken); // from here on the sandbox's own limits count
        return desk;
    }

    /// <summary>Types the lines and answers the questions with them, in order.</summary>
    /// <returns>What was on the screen.</returns>
    public Task<string> TalkAsync(params string[] lines) => TalkAsync(unattended: false, lines);

    public async Task<string> TalkAsync(bool unattended, params string[] lines)
    {
        using var screen = new StringWriter();
        using var input = new StringReader(string.Join('\n', lines));
        await TalkAsync(input, screen, unattended);
        return screen.ToString();
    }

    /// <summary>A conversation with a person of the test's own.</summary>
    public async Task TalkAsync(TextReader person, StringWriter screen, bool unattended)
    {
        using var session = new ChatSession(_services, _settings, new ChatTerminal(person, Console(screen), unattended), new PromptFolder(), null);
        await session.Loop.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Puts a person into the CRM as another program would.</summary>
    public async Task<Person> MadeAsync(NewPerson person) => (await Crm.CreatePersonAsync(person, "another program", TestContext.Current.CancellationToken)).Value!;

    public async Task<IReadOnlyList<Person>> PeopleAsync()
    {
        List<Person> people = [];
        for (int? number = 1; number is not null;)
        {
            var page = (await Crm.SearchPeopleAsync(new PersonSearch { Size = 100, Page = number }, TestContext.Current.CancellationToken)).Value!;
            people.AddRange(page.Data!);
            number = page.Pagination!.HasMore ? number + 1 : null;
        }

        return people;
    }

    /// <summary>What the model was told of its calls, as JSON.</summary>
    public IReadOnlyList<string> Results() => Model.Requests[^1].Texts("tool");

    /// <summary>How the last call ended, and what the person had said.</summary>
    public (string? Status, string? Consent) LastResult()
    {
        var result = JsonNode.Parse(Results()[^1])!;
        return ((string?)result["status"], (string?)result["consent"]);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _sandbox.DisposeAsync();
        await Model.DisposeAsync();
    }

    public static IAnsiConsole Console(TextWriter screen)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(screen) });
        console.Profile.Width = 200;
        return console;
    }
}

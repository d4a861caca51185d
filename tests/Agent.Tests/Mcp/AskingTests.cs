using System.Text.Json;
using Allo.Contacts.Crm;
using Allo.Contacts.Tests.Http;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>Where the client can, the person decides there and then; a no writes nothing.</summary>
public sealed class AskingTests
{
    private const string Legacy = "2025-06-18";
    private const string Modern = "2026-07-28";
    private const string Jane = """{"text":"Jane Doe\nVP Sales\n+44 20 7946 0958\njane@acme.com"}""";
    private const string John = """{"text":"John Smith\nCTO\n+44 20 7946 0958\njohn@acme.com"}""";
    private const string Unsure = """{"text":"Jane Doe\nCEO\n+44 1632 960958"}""";

    [Theory]
    [InlineData(Legacy, "Update Jane Doe (per-", "updated", 1)]
    [InlineData(Modern, "Update Jane Doe (per-", "updated", 1)]
    [InlineData(Legacy, "Create", "created", 2)]
    [InlineData(Modern, "Create", "created", 2)]
    [InlineData(Legacy, "Leave", "declined", 1)]
    [InlineData(Modern, "Leave", "declined", 1)]
    public async Task A_conflict_is_asked_and_the_answer_carried_out(string era, string choice, string status, int people)
    {
        var person = PersonAsked.Chooses(choice);
        await using var desktop = await Desktop.OpenAsync(person.Client(era));
        Assert.Equal("created", (await desktop.CallAsync("create_person", Jane)).Status());
        var answer = await desktop.CallAsync("create_person", John);
        Assert.Equal(status, answer.Status());
        Assert.Contains("VP Sales in the CRM, CTO in the text", Assert.Single(person.Forms).Message, StringComparison.Ordinal);
        Assert.Equal(people, await desktop.PeopleAsync());
    }

    [Theory]
    [InlineData(Legacy, "decline")]
    [InlineData(Modern, "decline")]
    [InlineData(Legacy, "cancel")]
    [InlineData(Modern, "cancel")]
    public async Task Declining_writes_nothing(string era, string action)
    {
        var person = new PersonAsked(action);
        await using var desktop = await Desktop.OpenAsync(person.Client(era));
        await desktop.CallAsync("create_person", Jane);
        var before = await desktop.Sandbox.OwnersAsync(Desktop.Number);
        Assert.Equal("declined", (await desktop.CallAsync("create_person", John)).Status());
        Assert.Equal("declined", (await desktop.CallAsync("create_person", Unsure)).Status());
        Assert.Equal(2, person.Forms.Count);
        Assert.Equivalent(before, await desktop.Sandbox.OwnersAsync(Desktop.Number));
        Assert.Equal(1, await desktop.PeopleAsync());
    }

    [Theory]
    [InlineData(Legacy)]
    [InlineData(Modern)]
    public async Task An_unsure_field_is_asked_before_anything_is_written_and_the_correction_is_sent(string era)
    {
        var person = new PersonAsked("accept", form => new() { ["numbers"] = "+44 20 7946 0958" });
        await using var desktop = await Desktop.OpenAsync(person.Client(era));
        var answer = await desktop.CallAsync("create_person", Unsure);
        Assert.Equal("created", answer.Status());
        Assert.Equal(["+442079460958"], answer.Member("person").GetProperty("numbers").EnumerateArray().Select(item => item.GetString()));
        Assert.Equal("+441632960958", ((ElicitRequestParams.StringSchema)Assert.Single(person.Forms).RequestedSchema!.Properties["numbers"]).Default);
    }

    [Theory]
    [InlineData(Legacy)]
    [InlineData(Modern)]
    public async Task A_correction_that_meets_somebody_is_asked_again_and_not_forgotten(string era)
    {
        var person = new PersonAsked("accept", form => form.RequestedSchema!.Properties.ContainsKey("numbers")
            ? new() { ["numbers"] = Desktop.Number }
            : new() { ["choice"] = PersonAsked.Choices(form).First(choice => choice.StartsWith("Create", StringComparison.Ordinal)) });
        await using var desktop = await Desktop.OpenAsync(person.Client(era));
        await desktop.CallAsync("create_person", John);
        var answer = await desktop.CallAsync("create_person", Unsure);
        Assert.Equal("created", answer.Status());
        Assert.Equal(2, person.Forms.Count);
        Assert.Equal(2, (await desktop.Sandbox.OwnersAsync(Desktop.Number)).Count);
    }

    [Theory]
    [InlineData(Legacy)]
    [InlineData(Modern)]
    public async Task An_unsure_field_of_an_update_is_asked_too(string era)
    {
        var person = new PersonAsked("decline");
        await using var desktop = await Desktop.OpenAsync(person.Client(era));
        var made = (await desktop.CallAsync("create_person", Jane)).Member("person").GetProperty("id").GetString();
        var answer = await desktop.CallAsync("update_person", $$"""{"person_id":"{{made}}",{{Unsure[1..]}}""");
        Assert.Equal("declined", answer.Status());
        Assert.Single(person.Forms);
        Assert.Empty(await desktop.Sandbox.OwnersAsync("+441632960958"));
    }

    [Fact]
    public async Task A_client_that_cannot_ask_gets_the_conflict()
    {
        await using var desktop = await Desktop.OpenAsync();
        await desktop.CallAsync("create_person", Jane);
        Assert.Equal("conflict", (await desktop.CallAsync("create_person", John)).Status());
        Assert.Equal("created", (await desktop.CallAsync("create_person", Unsure)).Status());
    }

    [Theory]
    [InlineData("""{"answer":null}""", "action (accept, decline or cancel)")]
    [InlineData("""{"answer":"yes"}""", "action (accept, decline or cancel)")]
    [InlineData("""{"answer":{"action":"yes"}}""", "action (accept, decline or cancel)")]
    [InlineData("""{"answer":{"action":"accept"}}""", "content")]
    [InlineData("""{"answer":{"action":"accept","content":{}}}""", "choice must be one of them")]
    [InlineData("""{}""", "input_required")]
    [InlineData("""{"other":{"action":"decline"}}""", "input_required")]
    public async Task An_answer_that_is_none_is_not_taken_for_a_no(string responses, string words)
    {
        await using var team = await Team.OpenAsync(key: "ak_sandbox");
        await AskAsync(team, Jane, "");
        var asked = await AskAsync(team, John, "");
        using var question = JsonDocument.Parse(asked);
        var state = question.RootElement.GetProperty("result").GetProperty("requestState").GetString();
        var said = await AskAsync(team, John, $$""" "requestState":"{{state}}","inputResponses":{{responses}},""");
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.DoesNotContain("declined", said, StringComparison.Ordinal);
        Assert.DoesNotContain("should not have", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""" "numbers":["+442079460958"] """)]
    [InlineData(""" "numbers":null """)]
    public async Task An_answer_without_the_field_that_was_asked_for_writes_nothing(string content)
    {
        await using var team = await Team.OpenAsync(key: "ak_sandbox");
        using var question = JsonDocument.Parse(await AskAsync(team, Unsure, ""));
        var state = question.RootElement.GetProperty("result").GetProperty("requestState").GetString();
        var said = await AskAsync(team, Unsure, $$""" "requestState":"{{state}}","inputResponses":{"answer":{"action":"accept","content":{ {{content}} } } },""");
        Assert.Contains("nothing was written", said, StringComparison.Ordinal);
        Assert.Contains("numbers", said, StringComparison.Ordinal);
        Assert.Empty(await team.Sandbox.OwnersAsync("+441632960958"));
    }

    [Theory]
    [InlineData(Legacy)]
    [InlineData(Modern)]
    public async Task A_field_that_is_answered_blank_is_left_out(string era)
    {
        var person = new PersonAsked("accept", form => new() { ["numbers"] = " " });
        await using var desktop = await Desktop.OpenAsync(person.Client(era));
        Assert.Equal("incomplete", (await desktop.CallAsync("create_person", Unsure)).Status());
        Assert.Equal(0, await desktop.PeopleAsync());
        var made = (await desktop.CallAsync("create_person", """{"name":"Jane","numbers":["+442079460958"]}""")).Member("person").GetProperty("id").GetString();
        var answer = await desktop.CallAsync("update_person", $$"""{"person_id":"{{made}}",{{Unsure[1..]}}""");
        Assert.Equal("updated", answer.Status());
        Assert.Equal("CEO", answer.Member("person").GetProperty("job_title").GetString());
        Assert.Equal(1, answer.Member("person").GetProperty("numbers").GetArrayLength());
        Assert.Equal(2, person.Forms.Count);
    }

    [Fact]
    public async Task A_blank_argument_gives_no_field_that_need_not_be_asked_for()
    {
        var person = new PersonAsked("decline");
        await using var desktop = await Desktop.OpenAsync(person.Client(Modern));
        Assert.Equal("declined", (await desktop.CallAsync("create_person", $$"""{"numbers":[" "],{{Unsure[1..]}}""")).Status());
        Assert.Single(person.Forms);
    }

    [Theory]
    [InlineData(Legacy, "VP Sales")]
    [InlineData(Modern, "VP Sales")]
    [InlineData(Modern, null)]
    public async Task A_correction_of_what_was_read_only_fills(string era, string? title)
    {
        var person = new PersonAsked("accept", form => new() { ["job_title"] = "Head of Foo" });
        await using var desktop = await Desktop.OpenAsync(person.Client(era));
        var made = (await desktop.Crm.CreatePersonAsync(
            new NewPerson { Name = "Jane", LastName = "Doe", JobTitle = title, Numbers = [Desktop.Number] }, "test", TestContext.Current.CancellationToken)).Value!;
        var answer = await desktop.CallAsync("update_person", $$"""{"person_id":"{{made.Id}}","text":"Jane Doe\nFoo Bar Lead\n+44 20 7946 0958\njane@acme.com"}""");
        Assert.Single(person.Forms);
        Assert.Equal(title ?? "Head of Foo", answer.Member("person").GetProperty("job_title").GetString());
        Assert.Equal("jane@acme.com", answer.Member("person").GetProperty("emails")[0].GetString());
    }

    private static Task<string> AskAsync(Team team, string arguments, string more) =>
        ModernRequest.SendAsync(team, "tools/call", $$""" "name":"create_person","arguments":{{arguments}},{{more}}""", "create_person");
}

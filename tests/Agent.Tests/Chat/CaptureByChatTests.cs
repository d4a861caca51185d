using Allo.ScriptedModel;
using Xunit;
using static Allo.Contacts.Tests.Chat.Functions;

namespace Allo.Contacts.Tests.Chat;

/// <summary>Capture by conversation, end to end: the real connector against a scripted endpoint, the real client against the sandbox.</summary>
public sealed class CaptureByChatTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_pasted_is_shown_agreed_to_and_sent_once(bool streaming)
    {
        await using var desk = await ChatDesk.OpenAsync(streaming, ModelReply.Call(Create, new { text = "@1" }), new ModelReply.Says("Jane Doe is in Allo now."));
        var screen = await desk.TalkAsync(["/paste", .. ChatDesk.Jane.Split('\n'), "/end", "yes", "/quit"]);

        var person = Assert.Single(await desk.PeopleAsync());
        Assert.Equal(("Jane", "Doe", "VP Sales", ChatDesk.Number), (person.Name, person.LastName, person.JobTitle, Assert.Single(person.Numbers)));
        Assert.Equal(Json.Shown(screen), Json.Of(Assert.Single(desk.Sent).Body));
        Assert.Contains("Jane Doe is in Allo now.", screen, StringComparison.Ordinal);
        Assert.Equal(("created", "agreed"), desk.LastResult());
        Assert.All(desk.Model.Requests, request => Assert.Equal(streaming, request.Stream));
    }

    [Theory]
    [InlineData(true, "no")]
    [InlineData(false, "no")]
    [InlineData(true, "what?", "hm", "perhaps")]
    [InlineData(true)]
    public async Task Without_a_yes_nothing_is_written_and_the_model_is_told(bool streaming, params string[] answers)
    {
        await using var desk = await ChatDesk.OpenAsync(streaming, ModelReply.Call(Create, new { text = "Jane Doe +44 20 7946 0958" }));
        await desk.TalkAsync(["add Jane Doe +44 20 7946 0958", .. answers]);

        Assert.Empty(desk.Sent);
        Assert.Equal(("unchanged", "declined"), desk.LastResult());
    }

    [Fact]
    public async Task What_is_edited_is_what_is_sent()
    {
        await using var desk = await ChatDesk.OpenAsync(true, ModelReply.Call(Create, new { text = "@1" }));
        var screen = await desk.TalkAsync(
            ["/paste", .. ChatDesk.Jane.Split('\n'), "/end", "edit", "job_title=Head of Sales", "emails=", "numbers=12", "shoe_size=42", "numbers=+44 20 7946 0123", "", "yes"]);

        Assert.Equal("""{"name":"Jane","last_name":"Doe","job_title":"Head of Sales","numbers":["+442079460123"]}""", Assert.Single(desk.Sent).Body);
        Assert.Equal(Json.Shown(screen), desk.Sent[0].Body);
        Assert.Contains("shoe_size=42", screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Several_people_are_asked_about_one_by_one(bool streaming)
    {
        await using var desk = await ChatDesk.OpenAsync(
            streaming,
            ModelReply.Call(Create, new { text = "@1" }),
            new ModelReply.Calls(ModelCall.Of(Create, new { text = "@1", person = 1 }), ModelCall.Of(Create, new { text = "@1", person = 2 })));
        await desk.TalkAsync("/paste", "Jane Doe, +44 20 7946 0958, jane@acme.com", "", "John Smith, +44 20 7946 0123, john@acme.com", "/end", "yes", "no");

        var results = desk.Model.Requests[^1].Texts("tool");
        Assert.Contains("names 2 people", results[0], StringComparison.Ordinal);
        Assert.Equal(3, results.Count);
        Assert.Contains("\"consent\":\"agreed\"", results[1], StringComparison.Ordinal);
        Assert.Contains("\"consent\":\"declined\"", results[2], StringComparison.Ordinal);
        Assert.Equal("Jane", Assert.Single(await desk.PeopleAsync()).Name);
    }

    [Fact]
    public async Task What_is_missing_is_told_and_nobody_is_asked()
    {
        await using var desk = await ChatDesk.OpenAsync(true, ModelReply.Call(Create, new { text = "add Jane Doe" }));
        var screen = await desk.TalkAsync("add Jane Doe");

        Assert.Contains("No phone number was found", screen, StringComparison.Ordinal);
        Assert.Equal(("incomplete", "not asked"), desk.LastResult());
    }

    [Fact]
    public async Task A_company_is_linked_by_the_id_that_was_shown()
    {
        await using var desk = await ChatDesk.OpenAsync(true, ModelReply.Call(Create, new { text = "@1" }));
        var company = (await desk.Crm.CreateCompanyAsync(new Allo.Contacts.Crm.NewCompany { Name = "Acme" }, TestContext.Current.CancellationToken)).Value!;
        var screen = await desk.TalkAsync("/paste", "Jane Doe", "CEO, Acme Ltd", "+44 20 7946 0958", "/end", "yes");

        Assert.Contains($"\"company_id\":\"{company.Id}\"", Json.Shown(screen), StringComparison.Ordinal);
        Assert.Equal(company.Id, Assert.Single(await desk.PeopleAsync()).Company?.Id);
    }

    [Fact]
    public async Task A_company_is_made_only_when_agreed_to()
    {
        await using var desk = await ChatDesk.OpenAsync(true, ModelReply.Call(CreateCompany, new { name = "Acme" }), ModelReply.Call(CreateCompany, new { name = "Acme" }));
        var screen = await desk.TalkAsync("make the company Acme", "no", "yes");

        Assert.Equal("""{"name":"Acme"}""", Assert.Single(desk.Sent).Body);
        Assert.Contains("A company would be created with:", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_made_a_moment_ago_is_not_told_as_made_again()
    {
        await using var desk = await ChatDesk.OpenAsync(true, ModelReply.Call(CreateCompany, new { name = "Acme" }), ModelReply.Call(CreateCompany, new { name = "Acme" }));
        var screen = await desk.TalkAsync("make the company Acme", "yes", "yes");

        Assert.Contains("Nothing was written, the same company was made within the hour", screen, StringComparison.Ordinal);
        Assert.Equal(("unchanged", "agreed"), desk.LastResult());
    }
}

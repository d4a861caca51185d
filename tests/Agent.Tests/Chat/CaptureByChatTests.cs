using Allo.ScriptedModel;
using Xunit;

namespace Allo.Contacts.Tests.Chat;

/// <summary>Capture by conversation, end to end: the real connector against a scripted endpoint, the real client against the sandbox.</summary>
public sealed class CaptureByChatTests
{
    private const string Create = "allo_contacts-create_person";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_pasted_is_shown_agreed_to_and_sent_once(bool streaming)
    {
        await using var desk = await ChatDesk.OpenAsync(streaming, ModelReply.Call(Create, new { text = "@1" }), new ModelReply.Says("Jane Doe is in Allo now."));
        var screen = await desk.TalkAsync(["/paste", .. ChatDesk.Jane.Split('\n'), "/end", "yes", "/quit"]);

        var person = Assert.Single(await desk.PeopleAsync());
        Assert.Equal(("Jane", "Doe", "VP Sales", ChatDesk.Number), (person.Name, person.LastName, person.JobTitle, Assert.Single(person.Numbers)));
        var sent = Assert.Single(desk.Sent);
        Assert.Equal(Json.Shown(screen), Json.Of(sent.Body));
        Assert.Contains("Jane Doe is in Allo now.", screen, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"created\"", desk.LastResult(), StringComparison.Ordinal);
        Assert.Contains("\"consent\":\"agreed\"", desk.LastResult(), StringComparison.Ordinal);
        Assert.All(desk.Model.Requests, request => Assert.Equal(streaming, request.Stream));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_says_no_writes_nothing_and_the_model_is_told(bool streaming)
    {
        await using var desk = await ChatDesk.OpenAsync(streaming, ModelReply.Call(Create, new { text = "Jane Doe +44 20 7946 0958" }));
        await desk.TalkAsync("add Jane Doe +44 20 7946 0958", "no", "/quit");

        Assert.Empty(desk.Sent);
        Assert.Empty(await desk.PeopleAsync());
        Assert.Contains("\"consent\":\"declined\"", desk.LastResult(), StringComparison.Ordinal);
    }
}

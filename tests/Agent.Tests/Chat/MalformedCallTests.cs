using Allo.ScriptedModel;
using Xunit;
using static Allo.Contacts.Tests.Chat.Functions;

namespace Allo.Contacts.Tests.Chat;

/// <summary>Calls that cannot be carried out: the model is told what is wrong, nothing is sent, and the next call works.</summary>
public sealed class MalformedCallTests
{
    [Theory]
    [InlineData(true, Create, "{\"text\": \"Jane", "invalid JSON")]
    [InlineData(false, Create, "{\"text\": \"Jane", "invalid JSON")]
    [InlineData(true, Create, "{\"surname\":\"Doe\"}", "there is no argument \\\"surname\\\"")]
    [InlineData(false, Create, "{\"numbers\":\"+442079460958\"}", "numbers must be a list of strings")]
    [InlineData(true, Create, "{\"person\":\"first\"}", "person must be a whole number")]
    [InlineData(true, Update, "{\"name\":\"Jane\"}", "person_id must be given")]
    [InlineData(true, Create, "{\"name\":\"Jane\",\"numbers\":[\"12\"]}", "numbers \\\"12\\\"")]
    [InlineData(true, "allo_contacts-delete_person", "{}", "wasn't defined")]
    [InlineData(true, "allo_contacts-preview_contact", "{\"text\":5}", "text must be a string")]
    public async Task What_is_wrong_is_named_and_the_next_call_works(bool streaming, string function, string arguments, string words)
    {
        await using var desk = await ChatDesk.OpenAsync(
            streaming, new ModelReply.Calls(new ModelCall(function, arguments)), ModelReply.Call(Create, new { text = "Jane Doe +44 20 7946 0958" }));
        await desk.TalkAsync("add Jane Doe +44 20 7946 0958", "yes");

        Assert.Contains(words, desk.Results()[0].Replace("\\u0022", "\\\"", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Jane", Assert.Single(await desk.PeopleAsync()).Name);
        Assert.Single(desk.Sent);
    }
}

using Allo.Contacts.Crm;
using Allo.ScriptedModel;
using Xunit;
using static Allo.Contacts.Tests.Chat.Functions;

namespace Allo.Contacts.Tests.Chat;

/// <summary>A number that is taken: both records side by side, and the choice is the person's.</summary>
public sealed class ConflictByChatTests
{
    private static readonly NewPerson John = new() { Name = "John", LastName = "Smith", Numbers = [ChatDesk.Number], Emails = ["john@acme.com"] };

    private static readonly string[] Paste = ["/paste", .. ChatDesk.Jane.Split('\n'), "/end"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_update_fills_what_the_record_lacks_and_undo_takes_it_back(bool streaming)
    {
        await using var desk = await ChatDesk.OpenAsync(streaming, ModelReply.Call(Create, new { text = "@1" }));
        var before = await desk.MadeAsync(John);
        var screen = await desk.TalkAsync([.. Paste, "yes", "update", "yes", "/undo", "no", "/undo", "yes", "/undo"]);

        Assert.Equal(("updated", "agreed"), desk.LastResult());
        Assert.Matches($@"in the CRM: {before.Id}\s+captured", screen);
        Assert.Matches(@"name\s+John\s+Jane\s+differs", screen);
        Assert.Equal(["POST", "PUT", "PUT"], desk.Sent.Select(write => write.Method));
        Assert.Equal("""{"job_title":"VP Sales","emails":["john@acme.com","jane@acme.com"]}""", desk.Sent[1].Body);
        Assert.Equal("""{"job_title":"","emails":["john@acme.com"]}""", desk.Sent[2].Body);
        var after = Assert.Single(await desk.PeopleAsync());
        Assert.Equal((null, "john@acme.com"), (after.JobTitle, Assert.Single(after.Emails)));
        Assert.Contains("There is no update to undo", screen, StringComparison.Ordinal);
        Assert.Contains("Allo documents no way to empty job_title", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_api_empties_no_field_the_rest_of_an_update_is_taken_back()
    {
        await using var desk = await ChatDesk.OpenAsync(streaming: true, ModelReply.Call(Create, new { text = "@1" }));
        await desk.MadeAsync(John);
        desk.RefuseEmpty();
        var screen = await desk.TalkAsync([.. Paste, "yes", "update", "yes", "/undo", "yes", "yes"]);

        Assert.Contains("job_title must not be empty", screen, StringComparison.Ordinal);
        Assert.Equal("""{"emails":["john@acme.com"]}""", desk.Sent[^1].Body);
        var after = Assert.Single(await desk.PeopleAsync());
        Assert.Equal(("VP Sales", "john@acme.com"), (after.JobTitle, Assert.Single(after.Emails)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_duplicate_is_asked_about_again_with_the_flag_in_its_body(bool streaming)
    {
        await using var desk = await ChatDesk.OpenAsync(streaming, ModelReply.Call(Create, new { text = "@1" }));
        await desk.MadeAsync(John);
        var screen = await desk.TalkAsync([.. Paste, "yes", "duplicate", "yes"]);

        Assert.Equal(2, (await desk.PeopleAsync()).Count);
        Assert.Contains("\"allow_duplicate_number\":true", Json.Shown(screen), StringComparison.Ordinal);
        Assert.Equal(Json.Shown(screen), desk.Sent[^1].Body);
        Assert.Equal(("created", "agreed"), desk.LastResult());
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("duplicate", "no")]
    [InlineData("update", "no")]
    [InlineData]
    public async Task Else_nothing_is_written(params string[] answers)
    {
        await using var desk = await ChatDesk.OpenAsync(true, ModelReply.Call(Create, new { text = "@1" }));
        await desk.MadeAsync(John);
        await desk.TalkAsync([.. Paste, "yes", .. answers]);

        Assert.Equal("POST", Assert.Single(desk.Sent).Method); // the one that was refused with 409
        Assert.Single(await desk.PeopleAsync());
    }

    [Fact]
    public async Task A_value_is_replaced_only_by_a_word_of_its_own()
    {
        await using var desk = await ChatDesk.OpenAsync(true, ModelReply.Call(Create, new { text = "@1" }));
        await desk.MadeAsync(John with { JobTitle = "CTO" });
        var screen = await desk.TalkAsync([.. Paste, "yes", "update", "replace", "yes"]);

        Assert.Equal("""{"name":"Jane","last_name":"Doe","job_title":"VP Sales","emails":["john@acme.com","jane@acme.com"]}""", desk.Sent[^1].Body);
        Assert.Equal(Json.Shown(screen), desk.Sent[^1].Body);
    }

    [Fact]
    public async Task A_model_cannot_make_the_choice()
    {
        await using var desk = await ChatDesk.OpenAsync(true, ModelReply.Call(Create, new { text = "@1", allow_duplicate_number = true }));
        await desk.MadeAsync(John);
        await desk.TalkAsync([.. Paste, "yes", "nothing"]);

        Assert.Single(await desk.PeopleAsync());
        Assert.Equal(("conflict", "the person chose nothing"), desk.LastResult());
    }

    [Fact]
    public async Task Yes_beforehand_never_settles_a_conflict()
    {
        await using var desk = await ChatDesk.OpenAsync(
            true, request => request.Texts("tool") switch
            {
                [] => ModelReply.Call(Create, new { text = "@1" }),
                [var conflict] => ModelReply.Call(Update, new { person_id = Json.FirstId(conflict), text = "@1" }),
                _ => new ModelReply.Says("A person has to choose."),
            });
        await desk.MadeAsync(John);
        await desk.TalkAsync(unattended: true, Paste);

        Assert.Equal("john@acme.com", Assert.Single(Assert.Single(await desk.PeopleAsync()).Emails));
        Assert.Equal("POST", Assert.Single(desk.Sent).Method);
        Assert.Equal(("conflict", "not asked"), desk.LastResult());
    }

    [Theory]
    [InlineData("@1", null)]
    [InlineData(null, "jane@acme.com")]
    public async Task Yes_beforehand_merges_nobody_into_the_owner_of_a_number_that_a_search_found(string? text, string? email)
    {
        await using var desk = await ChatDesk.OpenAsync(
            true, request => request.Texts("tool") switch
            {
                [] => ModelReply.Call(Search, new { phone_number = ChatDesk.Number }),
                [var found] => ModelReply.Call(Update, text is null ? (object)new { person_id = Json.FirstId(found), emails = new[] { email } } : new { person_id = Json.FirstId(found), text }),
                _ => new ModelReply.Says("A person has to choose."),
            });
        await desk.MadeAsync(John);
        await desk.TalkAsync(unattended: true, Paste);

        Assert.Empty(desk.Sent);
        Assert.Equal(("conflict", "not asked"), desk.LastResult());
    }

    [Fact]
    public async Task A_duplicate_whose_first_answer_was_lost_is_told_as_made()
    {
        await using var desk = await ChatDesk.OpenAsync(true, ModelReply.Call(Create, new { text = "@1" }));
        await desk.MadeAsync(John);
        // The first is the one that meets the conflict.
        await desk.FaultAsync("drop-after-write:times=2:on=POST " + Crm.Sandbox.People);
        var screen = await desk.TalkAsync([.. Paste, "yes", "duplicate", "yes"]);

        Assert.Contains("Created a duplicate, Jane Doe", screen, StringComparison.Ordinal);
        Assert.Equal(2, (await desk.PeopleAsync()).Count);
    }

    [Fact]
    public async Task Yes_beforehand_creates_what_is_new()
    {
        await using var desk = await ChatDesk.OpenAsync(true, ModelReply.Call(Create, new { text = "@1" }));
        var screen = await desk.TalkAsync(unattended: true, Paste);

        Assert.Single(await desk.PeopleAsync());
        Assert.Equal(Json.Shown(screen), Assert.Single(desk.Sent).Body);
    }
}

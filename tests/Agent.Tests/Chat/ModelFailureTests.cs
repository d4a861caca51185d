using Allo.Contacts.Agent.Chat.Model;
using Allo.ScriptedModel;
using Xunit;
using static Allo.Contacts.Tests.Chat.Functions;

namespace Allo.Contacts.Tests.Chat;

/// <summary>A model that does not answer: the person is told why and what to do, and the conversation goes on.</summary>
public sealed class ModelFailureTests
{
    private const string Words = "add Jane Doe +44 20 7946 0958";

    // What one of the servers says that speak OpenAI's protocol nearly.
    private const string LoadedOnly = """{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":""},"finish_reason":"load"}]}""";

    public static TheoryData<bool, ModelReply, string> Failures()
    {
        var data = new TheoryData<bool, ModelReply, string>();
        foreach (var streaming in new[] { true, false })
        {
            data.Add(streaming, new ModelReply.Hangs(TimeSpan.FromMinutes(2)), "did not answer within 5 seconds");
            data.Add(streaming, new ModelReply.Refuses(429, """{"error":{"message":"slow down"}}""", 0), "too many requests (429)");
            data.Add(streaming, new ModelReply.Refuses(401, """{"error":{"message":"bad key sk-test"}}"""), "ALLO_MODEL_KEY");
            data.Add(streaming, new ModelReply.Refuses(404, "{}"), "knows no model \"scripted\"");
            data.Add(streaming, new ModelReply.Refuses(400, """{"error":{"message":"tools are not supported"}}"""), "support function calls");
            data.Add(streaming, new ModelReply.Refuses(503, "<html>"), "failed (503)");
            foreach (var strange in new[] { "", "{}", "[]", "\"hello\"", "<html>", """{"choices":[]}""", """data: {"error":{"message":"overloaded"}}""" + "\n\n", "data: hello\n\n", LoadedOnly })
            {
                data.Add(streaming, new ModelReply.Refuses(200, strange), "gave no answer that can be read");
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task The_cause_and_the_remedy_are_told_and_saying_it_again_works(bool streaming, ModelReply failure, string words)
    {
        // Short only where it runs out: a busy machine must not fail for another reason.
        var timeout = TimeSpan.FromSeconds(failure is ModelReply.Hangs ? 5 : 60);
        await using var desk = await ChatDesk.OpenAsync(settings => settings with { Streaming = streaming, Timeout = timeout }, failure, ModelReply.Call(Create, new { text = Words[4..] }));
        var screen = await desk.TalkAsync(Words, Words, "yes");

        Assert.Contains(words, screen, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-test", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", screen, StringComparison.Ordinal);
        Assert.Single(desk.Model.Requests[1].Texts("user"));
        Assert.Single(await desk.PeopleAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_429_the_request_is_made_again_and_nothing_is_written_twice(bool streaming)
    {
        var busy = new ModelReply.Refuses(429, "{}", 0);
        await using var desk = await ChatDesk.OpenAsync(
            settings => settings with { Streaming = streaming, Retries = 2 }, busy, ModelReply.Call(Create, new { text = Words[4..] }), busy, busy, new ModelReply.Says("Added."));
        var screen = await desk.TalkAsync(Words, "yes");

        Assert.Contains("Added.", screen, StringComparison.Ordinal);
        Assert.Equal(5, desk.Model.Requests.Count);
        Assert.Single(desk.Sent);
    }

    [Fact]
    public async Task What_was_written_before_the_model_failed_was_told()
    {
        await using var desk = await ChatDesk.OpenAsync(true, ModelReply.Call(Create, new { text = Words[4..] }), new ModelReply.Refuses(500, "{}"));
        Assert.Contains("Created Jane Doe", await desk.TalkAsync(Words, "yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_is_named()
    {
        await using var desk = await ChatDesk.OpenAsync(settings => settings with { Endpoint = new Uri("http://127.0.0.1:9/v1/") });
        Assert.Contains("http://127.0.0.1:9/v1/ could not be reached", await desk.TalkAsync(Words), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bug_of_ours_is_not_taken_for_the_models() =>
        Assert.Null(ModelFailure.Of(new InvalidOperationException("ours"), new ModelSettings { Name = "scripted" }));
}

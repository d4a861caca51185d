using Allo.Contacts.Tests.Chat;
using Allo.ScriptedModel;
using Xunit;

namespace Allo.Contacts.Tests.Verbs;

/// <summary><c>chat</c> in its own process.</summary>
public sealed class ChatVerbTests : IDisposable
{
    private const string Words = "add Jane Doe, CEO, +44 20 7946 0958";
    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Without_a_model_it_says_how_to_configure_one_and_offers_capture()
    {
        var result = await _program.RunAsync(["chat", "it's Jane"], environment: ("ALLO_MODEL", ""));
        Assert.Equal(2, result.Code);
        foreach (var words in new[] { "ALLO_MODEL=", "OPENAI_API_KEY", "openai.azure.com", "localhost:11434", "allo-contacts capture 'it'\\''s Jane'" })
        {
            Assert.Contains(words, result.Errors, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("yes\n", 0, "Created Jane Doe", "--region", "GB")]
    [InlineData("", 0, "Created Jane Doe", "--yes")]
    [InlineData("no\n", 0, "would be created")]
    [InlineData("", 4, "would be created")]
    public async Task One_sentence_is_answered_and_the_program_ends(string input, int code, string words, params string[] options)
    {
        await using var model = await ModelServer.StartAsync(ModelReply.Call(Functions.Create, new { text = Words }), new ModelReply.Says("That was Jane."));
        var result = await _program.RunAsync(["chat", Words, .. options], input, environment: [("ALLO_MODEL", "scripted"), ("ALLO_MODEL_ENDPOINT", model.Address.ToString())]);

        Assert.True(result.Code == code, result.Output + result.Errors);
        Assert.Contains(words, result.Output, StringComparison.Ordinal);
        Assert.Contains("That was Jane.", result.Output, StringComparison.Ordinal);
        Assert.Equal(words.StartsWith("Created", StringComparison.Ordinal), result.Output.Contains("Created", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_to_say_is_2() =>
        Assert.Equal(2, (await _program.RunAsync(["chat", " "], environment: [("ALLO_MODEL", "scripted"), ("ALLO_MODEL_ENDPOINT", "http://127.0.0.1:9/v1")])).Code);

    [Fact]
    public async Task What_is_missing_is_4_and_a_model_out_of_reach_is_6()
    {
        await using var model = await ModelServer.StartAsync(ModelReply.Call(Functions.Create, new { text = "add Jane Doe" }));
        Assert.Equal(4, (await _program.RunAsync(["chat", "add Jane Doe"], environment: [("ALLO_MODEL", "scripted"), ("ALLO_MODEL_ENDPOINT", model.Address.ToString())])).Code);
        Assert.Equal(6, (await _program.RunAsync(["chat", Words], environment: [("ALLO_MODEL", "scripted"), ("Model__Retries", "0"), ("ALLO_MODEL_ENDPOINT", "http://127.0.0.1:9/v1")])).Code);
    }
}

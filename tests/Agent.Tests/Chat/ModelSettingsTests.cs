using Allo.Contacts.Agent;
using Allo.Contacts.Agent.Chat.Model;
using Allo.ScriptedModel;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Allo.Contacts.Tests.Chat;

/// <summary>Which model is asked: OpenAI, Azure OpenAI, or any endpoint that speaks the same.</summary>
public sealed class ModelSettingsTests
{
    [Theory]
    [InlineData("https://api.openai.com/v1/", false, "sk-open", "ALLO_MODEL=gpt", "OPENAI_API_KEY=sk-open", "AZURE_OPENAI_API_KEY=az")]
    [InlineData("https://api.openai.com/v1/", false, "own", "ALLO_MODEL=gpt", "OPENAI_API_KEY=sk-open", "ALLO_MODEL_KEY=own")]
    [InlineData("https://acme.openai.azure.com/openai/v1/", true, "az", "ALLO_MODEL=dep", "ALLO_MODEL_ENDPOINT=https://acme.openai.azure.com", "OPENAI_API_KEY=sk-open", "AZURE_OPENAI_API_KEY=az")]
    [InlineData("https://acme.openai.azure.com/openai/v1/", true, null, "ALLO_MODEL=dep", "ALLO_MODEL_ENDPOINT=https://acme.openai.azure.com/openai/v1", "OPENAI_API_KEY=sk-open")]
    [InlineData("https://gateway.acme.com/openai/v1/", true, "az", "ALLO_MODEL=dep", "ALLO_MODEL_ENDPOINT=https://gateway.acme.com/", "Model:Azure=true", "AZURE_OPENAI_API_KEY=az")]
    [InlineData("http://localhost:11434/v1/", false, null, "Model:Name=qwen3", "Model:Endpoint=http://localhost:11434/v1", "OPENAI_API_KEY=sk-open", "AZURE_OPENAI_API_KEY=az")]
    public void A_key_reaches_only_the_endpoint_that_it_is_for(string endpoint, bool azure, string? key, params string[] settings)
    {
        var model = Load(settings)!;
        Assert.Equal((endpoint, azure, key), (model.Endpoint.ToString(), model.IsAzure, model.ApiKey));
    }

    [Fact]
    public void Without_a_name_there_is_no_model() => Assert.Null(Load("OPENAI_API_KEY=sk-open"));

    [Theory]
    [InlineData("ALLO_MODEL_ENDPOINT=localhost", "ALLO_MODEL_ENDPOINT")]
    [InlineData("Model:Timeout=soon", "Model:Timeout")]
    [InlineData("Model:Timeout=0", "Model:Timeout")]
    [InlineData("Model:Timeout=-00:01:00", "Model:Timeout")]
    [InlineData("Model:Timeout=30", "Model:Timeout")]
    [InlineData("Model:Retries=-1", "Model:Retries")]
    [InlineData("Model:History=0", "Model:History")]
    [InlineData("Model:Streaming=maybe", "Model:Streaming")]
    public void A_setting_that_cannot_be_read_is_named(string setting, string name) =>
        Assert.Contains(name, Assert.Throws<SettingException>(() => Load("ALLO_MODEL=gpt", setting)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Azure_gets_its_key_in_its_own_header_and_no_other(bool streaming)
    {
        await using var desk = await ChatDesk.OpenAsync(settings => settings with { IsAzure = true, ApiKey = "az-key", Streaming = streaming, Retries = 1 }, new ModelReply.Refuses(500, "{}"));
        await desk.TalkAsync("hello");

        Assert.Equal(2, desk.Model.Requests.Count);
        Assert.All(desk.Model.Requests, request => Assert.Equal("az-key", request.Headers["api-key"]));
        Assert.All(desk.Model.Requests, request => Assert.DoesNotContain("authorization", request.Headers.Keys));
    }

    private static ModelSettings? Load(params string[] settings) => ModelSettings.Load(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1])).Build());
}

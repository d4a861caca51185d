using System.Text.Json;
using Allo.Contacts.Plugin.Mcp;
using Allo.ScriptedModel;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static Allo.Contacts.Tests.Chat.Functions;

namespace Allo.Contacts.Tests.Chat;

/// <summary>What a model gets over the wire: the functions, their descriptions, the conversation, the results.</summary>
public sealed class WireTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_functions_are_the_tools_with_their_descriptions(bool streaming)
    {
        await using var desk = await ChatDesk.OpenAsync(streaming, new ModelReply.Says("Hello."));
        await desk.TalkAsync("hello");

        var request = Assert.Single(desk.Model.Requests);
        Assert.Equal("/v1/chat/completions", request.Path);
        Assert.Equal("auto", request.Body.GetProperty("tool_choice").GetString());
        Assert.Equal("scripted", request.Body.GetProperty("model").GetString());
        Assert.Equal("Bearer sk-test", request.Headers["authorization"]);
        var tools = ContactTools.Create(_ => desk.Services.GetRequiredService<Plugin.ContactPlugin>()).ToDictionary(tool => "allo_contacts-" + tool.ProtocolTool.Name);
        Assert.Equal(tools.Keys.Order(StringComparer.Ordinal), request.Functions.Order(StringComparer.Ordinal));
        Assert.All(request.Tools, tool => Matches(tool, tools[tool.GetProperty("name").GetString()!].ProtocolTool));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_result_is_given_back_under_the_id_of_its_call_without_escapes(bool streaming)
    {
        await using var desk = await ChatDesk.OpenAsync(streaming, ModelReply.Call("allo_contacts-preview_contact", new { text = "@1" }));
        await desk.TalkAsync("/paste", "Zoé Müller, +44 20 7946 0958", "/end");

        var messages = desk.Model.Requests[^1].Body.GetProperty("messages").EnumerateArray().ToList();
        Assert.Equal(["system", "user", "assistant", "tool"], messages.Select(message => message.GetProperty("role").GetString()));
        var call = messages[2].GetProperty("tool_calls")[0];
        Assert.Equal(call.GetProperty("id").GetString(), messages[3].GetProperty("tool_call_id").GetString());
        Assert.Equal("{\"text\":\"@1\"}", call.GetProperty("function").GetProperty("arguments").GetString());
        Assert.Contains("\"name\":\"Zoé\"", Assert.Single(desk.Results()), StringComparison.Ordinal);
        Assert.Contains("\"numbers\":[\"+442079460958\"]", desk.Results()[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_system_prompt_is_the_files_without_its_header()
    {
        await using var desk = await ChatDesk.OpenAsync(true, new ModelReply.Says("Hello."));
        await desk.TalkAsync("hello");

        var system = Assert.Single(desk.Model.Requests[0].Texts("system"));
        Assert.StartsWith("You put contacts into Allo's CRM", system, StringComparison.Ordinal);
        Assert.DoesNotContain("---", system, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_exchanges_go_first_and_a_call_never_without_its_result()
    {
        await using var desk = await ChatDesk.OpenAsync(
            settings => settings with { History = 2_500 },
            [.. Enumerable.Repeat<ModelReply[]>([ModelReply.Call(Search, new { name = "x" }), new ModelReply.Says(new string('w', 300))], 5).SelectMany(exchange => exchange)]);
        await desk.TalkAsync("one", "two", "three", "four", "five");

        var users = desk.Model.Requests[^1].Texts("user");
        Assert.Equal("five", users[^1]);
        Assert.InRange(users.Count, 2, 4);
        Assert.Single(desk.Model.Requests[^1].Texts("system"));
        Assert.All(desk.Model.Requests, request => Assert.Equal(Calls(request), request.Texts("tool").Count));
    }

    private static int Calls(ModelRequest request) =>
        request.Body.GetProperty("messages").EnumerateArray().Sum(message => message.TryGetProperty("tool_calls", out var calls) ? calls.GetArrayLength() : 0);

    private static void Matches(JsonElement function, ModelContextProtocol.Protocol.Tool tool)
    {
        Assert.Equal(tool.Description, function.GetProperty("description").GetString());
        var offered = function.GetProperty("parameters").GetProperty("properties");
        foreach (var property in tool.InputSchema.TryGetProperty("properties", out var declared) ? [.. declared.EnumerateObject()] : Array.Empty<JsonProperty>())
        {
            // A name that says it all has no description in either; a default value is told in addition.
            Assert.StartsWith(Described(property.Value), Described(offered.GetProperty(property.Name)), StringComparison.Ordinal);
        }
    }

    private static string Described(JsonElement property) => property.TryGetProperty("description", out var words) ? words.GetString()! : string.Empty;
}

using System.Text.Json;
using Allo.Contacts.Agent;
using Allo.Contacts.Crm;
using Allo.Contacts.Plugin.Mcp;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Allo.Contacts.Tests.ContactPlugin;

/// <summary>A wrong argument is named, and what a client reads at the start is short.</summary>
public sealed class ToolArgumentsTests
{
    private static readonly List<Tool> Tools = [.. ContactTools
        .Create(_ => new ServiceCollection().AddAgent(new CrmOptions()).BuildServiceProvider().GetRequiredService<Plugin.ContactPlugin>())
        .Select(tool => tool.ProtocolTool)];

    [Theory]
    [InlineData("create_person", """{"first_name":"Jane"}""", "there is no argument \"first_name\"")]
    [InlineData("create_person", """{"numbers":"+442079460958"}""", "numbers must be a list of strings, but is a string")]
    [InlineData("create_person", """{"numbers":[442079460958]}""", "numbers must be a list of strings")]
    [InlineData("create_person", """{"name":5}""", "name must be a string, but is a number")]
    [InlineData("create_person", """{"allow_duplicate_number":"yes"}""", "allow_duplicate_number must be true or false, but is a string")]
    [InlineData("create_person", """{"person":1.5}""", "person must be a whole number")]
    [InlineData("create_person", """{"name":"\ud800"}""", "name holds half a character")]
    [InlineData("create_person", """{"numbers":["\udc00"]}""", "numbers holds half a character")]
    [InlineData("create_person", """{"numbers":{}}""", "numbers must be a list of strings, but is an object")]
    [InlineData("preview_contact", "{}", "text must be given")]
    [InlineData("preview_contact", """{"text":null}""", "text must be given")]
    [InlineData("update_person", """{"name":"Jane"}""", "person_id must be given")]
    public void A_wrong_unknown_or_missing_argument_is_named(string tool, string arguments, string words) =>
        Assert.Contains(words, Problem(tool, arguments), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_argument_is_answered_with_those_that_there_are() =>
        Assert.Contains("last_name", Problem("create_person", """{"surname":"Doe"}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("create_person", """{"name":"Jane","numbers":["+442079460958"],"allow_duplicate_number":true,"person":1,"website":null}""")]
    [InlineData("preview_contact", """{"text":"Jane Doe"}""")]
    [InlineData("check_connection", "{}")]
    public void What_is_right_is_let_through(string tool, string arguments) => Assert.Null(Problem(tool, arguments));

    private static string? Problem(string tool, string arguments) => ToolArguments.Problem(
        Tools.Single(candidate => candidate.Name == tool).InputSchema,
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments));
}

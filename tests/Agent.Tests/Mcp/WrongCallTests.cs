using Allo.Contacts.Plugin.Mcp;
using ModelContextProtocol;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>Wrong calls are answered in words that say what to mend; none crashes and none writes.</summary>
public sealed class WrongCallTests
{
    [Fact]
    public async Task More_than_a_hundred_wrong_calls_name_the_argument_and_the_remedy_and_write_nothing()
    {
        await using var desktop = await Desktop.OpenAsync();
        var tools = (await desktop.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(tool => tool.ProtocolTool).ToList();
        var calls = WrongCalls.All(tools).ToList();
        Assert.InRange(calls.Count, 100, 1000);
        foreach (var (tool, arguments, words) in calls)
        {
            var answer = await desktop.CallAsync(tool, arguments);
            var said = answer.Words();
            Assert.True(answer.IsError == true || answer.Status() == "incomplete", $"{tool} {arguments[..Math.Min(200, arguments.Length)]}: {said}");
            Assert.All(words, word => Assert.Contains(word, said, StringComparison.Ordinal));
            Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
            Assert.InRange(said.Length, 10, 2000);
        }

        Assert.Equal(0, await desktop.PeopleAsync());
        Assert.Empty(await desktop.Sandbox.StatusesAsync("/v2/api/crm/companies"));
        Assert.Empty(await desktop.Sandbox.StatusesAsync(Crm.Sandbox.People));
    }

    [Fact]
    public async Task A_tool_that_there_is_not_is_refused_by_name()
    {
        await using var desktop = await Desktop.OpenAsync();
        var refusal = await Assert.ThrowsAnyAsync<McpException>(() => desktop.CallAsync("delete_person", "{}"));
        Assert.Contains("delete_person", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("There are preview_contact, create_person", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, null, new[] { "check_connection", "get_person", "preview_contact", "search_companies", "search_people" })]
    [InlineData(false, new[] { "create_person", "get_person" }, new[] { "create_person", "get_person" })]
    [InlineData(true, new[] { "create_person", "get_person" }, new[] { "get_person" })]
    public async Task Only_selected_tools_are_shown_and_read_only_beats_the_selection(bool readOnly, string[]? selected, string[] shown)
    {
        await using var desktop = await Desktop.OpenAsync(selection: new ToolSelection(selected, readOnly));
        var tools = await desktop.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(shown, tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        await Assert.ThrowsAnyAsync<McpException>(() => desktop.CallAsync("update_person", """{"person_id":"per-1"}"""));
    }

    [Fact]
    public void A_selected_name_that_is_no_tool_is_refused() =>
        Assert.Contains("create_person", Assert.Throws<ArgumentException>(() => new ToolSelection(["nonsense"])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_selection_of_no_tool_at_all_is_refused() =>
        Assert.Contains("create_person", Assert.Throws<ArgumentException>(() => new ToolSelection([])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_selection_that_reading_only_leaves_nothing_of_is_refused() =>
        Assert.Contains("create_person", Assert.Throws<ArgumentException>(() => new ToolSelection(["create_person"], readOnly: true)).Message, StringComparison.Ordinal);
}

using System.Text.Json;
using ModelContextProtocol;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>A bug is told to whoever runs the server, by its place and not by what a caller sent.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_tool_that_fails_is_told_without_words_of_the_caller()
    {
        await using var desktop = await Desktop.OpenAsync(change: options => options.Filters.Request.CallToolFilters.Add(
            _ => (request, _) => throw new InvalidOperationException("Zebedee " + request.Params?.Name, new JsonException("Zebedee"))));
        var answer = await desktop.CallAsync("check_connection", "{}");
        Assert.Contains("should not have", answer.Words(), StringComparison.Ordinal);
        Assert.Equal(2, desktop.Failures.Count);
        Assert.StartsWith("System.InvalidOperationException", desktop.Failures.First(), StringComparison.Ordinal);
        Assert.Contains("FailureTests", desktop.Failures.First(), StringComparison.Ordinal);
        Assert.DoesNotContain(desktop.Failures, line => line.Contains("Zebedee", StringComparison.Ordinal));
    }

    [Fact]
    public async Task So_is_whatever_else_fails_and_no_mistake_of_a_caller()
    {
        await using var desktop = await Desktop.OpenAsync(change: options => options.Filters.Request.GetPromptFilters.Add(
            next => (request, token) => request.Params?.Name == "capture_chat" ? throw new InvalidOperationException("Zebedee") : next(request, token)));
        await Assert.ThrowsAnyAsync<McpException>(async () => await desktop.Client.GetPromptAsync("nothing", cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<McpException>(() => desktop.CallAsync("nothing", "{}"));
        Assert.Empty(desktop.Failures);
        await Assert.ThrowsAnyAsync<McpException>(async () => await desktop.Client.GetPromptAsync("capture_chat", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Single(desktop.Failures);
    }
}

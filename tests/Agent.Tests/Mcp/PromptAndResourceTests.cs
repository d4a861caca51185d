using System.Text.Json;
using Allo.Contacts.Plugin.Mcp;
using Allo.Contacts.Tests.Crm;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>Prompts from the files, people and the field guide as resources, and what can be completed.</summary>
public sealed class PromptAndResourceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_prompts_are_the_files_and_name_their_arguments()
    {
        await using var desktop = await Desktop.OpenAsync();
        var prompts = await desktop.Client.ListPromptsAsync(cancellationToken: Cancellation);
        Assert.Equal(["capture_chat", "capture_signature", "resolve_duplicate"], prompts.Select(prompt => prompt.Name).Order(StringComparer.Ordinal));
        Assert.All(prompts, prompt => Assert.All(prompt.ProtocolPrompt.Arguments!, argument => Assert.False(string.IsNullOrEmpty(argument.Description))));
    }

    [Fact]
    public async Task A_prompt_is_filled_in_once_and_lines_without_a_value_are_left_out()
    {
        await using var desktop = await Desktop.OpenAsync();
        var with = await TextAsync(desktop, new() { ["text"] = "Jane {{region}}", ["region"] = "FR" });
        var without = await TextAsync(desktop, new() { ["text"] = "Jane" });
        Assert.Contains("Give FR as region", with, StringComparison.Ordinal);
        Assert.EndsWith("Jane {{region}}", with, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", without, StringComparison.Ordinal);
        Assert.DoesNotContain("as region", without, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_or_unknown_argument_of_a_prompt_is_named()
    {
        await using var desktop = await Desktop.OpenAsync();
        Assert.Contains("text must be given", (await Assert.ThrowsAsync<McpProtocolException>(() => TextAsync(desktop, []))).Message, StringComparison.Ordinal);
        Assert.Contains("\"country\"", (await Assert.ThrowsAsync<McpProtocolException>(() => TextAsync(desktop, new() { ["text"] = "x", ["country"] = "FR" }))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_field_guide_names_every_argument_and_status()
    {
        await using var desktop = await Desktop.OpenAsync();
        var guide = ((TextResourceContents)(await desktop.Client.ReadResourceAsync("allo://fields", cancellationToken: Cancellation)).Contents.Single()).Text;
        foreach (var tool in (await desktop.Client.ListToolsAsync(cancellationToken: Cancellation)).Where(tool => tool.Name is "create_person" or "update_person"))
        {
            Assert.All(tool.JsonSchema.GetProperty("properties").EnumerateObject(), field => Assert.Contains($"| {field.Name} |", guide, StringComparison.Ordinal));
            Assert.All(tool.ReturnJsonSchema!.Value.GetProperty("properties").GetProperty("status").GetProperty("enum").EnumerateArray(), status => Assert.Contains($"`{status}`", guide, StringComparison.Ordinal));
        }

        Assert.Contains("allo://fields", desktop.Client.ServerInstructions + (await desktop.Client.ListToolsAsync(cancellationToken: Cancellation))[0].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-06-18", -32002)]
    [InlineData("2026-07-28", -32602)]
    public async Task A_person_is_a_resource_and_a_missing_one_has_the_code_of_its_era(string era, int code)
    {
        await using var desktop = await Desktop.OpenAsync(new McpClientOptions { ProtocolVersion = era });
        var made = (await desktop.Crm.CreatePersonAsync(Sandbox.Ana, cancellationToken: Cancellation)).Value!;
        var read = (TextResourceContents)(await desktop.Client.ReadResourceAsync("allo://people/" + made.Id, cancellationToken: Cancellation)).Contents.Single();
        Assert.Equal("Roy", JsonDocument.Parse(read.Text).RootElement.GetProperty("last_name").GetString());
        foreach (var uri in new[] { "allo://people/per-0000", "allo://people/..%2F..%2Fme", "allo://nothing" })
        {
            var refusal = await Assert.ThrowsAsync<McpProtocolException>(async () => await desktop.Client.ReadResourceAsync(uri, cancellationToken: Cancellation));
            Assert.Equal(code, (int)refusal.ErrorCode);
        }
    }

    [Fact]
    public async Task Regions_and_ids_are_completed()
    {
        await using var desktop = await Desktop.OpenAsync();
        var made = (await desktop.Crm.CreatePersonAsync(Sandbox.Ana, cancellationToken: Cancellation)).Value!;
        var prompt = new PromptReference { Name = "capture_signature" };
        var person = new ResourceTemplateReference { Uri = "allo://people/{id}" };
        Assert.Equal(["FI", "FJ", "FK", "FM", "FO", "FR"], (await desktop.Client.CompleteAsync(prompt, "region", "f", cancellationToken: Cancellation)).Completion.Values);
        Assert.Equal([made.Id], (await desktop.Client.CompleteAsync(person, "id", "Roy", cancellationToken: Cancellation)).Completion.Values);
        Assert.Equal([made.Id], (await desktop.Client.CompleteAsync(person, "id", made.Id[..6], cancellationToken: Cancellation)).Completion.Values);
        Assert.Empty((await desktop.Client.CompleteAsync(person, "id", "Nobody", cancellationToken: Cancellation)).Completion.Values);
    }

    [Fact]
    public void Every_region_is_a_country_once() => Assert.Equal(Regions.All.Count, Regions.All.Where(code => code.Length == 2).Distinct().Count());

    private static async Task<string> TextAsync(Desktop desktop, Dictionary<string, object?> arguments)
    {
        var prompt = await desktop.Client.GetPromptAsync("capture_signature", arguments, cancellationToken: Cancellation);
        return ((TextContentBlock)prompt.Messages.Single().Content).Text;
    }
}

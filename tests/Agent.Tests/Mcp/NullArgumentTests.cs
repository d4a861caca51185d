using System.Text.Json;
using Allo.Contacts.Agent;
using Allo.Contacts.Crm;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>Null for an argument is the argument left out, also where its type has no null.</summary>
public sealed class NullArgumentTests
{
    [Theory]
    [InlineData("create_person", """{"text":"Jane Doe, +44 20 7946 0958","allow_duplicate_number":null,"allow_missing_number":null,"create_company":null,"person":null,"numbers":null,"region":null}""", "created")]
    [InlineData("search_people", """{"name":"Jane","page":null,"size":null}""", "ok")]
    [InlineData("search_companies", """{"name":"Acme","page":null,"size":null}""", "ok")]
    public async Task Of_a_tool(string tool, string arguments, string status)
    {
        await using var desktop = await Desktop.OpenAsync();
        var answer = await desktop.CallAsync(tool, arguments);
        Assert.False(answer.IsError == true, answer.Words());
        Assert.Equal(status, answer.Status());
    }

    [Theory]
    [InlineData("France")]
    [InlineData("XX")]
    public async Task A_region_that_is_no_country_is_named_by_the_function_and_the_tool_alike(string region)
    {
        await using var desktop = await Desktop.OpenAsync();
        var answer = await desktop.CallAsync("preview_contact", JsonSerializer.Serialize(new { text = "Jane Doe 06 12 34 56 78", region }));
        Assert.True(answer.IsError == true);
        Assert.Contains($"\"{region}\"", answer.Words(), StringComparison.Ordinal);

        await using var services = new ServiceCollection().AddAgent(new CrmOptions { ApiKey = "ak_none", BaseAddress = desktop.Sandbox.Address }).BuildServiceProvider();
        var plugin = services.GetRequiredService<Plugin.ContactPlugin>();
        Assert.Contains($"\"{region}\"", plugin.PreviewContact("Jane Doe 06 12 34 56 78", region).Summary, StringComparison.Ordinal);
        Assert.Contains($"\"{region}\"", (await plugin.CreatePerson("Jane Doe 06 12 34 56 78", region: region, cancellationToken: TestContext.Current.CancellationToken)).Summary, StringComparison.Ordinal);
    }
}

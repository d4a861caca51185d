using System.Net;
using System.Text.Json;
using Allo.Contacts.Tests.Mcp;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Allo.Contacts.Tests.Http;

/// <summary>Access tokens of an authority: where to get one is told, and their scopes decide what is shown.</summary>
public sealed class OAuthTests
{
    [Fact]
    public async Task The_metadata_of_the_resource_are_where_the_challenge_says()
    {
        await using var authority = await Authority.StartAsync();
        await using var team = await OpenAsync(authority);
        using var http = new HttpClient();
        using var answer = await http.PostAsync(team.Address, new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var challenge = answer.Headers.WwwAuthenticate.Single().Parameter!;
        var where = challenge[(challenge.IndexOf("http", StringComparison.Ordinal))..].TrimEnd('"').Split('"')[0];
        Assert.StartsWith("https://", where, StringComparison.Ordinal); // a proxy with TLS stands before it, as the resource says
        using var metadata = JsonDocument.Parse(await http.GetStringAsync(new UriBuilder(where) { Scheme = "http" }.Uri, TestContext.Current.CancellationToken));
        Assert.Equal(Authority.Audience, metadata.RootElement.GetProperty("resource").GetString());
        Assert.Equal(authority.Issuer, metadata.RootElement.GetProperty("authorization_servers")[0].GetString()!.TrimEnd('/'));
        Assert.Equal(["contacts:read", "contacts:write"], metadata.RootElement.GetProperty("scopes_supported").EnumerateArray().Select(scope => scope.GetString()));
    }

    [Fact]
    public async Task Without_the_scope_to_write_the_tools_that_write_are_hidden_and_refused()
    {
        await using var authority = await Authority.StartAsync();
        await using var team = await OpenAsync(authority);
        await using var reader = await team.ConnectAsync(token: authority.TokenFor("openid contacts:read"));
        var tools = await reader.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(5, tools.Count);
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations!.ReadOnlyHint));
        var refused = await reader.CallToolAsync(new CallToolRequestParams { Name = "create_company", Arguments = Reading.Json("""{"name":"Acme"}""") }, TestContext.Current.CancellationToken);
        Assert.Contains("contacts:write", refused.Words(), StringComparison.Ordinal);
        Assert.Empty(await team.Sandbox.StatusesAsync("/v2/api/crm/companies"));
    }

    [Fact]
    public async Task With_it_they_are_shown_and_run()
    {
        await using var authority = await Authority.StartAsync();
        await using var team = await OpenAsync(authority);
        await using var writer = await team.ConnectAsync(token: authority.TokenFor("contacts:write"));
        Assert.Equal(8, (await writer.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Count);
        var made = await writer.CallToolAsync(new CallToolRequestParams { Name = "create_company", Arguments = Reading.Json("""{"name":"Acme"}""") }, TestContext.Current.CancellationToken);
        Assert.Equal("created", made.Status());
    }

    [Theory]
    [InlineData("openid", Authority.Audience)]
    [InlineData("contacts:write", "https://other.example/mcp")]
    public async Task A_token_without_scopes_of_ours_or_for_another_server_opens_nothing(string scope, string audience)
    {
        await using var authority = await Authority.StartAsync();
        await using var team = await OpenAsync(authority);
        await Assert.ThrowsAnyAsync<Exception>(() => team.ConnectAsync(token: authority.TokenFor(scope, audience)));
    }

    private static Task<Team> OpenAsync(Authority authority) =>
        Team.OpenAsync(access => access with { Authority = new Uri(authority.Issuer), Resource = new Uri(Authority.Audience) });
}

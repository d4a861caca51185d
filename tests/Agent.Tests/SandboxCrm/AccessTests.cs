using System.Text.Json.Nodes;
using Xunit;

namespace Allo.Contacts.Tests.SandboxCrm;

public sealed class AccessTests
{
    private const string Body = """{"name":"Jane","numbers":["+33612345678"]}""";

    [Theory]
    [InlineData("Api-Key ak_sandbox", 200, null)]
    [InlineData("ak_sandbox", 200, null)]
    [InlineData("Bearer ak_sandbox", 401, "API_KEY_INVALID")]
    [InlineData("Api-Key ak_unknown", 401, "API_KEY_INVALID")]
    [InlineData("Api-Key ak_sandbox_revoked", 401, "API_KEY_REVOKED")]
    [InlineData("", 401, "UNAUTHORIZED")]
    public async Task A_key_is_let_in_or_refused_by_its_code(string authorization, int status, string? code)
    {
        await using var sandbox = await Caller.StartAsync();
        var reply = await sandbox.Send(HttpMethod.Get, "/v2/api/me", null, request => request.Headers.TryAddWithoutValidation("Authorization", authorization));
        Assert.Equal(status, reply.Status);
        Assert.Equal(code, status == 200 ? null : reply.Code);
    }

    [Fact]
    public async Task A_key_without_the_scope_is_refused_and_me_lists_only_what_it_may_do()
    {
        await using var sandbox = await Caller.StartAsync();
        var refused = await sandbox.Post(Caller.People, Body, "ak_sandbox_read");
        Assert.Equal((403, "API_KEY_INSUFFICIENT_SCOPE"), (refused.Status, refused.Code));
        Assert.Equal(200, (await sandbox.Post(Caller.People + "/search", "{}", "ak_sandbox_read")).Status);
        var endpoints = (await sandbox.Get("/v2/api/me", "ak_sandbox_read")).Data["endpoints"]!.AsArray();
        Assert.Contains(endpoints, endpoint => endpoint!["scope"]?.GetValue<string>() == "CRM_READ");
        Assert.DoesNotContain(endpoints, endpoint => endpoint!["scope"]?.GetValue<string>() == "CRM_WRITE");
    }

    [Fact]
    public async Task Without_a_User_Agent_the_edge_answers_in_HTML()
    {
        await using var sandbox = await Caller.StartAsync();
        var reply = await sandbox.Send(HttpMethod.Get, "/v2/api/me", null, request => request.Headers.UserAgent.Clear());
        Assert.Equal(403, reply.Status);
        Assert.StartsWith("<html>", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_content_type_is_refused()
    {
        await using var sandbox = await Caller.StartAsync();
        var reply = await sandbox.Send(HttpMethod.Post, Caller.People, Body, request => request.Headers.TryAddWithoutValidation("Authorization", "ak_sandbox"), "text/plain");
        Assert.Equal((415, "UNSUPPORTED_MEDIA_TYPE"), (reply.Status, reply.Code));
    }

    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("evil.example:5088", 400)]
    [InlineData("127.0.0.1.evil.example", 400)]
    [InlineData("192.0.2.1", 400)]
    [InlineData("localhost:1", 200)]
    [InlineData("127.0.0.2", 200)]
    [InlineData("[::1]", 200)]
    [InlineData("evil.example", 200, "http://127.0.0.1:0;http://0.0.0.0:0")]
    public async Task On_loopback_a_page_of_another_name_reads_nothing(string host, int status, string urls = "http://127.0.0.1:0")
    {
        await using var sandbox = await Caller.StartAsync(options => options with { Urls = urls });
        foreach (var path in new[] { "/v2/api/me", "/sandbox/requests", "/openapi/v1.json" })
        {
            Assert.Equal(status, (await sandbox.Send(HttpMethod.Get, path, null, request =>
            {
                request.Headers.TryAddWithoutValidation("Authorization", "ak_sandbox");
                request.Headers.Host = host;
            })).Status);
        }
    }

    [Fact]
    public async Task The_request_id_of_the_client_comes_back()
    {
        await using var sandbox = await Caller.StartAsync();
        var reply = await sandbox.Send(HttpMethod.Get, "/v2/api/me", null, request => request.Headers.Add("X-Request-Id", "trace-7"));
        Assert.Equal("trace-7", reply.Headers["X-Request-Id"]);
        Assert.Equal("trace-7", reply.Error["request_id"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_write_after_the_last_of_a_second_is_told_when_to_come_back()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var sandbox = await Caller.StartAsync(options => options with { WritePerSecond = 2, Clock = clock });
        Assert.Equal("1", (await sandbox.Post(Caller.People + "/search", "{}")).Headers["X-RateLimit-Remaining"]);
        await sandbox.Post(Caller.People + "/search", "{}");
        var refused = await sandbox.Post(Caller.People, Body);
        Assert.Equal((429, "RATE_LIMIT_EXCEEDED"), (refused.Status, refused.Code));
        Assert.Equal("1", refused.Headers["Retry-After"]);
        Assert.Equal(1, refused.Error["retry_after_seconds"]!.GetValue<int>());
        Assert.Equal(200, (await sandbox.Get("/v2/api/me")).Status);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await sandbox.Post(Caller.People, Body)).Status);
    }

    [Fact]
    public async Task The_OpenAPI_document_describes_every_operation_with_its_refusals()
    {
        await using var sandbox = await Caller.StartAsync();
        var paths = (await sandbox.Get("/openapi/v1.json")).Json["paths"]!.AsObject();
        Assert.NotNull(paths["/v2/api/crm/people/search"]!["post"]);
        Assert.NotNull(paths["/v2/api/crm/people/{id}"]!["put"]);
        var create = paths["/v2/api/crm/people"]!["post"]!;
        Assert.NotNull(create["requestBody"]!["content"]!["application/json"]!["schema"]);
        Assert.All<string>(["200", "400", "401", "403", "409", "429"], status => Assert.IsType<JsonObject>(create["responses"]![status]));
    }

    [Theory]
    [InlineData(Caller.People, "{id}/notes", """{"content":"Hi"}""")]
    [InlineData(Caller.People, "", """{"name":"Paul","numbers":["+33612345679"]}""")]
    [InlineData(Caller.Companies, "", """{"name":"Acme"}""")]
    public async Task What_is_made_is_answered_with_the_status_that_the_document_states(string path, string rest, string body)
    {
        await using var sandbox = await Caller.StartAsync();
        var template = rest.Length == 0 ? path : $"{path}/{rest}";
        var person = await sandbox.NewPerson("+33612345678");
        var made = await sandbox.Post(template.Replace("{id}", person, StringComparison.Ordinal), body);
        var responses = (await sandbox.Get("/openapi/v1.json")).Json["paths"]![template]!["post"]!["responses"]!.AsObject();
        Assert.Equal([$"{made.Status}"], responses.Select(response => response.Key).Where(status => status[0] == '2'));
    }
}

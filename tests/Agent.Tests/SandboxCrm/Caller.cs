using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Allo.SandboxCrm;
using Xunit;

namespace Allo.Contacts.Tests.SandboxCrm;

/// <summary>A sandbox on a loopback port and whoever calls it over HTTP.</summary>
internal sealed class Caller : IAsyncDisposable
{
    public const string People = "/v2/api/crm/people";
    public const string Companies = "/v2/api/crm/companies";

    private readonly SandboxServer _server;
    private readonly HttpClient _http = new();

    private Caller(SandboxServer server) => _server = server;

    public static async Task<Caller> StartAsync(Func<SandboxOptions, SandboxOptions>? with = null)
    {
        // The limits are wide unless a test is about them.
        var options = new SandboxOptions { ReadPerSecond = 10_000, WritePerSecond = 10_000 };
        return new Caller(await SandboxServer.StartAsync(with?.Invoke(options) ?? options, TestContext.Current.CancellationToken));
    }

    public Task<Reply> Get(string path, string key = "ak_sandbox") => Send(HttpMethod.Get, path, null, key);

    public Task<Reply> Post(string path, string body, string key = "ak_sandbox", string? idempotencyKey = null) =>
        Send(HttpMethod.Post, path, body, key, idempotencyKey);

    public Task<Reply> Put(string path, string body, string key = "ak_sandbox", string? idempotencyKey = null) =>
        Send(HttpMethod.Put, path, body, key, idempotencyKey);

    public Task<Reply> Send(HttpMethod method, string path, string? body, string key, string? idempotencyKey = null) =>
        Send(method, path, body, request =>
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Api-Key {key}");
            if (idempotencyKey is not null)
            {
                request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
            }
        });

    public async Task<Reply> Send(HttpMethod method, string path, string? body, Action<HttpRequestMessage> with, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(method, new Uri(_server.Address, path));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("sandbox-tests", "1"));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, contentType);
        }

        with(request);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var headers = response.Headers.ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase);
        return new Reply((int)response.StatusCode, text, headers);
    }

    public async Task<string> NewPerson(string number, string name = "Jane") =>
        (await Post(People, $$"""{"name":"{{name}}","numbers":["{{number}}"]}""")).Data["id"]!.GetValue<string>();

    public async Task<int> CountPeople(string number) =>
        (await Post(People + "/search", $$$"""{"filters":{"phone_number":"{{{number}}}"}}""")).Json["pagination"]!["total_count"]!.GetValue<int>();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}

internal sealed record Reply(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public JsonNode Data => Json["data"]!;

    public JsonNode Error => Json["error"]!;

    public string Code => Error["code"]!.GetValue<string>();

    public string[] Names => [.. Data.AsArray().Select(hit => hit!["name"]!.GetValue<string>())];
}

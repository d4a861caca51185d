using System.Text.Json.Nodes;
using NJsonSchema;
using Xunit;

namespace Allo.Contacts.Tests.SandboxCrm;

/// <summary>The OpenAPI document is true to what is answered: the status is one of the operation's, and the body fits its schema.</summary>
public sealed class DocumentTests
{
    private const string Known = "+33612345678";

    /// <summary>Method, path, body, key, fault, status.</summary>
    public static TheoryData<string, string, string?, string, string?, int> Calls { get; } = new()
    {
        { "GET", "/v2/api/me", null, "ak_sandbox", null, 200 },
        { "GET", "/v2/api/me", null, "ak_of_nobody", null, 401 },
        { "GET", "/v2/api/me", null, "ak_sandbox", "503", 503 },
        { "POST", Caller.People, """{"name":"A","numbers":["+33612345679"]}""", "ak_sandbox", null, 200 },
        { "POST", Caller.People, $$"""{"name":"A","numbers":["{{Known}}"]}""", "ak_sandbox", null, 409 },
        { "POST", Caller.People, """{"name":"A","numbers":["+33612345679"],"company_id":"com-1"}""", "ak_sandbox", null, 404 },
        { "POST", Caller.People, """{"name":"A","numbers":["12"]}""", "ak_sandbox", null, 400 },
        { "POST", Caller.People, "large", "ak_sandbox", null, 413 },
        { "POST", Caller.People, """{"name":"A"}""", "ak_sandbox_read", null, 403 },
        { "POST", Caller.People, "{}", "ak_sandbox", "429", 429 },
        { "GET", Caller.People + "/{id}", null, "ak_sandbox", null, 200 },
        { "GET", Caller.People + "/{id}", null, "ak_sandbox_other", null, 404 },
        { "PUT", Caller.People + "/{id}", """{"company_id":"","emails":[]}""", "ak_sandbox", null, 200 },
        { "POST", Caller.People + "/search", "{}", "ak_sandbox", null, 200 },
        { "POST", Caller.People + "/search", """{"size":0}""", "ak_sandbox", null, 400 },
        { "POST", Caller.People + "/search", "{}", "ak_sandbox", "500", 500 },
        { "POST", Caller.People + "/{id}/notes", """{"content":"Hi"}""", "ak_sandbox", null, 201 },
        { "POST", Caller.Companies, """{"name":"Acme"}""", "ak_sandbox", null, 201 },
        { "POST", Caller.Companies + "/search", "{}", "ak_sandbox", null, 200 },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Every_answer_is_as_the_document_says(string method, string path, string? body, string key, string? fault, int status)
    {
        await using var sandbox = await Caller.StartAsync();
        var id = await sandbox.NewPerson(Known);
        await sandbox.Post("/sandbox/faults", $$"""{"faults":[{{(fault is null ? "" : $"\"{fault}\"")}}]}""");
        var sent = body == "large" ? $$"""{"name":"{{new string('x', 1 << 21)}}"}""" : body;
        var reply = await sandbox.Send(new HttpMethod(method), path.Replace("{id}", id, StringComparison.Ordinal), sent, key);
        Assert.Equal(status, reply.Status);

        var document = (await sandbox.Get("/openapi/v1.json")).Json;
        var stated = document["paths"]![path]![method.ToLowerInvariant()]!["responses"]!.AsObject();
        var schema = Assert.IsType<JsonObject>(stated[$"{status}"]?["content"]?["application/json"]?["schema"]);
        Assert.Empty((await Resolved(schema, document["components"]!["schemas"]!)).Validate(reply.Body));
    }

    // A schema of its own: the parts of the document stand where JSON Schema looks for them.
    private static Task<JsonSchema> Resolved(JsonNode schema, JsonNode parts)
    {
        var whole = new JsonObject { ["allOf"] = new JsonArray(schema.DeepClone()), ["definitions"] = parts.DeepClone() };
        return JsonSchema.FromJsonAsync(whole.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_cannot_be_answered_is_not_stated()
    {
        await using var sandbox = await Caller.StartAsync();
        var paths = (await sandbox.Get("/openapi/v1.json")).Json["paths"]!;
        Assert.Equal(["200", "401", "429", "500", "503"], Stated(paths["/v2/api/me"]!["get"]!));
        Assert.Equal(["200", "401", "403", "404", "429", "500", "503"], Stated(paths[Caller.People + "/{id}"]!["get"]!));
        Assert.Equal(["200", "400", "401", "403", "413", "415", "429", "500", "503"], Stated(paths[Caller.People + "/search"]!["post"]!));
    }

    private static IEnumerable<string> Stated(JsonNode operation) => operation["responses"]!.AsObject().Select(response => response.Key).Order(StringComparer.Ordinal);
}

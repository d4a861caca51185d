using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using Allo.Contacts.Agent.Http;
using Allo.Contacts.Agent.Verbs;
using Allo.Contacts.Crm;
using Allo.SandboxCrm;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Allo.Contacts.Tests.Http;

/// <summary>Who may reach the server over HTTP, and how much they may send.</summary>
public sealed class HttpAccessTests
{
    private const string Search = "/v2/api/crm/companies/search";
    private const string List = """{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}""";

    [Theory]
    [InlineData("http://0.0.0.0:0", "ALLO_MCP_TOKEN")]
    [InlineData("http://192.0.2.1:0", "ALLO_MCP_TOKEN")]
    [InlineData("http://example.com:0", "ALLO_MCP_AUTHORITY")]
    [InlineData("http://[::]:0", "127.0.0.1")]
    [InlineData("ftp://127.0.0.1", "--http")]
    [InlineData("127.0.0.1:80", "--http")]
    public void Off_loopback_it_refuses_to_start_without_token_or_authority(string url, string words) =>
        Assert.Contains(words, Assert.Throws<InputException>(() => HttpAccess.Of(url, [], _ => null)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://user:pw@127.0.0.1:0")]
    [InlineData("http://127.0.0.1@localhost:0")]
    [InlineData("http://127.0.0.1:0/#x")]
    [InlineData("http://127.0.0.1:0/mcp")]
    public void An_address_that_the_web_server_would_read_otherwise_is_refused(string url) =>
        Assert.Contains("host and port", Assert.Throws<InputException>(() => HttpAccess.Of(url, [], _ => null)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://login.acme.com", true)]
    [InlineData("https://login.acme.com", false)]
    [InlineData("http://127.0.0.1:8080", false)]
    public void An_authority_must_be_reached_in_secret(string authority, bool refused)
    {
        var told = Record.Exception(() => HttpAccess.Of("http://127.0.0.1:0", [], variable => variable == HttpAccess.AuthorityVariable ? authority : null));
        Assert.Equal(refused, told is InputException { Message: var words } && words.Contains("https", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_certificate_https_is_refused_in_words()
    {
        var access = new HttpAccess { Url = new Uri("https://127.0.0.1:0") };
        var refusal = await Assert.ThrowsAsync<IOException>(() => McpHttpServer.StartAsync(new McpHttpOptions { Access = access, Crm = new CrmOptions() }, TestContext.Current.CancellationToken));
        Assert.Contains("Kestrel__Certificates__Default__Path", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("dev-certs", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_of_the_README_is_taken()
    {
        var line = File.ReadLines(Readme()).Single(line => line.StartsWith(HttpAccess.TokenVariable + "=", StringComparison.Ordinal)).Split(' ');
        string After(string option) => line[Array.IndexOf(line, option) + 1];
        var access = HttpAccess.Of(After("--http"), [After("--host")], variable => variable == HttpAccess.TokenVariable ? line[0].Split('=')[1] : null);
        Assert.True(access.IsGuarded);
    }

    [Fact]
    public void A_server_on_every_address_must_be_told_its_names() =>
        Assert.Contains("--host", Assert.Throws<InputException>(() => HttpAccess.Of("http://0.0.0.0:0", [], Token)).Message, StringComparison.Ordinal);

    [Fact]
    public void Tokens_of_an_authority_must_be_for_an_address_that_callers_can_reach() =>
        Assert.Contains(
            HttpAccess.ResourceVariable,
            Assert.Throws<InputException>(() => HttpAccess.Of("http://0.0.0.0:0", ["mcp.acme.com"], variable => variable == HttpAccess.AuthorityVariable ? "https://login.acme.com" : null)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("mcp.acme.com:443")]
    [InlineData("https://mcp.acme.com")]
    [InlineData("mcp.acme.com/mcp")]
    [InlineData("*.acme.com")]
    [InlineData("::1")]
    [InlineData("")]
    public void A_name_that_no_request_can_have_is_refused(string host) =>
        Assert.Contains($"--host {host}: give a name alone", Assert.Throws<InputException>(() => HttpAccess.Of("http://0.0.0.0:0", ["mcp.acme.com", host], Token)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("mcp.acme.com")]
    [InlineData("mcp")]
    [InlineData("192.0.2.1")]
    [InlineData("[2001:db8::1]")]
    public void A_name_or_an_address_is_taken(string host) => Assert.Contains(host, HttpAccess.Of("http://0.0.0.0:0", [host], Token).AllowedHosts);

    [Fact]
    public void With_a_token_and_a_name_it_may_leave_loopback() =>
        Assert.Equal(["mcp.acme.com"], HttpAccess.Of("http://0.0.0.0:0", ["mcp.acme.com"], Token).AllowedHosts);

    [Fact]
    public void Another_address_of_loopback_is_reached_under_its_own_name() => Assert.Contains("127.0.0.2", HttpAccess.Of("http://127.0.0.2:0", [], _ => null).AllowedHosts);

    [Theory]
    [InlineData("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://127.0.0.1.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Host", "evil.example", HttpStatusCode.BadRequest)]
    [InlineData("Host", "127.0.0.1.evil.example:80", HttpStatusCode.BadRequest)]
    [InlineData("Origin", "http://localhost:6274", HttpStatusCode.OK)]
    [InlineData("Host", "localhost:1", HttpStatusCode.OK)]
    public async Task A_foreign_origin_or_host_is_turned_away(string header, string value, HttpStatusCode status)
    {
        await using var team = await Team.OpenAsync();
        Assert.Equal(status, (await PostAsync(team, List, (header, value))).StatusCode);
    }

    [Fact]
    public async Task Health_is_told_to_everybody()
    {
        await using var team = await Team.OpenAsync(access => access with { Token = Team.Token });
        using var http = new HttpClient();
        Assert.Equal("""{"status":"ok"}""", await http.GetStringAsync(new Uri(team.Address, "/health"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_request_of_more_than_a_megabyte_is_refused()
    {
        await using var team = await Team.OpenAsync();
        // The body waits for the answer (RFC 9110, 10.1.1): else the server may hang up while it is still being sent.
        var answer = await PostAsync(team, List.Replace("{}", $$"""{"x":"{{new string('x', 1_100_000)}}"}""", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("1048576 bytes", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1]", "arguments must be an object with a member for each argument, but is a list")]
    [InlineData("\"x\"", "arguments must be an object with a member for each argument, but is a string")]
    [InlineData("""{"person_id":"per-\ud800"}""", "person_id holds half a character")]
    [InlineData("""{"person_id":["\udc00"]}""", "person_id holds half a character")]
    [InlineData("""{"\ud800":1}""", "not well-formed Unicode")]
    [InlineData("""{"person_id":"per-1","person_id":5}""", "stands there twice")]
    [InlineData("""{},"name":5""", "name must be the name of a tool, but is a number; there are preview_contact")]
    [InlineData("""{},"_meta":5""", "params._meta is of the wrong type")]
    [InlineData("""{},"name":null""", "name must be the name of a tool, but is not given; there are preview_contact")]
    public async Task What_is_no_call_at_all_is_answered_by_naming_what_is_wrong(string arguments, string words)
    {
        await using var team = await Team.OpenAsync();
        var name = arguments.Contains("\"name\"", StringComparison.Ordinal) ? "" : "\"name\":\"get_person\",";
        var answer = await PostAsync(team, $$"""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{ {{name}}"arguments":{{arguments}} } }""");
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("-32602", said, StringComparison.Ordinal);
        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_a_call_nor_a_callers_mistake_is_logged()
    {
        using var log = new LogLines();
        await using (var team = await Team.OpenAsync(access => access with { Token = Team.Token }, logging: builder => builder.AddProvider(log)))
        {
            string[] bodies =
            [
                List, "nonsense", List.Replace("list", "none", StringComparison.Ordinal), List.Replace("{}", "5", StringComparison.Ordinal), List + new string(' ', 1_100_000),
                Request("tools/call", """{"name":"Jane Doe\n+44 20"}"""), Request("resources/read", """{"uri":"allo://people/Jane-Doe"}"""), Request("resources/read", """{"uri":"Jane"}"""),
                Request("prompts/get", """{"name":"Jane Doe"}"""), Request("prompts/get", """{"name":"capture_signature","arguments":{"Jane":"Doe"}}"""),
            ];
            foreach (var body in bodies)
            {
                using var answer = await PostAsync(team, body, ("Authorization", "Bearer " + Team.Token));
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            }
        }

        // On a busy machine Kestrel tells that its heartbeat was late.
        Assert.DoesNotContain(log.Lines, line => !line.Contains("heartbeat", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_body_that_does_not_say_it_is_JSON_is_refused_in_words(string? type)
    {
        using var log = new LogLines();
        await using var team = await Team.OpenAsync(logging: builder => builder.AddProvider(log));
        using var http = new HttpClient();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(List));
        content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        using var answer = await http.PostAsync(team.Address, content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("Content-Type: application/json", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(log.Lines);
    }

    [Theory]
    [InlineData("resources/read", "{}", "params must have uri")]
    [InlineData("prompts/get", """{"name":"capture_signature","arguments":{"text":5}}""", "text must be a string, but is a number")]
    [InlineData("prompts/get", """{"name":"nothing"}""", "There are capture_signature, capture_chat, resolve_duplicate")]
    public async Task A_request_that_is_no_call_is_answered_by_naming_what_is_wrong_too(string method, string parameters, string words)
    {
        await using var team = await Team.OpenAsync();
        using var answer = await PostAsync(team, Request(method, parameters));
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("-32602", said, StringComparison.Ordinal);
        Assert.Contains(words, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_ended_in_words_and_writes_nothing_more()
    {
        await using var team = await Team.OpenAsync(
            key: "ak_sandbox", timeout: TimeSpan.FromSeconds(1), sandbox: new SandboxOptions { Faults = [Fault.Parse("latency=6000ms:on=POST " + Search)] });
        const string Call = """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"create_person","arguments":{"text":"Jane Doe\nCEO, Acme Ltd\n+44 20 7946 0958"}}}""";
        var clock = Stopwatch.StartNew();
        var answer = await PostAsync(team, Call);
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(clock.Elapsed > TimeSpan.FromSeconds(0.9));
        Assert.Contains("create_person took more than 1 s and was ended", said, StringComparison.Ordinal);
        // The search is broken off before its answer would come, or never begins; what went on all the same would write right behind it.
        await team.Sandbox.EndedAsync(Search, 1, TimeSpan.FromSeconds(8));
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Empty(await team.Sandbox.StatusesAsync(Crm.Sandbox.People));
    }

    [Theory]
    [InlineData(Team.Token, null)]
    [InlineData(null, "https://login.acme.com")]
    public void Whoever_is_recognised_leaves_no_keys_in_the_home_folder(string? token, string? authority)
    {
        var services = new ServiceCollection();
        HttpSecurity.Add(services, new HttpAccess { Url = new Uri("http://127.0.0.1:0"), Token = token, Authority = authority is null ? null : new Uri(authority) });
        Assert.DoesNotContain(services, service => service.ServiceType.FullName!.Contains("DataProtection", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer a-secret-of-the-teaM", HttpStatusCode.Unauthorized)]
    [InlineData("Basic a-secret-of-the-team", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer " + Team.Token, HttpStatusCode.OK)]
    public async Task With_a_token_only_those_are_served_who_send_it(string? sent, HttpStatusCode status)
    {
        await using var team = await Team.OpenAsync(access => access with { Token = Team.Token });
        var answer = await PostAsync(team, List, ("Authorization", sent));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.Unauthorized, answer.Headers.WwwAuthenticate.Count > 0);
        Assert.Equal(status == HttpStatusCode.Unauthorized, (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("Authorization: Bearer", StringComparison.Ordinal));
    }

    private static string Request(string method, string parameters) => $$"""{"jsonrpc":"2.0","id":1,"method":"{{method}}","params":{{parameters}}}""";

    private static string Readme([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../README.md"));

    private static string? Token(string variable) => variable == HttpAccess.TokenVariable ? Team.Token : null;

    private static async Task<HttpResponseMessage> PostAsync(Team team, string body, params (string Name, string? Value)[] headers)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, team.Address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept", "application/json, text/event-stream");

        // Too much is refused before it is sent: else the server's end of the connection may come first.
        request.Headers.ExpectContinue = body.Length > 1_000_000;
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }
}

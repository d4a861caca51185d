using System.Text;
using Allo.Contacts.Crm;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Allo.Contacts.Tests.Crm;

public sealed class WireTests
{
    private static readonly string Good = Answer("200 OK", Edge.PersonJson);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_that_closes_without_an_answer_is_tried_again_with_the_same_key()
    {
        await using var server = new RawServer(null, Good);
        Assert.Equal("per-a1", (await CreateAsync(server)).Value!.Id);
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(KeyOf(server.Requests[0]), KeyOf(server.Requests[1]));
        Assert.EndsWith("""{"name":"Ana","numbers":["+33612345678"]}""", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_shorter_than_it_says_is_tried_again()
    {
        await using var server = new RawServer(Good[..^20], Good);
        Assert.Equal("per-a1", (await CreateAsync(server)).Value!.Id);
    }

    [Fact]
    public async Task An_answer_that_is_always_cut_says_so()
    {
        await using var server = new RawServer(Good[..^20]);
        Assert.Equal($"The connection to {server.Address.Authority} broke before the whole answer had come.", (await CreateAsync(server)).Error!.Message);
    }

    [Fact]
    public async Task What_is_not_HTTP_says_so()
    {
        await using var server = new RawServer("SSH-2.0-OpenSSH_9.2\r\n");
        Assert.Equal($"{server.Address.Authority} does not answer in HTTP.", (await CreateAsync(server)).Error!.Message);
    }

    [Fact]
    public async Task A_secure_call_to_a_server_that_is_not_says_so()
    {
        await using var server = new RawServer(Good);
        var secure = new UriBuilder(server.Address) { Scheme = "https" }.Uri;
        Assert.Equal($"No secure connection to {server.Address.Authority} can be made.", (await CreateAsync(secure)).Error!.Message);
    }

    [Fact]
    public async Task The_key_does_not_follow_a_redirect_and_a_cookie_does_not_come_back()
    {
        await using var elsewhere = new RawServer(Good);
        await using var server = new RawServer(Answer("307 Temporary Redirect", "", $"Location: {elsewhere.Address}\r\nSet-Cookie: a=b\r\n"));
        Assert.Equal(307, (await CreateAsync(server)).Error!.Status);
        Assert.Equal(307, (await CreateAsync(server)).Error!.Status);
        Assert.Empty(elsewhere.Requests);
        Assert.DoesNotContain("Cookie:", server.Requests[1], StringComparison.OrdinalIgnoreCase);
    }

    private static string Answer(string status, string body, string headers = "") =>
        $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{headers}\r\n{body}";

    private static string KeyOf(string request) =>
        request.Split("\r\n").Single(line => line.StartsWith("Idempotency-Key: ", StringComparison.Ordinal));

    private static Task<CrmAnswer<Person>> CreateAsync(RawServer server) => CreateAsync(server.Address);

    private static async Task<CrmAnswer<Person>> CreateAsync(Uri address)
    {
        var services = new ServiceCollection();
        services.AddAlloCrm(new CrmOptions { ApiKey = Edge.Key, BaseAddress = address, Retries = 1 });
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<CrmClient>().CreatePersonAsync(Edge.Ana, cancellationToken: Token);
    }
}

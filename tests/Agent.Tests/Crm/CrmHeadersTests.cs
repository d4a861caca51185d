using System.Net;
using Allo.Contacts.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Crm;

public sealed class CrmHeadersTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ak_live_1")]
    [InlineData("Api-Key ak_live_1")]
    [InlineData("api-key ak_live_1")]
    public async Task The_key_goes_out_behind_its_scheme_once(string setting)
    {
        using var edge = Edge.Answering(new CrmOptions { ApiKey = setting }, Edge.Person());
        await edge.Client.GetPersonAsync("per-a1", Token);
        Assert.Equal("Api-Key ak_live_1", Assert.Single(edge.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task A_key_with_another_prefix_is_sent_as_it_is()
    {
        using var edge = Edge.Answering(new CrmOptions { ApiKey = "sk-other" }, Edge.Person());
        await edge.Client.GetPersonAsync("per-a1", Token);
        Assert.Equal("Api-Key sk-other", edge.Requests[0].Header("Authorization"));
    }

    [Fact]
    public async Task Every_call_names_the_program_asks_for_JSON_and_carries_no_cookie()
    {
        using var edge = Edge.Answering(Edge.Status(200, """{"data":{}}""", ("Set-Cookie", "a=b")));
        await edge.Client.GetMeAsync(Token);
        await edge.Client.GetMeAsync(Token);
        Assert.Matches(@"^allo-contacts/\d+\.\d+\.\d+$", edge.Requests[1].Header("User-Agent"));
        Assert.Equal("application/json", edge.Requests[1].Header("Accept"));
        Assert.Null(edge.Requests[1].Header("Cookie"));
    }

    [Fact]
    public async Task A_body_goes_out_as_JSON_with_its_length()
    {
        using var edge = Edge.Answering(Edge.Person());
        await edge.Client.CreatePersonAsync(Edge.Ana, cancellationToken: Token);
        Assert.StartsWith("application/json", edge.Requests[0].Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal("""{"name":"Ana","numbers":["+33612345678"]}""", edge.Requests[0].Body);
    }

    [Fact]
    public async Task A_request_id_is_kept_over_retries_and_fresh_in_the_next_call()
    {
        using var edge = Edge.Answering(Edge.Status(503), Edge.Person());
        await edge.RunAsync(edge.Client.GetPersonAsync("per-a1", Token));
        await edge.Client.GetPersonAsync("per-a1", Token);
        var ids = edge.Requests.Select(request => request.Header("X-Request-Id")).ToList();
        Assert.True(Guid.TryParse(ids[0], out _));
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
    }

    [Fact]
    public async Task The_request_id_of_a_failed_call_is_told()
    {
        using var edge = Edge.Answering(Edge.Status(404));
        var answer = await edge.Client.GetPersonAsync("per-a1", Token);
        Assert.Equal(edge.Requests[0].Header("X-Request-Id"), answer.Error!.RequestId);
    }

    [Theory]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.TemporaryRedirect)]
    public async Task A_redirect_is_an_error_and_not_followed(HttpStatusCode status)
    {
        using var edge = Edge.Answering(Edge.Status((int)status, "", ("Location", "https://elsewhere.example/")));
        var answer = await edge.Client.GetPersonAsync("per-a1", Token);
        Assert.Equal((int)status, answer.Error!.Status);
        Assert.Single(edge.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("per-a/../../me")]
    [InlineData("per-a?x=1")]
    public async Task An_id_that_would_change_the_path_is_refused_before_any_call(string id)
    {
        using var edge = Edge.Answering(Edge.Person());
        var answer = await edge.Client.GetPersonAsync(id, Token);
        Assert.Equal("ID_INVALID", answer.Error!.Code);
        Assert.Empty(edge.Requests);
    }
}

using Allo.Contacts.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Crm;

public sealed class CrmKeyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Api-Key ")]
    public async Task Without_a_key_the_answer_names_the_setting_and_nothing_is_sent(string? key)
    {
        using var edge = Edge.Answering(new CrmOptions { ApiKey = key }, Edge.Person());
        var answer = await edge.Client.CreatePersonAsync(Edge.Ana, cancellationToken: Token);
        Assert.Equal("API_KEY_MISSING", answer.Error!.Code);
        Assert.Contains("ALLO_API_KEY", answer.Error.Message, StringComparison.Ordinal);
        Assert.Contains("ALLO_API_KEY", answer.Error.Remedy, StringComparison.Ordinal);
        Assert.False(answer.Error.IsUnavailable);
        Assert.Empty(edge.Requests);
    }

    [Theory]
    [InlineData("ak_live_1\n")]
    [InlineData("ak_live_1\r\nX-Evil: 1")]
    [InlineData("ak_ live 1")]
    [InlineData("ak_live_é")]
    [InlineData("Bearer ak_live_1")]
    public async Task A_key_that_cannot_stand_in_a_header_is_refused_without_being_shown(string key)
    {
        using var edge = Edge.Answering(new CrmOptions { ApiKey = key }, Edge.Person());
        var answer = await edge.Client.GetMeAsync(Token);
        Assert.Equal("API_KEY_MALFORMED", answer.Error!.Code);
        Assert.DoesNotContain("ak_", answer.Error.Message + answer.Error.Remedy, StringComparison.Ordinal);
        Assert.Empty(edge.Requests);
    }

    [Fact]
    public async Task A_key_that_the_server_echoes_is_blotted_out()
    {
        const string body = $$$"""{"error":{"code":"API_KEY_INVALID","message":"Key {{{Edge.Key}}} unknown","suggestion":"Replace {{{Edge.Key}}}","errors":[{"field":"key","message":"{{{Edge.Key}}}"}]}}""";
        using var edge = Edge.Answering(Edge.Status(401, body));
        var error = (await edge.Client.GetMeAsync(Token)).Error!;
        Assert.Equal("Key … unknown", error.Message);
        Assert.DoesNotContain(Edge.Key, error.ToString() + string.Join("", error.Fields), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 4, "https://api.example")]
    [InlineData(15, 11, "https://api.example")]
    [InlineData(15, 4, "ftp://api.example")]
    [InlineData(15, 4, "/relative")]
    public async Task Options_out_of_range_are_told_in_the_answer(int seconds, int retries, string address)
    {
        var options = new CrmOptions { ApiKey = Edge.Key, Timeout = TimeSpan.FromSeconds(seconds), Retries = retries, BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) };
        using var edge = Edge.Answering(options, Edge.Person());
        Assert.Equal("OPTIONS_INVALID", (await edge.Client.GetMeAsync(Token)).Error!.Code);
    }
}

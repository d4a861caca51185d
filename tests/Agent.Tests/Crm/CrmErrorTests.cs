using Allo.Contacts.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Crm;

public sealed class CrmErrorTests
{
    private const string Full = """
        {"error":{"type":"validation_error","code":"INVALID_PHONE_FORMAT","message":"Number is not E.164","retryable":false,"request_id":"req-7",
        "doc_url":"https://docs.example","param":"numbers","suggestion":"Use +33…","errors":[{"field":"numbers[0]","code":"BAD","message":"not E.164"}],"retry_after_seconds":3}}
        """;

    [Fact]
    public void The_documented_envelope_is_read_whole()
    {
        var error = CrmError.Parse(400, null, Full);
        Assert.Equal((400, "INVALID_PHONE_FORMAT", "Number is not E.164"), (error.Status, error.Code, error.Message));
        Assert.Equal(("req-7", "numbers", "Use +33…"), (error.RequestId, error.Parameter, error.Suggestion));
        Assert.Equal(new CrmFieldError("numbers[0]", "BAD", "not E.164"), Assert.Single(error.Fields));
        Assert.Equal(TimeSpan.FromSeconds(3), error.RetryAfter);
    }

    [Fact]
    public void A_422_reads_as_a_400_does() =>
        Assert.Equal(CrmError.Parse(400, null, Full).Remedy, CrmError.Parse(422, null, Full).Remedy);

    [Fact]
    public void The_header_wins_over_the_body() =>
        Assert.Equal(TimeSpan.FromSeconds(9), CrmError.Parse(429, TimeSpan.FromSeconds(9), Full).RetryAfter);

    [Theory]
    [InlineData("""{"error":"Not Found"}""", null, "Not Found")]
    [InlineData("""{"error":"Not Found","message":"No such path","code":"ENDPOINT_NOT_FOUND"}""", "ENDPOINT_NOT_FOUND", "No such path")]
    [InlineData("""{"code":"BAD","details":[{"message":"too short","field":"number"}]}""", "BAD", "too short")]
    [InlineData("""{"code":"BAD","details":["one","two","one"]}""", "BAD", "one; two")]
    [InlineData("""{"error":{"code":"PERSON_NOT_FOUND"}}""", "PERSON_NOT_FOUND", "The API answered 404 Not Found with the code PERSON_NOT_FOUND.")]
    [InlineData("""{"error":{}}""", null, "The API answered 404 Not Found.")]
    [InlineData("""{"error":null,"message":"gone"}""", null, "gone")]
    [InlineData("""{"error":["x"]}""", null, "The API answered 404 Not Found.")]
    [InlineData("""{"error":{"code":17,"message":{"a":1},"errors":"x","suggestion":[],"retry_after_seconds":"soon"}}""", "17", "The API answered 404 Not Found with the code 17.")]
    [InlineData("""{"error":{"errors":[null,3,{"field":5},{}]}}""", null, "3; 5")]
    [InlineData("\"plain\"", null, "plain")]
    [InlineData("[]", null, "The API answered 404 Not Found.")]
    [InlineData("null", null, "The API answered 404 Not Found.")]
    [InlineData("", null, "The API answered 404 Not Found without saying why.")]
    [InlineData(null, null, "The API answered 404 Not Found without saying why.")]
    [InlineData("\uFEFF  <html><body>Nope</body></html>", null, "The edge in front of the API answered 404 Not Found with a web page; the API itself did not answer.")]
    [InlineData("""{"error":{"code":"X","mess""", null, "The API answered 404 Not Found with a text that is not whole JSON.")]
    [InlineData("upstream connect error", null, "The API answered 404 Not Found with a text that is not whole JSON.")]
    [InlineData("""{"error":{"message":"\ud800"}}""", null, "The API answered 404 Not Found with a text that is not whole JSON.")]
    [InlineData("""{"error":{"message":"<b>Bad</b>\n\u001b[31m number\u202e"}}""", null, "Bad [31m number")]
    public void A_body_of_any_shape_gives_one_plain_sentence(string? body, string? code, string message)
    {
        var error = CrmError.Parse(404, null, body);
        Assert.Equal((404, code, message), (error.Status, error.Code, error.Message));
    }

    [Fact]
    public void A_daily_quota_tells_when_it_ends()
    {
        var error = CrmError.Parse(429, null, """{"code":"API_KEY_QUOTA_EXCEEDED","details":[{"message":"limit=1000;type=DAILY;reset_in=3600","field":"DAILY"}]}""");
        Assert.Equal("The key's daily quota of 1000 requests is used up.", error.Message);
        Assert.Equal(TimeSpan.FromHours(1), error.RetryAfter);
        Assert.Equal("The quota is used up: try again in 60 minutes.", error.Remedy);
    }

    [Theory]
    [InlineData("-5", null)]
    [InlineData("1e400", 2592000.0)]
    [InlineData("1e300", 2592000.0)]
    [InlineData("2.5", 2.5)]
    [InlineData("\"12\"", 12.0)]
    [InlineData("{}", null)]
    public void A_wait_is_a_sane_number_of_seconds_or_none(string seconds, double? expected) =>
        Assert.Equal(expected, CrmError.Parse(429, null, $$$"""{"error":{"retry_after_seconds":{{{seconds}}}}}""").RetryAfter?.TotalSeconds);

    public static TheoryData<string, string> Hostile() => new()
    {
        { "deep", new string('[', 200_000) },
        { "deep objects", string.Concat(Enumerable.Repeat("{\"error\":", 50_000)) },
        { "long message", "{\"error\":{\"message\":\"" + new string('x', 60_000) + "\"}}" },
        { "huge", "{\"error\":{\"message\":\"" + new string('x', 10_000_000) + "\"}}" },
        { "many fields", "{\"error\":{\"errors\":[" + string.Join(",", Enumerable.Repeat("{\"field\":\"f\",\"message\":\"m\"}", 2_000)) + "]}}" },
        { "many ids", string.Join(" ", Enumerable.Range(0, 5_000).Select(n => "per-x" + n)) },
        { "open tags", "{\"error\":{\"message\":\"" + string.Concat(Enumerable.Repeat("<a", 30_000)) + "\"}}" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_body_is_read_quickly_and_kept_short(string name, string body)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var error = CrmError.Parse(500, null, body);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), name);
        Assert.InRange(error.Message.Length, 1, 600);
        Assert.InRange(error.Fields.Count, 0, 50);
        Assert.InRange(error.PersonIds.Count, 0, 100);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(500, null, true)]
    [InlineData(503, "INTERNAL_SERVER_ERROR", true)]
    [InlineData(200, null, true)]
    [InlineData(null, "API_KEY_MISSING", false)]
    [InlineData(404, null, false)]
    [InlineData(429, null, false)]
    public void Unavailable_is_what_got_no_answer_from_the_API_itself(int? status, string? code, bool unavailable) =>
        Assert.Equal(unavailable, new CrmError { Status = status, Code = code, Message = "x" }.IsUnavailable);

    [Theory]
    [InlineData(401, "API_KEY_REVOKED", "ALLO_API_KEY")]
    [InlineData(403, "API_KEY_INSUFFICIENT_SCOPE", "CRM_WRITE")]
    [InlineData(403, "FORBIDDEN", "CRM_WRITE")]
    [InlineData(403, "API_KEY_TRIAL_NOT_ALLOWED", "trial")]
    [InlineData(429, "RATE_LIMIT_EXCEEDED", "in 7 seconds")]
    [InlineData(409, "NUMBER_ALREADY_ASSIGNED", "allow_duplicate_number")]
    [InlineData(409, "IDEMPOTENCY_KEY_REUSE", "in an hour")]
    [InlineData(404, "PERSON_NOT_FOUND", "Search")]
    [InlineData(503, null, "try again in 7 seconds")]
    [InlineData(302, null, "redirect")]
    [InlineData(418, null, "reference")]
    public void Every_error_says_what_to_do(int status, string? code, string part)
    {
        var error = new CrmError { Status = status, Code = code, Message = "x", Scope = "CRM_WRITE", RetryAfter = TimeSpan.FromSeconds(7) };
        Assert.Contains(part, error.Remedy, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_the_API_suggests_comes_before_our_guess() =>
        Assert.Equal("Use +33…", CrmError.Parse(400, null, Full).Remedy);

    [Fact]
    public async Task A_call_without_its_scope_names_the_scope()
    {
        using var edge = Edge.Answering(Edge.Status(403, """{"error":{"code":"API_KEY_INSUFFICIENT_SCOPE","message":"no"}}"""));
        Assert.Contains("CRM_WRITE", (await edge.Client.CreatePersonAsync(Edge.Ana, cancellationToken: TestContext.Current.CancellationToken)).Error!.Remedy, StringComparison.Ordinal);
        Assert.Contains("CRM_READ", (await edge.Client.GetPersonAsync("per-a1", TestContext.Current.CancellationToken)).Error!.Remedy, StringComparison.Ordinal);
    }
}

using System.Text;
using Xunit;

namespace Allo.Contacts.Tests.SandboxCrm;

public sealed class HostileBodyTests
{
    private const string Person = """{"name":"Jane","numbers":["+33612345678"]}""";
    private static readonly string[] Operations = [Caller.People, Caller.People + "/search", "notes", Caller.Companies, Caller.Companies + "/search", "/sandbox/faults"];

    public static TheoryData<string, byte[]> Bodies => new()
    {
        { "half a surrogate pair", Utf8("""{"name":"\ud800","content":"\ud800","numbers":["+33612345678"]}""") },
        { "the other half", Utf8("""{"name":"a\udc00b"}""") },
        { "half a pair in a member's name", Utf8("""{"\ud800":1}""") },
        { "half a pair where nobody looks", Utf8("""{"extra":[{"deep":"\ud800"}]}""") },
        { "an escaped NUL", Utf8("""{"name":"Ja\u0000ne","content":"a\u0000","numbers":["+33612345678"]}""") },
        { "a NUL", Utf8("{\"name\":\"Ja\0ne\"}") },
        { "a member twice", Utf8("""{"name":"a","name":"b","content":"a"}""") },
        { "a nested member twice", Utf8("""{"filters":{"name":"a","name":"b"}}""") },
        { "a deep list", Utf8("{\"name\":" + new string('[', 100_000) + new string(']', 100_000) + "}") },
        { "a deep object", Utf8(string.Concat(Enumerable.Repeat("{\"filters\":", 1000)) + "1" + new string('}', 1000)) },
        { "a deep list that does not end", Utf8(new string('[', 500_000)) },
        { "a number that is none", Utf8("""{"page":NaN}""") },
        { "bytes that are not UTF-8", [.. Utf8("{\"name\":\""), 0xC3, 0x28, .. Utf8("\"}")] },
        { "half a pair in bytes", [.. Utf8("{\"name\":\""), 0xED, 0xA0, 0x80, .. Utf8("\"}")] },
        { "UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Person)] },
        { "nothing", [] },
        { "a byte order mark alone", Encoding.UTF8.Preamble.ToArray() },
        { "blanks", Utf8(" \r\n\t") },
        { "two bodies", Utf8("{}{}") },
        { "a list", Utf8("[]") },
    };

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public async Task It_is_refused_by_every_operation_and_nothing_is_written(string what, byte[] body)
    {
        await using var sandbox = await Caller.StartAsync();
        var person = await sandbox.NewPerson("+33612345679");
        foreach (var operation in Operations)
        {
            var path = operation == "notes" ? $"{Caller.People}/{person}/notes" : operation;
            AssertRefused(await Send(sandbox, HttpMethod.Post, path, body), $"{what} to {operation}");
        }

        AssertRefused(await Send(sandbox, HttpMethod.Put, $"{Caller.People}/{person}", body), what);
        Assert.Equal(["Jane"], (await sandbox.Post(Caller.People + "/search", "{}")).Names);
        Assert.Empty((await sandbox.Post(Caller.Companies + "/search", "{}")).Names);
    }

    [Theory]
    [InlineData(Caller.People, """{"name":1e999,"numbers":["+33612345678"]}""")]
    [InlineData(Caller.People, """{"name":"Jane","numbers":[33612345678]}""")]
    [InlineData(Caller.People, """{"name":"Jane","numbers":[null]}""")]
    [InlineData(Caller.People, """{"name":"Jane","numbers":["+33612345678"],"allow_duplicate_number":1}""")]
    [InlineData(Caller.People + "/search", """{"page":1e999}""")]
    [InlineData(Caller.People + "/search", """{"page":99999999999999999999}""")]
    [InlineData(Caller.People + "/search", """{"size":1.5}""")]
    [InlineData(Caller.People + "/search", """{"page":-2147483648}""")]
    [InlineData(Caller.People + "/search", """{"filters":[]}""")]
    public async Task A_value_that_does_not_fit_its_member_is_refused(string path, string body)
    {
        await using var sandbox = await Caller.StartAsync();
        var refused = await sandbox.Post(path, body);
        Assert.Equal((400, "validation_error"), (refused.Status, refused.Error["type"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_byte_order_mark_before_a_good_body_does_not_matter()
    {
        await using var sandbox = await Caller.StartAsync();
        var created = await Send(sandbox, HttpMethod.Post, Caller.People, [.. Encoding.UTF8.Preamble, .. Utf8(Person)]);
        Assert.Equal((200, "Jane"), (created.Status, created.Data["name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Whole_surrogate_pairs_are_kept()
    {
        await using var sandbox = await Caller.StartAsync();
        var created = await sandbox.Post(Caller.People, """{"name":"Jane \ud83d\ude00","numbers":["+33612345678"]}""");
        Assert.Equal("Jane \U0001F600", created.Data["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("nonsense")]
    public async Task Another_content_type_is_refused_by_every_operation(string? contentType)
    {
        await using var sandbox = await Caller.StartAsync();
        foreach (var path in Operations.Where(operation => operation != "notes"))
        {
            var refused = await Send(sandbox, HttpMethod.Post, path, Utf8(Person), contentType);
            Assert.Equal((415, "UNSUPPORTED_MEDIA_TYPE"), (refused.Status, refused.Code));
        }
    }

    [Theory]
    [InlineData(Caller.People, false)]
    [InlineData(Caller.People, true)]
    [InlineData("/sandbox/faults", false)]
    public async Task Ten_megabytes_are_refused_and_the_next_request_is_answered(string path, bool chunked)
    {
        await using var sandbox = await Caller.StartAsync();
        var body = new byte[10 * 1024 * 1024];
        body.AsSpan().Fill((byte)' ');
        var refused = await Send(sandbox, HttpMethod.Post, path, body, chunked: chunked);
        Assert.Equal((413, "INVALID_REQUEST_BODY"), (refused.Status, refused.Code));
        Assert.Equal(200, (await sandbox.Post(Caller.People, Person)).Status);
    }

    private static void AssertRefused(Reply reply, string what)
    {
        Assert.True(reply.Status == 400, $"{what}: {reply.Status} {reply.Body}");
        Assert.Equal(("validation_error", "INVALID_REQUEST_BODY"), (reply.Error["type"]!.GetValue<string>(), reply.Code));
        Assert.Equal(reply.Headers["X-Request-Id"], reply.Error["request_id"]!.GetValue<string>());
    }

    private static Task<Reply> Send(Caller sandbox, HttpMethod method, string path, byte[] body, string? contentType = "application/json", bool chunked = false) =>
        sandbox.Send(method, path, null, request =>
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Api-Key ak_sandbox");
            request.Headers.TransferEncodingChunked = chunked;
            request.Content = new ByteArrayContent(body);
            if (contentType is not null)
            {
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            }
        });

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}

using System.Text.Json;
using Allo.Contacts.Agent.Output;
using Allo.Contacts.Extraction;
using Xunit;

namespace Allo.Contacts.Tests.Verbs;

/// <summary>The lines that other programs read: <c>extract --jsonl</c>.</summary>
public sealed class ExtractionLinesTests : IDisposable
{
    private static readonly string[] Members = ["name", "last_name", "job_title", "company", "numbers", "emails", "website", "address"];
    private readonly RunningProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Every_line_is_answered_in_order_and_a_bad_one_stops_nothing()
    {
        string[] lines =
        [
            """{"id":"a","text":"Jane Doe\n+44 20 7946 0958"}""",
            "not json",
            "",
            """{"id":"b"}""",
            """{"id":7,"text":"nobody here"}""",
            """{"id":"c","text":null}""",
            """{"id":"d","text":"\ud83d"}""",
            """{"id":"e","text":"Call","region":7}""",
            "[1,2]",
            """{"id":"z","text":"Paul Martin\n06 12 34 56 78","region":"FR"}""",
        ];
        var answers = await AnswersAsync(string.Join('\n', lines));

        Assert.Equal(lines.Length, answers.Count);
        Assert.Equal(["a", null, null, "b", "7", "c", "d", "e", null, "z"], answers.Select(answer => answer.GetProperty("id").ToString() is { Length: > 0 } id ? id : null));
        Assert.Equal([1, 2, 3, 5, 6, 7, 8], Enumerable.Range(0, lines.Length).Where(index => answers[index].TryGetProperty("error", out var error) && error.GetString()!.Length > 0));
        Assert.Equal("+33612345678", answers[9].GetProperty("people")[0].GetProperty("numbers")[0].GetString());
    }

    [Theory]
    [InlineData("""{"id":"\ud800","text":"x"}""", null)]
    [InlineData("""{"id":["\ud800"],"text":"x"}""", null)]
    [InlineData("""{"id":"\ud800","text":null}""", null)]
    [InlineData("""{"\ud800":1,"id":"k","text":"x"}""", "k")]
    [InlineData("""{"id":"k","\ud800":1,"text":null}""", "k")]
    [InlineData("""{"id":"k","text":"x","region":"\ud800"}""", "k")]
    [InlineData("""{"id":"k","text":"x","from":"\udc00"}""", "k")]
    [InlineData("""{"id":"k","text":"x","format":"\udc00"}""", "k")]
    public async Task Half_a_surrogate_pair_anywhere_stops_nothing(string line, string? id)
    {
        var answers = await AnswersAsync(line + "\n" + """{"id":"next","text":"Bob"}""");
        Assert.Equal(id, answers[0].GetProperty("id").GetString());
        Assert.Equal("next", answers[1].GetProperty("id").GetString());
        Assert.False(answers[1].TryGetProperty("error", out _));
    }

    [Theory]
    [InlineData("XX")]
    [InlineData("France")]
    public async Task A_region_that_is_no_country_is_the_line_s_error_and_named(string region)
    {
        var answers = await AnswersAsync($$"""{"id":1,"text":"Jane Doe 06 12 34 56 78","region":"{{region}}"}""");
        Assert.Contains($"\"{region}\"", answers[0].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_line_by_line_is_answered_line_by_line()
    {
        using var conversation = _program.Start("extract", "--jsonl");
        for (var i = 0; i < 3; i++)
        {
            await conversation.StandardInput.WriteLineAsync($$"""{"id":{{i}},"text":"Jane Doe"}""");
            await conversation.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            var answer = await conversation.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            Assert.StartsWith($$"""{"id":{{i}},""", answer, StringComparison.Ordinal);
        }

        conversation.StandardInput.Close();
        await conversation.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, conversation.ExitCode);
    }

    [Fact]
    public async Task Endless_lines_are_answered_without_being_kept_and_the_rest_goes_on()
    {
        using var input = new EndlessLine(200L * 1024 * 1024, "\n{\"id\":\"next\",\"text\":\"Bob\"}\r\n\n{\"id\":\"last\",\"text\":\"\"}");
        using var output = new StringWriter { NewLine = "\n" };
        var before = GC.GetAllocatedBytesForCurrentThread();
        await new ExtractionLines(new ContactExtractor(), null).RunAsync(input, output, TestContext.Current.CancellationToken);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 * 1024 * 1024);

        var answers = output.ToString().TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([null, "next", null, "last"], answers.Select(answer => answer.GetProperty("id").GetString()));
        Assert.Contains("longer than", answers[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.False(answers[1].TryGetProperty("error", out _));
    }

    [Fact]
    public async Task A_person_has_every_member_and_what_is_absent_is_null_or_empty()
    {
        var person = (await AnswersAsync("""{"id":1,"text":"Jane Doe\n+44 20 7946 0958"}""")).Single().GetProperty("people")[0];

        Assert.Equal(Members, person.EnumerateObject().Select(member => member.Name));
        Assert.Equal("Doe", person.GetProperty("last_name").GetString());
        Assert.Equal(JsonValueKind.Null, person.GetProperty("job_title").ValueKind);
        Assert.Equal(JsonValueKind.Null, person.GetProperty("website").ValueKind);
        Assert.Equal(0, person.GetProperty("emails").GetArrayLength());
    }

    [Fact]
    public async Task Offsets_count_UTF_16_code_units_and_every_mention_is_listed()
    {
        const string text = "👩‍💼 Zoé Müller\n📞 +49 30 901820\n✉️ zoe@müller.de\nTel +49 30 901820";
        var answer = (await AnswersAsync(JsonSerializer.Serialize(new { id = "e", text }))).Single();
        var mentions = answer.GetProperty("mentions").EnumerateArray().ToList();

        Assert.All(mentions, mention => Assert.Equal(mention.GetProperty("text").GetString(), text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()]));
        Assert.Equal(2, mentions.Count(mention => mention.GetProperty("field").GetString() == "number"));
        Assert.Equal(["field", "start", "end", "text", "value", "confidence", "person"], mentions[0].EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task A_line_may_name_its_format_and_an_unknown_one_is_the_line_s_error()
    {
        string[] lines =
        [
            """{"id":1,"text":"<p>Jane Doe<br>jane&#64;acme.com</p>","format":"html"}""",
            """{"id":2,"text":"BEGIN:VCARD\nN:Doe;Jane\nEMAIL:jane@acme.com\nEND:VCARD"}""",
            """{"id":3,"text":"From: Jane Doe <jane@acme.com>\nSubject: x\n\nHello","format":"EML"}""",
            """{"id":4,"text":"x","format":"docx"}""",
        ];
        var answers = await AnswersAsync(string.Join('\n', lines));

        Assert.All(answers[..3], answer => Assert.Equal("jane@acme.com", answer.GetProperty("people")[0].GetProperty("emails")[0].GetString()));
        Assert.Equal("jane&#64;acme.com", answers[0].GetProperty("mentions").EnumerateArray().Single(mention => mention.GetProperty("field").GetString() == "email").GetProperty("text").GetString());
        Assert.Contains("format", answers[3].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    private async Task<List<JsonElement>> AnswersAsync(string input)
    {
        var result = await _program.RunAsync(["extract", "--jsonl"], input);
        Assert.True(result.Code == 0, result.Errors);
        Assert.Empty(result.Errors);
        return [.. result.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>A long line of one letter, then what is left.</summary>
    private sealed class EndlessLine(long letters, string rest) : TextReader
    {
        private readonly StringReader _rest = new(rest);
        private long _left = letters;

        public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
        {
            if (_left == 0)
            {
                return _rest.ReadAsync(buffer, cancellationToken);
            }

            var length = (int)Math.Min(_left, buffer.Length);
            buffer.Span[..length].Fill('x');
            _left -= length;
            return ValueTask.FromResult(length);
        }

        protected override void Dispose(bool disposing)
        {
            _rest.Dispose();
            base.Dispose(disposing);
        }
    }
}

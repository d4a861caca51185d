using Xunit;

namespace Allo.Contacts.Tests.SandboxCrm;

public sealed class PeopleTests
{
    [Fact]
    public async Task A_created_person_is_answered_with_200_and_can_be_read_again()
    {
        await using var sandbox = await Caller.StartAsync();
        var created = await sandbox.Post(Caller.People, """{"name":"Jane","last_name":"Doe","job_title":"CEO","website":"https://acme.com","address":"1 Main St","numbers":["+33612345678"],"emails":["jane@acme.com"]}""");
        Assert.Equal(200, created.Status);
        Assert.StartsWith("per-", created.Data["id"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("CEO", created.Data["job_title"]!.GetValue<string>());
        Assert.DoesNotContain("+", created.Data["created_at"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.False(created.Data["created_at"]!.GetValue<string>().EndsWith('Z'));
        Assert.Equal(created.Body, (await sandbox.Get($"{Caller.People}/{created.Data["id"]}")).Body);
    }

    [Fact]
    public async Task An_update_changes_only_what_is_sent_and_replaces_lists()
    {
        await using var sandbox = await Caller.StartAsync();
        var created = await sandbox.Post(Caller.People, """{"name":"Jane","last_name":"Doe","numbers":["+33612345678","+33612345679"],"emails":["a@x.fr"]}""");
        var updated = await sandbox.Put($"{Caller.People}/{created.Data["id"]}", """{"job_title":"CTO","numbers":["+33612345678"]}""");
        Assert.Equal("Doe", updated.Data["last_name"]!.GetValue<string>());
        Assert.Equal("CTO", updated.Data["job_title"]!.GetValue<string>());
        Assert.Equal("""["+33612345678"]""", updated.Data["numbers"]!.ToJsonString(Relaxed));
        Assert.Equal("""["a@x.fr"]""", updated.Data["emails"]!.ToJsonString());
    }

    [Fact]
    public async Task A_company_is_linked_counted_and_unlinked_by_an_empty_id()
    {
        await using var sandbox = await Caller.StartAsync();
        var company = await sandbox.Post(Caller.Companies, """{"name":"Acme"}""");
        Assert.Equal(201, company.Status);
        var id = company.Data["id"]!.GetValue<string>();
        var person = await sandbox.Post(Caller.People, $$"""{"name":"Jane","numbers":["+33612345678"],"company_id":"{{id}}"}""");
        Assert.Equal("Acme", person.Data["company"]!["name"]!.GetValue<string>());
        Assert.Equal(1, (await sandbox.Get($"{Caller.Companies}/{id}")).Data["person_count"]!.GetValue<int>());
        var unlinked = await sandbox.Put($"{Caller.People}/{person.Data["id"]}", """{"company_id":""}""");
        Assert.Null(unlinked.Data["company"]);
        Assert.Equal(0, (await sandbox.Get($"{Caller.Companies}/{id}")).Data["person_count"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("""{"numbers":["+33612345678"]}""", "name")]
    [InlineData("""{"name":"Jane"}""", "numbers")]
    [InlineData("""{"name":"Jane","numbers":[]}""", "numbers")]
    [InlineData("""{"name":"Jane","numbers":["0612345678"]}""", "numbers[0]")]
    [InlineData("""{"name":"Jane","numbers":["+33612345678","+3361234567812345"]}""", "numbers[1]")]
    [InlineData("""{"name":"Jane","numbers":["+33612345678"],"emails":["jane"]}""", "emails[0]")]
    [InlineData("""{"name":5,"numbers":["+33612345678"]}""", "name")]
    [InlineData("""{"name":"Jane","numbers":"+33612345678"}""", "numbers")]
    [InlineData("""{"name":"Jane","numbers":["+33612345678"],"allow_duplicate_number":"yes"}""", "allow_duplicate_number")]
    public async Task A_person_that_is_not_valid_is_refused_with_the_field_named(string body, string field)
    {
        await using var sandbox = await Caller.StartAsync();
        var refused = await sandbox.Post(Caller.People, body);
        Assert.Equal(400, refused.Status);
        Assert.Equal("validation_error", refused.Error["type"]!.GetValue<string>());
        Assert.Equal(field, refused.Error["errors"]![0]!["field"]!.GetValue<string>());
        Assert.Equal(refused.Headers["X-Request-Id"], refused.Error["request_id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_body_that_is_not_a_JSON_object_is_refused(string body)
    {
        await using var sandbox = await Caller.StartAsync();
        var refused = await sandbox.Post(Caller.People, body);
        Assert.Equal((400, "INVALID_REQUEST_BODY"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task An_unknown_company_is_refused_and_nothing_is_written()
    {
        await using var sandbox = await Caller.StartAsync();
        var refused = await sandbox.Post(Caller.People, """{"name":"Jane","numbers":["+33612345678"],"company_id":"com-none"}""");
        Assert.Equal("COMPANY_NOT_FOUND", refused.Code);
        Assert.Equal(0, await sandbox.CountPeople("+33612345678"));
    }

    [Fact]
    public async Task Unknown_members_are_dropped_in_silence_and_refused_when_strict()
    {
        const string Body = """{"name":"Jane","title":"CEO","numbers":["+33612345678"]}""";
        await using var lenient = await Caller.StartAsync();
        var created = await lenient.Post(Caller.People, Body);
        Assert.Equal(200, created.Status);
        Assert.Null(created.Data["job_title"]);
        await using var strict = await Caller.StartAsync(options => options with { Strict = true });
        var refused = await strict.Post(Caller.People, Body);
        Assert.Equal(400, refused.Status);
        Assert.Equal("title", refused.Error["errors"]![0]!["field"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_person_without_a_number_is_accepted_where_numbers_are_optional()
    {
        await using var sandbox = await Caller.StartAsync(options => options with { RequireNumber = false });
        Assert.Equal(200, (await sandbox.Post(Caller.People, """{"last_name":"Doe"}""")).Status);
    }

    [Fact]
    public async Task What_is_not_there_is_told_apart()
    {
        await using var sandbox = await Caller.StartAsync();
        Assert.Equal("PERSON_NOT_FOUND", (await sandbox.Get(Caller.People + "/per-none")).Code);
        Assert.Equal("PERSON_NOT_FOUND", (await sandbox.Put(Caller.People + "/per-none", "{}")).Code);
        Assert.Equal("COMPANY_NOT_FOUND", (await sandbox.Get(Caller.Companies + "/com-none")).Code);
        Assert.Equal("ENDPOINT_NOT_FOUND", (await sandbox.Get("/v2/api/crm/deals")).Code);
        Assert.Equal(404, (await sandbox.Send(HttpMethod.Delete, Caller.People + "/per-none", null, "ak_sandbox")).Status);
    }

    private static System.Text.Json.JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

using Xunit;

namespace Allo.Contacts.Tests.SandboxCrm;

public sealed class SearchTests
{
    [Theory]
    [InlineData("""{"filters":{"name":"JA"}}""", "Jane")]
    [InlineData("""{"filters":{"last_name":"rti"}}""", "Paul")]
    [InlineData("""{"filters":{"job_title":"buyer"}}""", "Paul")]
    [InlineData("""{"filters":{"website":"acme.com"}}""", "Jane")]
    [InlineData("""{"filters":{"company":"acm"}}""", "Jane")]
    [InlineData("""{"filters":{"email":"@beta"}}""", "Paul")]
    [InlineData("""{"filters":{"phone_number":"+33612345679"}}""", "Paul")]
    [InlineData("""{"filters":{"phone_number":"+3361234567"}}""", "")]
    [InlineData("""{"filters":{"deal_status":"won"}}""", "")]
    [InlineData("""{"filters":{"name":"jane","last_name":"martin"}}""", "")]
    [InlineData("""{"search":"mar pau"}""", "Paul")]
    [InlineData("""{"search":"artin"}""", "")]
    [InlineData("""{"search":"acme"}""", "Jane")]
    [InlineData("""{"search":"+3361234"}""", "Paul,Jane")]
    [InlineData("""{"sort":"NAME_DESC"}""", "Paul,Jane")]
    [InlineData("""{"sort":"NAME_ASC"}""", "Jane,Paul")]
    [InlineData("""{"sort":"CREATED_ASC"}""", "Jane,Paul")]
    [InlineData("""{"sort":"DATE_DESC","size":1}""", "Paul")]
    [InlineData("""{"sort":"CREATED_DESC","size":1,"page":2}""", "Jane")]
    [InlineData("""{"page":9}""", "")]
    public async Task People_are_found(string body, string names)
    {
        await using var sandbox = await WithTwo();
        Assert.Equal(names, string.Join(",", (await sandbox.Post(Caller.People + "/search", body)).Names));
    }

    [Theory]
    [InlineData("""{"size":101}""", "INVALID_PAGE_SIZE")]
    [InlineData("""{"size":0}""", "INVALID_PAGE_SIZE")]
    [InlineData("""{"page":0}""", "INVALID_PAGE_SIZE")]
    [InlineData("""{"search":"--"}""", "INVALID_SEARCH_QUERY")]
    [InlineData("""{"sort":"BEST"}""", "INVALID_REQUEST_BODY")]
    [InlineData("""{"filters":{"name":1}}""", "INVALID_REQUEST_BODY")]
    public async Task A_search_that_cannot_be_answered_is_refused(string body, string code)
    {
        await using var sandbox = await Caller.StartAsync();
        var refused = await sandbox.Post(Caller.People + "/search", body);
        Assert.Equal((400, code), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task A_page_says_where_it_stands()
    {
        await using var sandbox = await WithTwo();
        var page = (await sandbox.Post(Caller.People + "/search", """{"size":1}""")).Json["pagination"]!;
        Assert.Equal("""{"page":1,"size":1,"total_count":2,"total_pages":2,"has_more":true}""", page.ToJsonString());
    }

    [Fact]
    public async Task Companies_are_found_changed_in_part_and_a_nameless_one_is_refused()
    {
        await using var sandbox = await WithTwo();
        var found = await sandbox.Post(Caller.Companies + "/search", """{"filters":{"name":"ACM","industry":"soft"}}""");
        Assert.Equal(["Acme"], found.Names);
        var changed = await sandbox.Put($"{Caller.Companies}/{found.Data[0]!["id"]}", """{"website":"https://acme.org"}""");
        Assert.Equal("Software", changed.Data["industry"]!.GetValue<string>());
        Assert.Equal("https://acme.org", changed.Data["website"]!.GetValue<string>());
        Assert.Equal(400, (await sandbox.Post(Caller.Companies, """{"website":"https://x.org"}""")).Status);
    }

    [Fact]
    public async Task A_note_is_kept_unless_it_is_blank_or_too_long()
    {
        await using var sandbox = await Caller.StartAsync();
        var notes = $"{Caller.People}/{await sandbox.NewPerson("+33612345678")}/notes";
        Assert.Equal(201, (await sandbox.Post(notes, """{"content":"Met in Paris"}""")).Status);
        Assert.Equal(400, (await sandbox.Post(notes, """{"content":"  "}""")).Status);
        Assert.Equal(400, (await sandbox.Post(notes, $$"""{"content":"{{new string('x', 4001)}}"}""")).Status);
        Assert.Equal(403, (await sandbox.Post(notes, """{"content":"Hi"}""", "ak_sandbox_read")).Status);
    }

    private static async Task<Caller> WithTwo()
    {
        var sandbox = await Caller.StartAsync();
        var company = (await sandbox.Post(Caller.Companies, """{"name":"Acme","industry":"Software"}""")).Data["id"];
        await sandbox.Post(Caller.People, $$"""{"name":"Jane","last_name":"Doe","website":"https://www.acme.com","numbers":["+33612345678"],"company_id":"{{company}}"}""");
        await sandbox.Post(Caller.People, """{"name":"Paul","last_name":"Martin","job_title":"Head Buyer","numbers":["+33612345679"],"emails":["paul@beta.fr"]}""");
        return sandbox;
    }
}

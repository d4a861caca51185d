using Allo.Contacts.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Crm;

public sealed class TolerantReadingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"id":"per-a1","numbers":null,"emails":null,"company":null}""", "")]
    [InlineData("""{"id":"per-a1"}""", "")]
    [InlineData("""{"id":"per-a1","numbers":["+33612345678",null,33612345679]}""", "+33612345678 33612345679")]
    [InlineData("""{"id":"per-a1","numbers":"+33612345678"}""", "+33612345678")]
    [InlineData("""{"id":"per-a1","numbers":{"a":["b"]},"interactions":"many","tags":[{}],"updated_at":1761900000,"address":["x"]}""", "")]
    [InlineData("""{"id":"per-a1","numbers":[["+1"],{"n":"+2"},true,"+3"]}""", "true +3")]
    public async Task A_person_of_odd_shape_is_still_a_person(string data, string numbers)
    {
        var person = await ReadAsync(data);
        Assert.Equal("per-a1", person!.Id);
        Assert.Equal(numbers, string.Join(' ', person.Numbers));
        Assert.Empty(person.Emails);
    }

    [Theory]
    [InlineData("null", null, null)]
    [InlineData("\"com-1\"", "com-1", null)]
    [InlineData("""{"id":"com-1","name":null,"more":{"id":"x"}}""", "com-1", null)]
    [InlineData("""{"name":"Acme","id":"com-1"}""", "com-1", "Acme")]
    [InlineData("""{"name":"Acme"}""", null, null)]
    [InlineData("[]", null, null)]
    public async Task A_company_is_read_from_an_object_or_an_id(string company, string? id, string? name)
    {
        var person = await ReadAsync($$"""{"id":"per-a1","company":{{company}},"name":"Ana"}""");
        Assert.Equal((id, name, "Ana"), (person!.Company?.Id, person.Company?.Name, person.Name));
    }

    [Fact]
    public async Task Times_and_names_are_kept_as_the_API_writes_them()
    {
        var person = await ReadAsync("""{"id":"per-a1","last_name":"Łuczak 山田","job_title":"CEO & \"boss\"","updated_at":"2026-04-28T10:30:00"}""");
        Assert.Equal(("Łuczak 山田", "CEO & \"boss\"", "2026-04-28T10:30:00"), (person!.LastName, person.JobTitle, person.UpdatedAt));
    }

    [Theory]
    [InlineData("""{"data":null}""")]
    [InlineData("""{}""")]
    [InlineData("""{"data":{"id":null}}""")]
    [InlineData("""{"data":{"name":"Ana"}}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("<html>ok</html>")]
    [InlineData("""{"data":{"id":"per-""")]
    public async Task A_success_that_cannot_be_read_is_an_error_and_says_that_the_call_may_have_worked(string body)
    {
        using var edge = Edge.Answering(Edge.Status(200, body));
        var answer = await edge.Client.CreatePersonAsync(Edge.Ana, cancellationToken: Token);
        Assert.Equal(200, answer.Error!.Status);
        Assert.True(answer.Error.IsUnavailable);
        Assert.Contains("may have been carried out", answer.Error.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":[{"id":"per-a1"},null,{"id":""}]}""", 1)]
    [InlineData("""{"data":[],"pagination":{"page":"1","size":null,"total_count":2.0,"has_more":"true"}}""", 0)]
    [InlineData("""{"data":[{"id":"per-a1"},{"id":"per-b2"}],"pagination":null}""", 2)]
    public async Task A_page_of_odd_shape_keeps_its_readable_hits(string body, int hits)
    {
        using var edge = Edge.Answering(Edge.Status(200, body));
        Assert.Equal(hits, (await edge.Client.SearchPeopleAsync(new PersonSearch(), Token)).Value!.Data!.Count);
    }

    [Fact]
    public async Task A_page_tells_where_it_stands()
    {
        using var edge = Edge.Answering(Edge.Status(200, """{"data":[],"pagination":{"page":2,"size":20,"total_count":45,"total_pages":3,"has_more":true}}"""));
        Assert.Equal(new Pagination(2, 20, 45, 3, true), (await edge.Client.SearchCompaniesAsync(new CompanySearch(), Token)).Value!.Pagination);
    }

    [Fact]
    public async Task What_the_key_may_do_is_read_where_the_server_leaves_things_out()
    {
        using var edge = Edge.Answering(Edge.Status(200, """{"data":{"api_key_id":"key-1","scopes":null,"team":null,"rate_limits":{"read_per_second":"20"}}}"""));
        var me = (await edge.Client.GetMeAsync(Token)).Value!;
        Assert.Equal(("key-1", 0, 20, null), (me.ApiKeyId, me.Scopes.Count, me.RateLimits!.ReadPerSecond, me.RateLimits.WritePerSecond));
    }

    [Fact]
    public async Task All_fields_go_out_under_their_documented_names_and_readable()
    {
        using var edge = Edge.Answering(Edge.Person());
        var person = new NewPerson
        {
            Name = "Zoé",
            LastName = "O'Neil",
            JobTitle = "R&D",
            Website = "https://a.example/?x=1",
            Address = "1 rue, Paris",
            Numbers = ["+33612345678"],
            Emails = ["z@a.example"],
            CompanyId = "com-1",
            AllowDuplicateNumber = true,
        };
        await edge.Client.CreatePersonAsync(person, cancellationToken: Token);
        using var sent = System.Text.Json.JsonDocument.Parse(edge.Requests[0].Body);
        string[] names = ["address", "allow_duplicate_number", "company_id", "emails", "job_title", "last_name", "name", "numbers", "website"];
        Assert.Equal(names, sent.RootElement.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Contains("Zoé", edge.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("\"+33612345678\"", edge.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("R&D", edge.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_sends_its_filters_and_nothing_else()
    {
        using var edge = Edge.Answering(Edge.Status(200, """{"data":[]}"""));
        await edge.Client.SearchPeopleAsync(new PersonSearch { Filters = new PersonFilters { PhoneNumber = "+33612345678", LastName = "Roy" }, Size = 100 }, Token);
        Assert.Equal("""{"filters":{"last_name":"Roy","phone_number":"+33612345678"},"size":100}""", edge.Requests[0].Body);
    }

    private static async Task<Person?> ReadAsync(string data)
    {
        using var edge = Edge.Answering(Edge.Status(200, $$"""{"data":{{data}},"meta":1}"""));
        return (await edge.Client.GetPersonAsync("per-a1", Token)).Value;
    }
}

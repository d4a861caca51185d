using System.Text;
using Allo.Contacts.Crm;
using Allo.SandboxCrm;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Allo.Contacts.Tests.Crm;

public sealed class ContractStatusTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, int, string, Func<CrmClient, Task<CrmError?>>> Refusals() => new()
    {
        { "ak_unknown", 401, "API_KEY_INVALID", async client => (await client.GetMeAsync(Token)).Error },
        { "ak_sandbox_revoked", 401, "API_KEY_REVOKED", async client => (await client.GetMeAsync(Token)).Error },
        { "ak_sandbox_noscope", 403, "API_KEY_INSUFFICIENT_SCOPE", async client => (await client.GetPersonAsync("per-1", Token)).Error },
        { "ak_sandbox_read", 403, "API_KEY_INSUFFICIENT_SCOPE", async client => (await client.CreatePersonAsync(Sandbox.Ana, cancellationToken: Token)).Error },
        { "ak_sandbox", 400, "MISSING_PARAMETER", async client => (await client.CreatePersonAsync(new NewPerson { Numbers = ["+33612345678"] }, cancellationToken: Token)).Error },
        { "ak_sandbox", 400, "MISSING_PARAMETER", async client => (await client.CreatePersonAsync(new NewPerson { Name = "Ana" }, cancellationToken: Token)).Error },
        { "ak_sandbox", 400, "INVALID_PHONE_FORMAT", async client => (await client.CreatePersonAsync(Sandbox.Ana with { Numbers = ["0612345678"] }, cancellationToken: Token)).Error },
        { "ak_sandbox", 400, "INVALID_PAGE_SIZE", async client => (await client.SearchPeopleAsync(new PersonSearch { Size = 101 }, Token)).Error },
        { "ak_sandbox", 400, "INVALID_SEARCH_QUERY", async client => (await client.SearchPeopleAsync(new PersonSearch { Search = "%" }, Token)).Error },
        { "ak_sandbox", 404, "PERSON_NOT_FOUND", async client => (await client.GetPersonAsync("per-unknown", Token)).Error },
        { "ak_sandbox", 404, "PERSON_NOT_FOUND", async client => (await client.UpdatePersonAsync(new Person { Id = "per-unknown" }, new PersonChanges { Name = "Ana" }, Token)).Error },
        { "ak_sandbox", 404, "COMPANY_NOT_FOUND", async client => (await client.CreatePersonAsync(Sandbox.Ana with { CompanyId = "com-unknown" }, cancellationToken: Token)).Error },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_arrives_with_its_status_code_and_a_remedy(string key, int status, string code, Func<CrmClient, Task<CrmError?>> call)
    {
        await using var sandbox = await Sandbox.StartAsync();
        var error = (await call(sandbox.Client(key)))!;
        Assert.Equal((status, code), (error.Status, error.Code));
        Assert.NotEmpty(error.Message);
        Assert.NotEmpty(error.Remedy);
        Assert.True(Guid.TryParse(error.RequestId, out _));
    }

    [Theory]
    [InlineData("ak_sandbox_read", "CRM_WRITE")]
    [InlineData("ak_sandbox_noscope", "CRM_WRITE")]
    public async Task A_key_without_the_scope_is_told_which(string key, string scope)
    {
        await using var sandbox = await Sandbox.StartAsync();
        var answer = await sandbox.Client(key).CreatePersonAsync(Sandbox.Ana, cancellationToken: Token);
        Assert.Contains(scope, answer.Error!.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_number_names_its_field()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var answer = await sandbox.Client().CreatePersonAsync(Sandbox.Ana with { Numbers = ["+33612345678", "12"] }, cancellationToken: Token);
        Assert.Equal("numbers[1]", Assert.Single(answer.Error!.Fields).Field);
        Assert.Empty(await sandbox.OwnersAsync());
    }

    [Fact]
    public async Task An_address_that_is_not_the_APIs_gives_a_404()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var answer = await sandbox.Client(change: options => options with { BaseAddress = new Uri(sandbox.Address, "/elsewhere/") }).GetMeAsync(Token);
        Assert.Equal((404, "ENDPOINT_NOT_FOUND"), (answer.Error!.Status, answer.Error.Code));
    }

    [Fact]
    public async Task Another_content_type_is_read_as_a_415()
    {
        await using var sandbox = await Sandbox.StartAsync();
        using var http = new HttpClient { BaseAddress = sandbox.Address };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Api-Key ak_sandbox");
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "test");
        using var content = new StringContent("name=Ana", Encoding.UTF8, "text/plain");
        using var response = await http.PostAsync(new Uri(Sandbox.People, UriKind.Relative), content, Token);
        Assert.Equal("UNSUPPORTED_MEDIA_TYPE", CrmError.Parse((int)response.StatusCode, null, await response.Content.ReadAsStringAsync(Token)).Code);
    }

    [Theory]
    [InlineData(ConflictBody.Message, 2)]
    [InlineData(ConflictBody.Errors, 2)]
    [InlineData(ConflictBody.ExistingPeople, 2)]
    [InlineData(ConflictBody.None, 0)]
    public async Task A_conflict_names_the_owners_in_every_shape_that_has_them(ConflictBody shape, int named)
    {
        await using var sandbox = await Sandbox.StartAsync(new SandboxOptions { ConflictBody = shape });
        var client = sandbox.Client();
        var first = (await client.CreatePersonAsync(Sandbox.Ana, cancellationToken: Token)).Value!;
        var second = (await client.CreatePersonAsync(Sandbox.Ana with { Name = "Bo", AllowDuplicateNumber = true }, cancellationToken: Token)).Value!;
        var error = (await client.CreatePersonAsync(Sandbox.Ana with { Name = "Cy" }, cancellationToken: Token)).Error!;
        Assert.True(error.IsNumberAlreadyAssigned);
        Assert.Equal(409, error.Status);
        Assert.Equal(new[] { first.Id, second.Id }.Take(named), error.PersonIds);
    }

    [Fact]
    public async Task A_key_of_another_endpoint_is_refused_and_not_tried_again()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var api = sandbox.Services().GetRequiredService<ICrmApi>();
        var key = Guid.NewGuid().ToString();
        using var company = await api.CreateCompany(new NewCompany { Name = "Acme" }, key, Token);
        using var person = await api.CreatePerson(Sandbox.Ana, key, Token);
        Assert.True(company.IsSuccessful);
        Assert.Equal(System.Net.HttpStatusCode.Conflict, person.StatusCode);
        Assert.Equal([409], await sandbox.StatusesAsync(Sandbox.People));
    }

    [Fact]
    public async Task A_team_does_not_see_anothers_people()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var ana = (await sandbox.Client().CreatePersonAsync(Sandbox.Ana, cancellationToken: Token)).Value!;
        Assert.Equal(404, (await sandbox.Client("ak_sandbox_other").GetPersonAsync(ana.Id, Token)).Error!.Status);
    }
}

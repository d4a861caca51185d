using Allo.Contacts.Crm;
using Allo.SandboxCrm;
using Xunit;

namespace Allo.Contacts.Tests.Crm;

public sealed class ContractRoundTripTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_is_sent_comes_back_and_stays()
    {
        await using var sandbox = await Sandbox.StartAsync(new SandboxOptions { Strict = true });
        var client = sandbox.Client();
        var company = (await client.CreateCompanyAsync(new NewCompany { Name = "Société Générale", Website = "https://sg.example", Industry = "Banking" }, Token)).Value!;
        var sent = new NewPerson
        {
            Name = "Zoé",
            LastName = "O'Neil-Łuczak",
            JobTitle = "Head of R&D \"EMEA\"",
            Website = "https://a.example/?x=1&y=<2>",
            Address = "1 rue de la Paix, 75002 Paris",
            Numbers = ["+33612345678", "+33145678901"],
            Emails = ["zoe@a.example"],
            CompanyId = company.Id,
        };
        var created = (await client.CreatePersonAsync(sent, cancellationToken: Token)).Value!;
        var read = (await client.GetPersonAsync(created.Id, Token)).Value!;
        Assert.Empty(CrmEcho.Compare(sent, created));
        Assert.Empty(CrmEcho.Compare(sent, read));
        Assert.Equal("Société Générale", read.Company!.Name);
        Assert.Equal("Banking", (await client.GetCompanyAsync(company.Id, Token)).Value!.Industry);
    }

    [Fact]
    public async Task An_update_changes_what_it_sends_replaces_lists_and_unlinks()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var client = sandbox.Client();
        var company = (await client.CreateCompanyAsync(new NewCompany { Name = "Acme" }, Token)).Value!;
        var before = (await client.CreatePersonAsync(Sandbox.Ana with { CompanyId = company.Id, JobTitle = "CEO" }, cancellationToken: Token)).Value!;
        var changes = new PersonChanges { JobTitle = "CFO", Numbers = ["+33612345679"], CompanyId = "" };
        var after = (await client.UpdatePersonAsync(before, changes, Token)).Value!;
        Assert.Empty(CrmEcho.Compare(changes, after));
        Assert.Equal(("Ana", "Roy", "CFO", null), (after.Name, after.LastName, after.JobTitle, after.Company));
        Assert.Equal(["+33612345679"], after.Numbers);
    }

    [Fact]
    public async Task A_change_taken_back_within_the_hour_is_written()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var client = sandbox.Client();
        var first = (await client.CreatePersonAsync(Sandbox.Ana with { JobTitle = "CEO" }, cancellationToken: Token)).Value!;
        var second = (await client.UpdatePersonAsync(first, new PersonChanges { JobTitle = "CFO" }, Token)).Value!;
        var third = await client.UpdatePersonAsync(second, new PersonChanges { JobTitle = "CEO" }, Token);
        Assert.False(third.Replayed);
        Assert.Equal("CEO", (await client.GetPersonAsync(first.Id, Token)).Value!.JobTitle);
    }

    [Fact]
    public async Task The_same_change_sent_twice_is_written_once()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var client = sandbox.Client();
        var current = (await client.CreatePersonAsync(Sandbox.Ana, cancellationToken: Token)).Value!;
        var changes = new PersonChanges { JobTitle = "CFO" };
        Assert.False((await client.UpdatePersonAsync(current, changes, Token)).Replayed);
        Assert.True((await client.UpdatePersonAsync(current, changes, Token)).Replayed);
    }

    [Fact]
    public async Task A_search_finds_by_number_by_name_and_page_by_page()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var client = sandbox.Client();
        await client.GetMeAsync(Token);
        foreach (var name in new[] { "Ana", "Bo", "Cy" })
        {
            await client.CreatePersonAsync(Sandbox.Ana with { Name = name, AllowDuplicateNumber = true }, cancellationToken: Token);
        }

        var page = (await client.SearchPeopleAsync(new PersonSearch { Filters = new PersonFilters { LastName = "Roy" }, Sort = "NAME_DESC", Page = 2, Size = 2 }, Token)).Value!;
        Assert.Equal("Ana", Assert.Single(page.Data!).Name);
        Assert.Equal(new Pagination(2, 2, 3, 2, false), page.Pagination);
        Assert.Equal(3, (await sandbox.OwnersAsync()).Count);
        Assert.Equal("Bo", Assert.Single((await client.SearchPeopleAsync(new PersonSearch { Search = "bo roy" }, Token)).Value!.Data!).Name);
    }

    [Fact]
    public async Task Companies_are_found_by_name()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var client = sandbox.Client();
        await client.CreateCompanyAsync(new NewCompany { Name = "Acme" }, Token);
        await client.CreateCompanyAsync(new NewCompany { Name = "Bolt" }, Token);
        var page = (await client.SearchCompaniesAsync(new CompanySearch { Filters = new CompanyFilters { Name = "acm" } }, Token)).Value!;
        Assert.Equal("Acme", Assert.Single(page.Data!).Name);
    }

    [Fact]
    public async Task The_key_tells_its_scopes_its_team_and_its_limits()
    {
        await using var sandbox = await Sandbox.StartAsync(new SandboxOptions { ReadPerSecond = 33, WritePerSecond = 7 });
        var me = (await sandbox.Client("ak_sandbox_read").GetMeAsync(Token)).Value!;
        Assert.Equal("CRM_READ", Assert.Single(me.Scopes));
        Assert.Equal("Sandbox team", me.Team!.Name);
        Assert.Equal(new ApiRateLimits(33, 7), me.RateLimits);
        var budget = RateBudget.For(sandbox.Address, "ak_sandbox_read", TimeProvider.System);
        Assert.Equal((33, 7), (budget.ReadsPerSecond, budget.WritesPerSecond));
    }
}

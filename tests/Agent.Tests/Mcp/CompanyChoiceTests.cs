using Allo.Contacts.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>The company that a text names: linked where it is one, chosen where it is several, made only when asked.</summary>
public sealed class CompanyChoiceTests
{
    private const string Jane = """{"text":"Jane Doe\nVP Sales\nAcme Ltd\n+44 20 7946 0958\njane@acme.com"}""";

    [Fact]
    public async Task Exactly_one_company_is_linked()
    {
        await using var desktop = await Desktop.OpenAsync();
        await MakeAsync(desktop, "Acme Ltd");
        var answer = await desktop.CallAsync("create_person", Jane);
        Assert.Equal("Acme Ltd", answer.Member("person").GetProperty("company").GetString());
    }

    [Fact]
    public async Task Several_companies_are_returned_as_choices_and_a_choice_can_be_followed()
    {
        await using var desktop = await Desktop.OpenAsync();
        await MakeAsync(desktop, "Acme Ltd");
        await MakeAsync(desktop, "Acme Limited");
        var answer = await desktop.CallAsync("create_person", Jane);
        Assert.Equal("created", answer.Status());
        Assert.Equal(2, answer.Member("companies").GetArrayLength());
        var linked = await desktop.FollowAsync(answer.Member("next")[1], Reading.Json(Jane));
        Assert.Equal(answer.Member("companies")[1].GetProperty("id").GetString(), linked.Member("person").GetProperty("company_id").GetString());
    }

    [Fact]
    public async Task A_company_is_made_only_when_asked()
    {
        await using var desktop = await Desktop.OpenAsync();
        var answer = await desktop.CallAsync("create_person", Jane);
        Assert.Equal("created", answer.Status());
        Assert.Equal(0, await CompaniesAsync(desktop));
        var linked = await desktop.FollowAsync(answer.Member("next")[0], Reading.Json(Jane));
        Assert.Equal("updated", linked.Status());
        Assert.Equal("Acme Ltd", linked.Member("person").GetProperty("company").GetString());
        Assert.Equal(1, await CompaniesAsync(desktop));
    }

    private static Task<CrmAnswer<Company>> MakeAsync(Desktop desktop, string name) =>
        desktop.Crm.CreateCompanyAsync(new NewCompany { Name = name }, TestContext.Current.CancellationToken);

    private static async Task<int> CompaniesAsync(Desktop desktop) =>
        (await desktop.Crm.SearchCompaniesAsync(new CompanySearch(), TestContext.Current.CancellationToken)).Value!.Pagination!.TotalCount;
}

using Allo.Contacts.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>What update_person takes for given, and what it writes for it.</summary>
public sealed class UpdateCallTests
{
    private const string Text = """Jane Doe\nCTO\nNew Ltd\n+44 20 7946 0958\njane@new.example""";

    [Theory]
    [InlineData("""
        "job_title":" "
        """)]
    [InlineData("""
        "job_title":"\t","numbers":[" "]
        """)]
    public async Task A_blank_field_is_not_given_and_replaces_nothing(string blank)
    {
        await using var desktop = await Desktop.OpenAsync();
        var made = await MadeAsync(desktop);
        var answer = await desktop.CallAsync("update_person", $$"""{"person_id":"{{made.Id}}","text":"{{Text}}",{{blank}}}""");
        Assert.Equal("VP Sales", answer.Member("person").GetProperty("job_title").GetString());
        Assert.Equal("jane@new.example", answer.Member("person").GetProperty("emails")[0].GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(""" "text":"see you tomorrow" """)]
    [InlineData(""" "text":" ","job_title":" ","emails":[""],"create_company":true """)]
    public async Task A_call_that_gives_nothing_to_write_is_incomplete(string arguments)
    {
        await using var desktop = await Desktop.OpenAsync();
        var made = await MadeAsync(desktop);
        var answer = await desktop.CallAsync("update_person", $$"""{"person_id":"{{made.Id}}"{{(arguments.Length == 0 ? "" : "," + arguments)}}}""");
        Assert.Equal("incomplete", answer.Status());
        Assert.Contains("give the fields", answer.Member("summary").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_company_is_made_or_offered_beside_the_one_that_a_record_has()
    {
        await using var desktop = await Desktop.OpenAsync();
        var old = (await desktop.Crm.CreateCompanyAsync(new NewCompany { Name = "Old Ltd" }, TestContext.Current.CancellationToken)).Value!;
        var made = await MadeAsync(desktop, old.Id);
        foreach (var more in (string[])["", ""","create_company":true"""])
        {
            var answer = await desktop.CallAsync("update_person", $$"""{"person_id":"{{made.Id}}","text":"{{Text}}"{{more}}}""");
            Assert.Equal("Old Ltd", answer.Member("person").GetProperty("company").GetString());
            Assert.DoesNotContain("create_company", answer.Words(), StringComparison.Ordinal);
            Assert.Equal(1, (await desktop.Crm.SearchCompaniesAsync(new CompanySearch(), TestContext.Current.CancellationToken)).Value!.Pagination!.TotalCount);
        }
    }

    private static async Task<Person> MadeAsync(Desktop desktop, string? companyId = null) => (await desktop.Crm.CreatePersonAsync(
        new NewPerson { Name = "Jane", LastName = "Doe", JobTitle = "VP Sales", Numbers = [Desktop.Number], CompanyId = companyId }, "test", TestContext.Current.CancellationToken)).Value!;
}

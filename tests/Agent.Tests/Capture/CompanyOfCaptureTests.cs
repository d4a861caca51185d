using Allo.Contacts.Capture;
using Xunit;

namespace Allo.Contacts.Tests.Capture;

/// <summary>The company of a captured person: linked where one fits, never guessed.</summary>
public sealed class CompanyOfCaptureTests
{
    [Theory]
    [InlineData("ACME", "Acme", null, null)]
    [InlineData("ACME", "Acme S.A.S.", null, null)]
    [InlineData("Acme Ltd", "ACME", null, null)]
    [InlineData("SARL Dupont", "Dupont", null, null)]
    [InlineData("Acme Holding", "Acme Sales", "https://www.acme.com", "acme.com")]
    public async Task A_company_is_linked_by_name_legal_form_or_website(string inCrm, string inText, string? siteInCrm, string? siteInText)
    {
        await using var desk = await Desk.OpenAsync();
        var company = await desk.MadeCompany(inCrm, siteInCrm);
        await desk.MadeCompany("Acmeology", "https://acmeology.example");
        var created = Assert.IsType<CaptureOutcome.Created>(await desk.Send(Desk.Preview(Desk.Jane, inText, siteInText)));
        Assert.Equal(company.Id, created.Person.Company?.Id);
        Assert.IsType<CompanyLink.Matched>(created.Company);
    }

    [Fact]
    public async Task Where_several_fit_none_is_linked_and_all_are_named()
    {
        await using var desk = await Desk.OpenAsync();
        var first = await desk.MadeCompany("Acme Ltd");
        var second = await desk.MadeCompany("Acme Inc");
        var created = Assert.IsType<CaptureOutcome.Created>(await desk.Send(Desk.Preview(Desk.Jane, "Acme"), new CaptureOptions { Company = CompanyHandling.Create }));
        Assert.Null(created.Person.Company);
        Assert.Equivalent(new[] { first.Id, second.Id }, Assert.IsType<CompanyLink.Ambiguous>(created.Company).Companies.Select(company => company.Id), strict: true);
        Assert.Contains(created.Next, step => step.Action == NextAction.ChooseCompany);
        Assert.Equal(2, await desk.Companies());
    }

    [Fact]
    public async Task A_company_that_is_not_there_is_told_and_not_made_unasked()
    {
        await using var desk = await Desk.OpenAsync();
        var created = Assert.IsType<CaptureOutcome.Created>(await desk.Send(Desk.Preview(Desk.Jane, "Acme")));
        Assert.Null(created.Person.Company);
        Assert.Contains("\"Acme\"", created.Summary, StringComparison.Ordinal);
        Assert.Contains(created.Next, step => step.Action == NextAction.CreateCompany);
        Assert.Equal(0, await desk.Companies());
    }

    [Fact]
    public async Task A_missing_company_is_made_once_however_often_it_is_asked_for()
    {
        await using var desk = await Desk.OpenAsync();
        var options = new CaptureOptions { Company = CompanyHandling.Create };
        var created = Assert.IsType<CaptureOutcome.Created>(await desk.Send(Desk.Preview(Desk.Jane, "Acme"), options));
        Assert.Equal("Acme", created.Person.Company?.Name);
        Assert.IsType<CaptureOutcome.Unchanged>(await desk.Send(Desk.Preview(Desk.Jane, "Acme"), options));
        Assert.Equal((1, 1), (await desk.Companies(), await desk.People()));
    }

    [Fact]
    public async Task No_company_is_made_for_a_person_who_is_not_written()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Send(Desk.Jane);
        Assert.IsType<CaptureOutcome.Conflict>(await desk.Send(Desk.Preview(Desk.John, "Acme"), new CaptureOptions { Company = CompanyHandling.Create }));
        Assert.Equal(0, await desk.Companies());
    }
}

using System.Net;
using Allo.Contacts.Capture;
using Allo.Contacts.Crm;
using Allo.Contacts.Tests.Crm;
using Microsoft.Extensions.DependencyInjection;
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
    [InlineData("Acme Ltd", "ACME Limited", null, null)]
    [InlineData("Acme", "Acme Incorporated", null, null)]
    [InlineData("Societe Generale", "Société Générale", null, null)]
    [InlineData("Limited Company", "Limited Co.", null, null)]
    [InlineData("株式会社", "株式会社", null, null)]
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

    [Theory]
    [InlineData("SE Consulting", "AB Consulting", null, null)]
    [InlineData("AS Roma", "CO Roma", null, null)]
    [InlineData("AG Insurance", "Insurance", null, null)]
    [InlineData("Fleurs Rose", "Plomberie Max", "https://sites.google.com/view/fleurs", "https://sites.google.com/view/max")]
    [InlineData("Fleurs Rose", "Plomberie Max", "https://linktr.ee/rose", "https://linktr.ee")]
    [InlineData("Fleurs Rose", "Plomberie Max", "https://linktr.ee", "https://linktr.ee")]
    [InlineData("Fleurs Rose", "Plomberie Max", "https://jane.wixsite.com/fleurs", "https://jane.wixsite.com/max")]
    [InlineData("Fleurs Rose", "Plomberie Max", "https://jane.github.io/fleurs", "https://john.github.io/max")]
    [InlineData("Fleurs Rose", "Plomberie Max", "https://www.facebook.com/fleurs", "https://www.facebook.com/max")]
    public async Task Another_company_with_like_letters_or_the_same_host_is_not_linked(string inCrm, string inText, string? siteInCrm, string? siteInText)
    {
        await using var desk = await Desk.OpenAsync();
        await desk.MadeCompany(inCrm, siteInCrm);
        Assert.IsType<CompanyLink.NotFound>(await Found(desk, inText, siteInText));
    }

    [Theory]
    [InlineData("SA Dupont", "Dupont", null, null)]
    [InlineData("Dupont", "S.A.R.L. Dupont", null, null)]
    [InlineData("Acme AB", "Acme", null, null)]
    [InlineData("Rose", "Fleurs", "https://sites.google.com/view/rose/", "http://sites.google.com/view/rose")]
    [InlineData("Rose", "Fleurs", "https://rose.github.io", "https://rose.github.io/")]
    [InlineData("Fleurs Rose", "Fleurs Rose", "https://linktr.ee/rose", "https://linktr.ee/other")]
    public async Task A_form_in_front_or_behind_or_the_same_page_is_the_same_company(string inCrm, string inText, string? siteInCrm, string? siteInText)
    {
        await using var desk = await Desk.OpenAsync();
        var company = await desk.MadeCompany(inCrm, siteInCrm);
        Assert.Equal(company.Id, Assert.IsType<CompanyLink.Matched>(await Found(desk, inText, siteInText)).Company.Id);
    }

    [Fact]
    public async Task A_company_that_was_made_before_the_person_was_refused_is_told()
    {
        await using var desk = await Desk.OpenAsync();
        var refused = new CaptureOptions { Company = CompanyHandling.Create, AllowMissingNumber = true };
        var rejected = Assert.IsType<CaptureOutcome.Rejected>(await desk.Send(Desk.Preview(Desk.Jane with { Numbers = null }, "Acme"), refused));
        Assert.DoesNotContain("Nothing was written", rejected.Summary, StringComparison.Ordinal);
        Assert.Contains("Company created: Acme (com-", rejected.Summary, StringComparison.Ordinal);
        Assert.Equal((1, 0), (await desk.Companies(), await desk.People()));
    }

    [Fact]
    public void A_company_that_was_made_before_the_API_fell_silent_is_told() => Assert.Contains(
        "Company created: Acme (com-1)",
        OutcomeOf.Failure(new CrmError { Message = "No answer." }, new CompanyLink.Created(new Company { Id = "com-1", Name = "Acme" }, [])).Summary,
        StringComparison.Ordinal);

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
    public async Task A_company_that_was_not_there_is_made_and_linked_once_it_is_asked_for()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Send(Desk.Preview(Desk.Jane, "Acme"));
        var options = new CaptureOptions { OnDuplicate = DuplicateHandling.Update, Company = CompanyHandling.Create };
        var updated = Assert.IsType<CaptureOutcome.Updated>(await desk.Send(Desk.Preview(Desk.Jane, "Acme"), options));
        Assert.Equal("Acme", updated.Person.Company?.Name);
        Assert.IsType<CaptureOutcome.Unchanged>(await desk.Send(Desk.Preview(Desk.Jane, "Acme"), options));
        Assert.Equal((1, 1), (await desk.Companies(), await desk.People()));
    }

    private static Task<CompanyLink> Found(Desk desk, string company, string? website) =>
        new CompanyFinder(desk.Crm).FindAsync(Desk.Preview(Desk.Jane, company, website).Contact, TestContext.Current.CancellationToken);

    [Fact]
    public async Task No_company_is_made_for_a_person_who_is_not_written()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Send(Desk.Jane);
        Assert.IsType<CaptureOutcome.Conflict>(await desk.Send(Desk.Preview(Desk.John, "Acme"), new CaptureOptions { Company = CompanyHandling.Create }));
        Assert.Equal(0, await desk.Companies());
    }

    [Fact]
    public async Task No_company_is_made_for_a_record_that_keeps_another()
    {
        await using var desk = await Desk.OpenAsync();
        var old = await desk.MadeCompany("Old");
        var jane = await desk.Made(new NewPerson { Name = "Jane", LastName = "Doe", Numbers = [Desk.Number], CompanyId = old.Id });
        var create = new CaptureOptions { OnDuplicate = DuplicateHandling.Update, Company = CompanyHandling.Create };
        var updated = Assert.IsType<CaptureOutcome.Updated>(await desk.Send(Desk.Preview(Desk.Jane, "Acme"), create));
        Assert.Equal(("Old", 1), (updated.Person.Company?.Name, await desk.Companies()));
        Assert.DoesNotContain(updated.Next, step => step.Action == NextAction.CreateCompany);

        updated = Assert.IsType<CaptureOutcome.Updated>(await desk.Send(Desk.Preview(Desk.Jane, "Acme"), create with { Replace = [FieldName.Company], PersonId = jane.Id }));
        Assert.Equal(("Acme", 2), (updated.Person.Company?.Name, await desk.Companies()));
    }

    [Fact]
    public async Task No_company_is_made_for_somebody_who_is_not_there()
    {
        await using var desk = await Desk.OpenAsync();
        var create = new CaptureOptions { Company = CompanyHandling.Create };
        Assert.IsType<CaptureOutcome.Rejected>(await desk.Capture.UpdateAsync("per-nobody1", Desk.Preview(Desk.Jane, "Acme"), create, TestContext.Current.CancellationToken));
        Assert.Equal(0, await desk.Companies());
    }

    [Fact]
    public async Task No_company_is_made_where_all_that_is_new_is_the_number_of_another()
    {
        await using var desk = await Desk.OpenAsync();
        var old = await desk.MadeCompany("Old");
        await desk.Made(new NewPerson { Name = "Third", Numbers = [Desk.OtherNumber] });
        var jane = await desk.Made(new NewPerson { Name = "Jane", LastName = "Doe", Numbers = [Desk.Number], CompanyId = old.Id });
        var more = Desk.Preview(new PersonFields { Name = "Jane", LastName = "Doe", Numbers = [Desk.OtherNumber] }, "Acme");
        var conflict = await desk.Capture.UpdateAsync(jane.Id, more, new CaptureOptions { Company = CompanyHandling.Create }, TestContext.Current.CancellationToken);
        Assert.StartsWith("Nothing was written", Assert.IsType<CaptureOutcome.Conflict>(conflict).Summary, StringComparison.Ordinal);
        Assert.Equal(1, await desk.Companies());
    }

    [Theory]
    [InlineData("Acme")]
    [InlineData("Acmeology")]
    public async Task Of_more_companies_than_can_be_looked_through_none_is_the_one_and_none_is_missing(string inCrm)
    {
        using var handler = new RecordingHandler(TimeProvider.System, (_, _) => Task.FromResult(RecordingHandler.Json(
            HttpStatusCode.OK, $$"""{"data":[{"id":"com-1","name":"{{inCrm}}"}],"pagination":{"has_more":true} }""")));
        var services = new ServiceCollection();
        services.AddAlloCrm(new CrmOptions { ApiKey = "ak" }).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        var link = await new CompanyFinder(provider.GetRequiredService<CrmClient>()).FindAsync(Desk.Preview(Desk.Jane, "Acme").Contact, TestContext.Current.CancellationToken);
        Assert.Null(link.CompanyId);
        Assert.IsType<CompanyLink.Ambiguous>(link);
        Assert.Contains("more companies", OutcomeOf.Unchanged(new Person { Id = "per-1" }, [], link).Summary, StringComparison.OrdinalIgnoreCase);
    }
}

using Allo.Contacts.Agent;
using Allo.Contacts.Capture;
using Allo.Contacts.Crm;
using Allo.SandboxCrm;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Allo.Contacts.Tests.Capture;

/// <summary>The use case against the real sandbox over HTTP.</summary>
public sealed class CaptureTests : IAsyncLifetime
{
    private SandboxServer _sandbox = null!;
    private ServiceProvider _services = null!;

    private ContactCapture Capture => _services.GetRequiredService<ContactCapture>();

    private CrmClient Crm => _services.GetRequiredService<CrmClient>();

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(new SandboxOptions(), TestContext.Current.CancellationToken);
        _services = new ServiceCollection().AddAgent(new CrmOptions { BaseAddress = _sandbox.Address, ApiKey = "ak_sandbox" }).BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task The_same_capture_again_makes_nothing_new()
    {
        var first = Assert.IsType<CaptureOutcome.Created>(await Send(Jane));
        var again = Assert.IsType<CaptureOutcome.Unchanged>(await Send(Jane));
        Assert.Equal(first.Person.Id, again.Person.Id);
        Assert.Equal(1, await Count());
    }

    [Fact]
    public async Task A_record_that_is_identical_under_another_key_is_unchanged()
    {
        await Crm.CreatePersonAsync(Preview(Jane).ToNewPerson(), "another capture", TestContext.Current.CancellationToken);
        Assert.IsType<CaptureOutcome.Unchanged>(await Send(Jane));
        Assert.Equal(1, await Count());
    }

    [Fact]
    public async Task A_number_of_somebody_else_is_compared_field_by_field_and_nothing_is_written()
    {
        await Send(Jane);
        var conflict = Assert.IsType<CaptureOutcome.Conflict>(await Send(John));
        var fields = Assert.Single(conflict.Existing).Diff.Fields.ToDictionary(field => field.Field, field => field.Relation);
        Assert.Equal(FieldRelation.Contradicts, fields[FieldName.Name]);
        Assert.Equal(FieldRelation.Same, fields[FieldName.Numbers]);
        Assert.Equal(FieldRelation.FillsGap, fields[FieldName.Emails]);
        Assert.Equal(1, await Count());
    }

    [Fact]
    public async Task An_update_fills_gaps_and_loses_nothing()
    {
        await Send(Jane);
        var updated = Assert.IsType<CaptureOutcome.Updated>(await Send(John, new CaptureOptions { OnDuplicate = DuplicateHandling.Update }));
        Assert.Equal(["jane@acme.com", "john@acme.com"], updated.Person.Emails);
        Assert.Equal("Jane", updated.Person.Name);
        Assert.Contains(updated.Kept, field => field.Field == FieldName.Name);
    }

    [Fact]
    public async Task A_field_that_the_caller_names_is_replaced()
    {
        await Send(Jane);
        var updated = Assert.IsType<CaptureOutcome.Updated>(await Send(John, new CaptureOptions { OnDuplicate = DuplicateHandling.Update, Replace = [FieldName.JobTitle] }));
        Assert.Equal("CTO", updated.Person.JobTitle);
        Assert.Equal("Doe", updated.Person.LastName);
    }

    [Fact]
    public async Task A_duplicate_is_made_once_however_often_it_is_asked_for()
    {
        var options = new CaptureOptions { OnDuplicate = DuplicateHandling.Create };
        await Send(Jane);
        Assert.IsType<CaptureOutcome.Created>(await Send(John, options));
        Assert.IsType<CaptureOutcome.Unchanged>(await Send(John, options));
        Assert.Equal(2, await Count());
    }

    [Fact]
    public async Task Without_a_number_nothing_is_sent_and_the_remedy_is_told()
    {
        var incomplete = Assert.IsType<CaptureOutcome.Incomplete>(await Send(Jane with { Numbers = null }));
        Assert.Equal(FieldProblem.NumberMissing, Assert.Single(incomplete.Problems));
        Assert.Contains(incomplete.Next, step => step.Action == NextAction.AllowMissingNumber);
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task A_company_is_linked_only_where_exactly_one_fits()
    {
        var acme = (await Crm.CreateCompanyAsync(new NewCompany { Name = "ACME" }, TestContext.Current.CancellationToken)).Value!;
        var contact = Preview(Jane) with { Contact = Preview(Jane).Contact with { Company = "Acme Ltd." } };
        var created = Assert.IsType<CaptureOutcome.Created>(await Capture.CreateAsync(contact, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(acme.Id, created.Person.Company?.Id);

        await Crm.CreateCompanyAsync(new NewCompany { Name = "Acme Inc" }, TestContext.Current.CancellationToken);
        Assert.IsType<CompanyLink.Ambiguous>(await new CompanyFinder(Crm).FindAsync(contact.Contact, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_key_that_is_refused_names_the_setting_and_an_unreachable_API_the_repetition()
    {
        await using var bad = new ServiceCollection().AddAgent(new CrmOptions { BaseAddress = _sandbox.Address, ApiKey = "ak_wrong" }).BuildServiceProvider();
        var rejected = Assert.IsType<CaptureOutcome.Rejected>(await bad.GetRequiredService<ContactCapture>().CreateAsync(Preview(Jane), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("ALLO_API_KEY", rejected.Summary, StringComparison.Ordinal);

        await using var gone = new ServiceCollection().AddAgent(new CrmOptions { BaseAddress = new Uri("http://127.0.0.1:9"), ApiKey = "ak_x", Retries = 0 }).BuildServiceProvider();
        var unavailable = Assert.IsType<CaptureOutcome.Unavailable>(await gone.GetRequiredService<ContactCapture>().CreateAsync(Preview(Jane), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains(unavailable.Next, step => step.Action == NextAction.Repeat);
    }

    private static PersonFields Jane { get; } = new() { Name = "Jane", LastName = "Doe", JobTitle = "VP Sales", Numbers = ["+442079460958"], Emails = ["jane@acme.com"] };

    private static PersonFields John { get; } = new() { Name = "John", LastName = "Smith", JobTitle = "CTO", Numbers = ["+442079460958"], Emails = ["john@acme.com"] };

    private static CapturePreview Preview(PersonFields fields) => CapturePreview.Of(null, fields);

    private Task<CaptureOutcome> Send(PersonFields fields, CaptureOptions? options = null) =>
        Capture.CreateAsync(Preview(fields), options, TestContext.Current.CancellationToken);

    private async Task<int> Count() =>
        (await Crm.SearchPeopleAsync(new PersonSearch(), TestContext.Current.CancellationToken)).Value!.Pagination!.TotalCount;
}

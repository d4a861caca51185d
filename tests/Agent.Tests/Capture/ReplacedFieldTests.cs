using Allo.Contacts.Capture;
using Allo.Contacts.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Capture;

/// <summary>A field that the caller gives is written as given.</summary>
public sealed class ReplacedFieldTests
{
    [Theory]
    [InlineData(FieldName.Name)]
    [InlineData(FieldName.LastName)]
    [InlineData(FieldName.JobTitle)]
    [InlineData(FieldName.Address)]
    [InlineData(FieldName.Website)]
    public async Task Capitals_accents_and_schemes_count_where_a_field_is_replaced(string field)
    {
        await using var desk = await Desk.OpenAsync();
        var made = await desk.Made(new NewPerson
        {
            Name = "rene", LastName = "levy", JobTitle = "directeur general", Address = "1 rue de l'eglise, paris", Website = "http://www.acme.com", Numbers = [Desk.Number],
        });
        var given = CapturePreview.Of(null, new PersonFields
        {
            Name = "René", LastName = "Lévy", JobTitle = "Directeur Général", Address = "1 Rue de l'Église, Paris", Website = "https://acme.com",
        });
        Assert.IsType<CaptureOutcome.Unchanged>(await Send(desk, made.Id, given));
        var updated = Assert.IsType<CaptureOutcome.Updated>(await Send(desk, made.Id, given, field));
        Assert.Equal([field], updated.Changed);
        var now = await desk.Read(made.Id);
        Assert.Equal(
            field switch { FieldName.Name => "René", FieldName.LastName => "Lévy", FieldName.JobTitle => "Directeur Général", FieldName.Address => "1 Rue de l'Église, Paris", _ => "https://acme.com" },
            field switch { FieldName.Name => now.Name, FieldName.LastName => now.LastName, FieldName.JobTitle => now.JobTitle, FieldName.Address => now.Address, _ => now.Website });
    }

    [Fact]
    public async Task A_full_name_in_the_first_field_is_split_where_both_halves_are_given()
    {
        await using var desk = await Desk.OpenAsync();
        var made = await desk.Made(new NewPerson { Name = "Jane Doe", Numbers = [Desk.Number] });
        var given = CapturePreview.Of(null, new PersonFields { Name = "Jane", LastName = "Doe" });
        Assert.IsType<CaptureOutcome.Unchanged>(await Send(desk, made.Id, given));
        var updated = Assert.IsType<CaptureOutcome.Updated>(await Send(desk, made.Id, given, FieldName.Name, FieldName.LastName));
        Assert.Equal(("Jane", "Doe"), (updated.Person.Name, updated.Person.LastName));
    }

    [Fact]
    public async Task A_company_named_by_id_is_linked_although_the_other_has_its_name()
    {
        await using var desk = await Desk.OpenAsync();
        var (first, second) = (await desk.MadeCompany("Acme"), await desk.MadeCompany("ACME SAS"));
        var made = await desk.Made(new NewPerson { Name = "Jane", LastName = "Doe", CompanyId = first.Id, Numbers = [Desk.Number] });
        var given = Desk.Preview(Desk.Jane with { JobTitle = null, Emails = null }, "Acme") with { CompanyId = second.Id };
        var updated = Assert.IsType<CaptureOutcome.Updated>(await Send(desk, made.Id, given, FieldName.Company));
        Assert.Equal([FieldName.Company], updated.Changed);
        Assert.Equal(second.Id, (await desk.Read(made.Id)).Company?.Id);
        Assert.IsType<CaptureOutcome.Unchanged>(await Send(desk, made.Id, given, FieldName.Company));
    }

    private static Task<CaptureOutcome> Send(Desk desk, string id, CapturePreview preview, params string[] replace) =>
        desk.Capture.UpdateAsync(id, preview, new CaptureOptions { Replace = replace }, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_duplicate_that_is_only_spelt_otherwise_is_replaced_where_that_is_asked()
    {
        await using var desk = await Desk.OpenAsync();
        var made = await desk.Made(new NewPerson { Name = "rene", LastName = "levy", Numbers = [Desk.Number] });
        var given = new PersonFields { Name = "René", LastName = "Lévy", Numbers = [Desk.Number] };
        var update = new CaptureOptions { OnDuplicate = DuplicateHandling.Update };
        Assert.IsType<CaptureOutcome.Unchanged>(await desk.Send(given, update));
        Assert.IsType<CaptureOutcome.Updated>(await desk.Send(given, update with { Replace = [FieldName.Name, FieldName.LastName] }));
        var now = await desk.Read(made.Id);
        Assert.Equal(("René", "Lévy"), (now.Name, now.LastName));
        Assert.IsType<CaptureOutcome.Unchanged>(await desk.Send(given, update with { Replace = [FieldName.Name, FieldName.LastName] }));
    }

    [Fact]
    public async Task Whom_the_caller_names_is_updated_though_another_has_it_all()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Send(Desk.Jane);
        var bare = await desk.Made(new NewPerson { LastName = "Doe", Numbers = [Desk.Number], AllowDuplicateNumber = true });
        var update = new CaptureOptions { OnDuplicate = DuplicateHandling.Update, PersonId = bare.Id };
        Assert.Equal(bare.Id, Assert.IsType<CaptureOutcome.Updated>(await desk.Send(Desk.Jane, update)).Person.Id);
        Assert.Equal(["jane@acme.com"], (await desk.Read(bare.Id)).Emails);
        Assert.Equal(bare.Id, Assert.IsType<CaptureOutcome.Unchanged>(await desk.Send(Desk.Jane, update)).Person.Id);
    }
}

using Allo.Contacts.Capture;
using Allo.Contacts.Crm;
using Allo.SandboxCrm;
using Xunit;

namespace Allo.Contacts.Tests.Capture;

/// <summary>A number that somebody has already: who it is, and what an update may touch.</summary>
public sealed class OwnersOfNumbersTests
{
    private static readonly CaptureOptions Update = new() { OnDuplicate = DuplicateHandling.Update };

    [Theory]
    [InlineData(ConflictBody.Message)]
    [InlineData(ConflictBody.Errors)]
    [InlineData(ConflictBody.ExistingPeople)]
    [InlineData(ConflictBody.None)]
    public async Task The_owner_is_found_wherever_the_refusal_names_it(ConflictBody shape)
    {
        await using var desk = await Desk.OpenAsync(options => options with { ConflictBody = shape });
        var jane = Assert.IsType<CaptureOutcome.Created>(await desk.Send(Desk.Jane)).Person;
        var conflict = Assert.IsType<CaptureOutcome.Conflict>(await desk.Send(Desk.John));
        var owner = Assert.Single(conflict.Existing);
        Assert.Equal(jane.Id, owner.Person.Id);
        Assert.Equal([Desk.Number], owner.Matched);
        Assert.Contains(conflict.Next, step => step.Action == NextAction.Update && step.PersonId == jane.Id);
    }

    [Fact]
    public async Task Of_two_owners_none_is_updated_until_one_is_named()
    {
        await using var desk = await Desk.OpenAsync();
        var first = await desk.Made(new NewPerson { Name = "Ana", Numbers = [Desk.Number] });
        var second = await desk.Made(new NewPerson { Name = "Bea", Numbers = [Desk.Number], AllowDuplicateNumber = true });
        var conflict = Assert.IsType<CaptureOutcome.Conflict>(await desk.Send(Desk.Jane, Update));
        Assert.Equal([first.Id, second.Id], conflict.Existing.Select(person => person.Person.Id));
        Assert.Equal([first.Id, second.Id], conflict.Next.Where(step => step.Action == NextAction.Update).Select(step => step.PersonId));
        Assert.Empty((await desk.Read(second.Id)).Emails);

        var updated = Assert.IsType<CaptureOutcome.Updated>(await desk.Send(Desk.Jane, Update with { PersonId = second.Id }));
        Assert.Equal(second.Id, updated.Person.Id);
        Assert.Equal(["jane@acme.com"], (await desk.Read(second.Id)).Emails);
        Assert.Empty((await desk.Read(first.Id)).Emails);
    }

    [Fact]
    public async Task A_bare_record_of_a_caller_is_filled_and_stays_one_person()
    {
        await using var desk = await Desk.OpenAsync();
        var caller = await desk.Made(new NewPerson { LastName = "Doe", Numbers = [Desk.Number] });
        var updated = Assert.IsType<CaptureOutcome.Updated>(await desk.Send(Desk.Jane, Update));
        Assert.Equal(caller.Id, updated.Person.Id);
        Assert.Equal(("Jane", "Doe", "VP Sales"), (updated.Person.Name, updated.Person.LastName, updated.Person.JobTitle));
        Assert.Empty(updated.Kept);
        Assert.Equal(1, await desk.People());
    }

    [Fact]
    public async Task A_number_of_a_third_person_is_left_out_and_reported()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Made(new NewPerson { Name = "Third", Numbers = [Desk.OtherNumber] });
        var jane = Assert.IsType<CaptureOutcome.Created>(await desk.Send(Desk.Jane)).Person;
        var more = Desk.Jane with { Numbers = [Desk.Number, Desk.OtherNumber], Address = "1 High Street, London" };
        var updated = Assert.IsType<CaptureOutcome.Updated>(await desk.Capture.UpdateAsync(jane.Id, Desk.Preview(more), null, TestContext.Current.CancellationToken));
        Assert.Equal([Desk.Number], updated.Person.Numbers);
        Assert.Equal("1 High Street, London", updated.Person.Address);
        Assert.Contains(updated.Kept, field => field.Field == FieldName.Numbers);
        Assert.Contains($"{Desk.OtherNumber}, which belongs to Third (", updated.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain(updated.Next, step => step.Action == NextAction.Replace);
    }

    [Fact]
    public async Task Where_only_the_number_of_another_was_new_nothing_is_written_and_the_owner_is_named()
    {
        await using var desk = await Desk.OpenAsync();
        var third = await desk.Made(new NewPerson { Name = "Third", Numbers = [Desk.OtherNumber] });
        var jane = Assert.IsType<CaptureOutcome.Created>(await desk.Send(Desk.Jane)).Person;
        var more = Desk.Jane with { Numbers = [Desk.Number, Desk.OtherNumber] };
        var conflict = Assert.IsType<CaptureOutcome.Conflict>(await desk.Capture.UpdateAsync(jane.Id, Desk.Preview(more), null, TestContext.Current.CancellationToken));
        Assert.Equal(third.Id, Assert.Single(conflict.Existing).Person.Id);
        Assert.Contains($"{Desk.OtherNumber}, which belongs to Third ({third.Id})", conflict.Summary, StringComparison.Ordinal);
        Assert.Equal([NextAction.Update, NextAction.Leave], conflict.Next.Select(step => step.Action));
        Assert.Equal([Desk.Number], (await desk.Read(jane.Id)).Numbers);
    }
}

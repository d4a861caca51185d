using System.Net;
using Allo.Contacts.Capture;
using Allo.Contacts.Crm;
using Allo.Contacts.Tests.Crm;
using Allo.SandboxCrm;
using Microsoft.Extensions.DependencyInjection;
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
    [InlineData(ConflictBody.FirstOnly)]
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

    [Theory]
    [InlineData(ConflictBody.Message)]
    [InlineData(ConflictBody.FirstOnly)]
    [InlineData(ConflictBody.None)]
    public async Task Numbers_of_two_others_are_left_out_though_the_refusal_names_one_of_them(ConflictBody shape)
    {
        await using var desk = await Desk.OpenAsync(options => options with { ConflictBody = shape });
        var third = await desk.Made(new NewPerson { Name = "Third", Numbers = [Desk.OtherNumber] });
        var fourth = await desk.Made(new NewPerson { Name = "Fourth", Numbers = ["+442079460777"] });
        var jane = Assert.IsType<CaptureOutcome.Created>(await desk.Send(Desk.Jane)).Person;
        var more = Desk.Jane with { Numbers = [Desk.OtherNumber, "+442079460777", "+442079460888"], Address = "1 High Street, London" };
        var updated = Assert.IsType<CaptureOutcome.Updated>(await desk.Capture.UpdateAsync(jane.Id, Desk.Preview(more), null, TestContext.Current.CancellationToken));
        Assert.Equal([Desk.Number, "+442079460888"], updated.Person.Numbers);
        Assert.Contains($"{Desk.OtherNumber}, which belongs to Third ({third.Id})", updated.Summary, StringComparison.Ordinal);
        Assert.Contains($"+442079460777, which belongs to Fourth ({fourth.Id})", updated.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_whose_owner_nobody_names_holds_nothing_else_back()
    {
        const string Record = """{"data":{"id":"per-1","name":"Jane","numbers":["+442079460958"]}}""";
        const string Filled = """{"data":{"id":"per-1","name":"Jane","job_title":"CEO","numbers":["+442079460958"]}}""";
        (HttpStatusCode Status, string Body)[] answers =
        [
            (HttpStatusCode.OK, Record), (HttpStatusCode.Conflict, """{"error":{"code":"NUMBER_ALREADY_ASSIGNED"}}"""),
            (HttpStatusCode.OK, """{"data":[],"pagination":{"has_more":false}}"""), (HttpStatusCode.OK, Filled),
        ];
        using var handler = new RecordingHandler(TimeProvider.System, (index, _) => Task.FromResult(RecordingHandler.Json(answers[index].Status, answers[index].Body)));
        var services = new ServiceCollection();
        services.AddAlloCrm(new CrmOptions { ApiKey = "ak" }).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        var fields = new PersonFields { JobTitle = "CEO", Numbers = [Desk.OtherNumber] };
        var outcome = await new ContactCapture(provider.GetRequiredService<CrmClient>()).UpdateAsync("per-1", Desk.Preview(fields), null, TestContext.Current.CancellationToken);
        var updated = Assert.IsType<CaptureOutcome.Updated>(outcome);
        Assert.Equal([FieldName.JobTitle], updated.Changed);
        Assert.Contains($"{Desk.OtherNumber}, which belongs to somebody whom neither", updated.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("numbers", handler.Requests[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_whom_a_refusal_names_is_not_updated_where_another_has_the_number_too()
    {
        await using var desk = await Desk.OpenAsync(options => options with { ConflictBody = ConflictBody.FirstOnly });
        var first = await desk.Made(new NewPerson { Name = "Ana", Numbers = [Desk.Number] });
        var second = await desk.Made(new NewPerson { Name = "Bea", Numbers = [Desk.Number], AllowDuplicateNumber = true });
        var conflict = Assert.IsType<CaptureOutcome.Conflict>(await desk.Send(Desk.Jane, Update));
        Assert.Equivalent(new[] { first.Id, second.Id }, conflict.Existing.Select(person => person.Person.Id), strict: true);
        Assert.Empty((await desk.Read(first.Id)).Emails);
    }

    [Theory]
    [InlineData("""["ana@acme.com",{"value":"jane@home.example"}]""")]
    [InlineData("""{"value":"jane@home.example"}""")]
    [InlineData("""["\ud800@acme.com"]""")]
    public async Task A_list_that_could_not_be_read_whole_is_not_sent_back(string emails)
    {
        var record = $$"""{"data":{"id":"per-1","name":"Jane","emails":{{emails}},"numbers":["+442079460958"] } }""";
        using var handler = new RecordingHandler(TimeProvider.System, (_, _) => Task.FromResult(RecordingHandler.Json(HttpStatusCode.OK, record)));
        var services = new ServiceCollection();
        services.AddAlloCrm(new CrmOptions { ApiKey = "ak" }).ConfigurePrimaryHttpMessageHandler(() => handler);
        await using var provider = services.BuildServiceProvider();
        var fields = new PersonFields { JobTitle = "CEO", Numbers = [Desk.OtherNumber], Emails = ["jane@acme.com"] };
        var outcome = await new ContactCapture(provider.GetRequiredService<CrmClient>()).UpdateAsync("per-1", Desk.Preview(fields), null, TestContext.Current.CancellationToken);
        var updated = Assert.IsType<CaptureOutcome.Updated>(outcome);
        Assert.Equivalent(new[] { FieldName.JobTitle, FieldName.Numbers }, updated.Changed, strict: true);
        Assert.Contains("Not added to emails", updated.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("emails", handler.Requests[^1].Body, StringComparison.Ordinal);
    }
}

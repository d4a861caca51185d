using Allo.Contacts.Capture;
using Allo.Contacts.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Capture;

/// <summary>Two people who have something in common stay two people.</summary>
public sealed class SomebodyElseTests
{
    private static readonly CaptureOptions Update = new() { OnDuplicate = DuplicateHandling.Update };
    private static readonly CaptureOptions WithoutNumber = new() { AllowMissingNumber = true };

    [Theory]
    [InlineData("Jane", null)]
    [InlineData(null, "Doe")]
    public async Task Half_a_name_that_contradicts_keeps_the_other_half_out(string? given, string? family)
    {
        await using var desk = await Desk.OpenAsync();
        var jane = await desk.Made(new NewPerson { Name = given, LastName = family, Numbers = [Desk.Number] });
        var updated = Assert.IsType<CaptureOutcome.Updated>(await desk.Send(Desk.John, Update));
        Assert.Equivalent(new[] { FieldName.Name, FieldName.LastName }, updated.Kept.Select(field => field.Field), strict: true);
        var now = await desk.Read(jane.Id);
        Assert.Equal((given ?? "", family ?? ""), (now.Name ?? "", now.LastName ?? ""));
    }

    [Fact]
    public async Task Where_the_half_that_contradicts_is_replaced_the_other_fills_its_gap()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Made(new NewPerson { Name = "Jane", Numbers = [Desk.Number] });
        var updated = Assert.IsType<CaptureOutcome.Updated>(await desk.Send(Desk.John, Update with { Replace = [FieldName.Name] }));
        Assert.Equal(("John", "Smith"), (updated.Person.Name, updated.Person.LastName));
    }

    [Fact]
    public async Task Whoever_is_never_to_be_updated_is_a_conflict()
    {
        await using var desk = await Desk.OpenAsync();
        var jane = Assert.IsType<CaptureOutcome.Created>(await desk.Send(Desk.Jane)).Person;
        Assert.IsType<CaptureOutcome.Conflict>(await desk.Send(Desk.John, Update with { NeverUpdate = [jane.Id] }));
        Assert.IsType<CaptureOutcome.Conflict>(await desk.Send(Desk.John, Update with { NeverUpdate = [jane.Id], PersonId = jane.Id }));
        Assert.Equal(["jane@acme.com"], (await desk.Read(jane.Id)).Emails);
    }

    [Theory]
    [InlineData("Jane", null)]
    [InlineData(null, "Doe")]
    public async Task Half_a_name_alone_is_neither_taken_for_somebody_nor_filled_into_them(string? given, string? family)
    {
        await using var desk = await Desk.OpenAsync(options => options with { RequireNumber = false });
        var jane = Assert.IsType<CaptureOutcome.Created>(await desk.Send(Desk.Jane)).Person;
        var half = new PersonFields { Name = given, LastName = family };
        var conflict = Assert.IsType<CaptureOutcome.Conflict>(await desk.Send(half, WithoutNumber));
        Assert.Contains("the name", conflict.Summary, StringComparison.Ordinal);
        Assert.IsType<CaptureOutcome.Conflict>(await desk.Send(half with { JobTitle = "CFO" }, WithoutNumber with { OnDuplicate = DuplicateHandling.Update }));
        Assert.Equal("VP Sales", (await desk.Read(jane.Id)).JobTitle);
        Assert.Equal(1, await desk.People());
    }

    [Fact]
    public async Task A_whole_name_without_a_number_is_that_person()
    {
        await using var desk = await Desk.OpenAsync(options => options with { RequireNumber = false });
        await desk.Send(Desk.Jane with { JobTitle = null });
        Assert.IsType<CaptureOutcome.Unchanged>(await desk.Send(new PersonFields { Name = "Jane", LastName = "Doe" }, WithoutNumber));
        var filled = await desk.Send(new PersonFields { Name = "Jane", LastName = "Doe", JobTitle = "CFO" }, WithoutNumber with { OnDuplicate = DuplicateHandling.Update });
        Assert.Equal("CFO", Assert.IsType<CaptureOutcome.Updated>(filled).Person.JobTitle);
    }

    [Fact]
    public async Task Of_seven_who_share_a_number_the_identical_one_is_found()
    {
        await using var desk = await Shared(6);
        await desk.Made(new NewPerson { Name = "Jane", LastName = "Doe", JobTitle = "VP Sales", Numbers = [Desk.Number], Emails = ["jane@acme.com"], AllowDuplicateNumber = true });
        Assert.IsType<CaptureOutcome.Unchanged>(await desk.Send(Desk.Jane));
    }

    [Fact]
    public async Task Of_seven_who_share_a_number_five_are_shown_and_any_can_be_named()
    {
        await using var desk = await Shared(6);
        var last = await desk.Made(new NewPerson { Name = "Jane", Numbers = [Desk.Number], AllowDuplicateNumber = true });
        var conflict = Assert.IsType<CaptureOutcome.Conflict>(await desk.Send(Desk.Jane));
        Assert.Equal(5, conflict.Existing.Count);
        Assert.Contains("2 more", conflict.Summary, StringComparison.Ordinal);
        var updated = Assert.IsType<CaptureOutcome.Updated>(await desk.Send(Desk.Jane, Update with { PersonId = last.Id }));
        Assert.Equal((last.Id, "Doe"), (updated.Person.Id, updated.Person.LastName));
    }

    [Fact]
    public async Task Naming_whom_to_update_creates_nobody_where_there_is_no_conflict()
    {
        await using var desk = await Desk.OpenAsync();
        var other = await desk.Made(new NewPerson { Name = "Other", Numbers = [Desk.OtherNumber] });
        var incomplete = Assert.IsType<CaptureOutcome.Incomplete>(await desk.Send(Desk.Jane, Update with { PersonId = other.Id }));
        Assert.Equal(FieldName.PersonId, Assert.Single(incomplete.Problems).Field);
        Assert.Equal(1, await desk.People());
    }

    private static async Task<Desk> Shared(int people)
    {
        var desk = await Desk.OpenAsync();
        for (var i = 0; i < people; i++)
        {
            await desk.Made(new NewPerson { Name = $"Other{(char)('a' + i)}", Numbers = [Desk.Number], AllowDuplicateNumber = true });
        }

        return desk;
    }

    [Theory]
    [InlineData("Jane Doe", "Doe", null)]
    [InlineData("José Núñez", "nunez", null)]
    [InlineData("Jane McDoe", "Doe", "Doe")]
    public async Task A_last_name_is_not_put_behind_a_name_that_ends_with_it(string inCrm, string captured, string? lastName)
    {
        await using var desk = await Desk.OpenAsync();
        var made = await desk.Made(new NewPerson { Name = inCrm, Numbers = [Desk.Number] });
        Assert.IsType<CaptureOutcome.Updated>(await desk.Send(new PersonFields { LastName = captured, Numbers = [Desk.Number], JobTitle = "CEO" }, Update));
        var now = await desk.Read(made.Id);
        Assert.Equal((inCrm, lastName, "CEO"), (now.Name, now.LastName, now.JobTitle));
    }
}

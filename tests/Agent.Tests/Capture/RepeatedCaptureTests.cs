using Allo.Contacts.Capture;
using Allo.SandboxCrm;
using Xunit;

namespace Allo.Contacts.Tests.Capture;

/// <summary>What is repeated, broken off or sent without a number makes one person.</summary>
public sealed class RepeatedCaptureTests
{
    [Fact]
    public async Task An_answer_lost_after_the_write_makes_one_person()
    {
        await using var desk = await Desk.OpenAsync(options => options with { Faults = [Fault.Parse("drop-after-write:times=1:on=POST /v2/api/crm/people")] });
        var created = Assert.IsType<CaptureOutcome.Created>(await desk.Send(Desk.Jane));
        Assert.DoesNotContain("Nothing was written", created.Summary, StringComparison.Ordinal);
        Assert.Equal(2, await desk.Creations());
        Assert.Equal(1, await desk.People());
        Assert.IsType<CaptureOutcome.Unchanged>(await desk.Send(Desk.Jane));
        Assert.Equal(1, await desk.People());
    }

    [Fact]
    public async Task A_person_without_a_number_is_sent_where_the_caller_insists_and_once()
    {
        await using var desk = await Desk.OpenAsync(options => options with { RequireNumber = false });
        var insist = new CaptureOptions { AllowMissingNumber = true };
        var bare = Desk.Jane with { Numbers = null };
        Assert.IsType<CaptureOutcome.Incomplete>(await desk.Send(bare));
        var created = Assert.IsType<CaptureOutcome.Created>(await desk.Send(bare, insist));
        Assert.Empty(created.Person.Numbers);
        var again = Assert.IsType<CaptureOutcome.Unchanged>(await desk.Send(bare, insist));
        Assert.Equal(created.Person.Id, again.Person.Id);
        Assert.Equal(1, await desk.People());
    }

    [Fact]
    public async Task Without_a_number_the_email_address_tells_who_is_known()
    {
        await using var desk = await Desk.OpenAsync(options => options with { RequireNumber = false });
        var jane = Assert.IsType<CaptureOutcome.Created>(await desk.Send(Desk.Jane)).Person;
        var other = Desk.Jane with { Name = "Janet", Numbers = null };
        var conflict = Assert.IsType<CaptureOutcome.Conflict>(await desk.Send(other, new CaptureOptions { AllowMissingNumber = true }));
        Assert.Equal(jane.Id, Assert.Single(conflict.Existing).Person.Id);
        Assert.Equal(1, await desk.People());
    }

    [Fact]
    public async Task Where_the_API_refuses_a_person_without_a_number_that_is_told()
    {
        await using var desk = await Desk.OpenAsync();
        var rejected = Assert.IsType<CaptureOutcome.Rejected>(await desk.Send(Desk.Jane with { Numbers = null }, new CaptureOptions { AllowMissingNumber = true }));
        Assert.Contains("number", rejected.Summary, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await desk.People());
    }
}

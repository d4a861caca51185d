using Allo.Contacts.Capture;
using Allo.Contacts.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Capture;

/// <summary>Two people who have something in common stay two people.</summary>
public sealed class SomebodyElseTests
{
    [Fact]
    public async Task A_last_name_fills_no_gap_of_somebody_with_another_first_name()
    {
        await using var desk = await Desk.OpenAsync();
        var jane = await desk.Made(new NewPerson { Name = "Jane", Numbers = [Desk.Number] });
        var updated = Assert.IsType<CaptureOutcome.Updated>(await desk.Send(Desk.John, new CaptureOptions { OnDuplicate = DuplicateHandling.Update }));
        Assert.DoesNotContain(FieldName.LastName, updated.Changed);
        var now = await desk.Read(jane.Id);
        Assert.Equal("Jane", now.Name);
        Assert.True(string.IsNullOrEmpty(now.LastName));
    }

    [Fact]
    public async Task A_first_name_alone_is_not_taken_for_somebody_who_has_it_too()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Send(Desk.Jane);
        var outcome = await desk.Send(new PersonFields { Name = "Jane" }, new CaptureOptions { AllowMissingNumber = true });
        Assert.IsNotType<CaptureOutcome.Unchanged>(outcome);
    }

    [Fact]
    public async Task Of_seven_who_share_a_number_the_identical_one_is_found()
    {
        await using var desk = await Desk.OpenAsync();
        for (var i = 0; i < 6; i++)
        {
            await desk.Made(new NewPerson { Name = $"Other{(char)('a' + i)}", Numbers = [Desk.Number], AllowDuplicateNumber = true });
        }

        await desk.Made(new NewPerson { Name = "Jane", LastName = "Doe", JobTitle = "VP Sales", Numbers = [Desk.Number], Emails = ["jane@acme.com"], AllowDuplicateNumber = true });
        Assert.IsType<CaptureOutcome.Unchanged>(await desk.Send(Desk.Jane));
    }
}

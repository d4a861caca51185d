using Allo.SandboxCrm;
using Xunit;

namespace Allo.Contacts.Tests.SandboxCrm;

public sealed class NumberConflictTests
{
    private const string Number = "+33612345678";
    private const string Body = """{"name":"Other","numbers":["+33612345678"]}""";

    [Fact]
    public async Task A_number_of_somebody_is_a_conflict_that_names_all_owners()
    {
        await using var sandbox = await Caller.StartAsync();
        var first = await sandbox.NewPerson(Number);
        var second = (await sandbox.Post(Caller.People, """{"name":"Twin","numbers":["+33612345678"],"allow_duplicate_number":true}""")).Data["id"]!.GetValue<string>();
        var refused = await sandbox.Post(Caller.People, Body);
        Assert.Equal((409, "NUMBER_ALREADY_ASSIGNED"), (refused.Status, refused.Code));
        Assert.Contains(first, refused.Error["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(second, refused.Error["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConflictBody.Errors, true)]
    [InlineData(ConflictBody.ExistingPeople, true)]
    [InlineData(ConflictBody.None, false)]
    public async Task The_conflict_has_the_shape_that_was_chosen(ConflictBody shape, bool named)
    {
        await using var sandbox = await Caller.StartAsync(options => options with { ConflictBody = shape });
        var owner = await sandbox.NewPerson(Number);
        var refused = await sandbox.Post(Caller.People, Body);
        Assert.Equal(409, refused.Status);
        Assert.Equal(named, refused.Body.Contains(owner, StringComparison.Ordinal));
        Assert.DoesNotContain(owner, refused.Error["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_may_keep_its_own_number_and_not_take_that_of_another()
    {
        await using var sandbox = await Caller.StartAsync();
        await sandbox.NewPerson(Number);
        var own = await sandbox.NewPerson("+33612345679");
        Assert.Equal(200, (await sandbox.Put($"{Caller.People}/{own}", """{"numbers":["+33612345679"]}""")).Status);
        Assert.Equal(409, (await sandbox.Put($"{Caller.People}/{own}", """{"numbers":["+33612345679","+33612345678"]}""")).Status);
    }

    [Fact]
    public async Task A_number_of_another_team_is_free_and_its_person_out_of_sight()
    {
        await using var sandbox = await Caller.StartAsync();
        var person = await sandbox.NewPerson(Number);
        Assert.Equal(200, (await sandbox.Post(Caller.People, Body, key: "ak_sandbox_other")).Status);
        Assert.Equal("PERSON_NOT_FOUND", (await sandbox.Get($"{Caller.People}/{person}", "ak_sandbox_other")).Code);
        Assert.Equal(1, await sandbox.CountPeople(Number));
    }

    [Fact]
    public async Task Fifty_creates_of_one_number_at_once_make_one_person()
    {
        await using var sandbox = await Caller.StartAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => sandbox.Post(Caller.People, Body)));
        Assert.Single(replies, reply => reply.Status == 200);
        Assert.Equal(49, replies.Count(reply => reply.Status == 409));
        Assert.Equal(1, await sandbox.CountPeople(Number));
    }

    [Fact]
    public async Task Two_servers_on_one_file_make_one_person_of_one_number()
    {
        using var folder = new TemporaryFolder();
        await using var one = await Caller.StartAsync(options => options with { DataFile = folder.File });
        await using var two = await Caller.StartAsync(options => options with { DataFile = folder.File });
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? one : two).Post(Caller.People, Body)));
        Assert.Single(replies, reply => reply.Status == 200);
        Assert.Equal(1, await two.CountPeople(Number));
    }
}
